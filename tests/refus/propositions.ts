import { direProposable } from '@/lib/beneficiaires/commands/proposable';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from '@/lib/propositions/commands/lot';
import { ouvrirLot } from '@/lib/propositions/commands/ouvrir';
import { fermerLesLots, unLot, unProposable } from '../factories/lots';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

const surLot =
  (appeler: (a: Parameters<Cas['appeler']>[0], s: { lotId: string; paireId: string }) => Promise<unknown>) =>
  async (): Promise<Cas> => {
    const { personne, lot, paire } = await unLot();
    return {
      acteurs: { personne: personne.acteur },
      permis: ['la coordination'],
      appeler: (a) => appeler(a, { lotId: lot.id, paireId: paire.id }),
    };
  };

export const PROPOSITIONS: Table = {
  direProposable: async () => {
    const { acteurs } = await unSujet();
    // It takes no id: each person says it of themselves only.
    const permis = ['la personne', 'une autre personne'] as const;
    return { acteurs, permis, appeler: (a) => direProposable(a, { propositions: 'oui' }, NOW) };
  },
  preparerLot: async () => {
    await fermerLesLots();
    await unProposable();
    return {
      permis: ['la coordination'],
      // Nobody of theirs asked for anything.
      codes: ['PERSONNE'],
      appeler: (a) => preparerLot(a, { territoireId: null, parPersonne: 1 }, NOW),
    };
  },
  ouvrirLot: surLot((a, { lotId }) => ouvrirLot(a, { lotId, page: 1, sans: false }, NOW)),
  annulerLot: surLot((a, { lotId }) => annulerLot(a, { lotId }, NOW)),
  enleverPaire: surLot((a, { paireId }) => enleverPaire(a, { paireId }, NOW)),
  envoyerLot: surLot((a, { lotId }) => envoyerLot(a, { lotId }, NOW)),
};
