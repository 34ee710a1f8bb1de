import { beforeAll, describe, expect, it } from 'vitest';
import { recherchesVisiblesPour } from '@/lib/alertes/policy';
import type { Acteur } from '@/lib/auth/acteur';
import { associationsVisiblesPour } from '@/lib/associations/policy';
import { beneficiairesModifiablesPar, beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import { affectationsVisiblesPour, candidaturesVisiblesPour } from '@/lib/candidatures/policy';
import { comptesVisiblesPour } from '@/lib/comptes/policy';
import { messagesVisiblesPour } from '@/lib/contact/policy';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { heuresVisiblesPour } from '@/lib/heures/policy';
import { missionsModifiablesPar, missionsVisiblesPour } from '@/lib/missions/policy';
import { parcoursModifiablesPar, parcoursVisiblesPour, personnesANommer } from '@/lib/parcours/policy';
import { affectationsOuvrantFiche, fichesVisiblesPour, partagesVisiblesPour } from '@/lib/passeport/policy';
import { personnesAQuiProposer } from '@/lib/propositions/policy';
import { rappelsVisiblesPour } from '@/lib/rappels/policy';
import { territoiresModifiablesPar } from '@/lib/territoires/policy';
import { unReferent } from './factories/comptes';
import { NOW, quiTrouve, unMonde, type Monde, type Objet } from './visibilite/monde';

let m: Monde;
beforeAll(async () => {
  m = await unMonde();
});

type Faire = () => Promise<Objet>;
/** Each line: an object, how it is made, and exactly who finds it. */
const chacun = (
  compter: (acteur: Acteur, id: string) => Promise<number>,
  lignes: readonly (readonly [objet: string, qui: string, faire: Faire])[],
) =>
  it.each(lignes)('%s : %s', async (_, qui, faire) => {
    expect(await quiTrouve(compter, await faire())).toBe(qui);
  });

const personne = (traits: Parameters<Monde['unePersonne']>[0]) => async () => {
  const { id, acteur } = await m.unePersonne(traits);
  return { id, regards: m.regards(acteur) };
};
const personnes =
  (where: (a: Acteur, now: Date) => Prisma.BeneficiaireWhereInput) => (acteur: Acteur, id: string) =>
    db.beneficiaire.count({ where: { AND: [{ id }, where(acteur, NOW)] } });

describe('le dossier d’une personne est lu par', () => {
  chacun(personnes(beneficiairesVisiblesPour), [
    ['qui participe', 'soi réf ex29 coord', personne({})],
    ['qui a arrêté', 'soi réf ex29 coord', personne({ accordRetire: true })],
    ['qui a été effacée', 'soi', personne({ anonymisee: true })],
  ]);
});

describe('le dossier d’une personne est changé par', () => {
  chacun(personnes(beneficiairesModifiablesPar), [
    ['qui participe', 'soi réf coord', personne({})],
    ['qui a arrêté', 'soi réf coord', personne({ accordRetire: true })],
    ['qui a été effacée', 'soi', personne({ anonymisee: true })],
  ]);
});

describe('on choisit, pour leur proposer une mission, parmi', () => {
  const veut = async () => {
    const { id, acteur } = await m.unePersonne({});
    await db.beneficiaire.update({ where: { id }, data: { veutPropositionsLe: NOW } });
    return { id, regards: m.regards(acteur) };
  };
  chacun(personnes(personnesAQuiProposer), [
    ['celles qui veulent des propositions', 'réf coord', veut],
    ['celles qui n’en veulent pas de la coordination', 'réf', personne({})],
    ['celles qui ont été effacées', 'personne', personne({ anonymisee: true })],
  ]);
});

describe('le parcours est lu, puis changé, par', () => {
  chacun(personnes(parcoursVisiblesPour), [['lu', 'soi réf ex29', personne({})]]);
  chacun(personnes(parcoursModifiablesPar), [['changé', 'soi réf', personne({})]]);
});

describe('un référent est nommé par', () => {
  chacun(personnes(personnesANommer), [
    ['pour une personne', 'dép', personne({})],
    ['pour une personne effacée', 'personne', personne({ anonymisee: true })],
  ]);
});

describe('un souhait est lu par', () => {
  const souhait =
    (...a: Parameters<Monde['unSouhait']>) =>
    () =>
      m.unSouhait(...a);
  const retire = { accordRetire: true };
  chacun(
    (a, id) => db.candidature.count({ where: { AND: [{ id }, candidaturesVisiblesPour(a, NOW)] } }),
    [
      ['déposé', 'soi réf ex29 coord', souhait('DEPOSEE')],
      ['à examiner', 'soi réf ex29 coord', souhait('A_EXAMINER')],
      ['présenté', 'soi réf ex29 asso coord', souhait('PROPOSEE_A_L_ASSOCIATION')],
      ['en attente', 'soi réf ex29 asso coord', souhait('LISTE_D_ATTENTE')],
      ['avec une place proposée', 'soi réf ex29 asso coord', souhait('PLACE_OFFERTE')],
      ['accueilli', 'soi réf ex29 asso coord', souhait('ACCEPTEE')],
      ['sans suite', 'soi réf ex29 coord', souhait('SANS_SUITE')],
      ['retiré', 'soi réf ex29 coord', souhait('RETIREE')],
      ['présenté, accord retiré', 'soi réf ex29 coord', souhait('PROPOSEE_A_L_ASSOCIATION', retire)],
      ['accueilli, accord retiré', 'soi réf ex29 coord', souhait('ACCEPTEE', retire)],
    ],
  );
});

describe('une mission faite est lue par', () => {
  chacun(
    (a, id) => db.affectation.count({ where: { AND: [{ id }, affectationsVisiblesPour(a, NOW)] } }),
    [
      ['en cours', 'soi réf ex29 asso coord', () => m.unSejour()],
      ['finie', 'soi réf ex29 asso coord', () => m.unSejour({ finLe: '2026-02-20' })],
      [
        'finie, accord retiré',
        'soi réf ex29 coord',
        () => m.unSejour({ finLe: '2026-02-20', accordRetire: true }),
      ],
    ],
  );
});

describe('une ligne d’heures est lue par', () => {
  const heures =
    (...a: Parameters<Monde['desHeures']>) =>
    () =>
      m.desHeures(...a);
  chacun(
    (a, id) => db.heures.count({ where: { AND: [{ id }, heuresVisiblesPour(a, NOW)] } }),
    [
      ['confirmée', 'soi asso coord', heures('CONFIRMEES')],
      ['proposée au contrat', 'soi asso coord', heures('CONFIRMEES', { compte: 'proposé' })],
      ['qui compte', 'soi réf ex29 asso coord', heures('CONFIRMEES', { compte: 'accordé' })],
      ['pas encore confirmée', 'soi asso coord', heures('DECLAREES', { compte: 'accordé' })],
      [
        'sans l’accord de la personne',
        'soi asso coord',
        heures('CONFIRMEES', { compte: 'accordé', accord: false }),
      ],
    ],
  );
});

describe('le passeport', () => {
  const fiche =
    (...a: Parameters<Monde['uneFiche']>) =>
    () =>
      m.uneFiche(...a);
  const retire = { accordRetire: true };
  chacun(
    (a, id) => db.fiche.count({ where: { AND: [{ id }, fichesVisiblesPour(a)] } }),
    [
      ['une page en cours', 'soi asso coord', fiche('BROUILLON')],
      ['une page attestée', 'soi asso', fiche('ATTESTEE')],
      ['une page en cours, accord retiré', 'soi', fiche('BROUILLON', retire)],
      ['une page attestée, accord retiré', 'soi asso', fiche('ATTESTEE', retire)],
    ],
  );
  chacun(
    (a, id) => db.affectation.count({ where: { AND: [{ id }, affectationsOuvrantFiche(a)] } }),
    [
      ['une page à commencer', 'soi asso coord', () => m.unSejour()],
      ['une page à commencer, accord retiré', 'soi', () => m.unSejour({ finLe: '2026-02-20', ...retire })],
    ],
  );
  chacun(
    (a, id) => db.partagePasseport.count({ where: { AND: [{ id }, partagesVisiblesPour(a)] } }),
    [['un partage', 'soi', () => m.unPartage()]],
  );
});

describe('une mission', () => {
  const mission = (statut: Parameters<Monde['uneMissionDeLAsso']>[0]) => async () => ({
    id: (await m.uneMissionDeLAsso(statut)).id,
    regards: m.regards((await m.unePersonne()).acteur),
  });
  const TOUS = 'soi autre réf ex29 ex30 asso concurrente coord dép passant';
  chacun(
    (a, id) => db.mission.count({ where: { AND: [{ id }, missionsVisiblesPour(a)] } }),
    [
      ['en ligne, est lue', TOUS, mission('PUBLIEE')],
      ['complète, est lue', TOUS, mission('COMPLETE')],
      ...(['BROUILLON', 'A_VALIDER', 'A_CORRIGER', 'SUSPENDUE', 'TERMINEE', 'ARCHIVEE'] as const).map(
        (statut) => [`${statut}, est lue`, 'asso coord', mission(statut)] as const,
      ),
    ],
  );
  chacun(
    (a, id) => db.mission.count({ where: { AND: [{ id }, missionsModifiablesPar(a)] } }),
    [['en ligne, est changée', 'asso coord', mission('PUBLIEE')]],
  );
});

describe('le reste est lu par', () => {
  const avec = (creer: () => Promise<{ id: string }>) => async () => ({
    id: (await creer()).id,
    regards: m.regards((await m.unePersonne()).acteur),
  });
  chacun(
    (a, id) => db.association.count({ where: { AND: [{ id }, associationsVisiblesPour(a)] } }),
    [['la fiche de l’association', 'asso coord', avec(async () => m.asso)]],
  );
  chacun(
    (a, id) => db.demandeRappel.count({ where: { AND: [{ id }, rappelsVisiblesPour(a)] } }),
    [
      [
        'une demande de rappel',
        'coord',
        avec(() =>
          db.demandeRappel.create({
            data: { prenom: 'Ana', telephone: '+33639980001', communeCode: '01053' },
          }),
        ),
      ],
    ],
  );
  chacun(
    (a, id) => db.rechercheEnregistree.count({ where: { AND: [{ id }, recherchesVisiblesPour(a)] } }),
    [['une recherche enregistrée', 'soi', () => m.uneRechercheASoi()]],
  );
  chacun(
    (a, id) => db.messageContact.count({ where: { AND: [{ id }, messagesVisiblesPour(a)] } }),
    [
      [
        'un message',
        'coord ailleurs',
        avec(() => db.messageContact.create({ data: { email: 'a@exemple.fr', sujet: 'autre', texte: 'x' } })),
      ],
    ],
  );
  chacun(
    (a, id) => db.user.count({ where: { AND: [{ id }, comptesVisiblesPour(a)] } }),
    [
      ['le compte d’un référent', 'dép', avec(async () => (await unReferent()).user)],
      ['le compte d’une personne', 'personne', avec(async () => (await m.unePersonne()).user)],
    ],
  );
  chacun(
    (a, id) => db.territoire.count({ where: { AND: [{ id }, territoiresModifiablesPar(a)] } }),
    [['un territoire, pour le changer', 'dép', avec(() => db.territoire.findFirstOrThrow())]],
  );
});
