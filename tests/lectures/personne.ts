import type { Acteur } from '@/lib/auth/acteur';
import { parcoursMotive } from '@/lib/acces/queries';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import { accompagnants, profilModifiable, questionDEntretien } from '@/lib/beneficiaires/queries';
import { agendaDe } from '@/lib/candidatures/queries/agenda';
import { maDemande } from '@/lib/candidatures/queries/personne';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { accesDe } from '@/lib/comptes/queries';
import { souhaitParId } from '@/lib/coordination/queries/candidatures';
import { db } from '@/lib/db';
import { demandesDe } from '@/lib/demandes/queries';
import { agendaDuPoint, agendaDuRendezVous } from '@/lib/parcours/queries/agenda';
import { maLigne } from '@/lib/heures/queries/benevole';
import { parcoursDe, parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { pageDuTexte, texteAImprimer } from '@/lib/parcours/queries/texte';
import { ficheVisible, monPartage } from '@/lib/passeport/queries';
import { messageASignaler } from '@/lib/signalements/queries';
import { unReferent } from '../factories/comptes';
import { leSuivi, unMessage } from '../factories/fils';
import { leTexteDe, unContrat, unRendezVous } from '../factories/parcours';
import { NOW, type Monde, type Objet } from '../visibilite/monde';
import { TOUS, SOI, COORDINATION, type Ligne } from './table';

/** What is read of a person, by the id of what is theirs. */
export function lecturesDUnePersonne(m: () => Monde): readonly Ligne[] {
  const personne = async (): Promise<Objet> => {
    const { id, acteur } = await m().unePersonne();
    return { id, regards: m().regards(acteur) };
  };
  const texte = async (): Promise<Objet> => {
    const objet = await personne();
    return { ...objet, id: (await leTexteDe((await unContrat(objet.id)).id)).id };
  };
  const sejour = () => m().unSejour();
  const sejourFini = () => m().unSejour({ finLe: '2026-02-20' });
  const souhait = () => m().unSouhait('DEPOSEE');
  return [
    [
      'le profil à remplir',
      'soi réf remp coord',
      TOUS,
      personne,
      (a: Acteur, id) => profilModifiable(a, id, NOW),
    ],
    [
      'un message à signaler',
      'réf remp',
      TOUS,
      async () => {
        const { id: beneficiaireId, userId, acteur } = await m().unePersonne();
        const surQuoi = { suiviId: (await leSuivi(beneficiaireId)).id };
        const { id } = await unMessage(surQuoi, { userId, role: 'BENEFICIAIRE' });
        return { id, regards: m().regards(acteur) };
      },
      (a: Acteur, id) => messageASignaler(a, id, NOW),
    ],
    [
      'une question d’entretien',
      'soi réf remp coord',
      TOUS,
      personne,
      (a: Acteur, id) => questionDEntretien(a, id, 'envies', '', NOW),
    ],
    [
      'son parcours, avec un motif',
      'soi réf remp ex29 dép',
      TOUS,
      () => m().unePersonneMotivee('08:30'),
      (a: Acteur, id) => parcoursDe(a, id, NOW),
    ],
    [
      'le motif de l’heure, et son parcours',
      'dép',
      TOUS,
      () => m().unePersonneMotivee('08:30'),
      (a: Acteur, id) => parcoursMotive(a, id, NOW),
    ],
    ['son parcours', 'soi réf remp ex29', TOUS, personne, (a: Acteur, id) => parcoursDe(a, id, NOW)],
    [
      'le texte de son contrat, à imprimer',
      'soi réf remp ex29',
      TOUS,
      texte,
      (a: Acteur, id) => texteAImprimer(a, id, NOW),
    ],
    ['la page où déposer sa feuille', 'réf remp', TOUS, texte, (a: Acteur, id) => pageDuTexte(a, id, NOW)],
    [
      'son parcours à écrire',
      'soi réf remp',
      TOUS,
      personne,
      (a: Acteur, id) => parcoursModifiable(a, id, NOW),
    ],
    [
      'ce qu’elle a demandé',
      'soi réf remp',
      TOUS,
      async () => {
        const objet = await personne();
        const mot = { beneficiaireId: objet.id, texte: 'Un mot', creeLe: NOW };
        await db.demandePersonne.create({ data: { ...mot, genre: 'QUESTION' } });
        return objet;
      },
      async (a: Acteur, id) => (await demandesDe(a, id, NOW)).length > 0,
    ],
    [
      'un rendez-vous, pour un agenda',
      'soi réf remp ex29',
      TOUS,
      async () => {
        const objet = await personne();
        const { id } = await unRendezVous({ personne: objet, referent: await unReferent() });
        return { ...objet, id };
      },
      (a: Acteur, id) => agendaDuRendezVous(a, id, NOW),
    ],
    [
      'le jour d’un point, pour un agenda',
      'soi réf remp ex29',
      TOUS,
      async () => {
        const objet = await personne();
        const { id } = await db.pointEtape.create({
          data: {
            ...{ beneficiaireId: objet.id, le: new Date('2026-03-01'), mots: 'Un mot', creeLe: NOW },
            ...{ prochainLe: new Date('2026-04-01'), creeParId: (await unReferent()).userId },
          },
        });
        return { ...objet, id };
      },
      (a: Acteur, id) => agendaDuPoint(a, id, NOW),
    ],
    ['ses missions', 'soi réf remp ex29 coord', TOUS, personne, (a: Acteur, id) => missionsPour(a, id, NOW)],
    [
      'une mission pour elle',
      'soi réf remp ex29 coord',
      TOUS,
      personne,
      async (a: Acteur, id) => missionPour(a, id, (await m().uneMissionDeLAsso()).id, NOW),
    ],
    [
      'ceux qui l’accompagnent',
      'soi réf remp ex29 coord',
      TOUS,
      personne,
      async (a: Acteur, id) => (await accompagnants(a, id, NOW)).length > 0,
    ],
    ['ses accès', 'réf remp coord', ['REFERENT', 'COORDINATION'], personne, (a, id) => accesDe(a, id, NOW)],
    ['sa demande', 'soi', SOI, souhait, (a, id) => maDemande(a, id, NOW)],
    ['son souhait, pour le présenter', 'coord', COORDINATION, souhait, (a, id) => souhaitParId(a, id, NOW)],
    [
      'la fiche du premier jour',
      'soi réf remp ex29 asso coord',
      TOUS,
      sejour,
      (a: Acteur, id) => premierJour(a, { affectationId: id }, NOW),
    ],
    [
      'la fiche du premier jour, mission finie',
      'personne',
      TOUS,
      sejourFini,
      (a: Acteur, id) => premierJour(a, { affectationId: id }, NOW),
    ],
    ['l’agenda', 'soi asso', ['BENEFICIAIRE', 'ASSOCIATION'], sejour, (a, id) => agendaDe(a, id, NOW)],
    [
      'l’agenda, mission finie',
      'personne',
      ['BENEFICIAIRE', 'ASSOCIATION'],
      sejourFini,
      (a, id) => agendaDe(a, id, NOW),
    ],
    ['une ligne de ses heures', 'soi', SOI, () => m().desHeures('DECLAREES'), (a, id) => maLigne(a, id)],
    [
      'une page du passeport',
      'soi asso coord',
      TOUS,
      () => m().uneFiche('BROUILLON'),
      (a: Acteur, id) => ficheVisible(a, id),
    ],
    [
      'une page attestée',
      'soi asso',
      TOUS,
      () => m().uneFiche('ATTESTEE'),
      (a: Acteur, id) => ficheVisible(a, id),
    ],
    [
      'un de ses partages',
      'soi',
      SOI,
      async () => {
        const { id: beneficiaireId, acteur } = await m().unePersonne();
        const { id } = await db.partagePasseport.create({ data: { beneficiaireId, jeton: beneficiaireId } });
        return { id, regards: m().regards(acteur) };
      },
      (a, id) => monPartage(a, id),
    ],
  ];
}
