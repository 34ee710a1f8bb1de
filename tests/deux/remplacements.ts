import { expect } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { ecrireRelais } from '@/lib/parcours/commands/relais';
import { prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { arreterRemplacement, remplacer } from '@/lib/remplacements/commands';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unBinome, unCollegueDe, unRemplacement } from '../factories/remplacements';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const jours = (debutLe: string, finLe: string) => ({ debutLe: new Date(debutLe), finLe: new Date(finLe) });

export const REMPLACEMENTS: Courses = {
  'le référent et le Département prévoient deux remplaçants aux mêmes jours': async () => {
    const { referent, collegue } = await unBinome();
    const [autre, { acteur }] = [await unReferent(), await unAgentDuDepartement()];
    const referentId = referent.id;
    const saisies = [
      { referentId, remplacantId: collegue.id, ...jours('2026-03-09', '2026-03-20') },
      { referentId, remplacantId: autre.id, ...jours('2026-03-20', '2026-03-27') },
    ] as const;
    return {
      deux: [
        () => remplacer(referent.acteur, saisies[0], NOW),
        () => remplacer(acteur, saisies[1], NOW),
      ] as const,
      codes: ['DEJA'],
      fin: async () => expect(await db.remplacement.count({ where: { referentId } })).toBe(1),
    };
  },
  'le premier s’en remet au deuxième, qui s’en remet au troisième': async () => {
    const { referent, collegue } = await unBinome();
    const tiers = await unCollegueDe(referent);
    const prevoir = (absent: typeof collegue, remplacantId: string) => () =>
      remplacer(
        absent.acteur,
        { referentId: absent.id, remplacantId, ...jours('2026-03-09', '2026-03-20') },
        NOW,
      );
    return {
      deux: [prevoir(referent, collegue.id), prevoir(collegue, tiers.id)],
      codes: ['ABSENT', 'REMPLACE'],
      action: 'remplacement.prevoir',
    };
  },
  'deux collègues s’en remettent l’un à l’autre': async () => {
    const { referent, collegue } = await unBinome();
    const saisie = jours('2026-03-09', '2026-03-20');
    const [a, b] = [referent.id, collegue.id];
    return {
      deux: [
        () => remplacer(referent.acteur, { referentId: a, remplacantId: b, ...saisie }, NOW),
        () => remplacer(collegue.acteur, { referentId: b, remplacantId: a, ...saisie }, NOW),
      ],
      codes: ['ABSENT'],
      action: 'remplacement.prevoir',
    };
  },
  'qui remplace prend un rendez-vous quand le remplacement s’arrête': async () => {
    const { personne, referent, collegue } = await unBinome();
    const { id } = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    const rendezVous = { date: new Date('2026-03-10'), heure: '09:30', lieu: 'Bourg', objet: null };
    const saisie = { beneficiaireId: personne.id, ...rendezVous, retour: undefined };
    return {
      deux: [
        () => prendreRendezVous(collegue.acteur, saisie, NOW),
        () => arreterRemplacement(referent.acteur, { remplacementId: id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'remplacement.arreter',
      fin: async () => expect(await db.rendezVous.count({ where: { referentId: collegue.id } })).toBe(0),
    };
  },
  'un remplacement se prévoit deux fois': async () => {
    const { referent, collegue } = await unBinome();
    const saisie = {
      ...{ referentId: referent.id, remplacantId: collegue.id },
      ...jours('2026-03-09', '2026-03-20'),
    };
    return {
      deux: deuxFois(() => remplacer(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'remplacement.prevoir',
      fin: async () => {
        expect(await db.remplacement.count({ where: { referentId: referent.id } })).toBe(1);
        expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(1);
      },
    };
  },
  'un remplacement s’arrête deux fois': async () => {
    const { referent, collegue } = await unBinome();
    const { id } = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    return {
      deux: deuxFois(() => arreterRemplacement(referent.acteur, { remplacementId: id }, NOW)),
      ...SANS_EFFET,
      action: 'remplacement.arreter',
      fin: async () => expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(1),
    };
  },
  'la personne efface tout quand l’ancien référent écrit le relais': async () => {
    const { referent, personne } = await unBinome();
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await db.suivi.update({ where: { id: suivi.id }, data: { finLe: new Date('2026-03-02') } });
    const mot = { suiviId: suivi.id, version: 0, relais: 'Plutôt le lundi.', relu: false };
    const tout = { beneficiaireId: personne.id, compris: true };
    return {
      deux: [() => ecrireRelais(referent.acteur, mot, NOW), () => effacerDonnees(personne.acteur, tout, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'beneficiaire.effacer',
      fin: async () =>
        expect(await db.suivi.findUniqueOrThrow({ where: { id: suivi.id } })).toMatchObject({
          ...{ relais: null, relaisLe: null },
        }),
    };
  },
  'deux fenêtres écrivent le même relais': async () => {
    const { referent, personne } = await unBinome();
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await db.suivi.update({ where: { id: suivi.id }, data: { finLe: new Date('2026-03-02') } });
    const ecrire = (jour: string) => () =>
      ecrireRelais(
        referent.acteur,
        { suiviId: suivi.id, version: 0, relais: `Plutôt le ${jour}.`, relu: false },
        NOW,
      );
    return {
      deux: [ecrire('lundi'), ecrire('jeudi')],
      codes: ['PERIME'],
      action: 'suivi.relais',
      fin: async () => expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1),
    };
  },
};
