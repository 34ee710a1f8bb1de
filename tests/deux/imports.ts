import { expect } from 'vitest';
import { db } from '@/lib/db';
import { annulerImport, abandonnerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { inviterImportee } from '@/lib/imports/commands/personnes/invitation';
import { inviterReferentImporte } from '@/lib/imports/commands/referents/invitation';
import { recevoirImport } from '@/lib/imports/commands/recevoir';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { uneLigne, unImport } from '../factories/imports';
import { unSuivi } from '../factories/parcours';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

/** An import of one line, that somebody reads. */
async function unApercu() {
  const { acteur, ...referent } = await unReferent();
  const { id: importId } = await unImport({ ...referent }, NOW);
  await uneLigne(importId, { cle: importId });
  const choisi = { importId, retour: 'referent' as const };
  const creees = () => db.beneficiaire.count({ where: { suivis: { some: { referentId: referent.id } } } });
  return { acteur, importId, choisi, creees };
}

export const IMPORTS: Courses = {
  'un import se confirme deux fois': async () => {
    const { acteur, choisi } = await unApercu();
    return {
      deux: deuxFois(() => confirmerImport(acteur, choisi, NOW)),
      ...SANS_EFFET,
      action: 'import.confirmer',
    };
  },
  'un import se confirme pendant qu’on l’abandonne': async () => {
    const { acteur, choisi } = await unApercu();
    return {
      deux: [() => confirmerImport(acteur, choisi, NOW), () => abandonnerImport(acteur, choisi, NOW)],
      codes: ['DEPASSE'],
    };
  },
  'deux ouvriers écrivent le même import': async () => {
    const { acteur, importId, choisi, creees } = await unApercu();
    await confirmerImport(acteur, choisi, NOW);
    return {
      deux: deuxFois(() => ecrireImport({ importId }, NOW)),
      ...SANS_EFFET,
      action: 'import.finir',
      fin: async () => expect(await creees()).toBe(1),
    };
  },
  'le même fichier est renvoyé deux fois avec le sens de ses colonnes': async () => {
    const { acteur, importId } = await unApercu();
    const champs = { inconnues: 'creer', importId };
    const octets = Buffer.from('Prénom;Nom;Ville\nAli;Léon;Viriat\n');
    return {
      deux: deuxFois(() => recevoirImport(acteur, { genre: 'PERSONNES', champs, colonnes: [], octets }, NOW)),
      codes: ['DEPASSE'],
    };
  },
  'un fichier est renvoyé pendant que son aperçu se confirme': async () => {
    const { acteur, importId, choisi } = await unApercu();
    const champs = { inconnues: 'creer', importId };
    const octets = Buffer.from('Prénom;Nom;Ville\nAli;Léon;Viriat\n');
    return {
      deux: [
        () => recevoirImport(acteur, { genre: 'PERSONNES', champs, colonnes: [], octets }, NOW),
        () => confirmerImport(acteur, choisi, NOW),
      ],
      codes: ['DEPASSE'],
      fin: async () => {
        const reste = await db.importFichier.findUnique({ where: { id: importId } });
        expect([undefined, 'EN_COURS']).toContain(reste?.statut);
      },
    };
  },
  'une personne qu’un fichier a apportée est invitée deux fois': async () => {
    const { personne, referent } = await unSuivi();
    await db.beneficiaire.update({ where: { id: personne.id }, data: { inviteeLe: null } });
    const saisie = { beneficiaireId: personne.id };
    return {
      deux: deuxFois(() => inviterImportee(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'compte.inviter',
      fin: async () => {
        const modele = 'compte.invitation-benevole';
        expect(await db.message.count({ where: { userId: personne.userId, modele } })).toBe(1);
      },
    };
  },
  'un référent qu’un fichier a apporté est invité deux fois': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { id: referentId, userId } = await unReferent();
    await db.referent.update({ where: { id: referentId }, data: { aInviterDepuis: NOW } });
    return {
      deux: deuxFois(() => inviterReferentImporte(acteur, { referentId }, NOW)),
      ...SANS_EFFET,
      action: 'compte.inviter',
      fin: async () =>
        expect(await db.message.count({ where: { userId, modele: 'compte.invitation' } })).toBe(1),
    };
  },
  'deux ouvriers défont le même import': async () => {
    const { acteur, importId, choisi, creees } = await unApercu();
    await confirmerImport(acteur, choisi, NOW);
    await ecrireImport({ importId }, NOW);
    await annulerImport(acteur, choisi, NOW);
    return {
      deux: deuxFois(() => defaireImport({ importId }, NOW)),
      ...SANS_EFFET,
      action: 'import.finir',
      fin: async () => {
        expect(await creees()).toBe(0);
        const fini = await db.importFichier.findUniqueOrThrow({ where: { id: importId } });
        expect(fini).toMatchObject({ statut: 'ANNULE', defaites: 1, gardees: 0 });
      },
    };
  },
};
