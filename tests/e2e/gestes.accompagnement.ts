import { db } from '@/lib/db';
import { unCoordinateur } from '../factories/comptes';
import { uneMission } from '../factories/missions';
import { unSouhait } from '../factories/sujet';
import { appuyer, type Gestes } from './gestes.table';

const COCHES = ['Elle ne remplace pas un travail payé', 'Elle se fait en sécurité', /Les frais sont dits/];

async function traceDesComptes(prenom: string) {
  const ids = (await db.user.findMany({ where: { prenom } })).map((u) => u.id);
  return {
    comptes: ids.length,
    journal: await db.journal.count({ where: { objetId: { in: ids }, action: 'compte.inviter' } }),
    messages: await db.message.count({ where: { userId: { in: ids } } }),
  };
}

/** What the coordination does. */
export const GESTES_DE_L_ACCOMPAGNEMENT: Gestes = {
  'inviter une personne qui a un e-mail': async (cle) => {
    const { user } = await unCoordinateur();
    return {
      userId: user.id,
      adresse: '/coordination/personnes/inviter',
      remplir: async (page) => {
        await page.getByLabel('Prénom').fill(`Maé ${cle}`);
        await page.getByLabel('Nom', { exact: true }).fill('Essai');
        await page.getByLabel('Commune').selectOption('01053');
        await page.getByLabel('E-mail').fill(`mae-${cle}@exemple.fr`);
        await page.getByRole('radio').last().check();
      },
      bouton: appuyer('Inviter cette personne'),
      fait: /fait=invite/,
      traces: () => traceDesComptes(`Maé ${cle}`),
      attendu: { comptes: 1, journal: 1, messages: 1 },
    };
  },
  'inviter une personne sans téléphone ni e-mail': async (cle) => {
    const { user } = await unCoordinateur();
    return {
      userId: user.id,
      adresse: '/coordination/personnes/inviter',
      remplir: async (page) => {
        await page.getByLabel('Prénom').fill(`Noé ${cle}`);
        await page.getByLabel('Nom', { exact: true }).fill('Essai');
        await page.getByLabel('Commune').selectOption('01053');
        await page.getByRole('radio').last().check();
      },
      bouton: appuyer('Inviter cette personne'),
      fait: /fait=sans-adresse/,
      traces: () => traceDesComptes(`Noé ${cle}`),
      attendu: { comptes: 1, journal: 1, messages: 0 },
    };
  },
  'mettre une mission en ligne': async () => {
    const { user } = await unCoordinateur();
    const mission = await uneMission({ champs: { statut: 'A_VALIDER' } });
    return {
      userId: user.id,
      adresse: `/coordination/missions/${mission.id}`,
      remplir: async (page) => {
        for (const coche of COCHES) await page.getByLabel(coche).check();
      },
      bouton: appuyer('Mettre en ligne'),
      fait: /fait=publiee/,
      traces: async () => ({
        enLigne: await db.mission.count({ where: { id: mission.id, statut: 'PUBLIEE' } }),
        journal: await db.journal.count({ where: { objetId: mission.id, action: 'mission.publier' } }),
        messages: await db.message.count({ where: { cle: { startsWith: `mission.publiee:${mission.id}` } } }),
      }),
      attendu: { enLigne: 1, journal: 1, messages: 1 },
    };
  },
  'présenter une personne à l’association': async () => {
    const { user } = await unCoordinateur();
    const { candidature, personne } = await unSouhait('DEPOSEE');
    return {
      userId: user.id,
      adresse: `/coordination/candidatures/${candidature.id}`,
      bouton: appuyer(`Présenter ${personne.user.prenom} à l’association`),
      fait: /fait=presentee/,
      traces: async () => ({
        journal: await db.journal.count({ where: { objetId: candidature.id } }),
        messages: await db.message.count({
          where: { cle: { startsWith: `candidature.presentee:${candidature.id}` } },
        }),
        'message à la personne': await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { journal: 1, messages: 2, 'message à la personne': 1 },
    };
  },
};
