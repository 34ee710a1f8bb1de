import { ajouterJours, jourDe, jourIso } from '@/lib/dates';
import { db } from '@/lib/db';
import { unAgentDuDepartement } from '../factories/comptes';
import { unBinome } from '../factories/remplacements';
import { appuyer, deplier, type Gestes } from './gestes.table';

const dans = (jours: number) => jourIso(ajouterJours(jourDe(new Date()), jours));
const tracesDe = (referent: { id: string }, collegue: { userId: string }) => async () => ({
  remplacements: await db.remplacement.count({ where: { referentId: referent.id } }),
  journal: await db.journal.count({ where: { de: referent.id, action: 'remplacement.prevoir' } }),
  messages: await db.message.count({ where: { userId: collegue.userId } }),
});

/** Who is away, who is there, and what one leaves to the other. */
export const GESTES_DES_REMPLACEMENTS: Gestes = {
  'prévoir son absence': async () => {
    const { referent, collegue } = await unBinome();
    return {
      userId: referent.userId,
      adresse: '/referent/absence',
      remplir: async (page) => {
        await page.getByLabel('Premier jour d’absence').fill(dans(10));
        await page.getByLabel('Dernier jour d’absence').fill(dans(20));
        await page.getByLabel('Qui remplace').selectOption(collegue.id);
      },
      bouton: appuyer('Prévoir le remplacement'),
      fait: /absence\?fait=prevu/,
      traces: tracesDe(referent, collegue),
      attendu: { remplacements: 1, journal: 1, messages: 1 },
    };
  },
  'prévoir l’absence d’un référent': async () => {
    const { referent, collegue } = await unBinome();
    const { user } = await unAgentDuDepartement();
    return {
      userId: user.id,
      adresse: `/departement/referents/${referent.id}`,
      remplir: async (page) => {
        await page.getByLabel('Premier jour d’absence').fill(dans(10));
        await page.getByLabel('Dernier jour d’absence').fill(dans(20));
        await page.getByLabel('Qui remplace').selectOption(collegue.id);
      },
      bouton: appuyer('Prévoir le remplacement'),
      fait: /fait=prevu/,
      traces: tracesDe(referent, collegue),
      attendu: { remplacements: 1, journal: 1, messages: 1 },
    };
  },
  'écrire le mot de relais': async () => {
    const { referent, collegue, personne } = await unBinome();
    const hier = new Date(dans(-1));
    const { id } = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await db.suivi.update({ where: { id }, data: { finLe: hier } });
    const { organismeId } = collegue;
    await db.suivi.create({
      data: { beneficiaireId: personne.id, referentId: collegue.id, organismeId, debutLe: hier },
    });
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      remplir: async (page) => {
        await deplier('Écrire le mot de relais')(page);
        await page.getByLabel('Ce qui aide à prendre la suite').fill('Préfère le jeudi.');
      },
      bouton: appuyer('Enregistrer le mot de relais'),
      fait: /fait=relais/,
      traces: async () => ({
        relais: await db.suivi.count({ where: { id, relais: 'Préfère le jeudi.' } }),
        journal: await db.journal.count({ where: { beneficiaireId: personne.id, action: 'suivi.relais' } }),
        messages: await db.message.count({
          where: { userId: { in: [personne.userId, collegue.userId] } },
        }),
      }),
      attendu: { relais: 1, journal: 1, messages: 2 },
    };
  },
};
