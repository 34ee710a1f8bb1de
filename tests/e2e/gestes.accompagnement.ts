import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { unCoordinateur } from '../factories/comptes';
import { uneAssociation, uneMission } from '../factories/missions';
import { unContrat, unSuivi } from '../factories/parcours';
import { unSejour, unSouhait } from '../factories/sujet';
import { appuyer, deplier, ouvrirPli, type Gestes } from './gestes.table';
import { bouton } from './parcours.arrivee';

const COCHES = ['Elle ne remplace pas un travail payé', 'Elle se fait en sécurité', /Les frais sont dits/];

async function traceDesComptes(prenom: string) {
  const ids = (await db.user.findMany({ where: { prenom } })).map((u) => u.id);
  return {
    comptes: ids.length,
    journal: await db.journal.count({ where: { objetId: { in: ids }, action: 'compte.inviter' } }),
    messages: await db.message.count({ where: { userId: { in: ids } } }),
  };
}

/** What the coordination and a référent do. */
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
  'inviter une association': async (cle) => {
    const { user } = await unCoordinateur();
    const nom = `Les Remises ${cle}`;
    return {
      userId: user.id,
      adresse: '/coordination/associations/inviter',
      remplir: async (page) => {
        await page.getByLabel('Nom de l’association').fill(nom);
        await page.getByLabel('Commune').selectOption('01053');
        await page.getByLabel('Prénom').fill(`Zoé ${cle}`);
        await page.getByLabel('Nom', { exact: true }).fill('Essai');
        await page.getByLabel('E-mail').fill(`zoe-${cle}@exemple.fr`);
      },
      bouton: appuyer('Inviter l’association'),
      fait: /fait=invite/,
      traces: async () => ({
        ...(await traceDesComptes(`Zoé ${cle}`)),
        associations: await db.association.count({ where: { nom } }),
      }),
      attendu: { associations: 1, comptes: 1, journal: 1, messages: 1 },
    };
  },
  'corriger une association': async (cle) => {
    const { user } = await unCoordinateur();
    const { id } = await uneAssociation();
    const nom = `Les Ateliers ${cle}`;
    return {
      userId: user.id,
      adresse: `/coordination/associations/${id}/modifier`,
      remplir: async (page) => {
        await page.getByLabel('Nom de l’association').fill(nom);
        await page.getByLabel('Valable jusqu’au').fill('2098-12-31');
      },
      bouton: appuyer('Enregistrer'),
      fait: /fait=enregistree/,
      traces: async () => ({
        associations: await db.association.count({ where: { id, nom, version: 2 } }),
        journal: await db.journal.count({ where: { objetId: id, action: 'association.modifier' } }),
      }),
      attendu: { associations: 1, journal: 1 },
    };
  },
  'noter que la personne arrête': async () => {
    const { referent, personne } = await unSuivi();
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}/questions/accord`,
      remplir: deplier('La personne dit qu’elle arrête'),
      bouton: appuyer('Oui, elle arrête'),
      fait: /accord\?fait=arret/,
      traces: async () => ({
        fermes: await db.consentement.count({
          where: { beneficiaireId: personne.id, retireLe: { not: null } },
        }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'consentement.retirer' },
        }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { fermes: 1, journal: 1, messages: 1 },
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
  'proposer une mission à une personne suivie': async () => {
    const { referent, personne } = await unSuivi();
    // The one that comes first, and the same one ever after.
    let missionId: string | undefined;
    const carte = (page: Page) =>
      page.locator('details', { has: page.locator(`input[name="missionId"][value="${missionId}"]`) });
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}/missions`,
      remplir: async (page) => {
        missionId ??= await page.locator('input[name="missionId"]').first().inputValue();
        await ouvrirPli(carte(page).locator('summary'));
        await carte(page).getByLabel('Un mot pour elle').fill('On y va à deux ?');
      },
      bouton: (page) => carte(page).getByRole('button', { name: 'Envoyer la proposition' }),
      fait: /fait=proposition/,
      traces: async () => ({
        propositions: await db.proposition.count({ where: { beneficiaireId: personne.id } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'proposition.creer' },
        }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { propositions: 1, journal: 1, messages: 1 },
    };
  },
  'proposer que des heures comptent': async () => {
    const { referent, personne, affectation } = await unSejour();
    await unContrat(personne.id, { finLe: null });
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      bouton: (page) => bouton(page, /^Proposer que ces heures comptent/),
      fait: /fait=compte$/,
      traces: async () => ({
        propositions: await db.compteContrat.count({ where: { affectationId: affectation.id } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'compte.proposer' },
        }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { propositions: 1, journal: 1, messages: 1 },
    };
  },
  'inviter une personne qu’un fichier a apportée': async () => {
    const { referent, personne } = await unSuivi();
    await db.beneficiaire.update({
      where: { id: personne.id },
      data: { inviteeLe: null, etape: 'INVITEE' },
    });
    return {
      userId: referent.userId,
      adresse: `/referent/personnes/${personne.id}`,
      bouton: appuyer('Inviter cette personne'),
      fait: /fait=invite/,
      traces: async () => ({
        invitees: await db.beneficiaire.count({ where: { id: personne.id, inviteeLe: { not: null } } }),
        journal: await db.journal.count({
          where: { beneficiaireId: personne.id, action: 'compte.inviter' },
        }),
        messages: await db.message.count({ where: { userId: personne.userId } }),
      }),
      attendu: { invitees: 1, journal: 1, messages: 1 },
    };
  },
};
