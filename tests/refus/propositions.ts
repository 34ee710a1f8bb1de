import { direProposable } from '@/lib/beneficiaires/commands/proposable';
import { db } from '@/lib/db';
import { choisirPersonnes, ouvrirApercu, ouvrirChoix } from '@/lib/propositions/commands/choix';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from '@/lib/propositions/commands/lot';
import {
  envoyerNouveautes,
  ouvrirNouveautes,
  reglerNouveautes,
} from '@/lib/propositions/commands/nouveautes';
import { ouvrirLot } from '@/lib/propositions/commands/ouvrir';
import { proposerAPlusieurs } from '@/lib/propositions/commands/plusieurs';
import { cocher, envoi } from '../factories/choix';
import { fermerLesLots, unLot, unProposable } from '../factories/lots';
import { unSujet } from '../factories/sujet';
import { uneMission } from '../factories/missions';
import { unSuivi } from '../factories/parcours';
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

/** A mission to propose to somebody who is accompanied and asked for proposals. */
const surChoix =
  (
    appeler: (
      a: Parameters<Cas['appeler']>[0],
      s: { missionId: string; personnes: Parameters<typeof cocher>[1] },
    ) => Promise<unknown>,
    suite: Partial<Cas> = {},
  ) =>
  async (): Promise<Cas> => {
    const { personne, referent } = await unSuivi();
    await db.beneficiaire.update({ where: { id: personne.id }, data: { veutPropositionsLe: NOW } });
    const mission = await uneMission({ publiee: true });
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis: ['son référent', 'la coordination'],
      appeler: (a) => appeler(a, { missionId: mission.id, personnes: [personne] }),
      ...suite,
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
  // Another référent sees their own people.
  ouvrirChoix: surChoix((a, { missionId }) => ouvrirChoix(a, { missionId, q: '', page: 1 }, NOW), {
    permis: ['la coordination', 'son référent', 'un autre référent'],
  }),
  // Each reads their own choice.
  ouvrirApercu: surChoix((a, { missionId }) => ouvrirApercu(a, { missionId }, NOW), {
    permis: ['la coordination', 'son référent', 'un autre référent'],
    sansLigne: true,
  }),
  // A choice is told to nobody before it leaves.
  choisirPersonnes: surChoix((a, s) => choisirPersonnes(a, cocher(s.missionId, s.personnes), NOW), {
    sansLigne: true,
  }),
  // Each has their own people and their own setting.
  ouvrirNouveautes: surChoix((a) => ouvrirNouveautes(a, { page: 1 }, NOW), {
    permis: ['son référent', 'un autre référent'],
    sansLigne: true,
  }),
  reglerNouveautes: surChoix((a) => reglerNouveautes(a, { recevoir: false }, NOW), {
    permis: ['son référent', 'un autre référent'],
  }),
  envoyerNouveautes: async () => ({
    permis: ['l’installation'],
    appeler: (a) => envoyerNouveautes(a, {}, NOW),
    // A message is no line of the journal.
    sansLigne: true,
  }),
  proposerAPlusieurs: surChoix((a, s) => proposerAPlusieurs(a, envoi(s.missionId, s.personnes), NOW)),
};
