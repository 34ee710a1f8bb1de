import { db } from '@/lib/db';
import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation } from '../factories/candidatures';
import { uneMission } from '../factories/missions';
import { appuyer, type Gestes } from './gestes.table';

/** What a volunteer does: searches, wishes, hours. */
export const GESTES_DU_BENEVOLE: Gestes = {
  'enregistrer une recherche': async () => {
    const personne = await unBeneficiaire();
    const ou = { beneficiaireId: personne.id };
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/missions/recherches/nouvelle?commune=01053&domaine=sport',
      bouton: appuyer('Me prévenir'),
      fait: /recherches\?fait=enregistree/,
      traces: async () => ({
        recherches: await db.rechercheEnregistree.count({ where: ou }),
        journal: await db.journal.count({ where: { ...ou, action: { not: 'session.ouvrir' } } }),
      }),
      attendu: { recherches: 1, journal: 0 },
    };
  },
  'enlever une recherche': async () => {
    const personne = await unBeneficiaire();
    const { id } = await uneRecherche(personne);
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/missions/recherches',
      bouton: appuyer(/^Enlever/),
      fait: /recherches\?fait=enlevee/,
      traces: async () => ({
        gardees: await db.rechercheEnregistree.count({
          where: { beneficiaireId: personne.id, enleveeLe: null },
        }),
        remettables: await db.rechercheEnregistree.count({ where: { id } }),
      }),
      attendu: { gardees: 0, remettables: 1 },
    };
  },
  'dire « ça m’intéresse »': async () => {
    const [personne, mission] = [await unBeneficiaire(), await uneMission({ publiee: true })];
    const ou = { beneficiaireId: personne.id };
    return {
      userId: personne.userId,
      adresse: `/beneficiaire/missions/${mission.id}/interet`,
      remplir: async (page) => {
        await page.getByRole('radio', { name: 'Non', exact: true }).check();
        await page.getByLabel(/^Je suis d’accord/).check();
      },
      bouton: appuyer(/ça m’intéresse/),
      fait: /fait=interesse/,
      traces: async () => {
        const ids = (await db.candidature.findMany({ where: ou })).map((c) => c.id);
        const messages = await db.message.findMany({
          where: { OR: ids.map((id) => ({ cle: { contains: id } })) },
          select: { userId: true },
        });
        return {
          souhaits: ids.length,
          journal: await db.journal.count({ where: { ...ou, action: 'candidature.deposer' } }),
          'messages en double': messages.length - new Set(messages.map((m) => m.userId)).size,
        };
      },
      attendu: { souhaits: 1, journal: 1, 'messages en double': 0 },
    };
  },
  'noter ses heures': async () => {
    const mission = await uneMission({ publiee: true });
    const { id: affectationId, personne } = await uneAffectation(mission);
    const hier = jourIso(ajouterJours(jourDe(new Date()), -1));
    return {
      userId: personne.userId,
      adresse: '/beneficiaire/heures',
      remplir: async (page) => {
        await page.getByLabel('Quel jour ?').fill(hier);
        await page.getByLabel('Combien de temps ?').fill('2 h 30');
      },
      bouton: appuyer('Noter ces heures'),
      fait: /fait=declarees/,
      traces: async () => ({
        lignes: await db.heures.count({ where: { affectationId, minutes: 150 } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'heures.declarer' },
        }),
        messages: await db.message.count({
          where: { cle: { contains: `heures.a-confirmer:${mission.id}` } },
        }),
      }),
      attendu: { lignes: 1, journal: 1, messages: 1 },
    };
  },
};
