import { expect } from 'vitest';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import { enleverRecherche, enregistrerRecherche, remettreRecherche } from '@/lib/alertes/commands/recherche';
import { ecrireArret } from '@/lib/notifications/lien';
import { RECHERCHES_MAX } from '@/lib/alertes/recherche';
import { PUBLIC, SYSTEME } from '@/lib/auth/acteur';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneMission } from '../factories/missions';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
const enregistrer = (p: Personne, adresse: string) => () =>
  enregistrerRecherche(p.acteur, { adresse, par: 'EMAIL' }, NOW);
const nombre = (p: Personne) =>
  db.rechercheEnregistree.count({ where: { beneficiaireId: p.id, enleveeLe: null } });
const messages = (p: Personne) => db.message.count({ where: { userId: p.userId, statut: 'EN_ATTENTE' } });

/** Somebody whose search has found a mission since the last time. */
async function quelquUnAPrevenir() {
  const p = await unBeneficiaire();
  const recherche = await uneRecherche(p, 'commune=01053&rayon=5');
  await uneMission({ publiee: true, champs: { publieeLe: new Date('2026-03-02T12:00:00Z') } });
  return { p, recherche, envoyer: () => envoyerAlertes(SYSTEME, {}, NOW) };
}

export const ALERTES: Courses = {
  'la même recherche s’enregistre deux fois': async () => {
    const p = await unBeneficiaire();
    return {
      deux: deuxFois(enregistrer(p, 'commune=01053&q=lire')),
      ...SANS_EFFET,
      fin: async () => expect(await nombre(p)).toBe(1),
    };
  },
  'deux recherches pour la dernière place': async () => {
    const p = await unBeneficiaire();
    for (let i = 1; i < RECHERCHES_MAX; i++) await uneRecherche(p, `q=mot${i}`);
    return {
      deux: [enregistrer(p, 'q=lire'), enregistrer(p, 'q=semer')],
      codes: ['PLEIN'],
      fin: async () => expect(await nombre(p)).toBe(RECHERCHES_MAX),
    };
  },
  'une recherche revient quand une autre prend sa place': async () => {
    const p = await unBeneficiaire();
    for (let i = 1; i < RECHERCHES_MAX; i++) await uneRecherche(p, `q=mot${i}`);
    const { id: rechercheId } = await uneRecherche(p, 'q=semer');
    await enleverRecherche(p.acteur, { rechercheId }, NOW);
    return {
      deux: [() => remettreRecherche(p.acteur, { rechercheId }, NOW), enregistrer(p, 'q=lire')],
      codes: ['PLEIN'],
      fin: async () => expect(await nombre(p)).toBe(RECHERCHES_MAX),
    };
  },
  'deux ouvriers préviennent': async () => {
    const { p, envoyer } = await quelquUnAPrevenir();
    return {
      deux: deuxFois(envoyer),
      ...SANS_EFFET,
      fin: async () => expect(await messages(p)).toBe(1),
    };
  },
  'on prévient quand la personne arrête tout': async () => {
    const { p, envoyer } = await quelquUnAPrevenir();
    const lien = ecrireArret({ quoi: 'TOUT', id: p.id });
    return {
      deux: [envoyer, () => arreterAlertes(PUBLIC, { lien }, NOW)],
      ...SANS_EFFET,
      fin: async () => expect(await messages(p), 'rien ne part plus').toBe(0),
    };
  },
  'on prévient quand la personne efface tout': async () => {
    const { p, envoyer } = await quelquUnAPrevenir();
    return {
      deux: [envoyer, () => effacerDonnees(p.acteur, { beneficiaireId: p.id, compris: true }, NOW)],
      ...SANS_EFFET,
      fin: async () => {
        expect(await nombre(p)).toBe(0);
        expect(await db.message.count({ where: { cle: { contains: p.id } } })).toBe(0);
      },
    };
  },
};
