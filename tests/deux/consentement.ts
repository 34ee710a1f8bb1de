import { expect } from 'vitest';
import { donnerConsentement, retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { accepterCandidature } from '@/lib/candidatures/commands/reponse';
import { db } from '@/lib/db';
import { archiverMission } from '@/lib/missions/commands/cycle';
import { unCoordinateur } from '../factories/comptes';
import { unSouhait, unSujet } from '../factories/sujet';
import { deposer, personneDedans, TROP_TARD, type Sujet } from './candidatures';
import { DANS_UN_ORDRE, NOW, type Courses } from './course';

/** After a withdrawal of consent: no wish is alive, nothing is shared, nobody is in. */
const toutFerme = async (sujet: Sujet) => {
  const vivantes = await db.candidature.count({
    where: {
      beneficiaireId: sujet.personne.id,
      OR: [
        { statut: { notIn: ['RETIREE', 'SANS_SUITE'] } },
        { partageTelephone: true },
        { partageEmail: true },
      ],
    },
  });
  expect(vivantes).toBe(0);
  await personneDedans(sujet);
};
const arreter = (sujet: Sujet) =>
  retirerConsentement(sujet.personne.acteur, { beneficiaireId: sujet.personne.id }, NOW);
export const CONSENTEMENT: Courses = {
  'la personne arrête quand elle se dit intéressée': async () => {
    const sujet = await unSujet();
    return {
      deux: [() => deposer(sujet), () => arreter(sujet)],
      passent: DANS_UN_ORDRE,
      codes: ['CONSENTEMENT'],
      action: 'consentement.retirer',
      fin: () => toutFerme(sujet),
    };
  },
  'la personne arrête quand on la présente': async () => {
    const sujet = await unSouhait('DEPOSEE');
    const { acteur } = await unCoordinateur();
    return {
      deux: [() => presenterCandidature(acteur, sujet.saisie, NOW), () => arreter(sujet)],
      passent: DANS_UN_ORDRE,
      codes: TROP_TARD,
      action: 'consentement.retirer',
      fin: () => toutFerme(sujet),
    };
  },
  'la personne arrête quand on l’accueille': async () => {
    const sujet = await unSouhait();
    return {
      deux: [() => accepterCandidature(sujet.association.acteur, sujet.saisie, NOW), () => arreter(sujet)],
      passent: DANS_UN_ORDRE,
      codes: TROP_TARD,
      action: 'consentement.retirer',
      fin: () => toutFerme(sujet),
    };
  },
  'la personne arrête quand sa mission est rangée': async () => {
    const sujet = await unSouhait();
    await db.mission.update({ where: { id: sujet.mission.id }, data: { statut: 'A_VALIDER' } });
    const { acteur } = await unCoordinateur();
    return {
      deux: [() => archiverMission(acteur, { missionId: sujet.mission.id }, NOW), () => arreter(sujet)],
      passent: [2],
      codes: [],
      action: 'consentement.retirer',
      fin: () => toutFerme(sujet),
    };
  },
  'la personne arrête quand son accompagnateur l’écrit pour elle': async () => {
    const sujet = await unSouhait('DEPOSEE');
    const saisie = { beneficiaireId: sujet.personne.id };
    return {
      deux: [() => arreter(sujet), () => retirerConsentement(sujet.referent.acteur, saisie, NOW)],
      passent: [2],
      codes: [],
      action: 'consentement.retirer',
      fin: () => toutFerme(sujet),
    };
  },
  'la personne arrête et redit oui': async () => {
    const { personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id };
    return {
      deux: [
        () => retirerConsentement(personne.acteur, saisie, NOW),
        () => donnerConsentement(personne.acteur, { ...saisie, accord: true, nomAidant: null }, NOW),
      ],
      passent: [2],
      codes: [],
      action: 'consentement.retirer',
      fin: async () => {
        const ouverts = await db.consentement.count({
          where: { beneficiaireId: personne.id, retireLe: null },
        });
        const { etape } = await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } });
        expect(etape).toBe(ouverts === 1 ? 'EN_PREPARATION' : 'EN_PAUSE');
      },
    };
  },
};
