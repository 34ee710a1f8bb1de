import { expect } from 'vitest';
import { direProposable } from '@/lib/beneficiaires/commands/proposable';
import { db } from '@/lib/db';
import { calculerLot } from '@/lib/propositions/commands/calcul';
import { transmettreLot } from '@/lib/propositions/commands/envoi';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from '@/lib/propositions/commands/lot';
import { STATUTS_OUVERTS } from '@/lib/propositions/lot';
import { unCoordinateur } from '../factories/comptes';
import { fermerLesLots, unLot, unProposable } from '../factories/lots';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const PROPOSITIONS: Courses = {
  'deux coordinateurs préparent chacun des propositions': async () => {
    await fermerLesLots();
    await unProposable();
    const [a, b] = [await unCoordinateur(), await unCoordinateur()];
    const preparer = (acteur: typeof a.acteur) => () =>
      preparerLot(acteur, { territoireId: null, parPersonne: 1 }, NOW);
    return {
      deux: [preparer(a.acteur), preparer(b.acteur)],
      codes: ['OUVERT'],
      action: 'lot.preparer',
      fin: async () =>
        expect(await db.lotPropositions.count({ where: { statut: { in: [...STATUTS_OUVERTS] } } })).toBe(1),
    };
  },
  'le même coordinateur envoie deux fois': async () => {
    const { coordination, saisie } = await unLot();
    return {
      deux: deuxFois(() => envoyerLot(coordination.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'lot.envoyer',
    };
  },
  'l’un envoie, l’autre annule': async () => {
    const { coordination, saisie, lot } = await unLot();
    const autre = await unCoordinateur();
    return {
      deux: [() => envoyerLot(coordination.acteur, saisie, NOW), () => annulerLot(autre.acteur, saisie, NOW)],
      // Sent, then stopped before anything left; or stopped first.
      passent: DANS_UN_ORDRE,
      codes: ['DEPASSE'],
      action: 'lot.annuler',
      fin: async () =>
        expect((await db.lotPropositions.findUniqueOrThrow({ where: { id: lot.id } })).statut).toBe('ANNULE'),
    };
  },
  'l’un envoie, l’autre enlève une proposition': async () => {
    const { coordination, saisie, paire } = await unLot();
    const autre = await unCoordinateur();
    return {
      deux: [
        () => envoyerLot(coordination.acteur, saisie, NOW),
        () => enleverPaire(autre.acteur, { paireId: paire.id }, NOW),
      ],
      codes: ['DEPASSE', 'VIDE'],
    };
  },
  'deux ouvriers envoient le même lot': async () => {
    const { coordination, saisie, personne, mission } = await unLot();
    await envoyerLot(coordination.acteur, saisie, NOW);
    return {
      deux: deuxFois(() => transmettreLot(saisie, NOW)),
      ...SANS_EFFET,
      action: 'proposition.creer',
      fin: async () => {
        const where = { beneficiaireId: personne.id, missionId: mission.id };
        expect(await db.proposition.count({ where })).toBe(1);
      },
    };
  },
  'la préparation se termine pendant qu’on l’annule': async () => {
    const { coordination, saisie, lot } = await unLot({ statut: 'PREPARATION', paires: {}, personnes: {} });
    return {
      deux: [() => calculerLot(saisie, NOW), () => annulerLot(coordination.acteur, saisie, NOW)],
      ...SANS_EFFET,
      action: 'lot.annuler',
      fin: async () => {
        expect((await db.lotPropositions.findUniqueOrThrow({ where: { id: lot.id } })).statut).toBe('ANNULE');
        expect(await db.paireLot.count({ where: { lotId: lot.id } })).toBe(0);
      },
    };
  },
  'la préparation se termine pendant que la personne n’en veut plus': async () => {
    const { personne, saisie } = await unLot({ statut: 'PREPARATION', paires: {}, personnes: {} });
    return {
      deux: [
        () => calculerLot(saisie, NOW),
        () => direProposable(personne.acteur, { propositions: 'non' }, NOW),
      ],
      ...SANS_EFFET,
      action: 'propositions.arreter',
      fin: async () => expect(await db.personneLot.count({ where: { beneficiaireId: personne.id } })).toBe(0),
    };
  },
};
