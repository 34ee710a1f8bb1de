'use server';
import { action } from '@/lib/action';
import { accorderFiche, attesterFiche } from './commands/attestation';
import { modifierFiche, ouvrirFiche } from './commands/fiche';
import { partagerPasseport, revoquerPartage } from './commands/partage';
import {
  schemaFiche,
  schemaFicheLue,
  schemaOuvrir,
  schemaOuvrirAvec,
  schemaPartage,
  schemaRevoquer,
} from './schema';

const lien = (chemin: string, fusion: string[]) =>
  fusion.length ? `${chemin}?fait=fusion&champs=${fusion.join(',')}` : `${chemin}?fait=ecrite`;

export const ouvrirMaFiche = action({
  role: 'BENEFICIAIRE',
  schema: schemaOuvrir,
  run: ouvrirFiche,
  then: (id) => `/beneficiaire/passeport/fiches/${id}`,
});

export const modifierMaFiche = action({
  role: 'BENEFICIAIRE',
  schema: schemaFiche,
  run: modifierFiche,
  then: ({ ficheId, fusion }) => lien(`/beneficiaire/passeport/fiches/${ficheId}`, fusion),
});

export const accorderMaFiche = action({
  role: 'BENEFICIAIRE',
  schema: schemaFicheLue,
  run: accorderFiche,
  then: (fait, { ficheId }) =>
    fait ? '/beneficiaire/passeport?fait=accord' : `/beneficiaire/passeport/fiches/${ficheId}?fait=relire`,
});

export const partagerMonPasseport = action({
  role: 'BENEFICIAIRE',
  schema: schemaPartage,
  run: partagerPasseport,
  then: (id) => `/beneficiaire/passeport/partages/${id}?fait=partage`,
});

export const revoquerMonPartage = action({
  role: 'BENEFICIAIRE',
  schema: schemaRevoquer,
  run: revoquerPartage,
  then: () => '/beneficiaire/passeport?fait=arret',
});

export const ouvrirFicheAssociation = action({
  role: 'ASSOCIATION',
  schema: schemaOuvrir,
  run: ouvrirFiche,
  then: (id) => `/association/fiches/${id}`,
});

export const modifierFicheAssociation = action({
  role: 'ASSOCIATION',
  schema: schemaFiche,
  run: modifierFiche,
  then: ({ ficheId, fusion }) => lien(`/association/fiches/${ficheId}`, fusion),
});

export const attesterFicheAssociation = action({
  role: 'ASSOCIATION',
  schema: schemaFicheLue,
  run: attesterFiche,
  then: (fait, { ficheId }) => `/association/fiches/${ficheId}?fait=${fait ? 'attestee' : 'relire'}`,
});

export const ouvrirFicheAvecElle = action({
  role: 'COORDINATION',
  schema: schemaOuvrirAvec,
  run: ouvrirFiche,
  then: (id, { beneficiaireId }) => `/coordination/personnes/${beneficiaireId}/fiches/${id}/ecrire`,
});

export const modifierFicheAvecElle = action({
  role: 'COORDINATION',
  schema: schemaFiche,
  run: modifierFiche,
  then: ({ beneficiaireId, ficheId, fusion }) =>
    lien(`/coordination/personnes/${beneficiaireId}/fiches/${ficheId}`, fusion),
});
