import { beforeAll, describe, expect, it } from 'vitest';
import type { Acteur, RoleActeur } from '@/lib/auth/acteur';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import { associationParId } from '@/lib/associations/queries';
import { accompagnants, profilModifiable, questionDEntretien } from '@/lib/beneficiaires/queries';
import { agendaDe } from '@/lib/candidatures/queries/agenda';
import { maDemande } from '@/lib/candidatures/queries/personne';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { accesDe, associationInvitante } from '@/lib/comptes/queries';
import { messageParId } from '@/lib/contact/queries';
import { souhaitParId } from '@/lib/coordination/queries/candidatures';
import { missionAModerer } from '@/lib/coordination/queries/missions';
import { db } from '@/lib/db';
import { importParId } from '@/lib/flux/queries';
import { maLigne } from '@/lib/heures/queries/benevole';
import { missionAModifier } from '@/lib/missions/queries';
import { parcoursDe, parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { ficheVisible, minutesAAttester, monPartage } from '@/lib/passeport/queries';
import { rappelParId } from '@/lib/rappels/queries';
import { missionLisible } from '@/lib/recherche/queries';
import { groupeParId } from '@/lib/vocabulaire/queries';
import { unGroupe } from './factories/vocabulaire';
import { NOW, QUI, unMonde, type Monde, type Objet } from './visibilite/monde';

let m: Monde;
beforeAll(async () => {
  m = await unMonde();
});

/** Whoever may call the query at all; the others cannot (its type says so). */
const TOUS: readonly RoleActeur[] = [
  'BENEFICIAIRE',
  'REFERENT',
  'ASSOCIATION',
  'COORDINATION',
  'DEPARTEMENT',
  'PUBLIC',
];
const SOI = ['BENEFICIAIRE'] as const;
const COORDINATION = ['COORDINATION'] as const;
type Lire = (acteur: never, id: string) => Promise<unknown>;

/** Who gets something, in the order of the columns; null, nothing and « introuvable » are the same silence. */
async function quiLit(lire: Lire, roles: readonly RoleActeur[], { id, regards }: Objet): Promise<string> {
  const lus: string[] = [];
  for (const qui of QUI.filter((q) => roles.includes(regards[q].role))) {
    const lu = await lire(regards[qui] as never, id).catch((e: { code?: string }) => {
      expect(e.code, `${qui} entend « introuvable »`).toBe('NON_TROUVE');
      return null;
    });
    if (lu) lus.push(qui);
  }
  return lus.join(' ') || 'personne';
}

const personne = async (): Promise<Objet> => {
  const { id, acteur } = await m.unePersonne();
  return { id, regards: m.regards(acteur) };
};
const sejour = () => m.unSejour();
const sejourFini = () => m.unSejour({ finLe: '2026-02-20' });
const souhait = () => m.unSouhait('DEPOSEE');
const mission =
  (...a: Parameters<Monde['uneMissionDeLAsso']>) =>
  async (): Promise<Objet> => ({
    id: (await m.uneMissionDeLAsso(...a)).id,
    regards: m.regards((await m.unePersonne()).acteur),
  });
const seul = (creer: () => Promise<{ id: string }>) => async (): Promise<Objet> => ({
  id: (await creer()).id,
  regards: m.regards((await m.unePersonne()).acteur),
});

type Ligne = readonly [
  lecture: string,
  qui: string,
  roles: readonly RoleActeur[],
  objet: () => Promise<Objet>,
  lire: Lire,
];
const TABLE: readonly Ligne[] = [
  ['le profil à remplir', 'soi réf coord', TOUS, personne, (a: Acteur, id) => profilModifiable(a, id, NOW)],
  [
    'une question d’entretien',
    'soi réf coord',
    TOUS,
    personne,
    (a: Acteur, id) => questionDEntretien(a, id, 'envies', '', NOW),
  ],
  ['son parcours', 'soi réf ex29', TOUS, personne, (a: Acteur, id) => parcoursDe(a, id, NOW)],
  ['son parcours à écrire', 'soi réf', TOUS, personne, (a: Acteur, id) => parcoursModifiable(a, id, NOW)],
  ['ses missions', 'soi réf ex29 coord', TOUS, personne, (a: Acteur, id) => missionsPour(a, id, NOW)],
  [
    'une mission pour elle',
    'soi réf ex29 coord',
    TOUS,
    personne,
    async (a: Acteur, id) => missionPour(a, id, (await m.uneMissionDeLAsso()).id, NOW),
  ],
  [
    'ceux qui l’accompagnent',
    'soi réf ex29 coord',
    TOUS,
    personne,
    async (a: Acteur, id) => (await accompagnants(a, id, NOW)).length > 0,
  ],
  ['ses accès', 'réf coord', ['REFERENT', 'COORDINATION'], personne, (a, id) => accesDe(a, id, NOW)],
  ['sa demande', 'soi', SOI, souhait, (a, id) => maDemande(a, id, NOW)],
  ['son souhait, pour le présenter', 'coord', COORDINATION, souhait, (a, id) => souhaitParId(a, id, NOW)],
  [
    'la fiche du premier jour',
    'soi réf ex29 asso coord',
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
  ['une ligne de ses heures', 'soi', SOI, () => m.desHeures('DECLAREES'), (a, id) => maLigne(a, id)],
  [
    'une page du passeport',
    'soi asso coord',
    TOUS,
    () => m.uneFiche('BROUILLON'),
    (a: Acteur, id) => ficheVisible(a, id),
  ],
  [
    'une page attestée',
    'soi asso',
    TOUS,
    () => m.uneFiche('ATTESTEE'),
    (a: Acteur, id) => ficheVisible(a, id),
  ],
  [
    'un de ses partages',
    'soi',
    SOI,
    async () => {
      const { id: beneficiaireId, acteur } = await m.unePersonne();
      const { id } = await db.partagePasseport.create({ data: { beneficiaireId, jeton: beneficiaireId } });
      return { id, regards: m.regards(acteur) };
    },
    (a, id) => monPartage(a, id),
  ],
  [
    'une mission en ligne',
    'soi autre réf ex29 ex30 asso concurrente coord dép passant',
    TOUS,
    mission('PUBLIEE'),
    (a: Acteur, id) => missionLisible(a, id),
  ],
  ['un brouillon', 'asso coord', TOUS, mission('BROUILLON'), (a: Acteur, id) => missionLisible(a, id)],
  [
    'une mission à modifier',
    'asso coord',
    ['ASSOCIATION', 'COORDINATION'],
    mission('BROUILLON'),
    (a, id) => missionAModifier(a, id),
  ],
  ['une mission à relire', 'coord', COORDINATION, mission('A_VALIDER'), (a, id) => missionAModerer(a, id)],
  [
    'la fiche d’une association',
    'asso coord',
    TOUS,
    seul(async () => m.asso),
    (a: Acteur, id) => associationParId(a, id),
  ],
  [
    'l’association où inviter',
    'coord',
    COORDINATION,
    seul(async () => m.asso),
    (a, id) => associationInvitante(a, id),
  ],
  [
    'un rappel',
    'coord',
    TOUS,
    seul(() =>
      db.demandeRappel.create({ data: { prenom: 'Ana', telephone: '+33639980001', communeCode: '01053' } }),
    ),
    (a: Acteur, id) => rappelParId(a, id),
  ],
  [
    'un message',
    'coord ailleurs',
    TOUS,
    seul(() => db.messageContact.create({ data: { email: 'a@exemple.fr', sujet: 'autre', texte: 'x' } })),
    (a: Acteur, id) => messageParId(a, id),
  ],
  [
    'un import',
    'coord ailleurs',
    TOUS,
    seul(() =>
      db.importFlux.create({
        data: {
          ...{ source: 'essai', faitLe: NOW, refusees: [] },
          ...{ lues: 0, creees: 0, modifiees: 0, inchangees: 0, absentes: 0 },
        },
      }),
    ),
    (a: Acteur, id) => importParId(a, id),
  ],
  ['un groupe de mots', 'coord', TOUS, seul(() => unGroupe()), (a: Acteur, id) => groupeParId(a, id)],
];

describe('un objet ne se lit que par ceux à qui il est montré', () => {
  it.each(TABLE)('%s : %s', async (_, qui, roles, objet, lire) => {
    expect(await quiLit(lire, roles, await objet())).toBe(qui);
  });

  it('le nombre d’heures à attester ne se compte que pour qui lit la page', async () => {
    const { id, regards } = await m.uneFiche('BROUILLON');
    const { affectationId } = await db.fiche.findUniqueOrThrow({ where: { id } });
    await db.heures.create({
      data: {
        affectationId,
        date: new Date('2026-02-16'),
        minutes: 90,
        origine: 'ASSOCIATION',
        saisiParId: m.asso.user.id,
        ...{ statut: 'CONFIRMEES', accordLe: NOW, confirmeLe: NOW, confirmeParId: m.asso.user.id },
      },
    });
    const lues: Record<string, number> = {};
    for (const qui of QUI) lues[qui] = await minutesAAttester(regards[qui], id);
    expect(Object.entries(lues).filter(([, minutes]) => minutes > 0)).toEqual([
      ['soi', 90],
      ['asso', 90],
      ['coord', 90],
    ]);
  });
});
