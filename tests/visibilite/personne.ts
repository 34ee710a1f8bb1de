import { describe } from 'vitest';
import { activitesModifiablesPar, activitesVisiblesPour } from '@/lib/activites/policy';
import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar, beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import { demandesVisiblesPour } from '@/lib/demandes/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { notesModifiablesPar, notesVisiblesPour } from '@/lib/notes/policy';
import type { GenreDemande } from '@/lib/generated/prisma/enums';
import { orientationsVisiblesPour } from '@/lib/orientations/policy';
import {
  lettresVisiblesPour,
  parcoursModifiablesPar,
  parcoursOuvrablesPar,
  parcoursVisiblesPour,
  personnesANommer,
} from '@/lib/parcours/policy';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { personnesAQuiProposer } from '@/lib/propositions/policy';
import { unReferent } from '../factories/comptes';
import { unRendezVous } from '../factories/parcours';
import { chacun } from './chacun';
import { NOW, type Monde } from './monde';

/** Who finds somebody’s file and parcours, and who may change them. */
export function regardsSurUnePersonne(m: () => Monde): void {
  const personne = (traits: Parameters<Monde['unePersonne']>[0]) => async () => {
    const { id, acteur } = await m().unePersonne(traits);
    return { id, regards: m().regards(acteur) };
  };
  const personnes =
    (where: (a: Acteur, now: Date) => Prisma.BeneficiaireWhereInput) => (acteur: Acteur, id: string) =>
      db.beneficiaire.count({ where: { AND: [{ id }, where(acteur, NOW)] } });

  describe('le dossier d’une personne est lu par', () => {
    chacun(personnes(beneficiairesVisiblesPour), [
      ['qui participe', 'soi réf remp ex29 coord', personne({})],
      ['qui a arrêté', 'soi réf remp ex29 coord', personne({ accordRetire: true })],
      ['importée, jamais invitée', 'soi réf remp ex29', personne({ jamaisInvitee: true })],
      ['qui a été effacée', 'soi', personne({ anonymisee: true })],
    ]);
  });

  describe('le dossier d’une personne est changé par', () => {
    chacun(personnes(beneficiairesModifiablesPar), [
      ['qui participe', 'soi réf remp coord', personne({})],
      ['qui a arrêté', 'soi réf remp coord', personne({ accordRetire: true })],
      ['importée, jamais invitée', 'soi réf remp', personne({ jamaisInvitee: true })],
      ['qui a été effacée', 'soi', personne({ anonymisee: true })],
    ]);
  });

  describe('on choisit, pour leur proposer une mission, parmi', () => {
    const veut = async () => {
      const { id, acteur } = await m().unePersonne({});
      await db.beneficiaire.update({ where: { id }, data: { veutPropositionsLe: NOW } });
      return { id, regards: m().regards(acteur) };
    };
    chacun(personnes(personnesAQuiProposer), [
      ['celles qui veulent des propositions', 'réf remp coord', veut],
      ['celles qui n’en veulent pas de la coordination', 'réf remp', personne({})],
      ['celles qui ont été effacées', 'personne', personne({ anonymisee: true })],
    ]);
  });

  describe('le parcours est lu, puis changé, par', () => {
    chacun(personnes(parcoursVisiblesPour), [['lu', 'soi réf remp ex29', personne({})]]);
    chacun(personnes(parcoursModifiablesPar), [['changé', 'soi réf remp', personne({})]]);
    // The motive opens one page, and none of the other conditions.
    const motive = (heure: string, agentId?: string) => () => m().unePersonneMotivee(heure, agentId);
    const unAutre = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
    chacun(personnes(parcoursOuvrablesPar), [
      ['ouvert, sans motif', 'soi réf remp ex29', personne({})],
      ['ouvert, avec un motif de l’heure', 'soi réf remp ex29 dép', motive('08:01')],
      ['ouvert, avec un motif d’il y a une heure', 'soi réf remp ex29', motive('08:00')],
      ['ouvert, avec le motif d’un autre agent', 'soi réf remp ex29', motive('08:30', unAutre)],
    ]);
    chacun(personnes(parcoursVisiblesPour), [
      ['lu ailleurs, avec un motif', 'soi réf remp ex29', motive('08:30')],
    ]);
    chacun(personnes(beneficiairesVisiblesPour), [
      ['le dossier, avec un motif', 'soi réf remp ex29 coord', motive('08:30')],
    ]);
    chacun(personnes(beneficiairesModifiablesPar), [
      ['changé, avec un motif', 'soi réf remp coord', motive('08:30')],
    ]);
  });

  describe('une note', () => {
    type Quand = 'réf' | 'ex29' | 'ex30';
    const note = (auteur: Quand, partagee: boolean) => () => m().uneNote(auteur, partagee);
    const notes = (where: (a: Acteur, now: Date) => Prisma.NoteWhereInput) => (acteur: Acteur, id: string) =>
      db.note.count({ where: { AND: [{ id }, where(acteur, NOW)] } });
    chacun(notes(notesVisiblesPour), [
      ['pour soi, est lue', 'réf', note('réf', false)],
      ['pour soi, d’il y a 29 jours, est lue', 'ex29', note('ex29', false)],
      ['pour soi, d’il y a 30 jours, est lue', 'personne', note('ex30', false)],
      ['partagée, est lue', 'soi réf remp ex29', note('réf', true)],
      ['partagée, d’il y a 30 jours, est lue', 'soi réf remp ex29', note('ex30', true)],
    ]);
    chacun(notes(notesModifiablesPar), [
      ['pour soi, est changée', 'réf', note('réf', false)],
      ['partagée, est changée', 'réf', note('réf', true)],
      ['partagée, d’il y a 29 jours, est changée', 'personne', note('ex29', true)],
    ]);
  });

  describe('ce qu’une personne demande est lu par', () => {
    const demande = (genre: GenreDemande) => async () => {
      const { id: beneficiaireId, acteur } = await m().unePersonne({});
      const rendezVous =
        genre === 'AUTRE_JOUR' &&
        (await unRendezVous({ personne: { id: beneficiaireId }, referent: await unReferent() }));
      const { id } = await db.demandePersonne.create({
        data: {
          ...{ beneficiaireId, genre, texte: 'Un mot', creeLe: NOW },
          rendezVousId: rendezVous ? rendezVous.id : null,
        },
      });
      return { id, regards: m().regards(acteur) };
    };
    chacun(
      (a, id) => db.demandePersonne.count({ where: { AND: [{ id }, demandesVisiblesPour(a, NOW)] } }),
      [
        ['une question', 'soi réf remp', demande('QUESTION')],
        ['un rendez-vous', 'soi réf remp', demande('RENDEZ_VOUS')],
        ['un autre jour de rendez-vous', 'soi réf remp', demande('AUTRE_JOUR')],
        ['un autre accompagnateur', 'soi dép', demande('CHANGEMENT_ACCOMPAGNATEUR')],
      ],
    );
  });

  describe('une activité', () => {
    const deElle =
      (...a: Parameters<Monde['uneActivite']>) =>
      () =>
        m().uneActivite(...a);
    const LIGNES = [
      ['de la personne, est lue', 'soi', deElle('soi', false)],
      ['de la personne, montrée, est lue', 'soi réf remp ex29', deElle('soi', true)],
      ['du référent, est lue', 'soi réf', deElle('réf', false)],
      ['du précédent, est lue', 'soi ex29', deElle('ex29', false)],
    ] as const;
    chacun((a, id) => db.activite.count({ where: { AND: [{ id }, activitesVisiblesPour(a, NOW)] } }), LIGNES);
    chacun(
      (a, id) => db.activite.count({ where: { AND: [{ id }, activitesModifiablesPar(a, NOW)] } }),
      [
        ['de la personne, montrée, est changée', 'soi', deElle('soi', true)],
        ['du référent, est changée', 'réf', deElle('réf', false)],
        ['du précédent, est changée', 'personne', deElle('ex29', false)],
      ],
    );
    describe('la semaine en une lecture dit la même chose', () => {
      const lue = async (a: Acteur, id: string) => {
        const { beneficiaireId } = await db.activite.findUniqueOrThrow({ where: { id } });
        const { faits } = await parcoursDe(a, beneficiaireId, NOW).catch(() => ({ faits: [] }));
        return faits.filter((f) => f.id === id).length;
      };
      chacun(lue, LIGNES);
    });
    describe('et des heures données', () => {
      const lues = async (a: Acteur, id: string) => {
        const { affectation, ...h } = await db.heures.findUniqueOrThrow({
          where: { id },
          include: { affectation: true },
        });
        const { faits } = await parcoursDe(a, affectation.beneficiaireId, NOW).catch(() => ({ faits: [] }));
        return faits.filter((f) => f.genre === 'BENEVOLAT' && f.minutes === h.minutes).length;
      };
      const heures =
        (...a: Parameters<Monde['desHeures']>) =>
        () =>
          m().desHeures(...a);
      chacun(lues, [
        ['confirmées', 'soi', heures('CONFIRMEES')],
        ['proposées au contrat', 'soi', heures('CONFIRMEES', { compte: 'proposé' })],
        ['qui comptent', 'soi réf remp ex29', heures('CONFIRMEES', { compte: 'accordé' })],
        ['pas encore confirmées', 'soi', heures('DECLAREES', { compte: 'accordé' })],
        [
          'sans l’accord de la personne',
          'personne',
          heures('CONFIRMEES', { compte: 'accordé', accord: false }),
        ],
      ]);
    });
  });

  describe('une orientation est lue par', () => {
    const orientation = async () => {
      const { id: beneficiaireId, acteur } = await m().unePersonne({});
      const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId, finLe: null } });
      const { id } = await db.orientation.create({
        data: {
          ...{ beneficiaireId, suiviId: suivi.id, versType: 'FRANCE_TRAVAIL', motif: 'Un métier.' },
          ...{ demandeeParId: beneficiaireId, demandeeLe: NOW },
        },
      });
      return { id, regards: m().regards(acteur) };
    };
    chacun(
      (a, id) => db.orientation.count({ where: { AND: [{ id }, orientationsVisiblesPour(a, NOW)] } }),
      [['demandée', 'soi réf remp ex29 dép', orientation]],
    );
  });

  describe('la lettre d’une nomination est lue par', () => {
    const nomination = (finLe: Date | null) => async () => {
      const { id: beneficiaireId, acteur } = await m().unePersonne({});
      const ou = finLe ? { beneficiaireId, finLe } : { beneficiaireId, finLe: null };
      const { id } = await db.suivi.findFirstOrThrow({ where: ou });
      return { id, regards: m().regards(acteur) };
    };
    chacun(
      (a, id) => db.suivi.count({ where: { AND: [{ id }, lettresVisiblesPour(a, NOW)] } }),
      [
        ['d’aujourd’hui', 'soi réf dép', nomination(null)],
        ['finie depuis 29 jours', 'soi ex29 dép', nomination(new Date('2026-02-02'))],
        ['finie depuis 30 jours', 'soi dép', nomination(new Date('2026-02-01'))],
      ],
    );
  });

  describe('un référent est nommé par', () => {
    chacun(personnes(personnesANommer), [
      ['pour une personne', 'dép', personne({})],
      ['pour une personne effacée', 'personne', personne({ anonymisee: true })],
    ]);
  });
}
