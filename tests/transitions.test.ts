import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { passerEtape } from '@/lib/beneficiaires/commands/etape';
import { statutPourAutrui } from '@/lib/candidatures/candidature';
import { avancerCandidature } from '@/lib/candidatures/commands/transition';
import { db, type Tx } from '@/lib/db';
import {
  EtapeBeneficiaire,
  NatureContrat,
  StatutAction,
  StatutCandidature,
  StatutHeures,
  StatutMission,
  StatutRappel,
  TypeContrat,
} from '@/lib/generated/prisma/enums';
import { confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { corrigerHeures } from '@/lib/heures/commands/declaration';
import { faireTransition } from '@/lib/missions/commands/transition';
import { changerStatutAction } from '@/lib/parcours/commands/action';
import { natureConvient } from '@/lib/parcours/contrat';
import { classerRappel, lierRappel, noterRappel } from '@/lib/rappels/commands';
import { unCoordinateur } from './factories/comptes';
import { uneMission } from './factories/missions';
import { unSuivi } from './factories/parcours';
import { desHeures, unSouhait } from './factories/sujet';
import { essayer } from './transitions/essai';
import {
  ACTION,
  CANDIDATURE,
  CONTRATS,
  croiser,
  ETAPE,
  HEURES,
  MISSION,
  RAPPEL,
  VERBES,
} from './transitions/machines';

const NOW = new Date('2026-03-03T09:00:00Z');
let suivi: Awaited<ReturnType<typeof unSuivi>>;
let coordination: Awaited<ReturnType<typeof unCoordinateur>>;
beforeAll(async () => {
  suivi = await unSuivi();
  coordination = await unCoordinateur();
});

/** What was answered: nothing (it went through), or the code of the refusal. */
const issue = (faire: Promise<unknown>) =>
  faire.then(
    () => '',
    (e: { code?: string; message: string }) => e.code ?? e.message,
  );
const lignesDe = (objetId: string) =>
  db.journal.findMany({ where: { objetId }, select: { action: true, de: true, vers: true } });

describe('une mission', () => {
  let missionId: string;
  beforeAll(async () => {
    missionId = (await uneMission({ publiee: true })).id;
  });
  const lire = (tx: Tx) =>
    tx.mission.findUniqueOrThrow({ where: { id: missionId } }).then((m) => m.statut as string);

  it.each(croiser(Object.values(StatutMission), VERBES.mission))('%s, %s', async (de, verbe) => {
    const motif = { motifCorrection: 'Dites qui accueille.' };
    await db.mission.update({
      where: { id: missionId },
      data: { statut: de, motifCorrection: null, ...(de === 'A_CORRIGER' ? motif : {}) },
    });
    const vers = MISSION[de][verbe];
    const donnees = verbe === 'corriger' ? motif : {};
    const dit = await essayer(
      (tx) => faireTransition(tx, SYSTEME, { id: missionId, statut: de }, verbe, NOW, donnees),
      missionId,
      lire,
    );
    expect(dit).toEqual(
      vers
        ? { code: '', statut: vers, lignes: [{ action: `mission.${verbe}`, de, vers }] }
        : { code: 'TRANSITION', statut: de, lignes: [] },
    );
  });
});

describe('un souhait', () => {
  let id: string;
  let beneficiaireId: string;
  beforeAll(async () => {
    const { candidature } = await unSouhait();
    ({ id, beneficiaireId } = candidature);
  });
  const ATTENTE = { attenteLe: NOW, offreExpireLe: null };
  const OFFERTE = { attenteLe: NOW, offreExpireLe: NOW };
  const donneesDe = (statut: StatutCandidature) =>
    statut === 'LISTE_D_ATTENTE' ? ATTENTE : statut === 'PLACE_OFFERTE' ? OFFERTE : {};

  it.each(croiser(Object.values(StatutCandidature), VERBES.candidature))('%s, %s', async (de, verbe) => {
    await db.candidature.update({
      where: { id },
      data: { attenteLe: null, offreExpireLe: null, ...donneesDe(de), statut: de },
    });
    const vers = CANDIDATURE[de][verbe];
    const dit = await essayer(
      (tx) =>
        avancerCandidature(
          tx,
          SYSTEME,
          { id, statut: de, beneficiaireId },
          verbe,
          NOW,
          vers ? donneesDe(vers) : {},
        ),
      id,
      (tx) => tx.candidature.findUniqueOrThrow({ where: { id } }).then((c) => c.statut),
    );
    const muet = verbe === 'offrir' || verbe === 'passer';
    expect(dit).toEqual(
      vers
        ? {
            code: '',
            statut: vers,
            lignes: muet ? [] : [{ action: `candidature.${verbe}`, de: statutPourAutrui(de), vers }],
          }
        : { code: 'TRANSITION', statut: de, lignes: [] },
    );
  });
});

describe('une personne', () => {
  it.each(croiser(Object.values(EtapeBeneficiaire), Object.values(EtapeBeneficiaire)))(
    'passe de %s à %s, ou pas',
    async (de, vers) => {
      const dit = await essayer(
        async (tx) => {
          await tx.beneficiaire.update({ where: { id: suivi.personne.id }, data: { etape: de } });
          await passerEtape(tx, SYSTEME, suivi.personne.id, vers, NOW);
        },
        suivi.personne.id,
        (tx) => tx.beneficiaire.findUniqueOrThrow({ where: { id: suivi.personne.id } }).then((b) => b.etape),
      );
      const passe = ETAPE[de].includes(vers);
      expect(dit).toEqual({
        code: '',
        statut: passe ? vers : de,
        lignes: passe ? [{ action: 'beneficiaire.etape', de, vers }] : [],
      });
    },
  );
});

describe('une action du parcours', () => {
  it.each(croiser(Object.values(StatutAction), Object.values(StatutAction)))(
    'passe de %s à %s, ou pas',
    async (de, vers) => {
      const { id: actionId } = await db.actionParcours.create({
        data: {
          beneficiaireId: suivi.personne.id,
          titre: 'Un atelier',
          creeParId: suivi.personne.userId,
          statut: de,
        },
      });
      const code = await issue(changerStatutAction(suivi.referent.acteur, { actionId, statut: vers }, NOW));
      const { statut } = await db.actionParcours.findUniqueOrThrow({ where: { id: actionId } });
      const passe = ACTION[de].includes(vers);
      expect({ code, statut, lignes: await lignesDe(actionId) }).toEqual({
        code: passe || de === vers ? '' : 'TRANSITION',
        statut: passe ? vers : de,
        lignes: passe ? [{ action: 'action.statut', de, vers }] : [],
      });
    },
  );
});

describe('une demande de rappel', () => {
  const verbes = ['noter', 'lier', 'classer'] as const;
  it.each(croiser(Object.values(StatutRappel), verbes))('%s, %s', async (de, verbe) => {
    const { id: rappelId } = await db.demandeRappel.create({
      data: {
        prenom: `${de} ${verbe}`,
        telephone: '+33639980001',
        communeCode: '01053',
        statut: de,
      },
    });
    const { acteur } = coordination;
    const faire = {
      noter: () => noterRappel(acteur, { rappelId }, NOW),
      classer: () => classerRappel(acteur, { rappelId }, NOW),
      lier: () => db.$transaction((tx) => lierRappel(tx, acteur, rappelId, suivi.personne.id, NOW)),
    };
    const code = await issue(faire[verbe]());
    const { statut } = await db.demandeRappel.findUniqueOrThrow({ where: { id: rappelId } });
    const vers = RAPPEL[de][verbe];
    expect({ code, statut, lignes: await lignesDe(rappelId) }).toEqual({
      code: vers ? '' : 'DEJA_TRAITEE',
      statut: vers ?? de,
      lignes: vers ? [{ action: 'rappel.avancer', de, vers }] : [],
    });
  });
});

describe('une ligne d’heures', () => {
  const verbes = ['corriger', 'confirmer', 'revoir'] as const;
  it.each(croiser(Object.values(StatutHeures), verbes))('%s, %s', async (de, verbe) => {
    const { heures, personne, association } = await desHeures({
      statut: de,
      ...(de === 'A_REVOIR' ? { motRevoir: 'Mardi ?' } : {}),
    });
    const { id } = heures;
    const faire = {
      corriger: () => corrigerHeures(personne.acteur, { heuresId: id, date: heures.date, minutes: 90 }, NOW),
      confirmer: () => confirmerHeures(association.acteur, { heuresIds: [id] }, NOW),
      revoir: () => demanderRevue(association.acteur, { heuresId: id, mot: 'Mardi ?' }, NOW),
    };
    const code = await issue(faire[verbe]());
    const { statut } = await db.heures.findUniqueOrThrow({ where: { id } });
    const vers = HEURES[de][verbe];
    expect({ code, statut, lignes: await lignesDe(id) }).toEqual({
      code: vers ? '' : verbe === 'corriger' ? 'CONFIRMEES' : 'TRANSITION',
      statut: vers ?? de,
      lignes: vers ? [{ action: `heures.${verbe}`, de, vers }] : [],
    });
  });
});

it.each(croiser(Object.values(TypeContrat), Object.values(NatureContrat)))(
  'un contrat %s peut être %s, ou pas',
  (type, nature) => {
    expect(natureConvient(type, nature)).toBe(CONTRATS[type].includes(nature));
  },
);
