'use server';
import { action } from '@/lib/action';
import {
  corrigerActivite,
  enleverActivite,
  montrerActivite,
  nePlusMontrerActivite,
  noterActivite,
} from './commands';
import {
  activiteCorrigeeSchema,
  activiteEnleveeSchema,
  activiteMontreeSchema,
  activiteSchema,
} from './schema';

const chezMoi = (fait: string) => () => `/beneficiaire/heures?fait=${fait}#semaines`;
const auDossier = (fait: string) => (r: { beneficiaireId: string }) =>
  `/referent/personnes/${r.beneficiaireId}?fait=${fait}`;

export const noterMonActivite = action({
  role: 'BENEFICIAIRE',
  schema: activiteSchema,
  run: noterActivite,
  then: chezMoi('activite'),
});
export const corrigerMonActivite = action({
  role: 'BENEFICIAIRE',
  schema: activiteCorrigeeSchema,
  run: corrigerActivite,
  then: chezMoi('activite'),
});
export const enleverMonActivite = action({
  role: 'BENEFICIAIRE',
  schema: activiteEnleveeSchema,
  run: enleverActivite,
  then: chezMoi('activite-enlevee'),
});
export const montrerMonActivite = action({
  role: 'BENEFICIAIRE',
  schema: activiteMontreeSchema,
  run: montrerActivite,
  then: chezMoi('montree'),
});
export const cacherMonActivite = action({
  role: 'BENEFICIAIRE',
  schema: activiteMontreeSchema,
  run: nePlusMontrerActivite,
  then: chezMoi('cachee'),
});
export const noterUneActivite = action({
  role: 'REFERENT',
  schema: activiteSchema,
  run: noterActivite,
  then: auDossier('activite'),
});
export const corrigerUneActivite = action({
  role: 'REFERENT',
  schema: activiteCorrigeeSchema,
  run: corrigerActivite,
  then: auDossier('activite'),
});
export const enleverUneActivite = action({
  role: 'REFERENT',
  schema: activiteEnleveeSchema,
  run: enleverActivite,
  then: auDossier('activite-enlevee'),
});
