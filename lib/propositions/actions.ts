'use server';
import { action } from '@/lib/action';
import { ESPACES } from '@/lib/auth/espaces';
import { adresse } from '@/lib/requete';
import { choisirPersonnes } from './commands/choix';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from './commands/lot';
import { reglerNouveautes } from './commands/nouveautes';
import { proposerAPlusieurs } from './commands/plusieurs';
import {
  choixSchema,
  envoiSchema,
  lotChoisiSchema,
  lotSchema,
  nouveautesSchema,
  paireSchema,
} from './schema';

const lot = (fait: string) => (r: { lotId: string }) => `/coordination/propositions/${r.lotId}?fait=${fait}`;

export const preparerUnLot = action({
  role: 'COORDINATION',
  schema: lotSchema,
  run: preparerLot,
  then: (r) => `/coordination/propositions/${r.lotId}`,
});
export const annulerUnLot = action({
  role: 'COORDINATION',
  schema: lotChoisiSchema,
  run: annulerLot,
  then: lot('annule'),
});
export const enleverUneProposition = action({
  role: 'COORDINATION',
  schema: paireSchema,
  run: enleverPaire,
  then: lot('enlevee'),
});
export const envoyerUnLot = action({
  role: 'COORDINATION',
  schema: lotChoisiSchema,
  run: envoyerLot,
  then: lot('envoi'),
});

const proposer = (r: { espace: string; missionId: string }) => `${r.espace}/missions/${r.missionId}/proposer`;

export const choisirDesPersonnes = action({
  role: ['REFERENT', 'COORDINATION'],
  schema: choixSchema,
  run: async (acteur, saisie, now) => ({
    ...(await choisirPersonnes(acteur, saisie, now)),
    espace: ESPACES[acteur.role].accueil,
  }),
  then: (r) =>
    r.aller === 'suite'
      ? `${proposer(r)}/apercu`
      : adresse(proposer(r), { q: r.q, page: r.aller === 'chercher' ? undefined : r.aller }),
});
export const envoyerDesPropositions = action({
  role: ['REFERENT', 'COORDINATION'],
  schema: envoiSchema,
  run: async (acteur, saisie, now) => ({
    ...(await proposerAPlusieurs(acteur, saisie, now)),
    espace: ESPACES[acteur.role].accueil,
  }),
  then: (r) => `${proposer(r)}${r.restent > 0 ? '/apercu' : ''}?fait=parties&n=${r.parties}`,
});
export const reglerMesNouveautes = action({
  role: 'REFERENT',
  schema: nouveautesSchema,
  run: reglerNouveautes,
  then: (r) => `/referent/missions/nouvelles?fait=${r.recevoir ? 'recevoir' : 'arreter'}`,
});
