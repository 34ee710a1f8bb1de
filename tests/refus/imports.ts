import { abandonnerImport, annulerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { inviterImportee } from '@/lib/imports/commands/personnes/invitation';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { recevoirImport } from '@/lib/imports/commands/recevoir';
import { inviterReferentImporte } from '@/lib/imports/commands/referents/invitation';
import type { ImportChoisi } from '@/lib/imports/schema';
import { db } from '@/lib/db';
import type { Acteur } from '@/lib/auth/acteur';
import { unReferent } from '../factories/comptes';
import { unSujet } from '../factories/sujet';
import { uneLigne, unImport } from '../factories/imports';
import { NOW, type Cas, type Table } from './cas';

/** A decision on the import of a référent, in the state in which it may be taken. */
const sur =
  (
    commande: (acteur: Acteur, saisie: ImportChoisi, now: Date) => Promise<unknown>,
    champs: Parameters<typeof unImport>[2] = {},
  ) =>
  async (): Promise<Cas> => {
    const referent = await unReferent();
    const { id: importId } = await unImport(referent, NOW, champs);
    await uneLigne(importId);
    return {
      acteurs: { referent: referent.acteur },
      permis: ['son référent'],
      appeler: (a) => commande(a, { importId, retour: 'referent' }, NOW),
    };
  };

export const IMPORTS: Table = {
  recevoirImport: async () => {
    const { organismeId } = await unReferent();
    const octets = Buffer.from('Prénom;Nom;Ville\nAli;Léon;Viriat\n');
    const champs = { inconnues: 'compter', pour: `o:${organismeId}` };
    return {
      permis: ['le Département', 'son référent', 'un autre référent'],
      appeler: (a) => recevoirImport(a, { genre: 'PERSONNES', champs, colonnes: [], octets }, NOW),
    };
  },
  confirmerImport: sur(confirmerImport),
  abandonnerImport: sur(abandonnerImport),
  annulerImport: sur(annulerImport, { statut: 'FAIT', faitLe: NOW }),
  inviterReferentImporte: async () => {
    const { id: referentId } = await unReferent();
    await db.referent.update({ where: { id: referentId }, data: { aInviterDepuis: NOW } });
    return {
      permis: ['le Département'],
      appeler: (a) => inviterReferentImporte(a, { referentId }, NOW),
    };
  },
  inviterImportee: async () => {
    const { acteurs, personne } = await unSujet();
    await db.beneficiaire.update({ where: { id: personne.id }, data: { inviteeLe: null } });
    return {
      acteurs,
      permis: ['son référent'],
      appeler: (a) => inviterImportee(a, { beneficiaireId: personne.id }, NOW),
    };
  },
  ouvrirImport: async () => {
    const referent = await unReferent();
    const { id: importId } = await unImport(referent, NOW);
    return {
      acteurs: { referent: referent.acteur },
      permis: ['son référent'],
      appeler: (a) => ouvrirImport(a, { importId, filtre: undefined, page: 1, dire: false }, NOW),
      // One's own caseload is read without a line; the Département's readings are in `tests/lib/imports`.
      sansLigne: true,
    };
  },
};
