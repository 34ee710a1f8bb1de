import { jourCourt, jourDe } from '@/lib/dates';
import type { PartieContrat } from '@/lib/generated/prisma/enums';
import { CONTRATS } from '@/lib/parcours/contrat';
import type { TexteAImprimer } from '@/lib/parcours/queries/texte';
import {
  accordEnMots,
  enJour,
  enMots,
  marqueDe,
  uneAction,
  type ContenuContrat,
  type PartieDuTexte,
} from '@/lib/parcours/version-contrat';
import type { Portee } from './docx/gabarit';

type Texte = Omit<TexteAImprimer, 'beneficiaireId' | 'departementCode'>;
/** The same everywhere, or one thing for each action. */
type Valeur = string | readonly string[];
type Champ = { dit: string; portee: Portee; valeur: (t: Texte) => Valeur };

const partie = (p: PartieDuTexte) => (t: Texte) => enMots(t.contenu).find((x) => x.partie === p)!.mots;
const accord = (p: PartieContrat) => (t: Texte) => accordEnMots(t.accords.find((a) => a.partie === p));
const pourLe = (a: ContenuContrat['actions'][number]) => (a.pourLe ? enJour(a.pourLe) : 'sans date');
/** What a list says when there is nothing in it. */
const liste = (actions: readonly string[]) => (actions.length > 0 ? actions : ['aucune']);

const unique = (dit: string, valeur: Champ['valeur']): Champ => ({ dit, portee: 'une-fois', valeur });

/** What a model of contract may say: nothing that the text of the contract, and its mark, do not hold. */
export const CHAMPS = {
  contrat: unique('Le type de contrat', (t) => CONTRATS[t.contenu.type].label),
  personne: unique('Prénom et nom de la personne', (t) => t.personne),
  referent: unique('Prénom et nom de qui l’accompagne', (t) => t.referent),
  nature: unique('La nature du contrat', partie('nature')),
  debut: unique('Le premier jour', partie('debutLe')),
  fin: unique('Le jour de fin, ou « sans date »', partie('finLe')),
  activite: unique('Les heures prévues par semaine, ou « non fixée »', partie('cibleHebdo')),
  actions: {
    dit: 'Chaque action, avec son jour : un paragraphe pour chacune',
    portee: 'paragraphe',
    valeur: (t) => liste(t.contenu.actions.map(uneAction)),
  },
  action: {
    dit: 'Une action : la ligne de tableau qui porte ce champ revient pour chacune',
    portee: 'rangee',
    valeur: (t) => liste(t.contenu.actions.map((a) => a.titre)),
  },
  action_date: {
    dit: 'Le jour de cette action, dans la même ligne de tableau',
    portee: 'rangee',
    valeur: (t) => t.contenu.actions.map(pourLe),
  },
  accord_personne: unique('L’accord de la personne et son jour, ou la place de signer', accord('PERSONNE')),
  accord_referent: unique(
    'L’accord de qui l’accompagne et son jour, ou la place de signer',
    accord('REFERENT'),
  ),
  texte_du: unique('Le jour où ce texte a été écrit', (t) => jourCourt(jourDe(t.creeLe))),
  marque: unique('La marque du texte : elle dit lequel est signé', (t) => marqueDe(t.empreinte)),
} as const satisfies Record<string, Champ>;
export type NomChamp = keyof typeof CHAMPS;
export const NOMS_CHAMPS = Object.keys(CHAMPS) as NomChamp[];

/** Without it, a sheet signed by hand says nothing of the text that it bears. */
export const CHAMP_REQUIS: NomChamp = 'marque';

/** A name as it was written → as it is known: Word capitalises, people write accents and spaces. */
const sansFacons = (nom: string) =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s’'-]+/g, '_');

/** The field that a name says, or null. */
export function champDe(nom: string): NomChamp | null {
  const cherche = sansFacons(nom);
  return NOMS_CHAMPS.find((c) => c === cherche) ?? null;
}

/** How many letters to change, add or take away to come from one name to the other. */
function distance(a: string, b: string): number {
  let avant = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const ici = [i];
    for (let j = 1; j <= b.length; j++)
      ici[j] = Math.min(avant[j]! + 1, ici[j - 1]! + 1, avant[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    avant = ici;
  }
  return avant[b.length]!;
}

/** The name that was meant: the nearest one, when it is near; a name that begins another one is near too. */
export function champProche(nom: string): NomChamp | null {
  const cherche = sansFacons(nom).slice(0, 40);
  const proches = NOMS_CHAMPS.map((c) => ({
    c,
    d: cherche.length >= 4 && (cherche.startsWith(c) || c.startsWith(cherche)) ? 1 : distance(cherche, c),
  })).sort((a, b) => a.d - b.d);
  const [premier] = proches;
  return premier && premier.d <= Math.max(1, Math.floor(cherche.length / 3)) ? premier.c : null;
}

/** What every field says for a text. */
export const valeursDe = (t: Texte) =>
  Object.fromEntries(NOMS_CHAMPS.map((nom) => [nom, CHAMPS[nom].valeur(t)])) as Record<NomChamp, Valeur>;

/** Nobody: what a model is tried with, and the examples beside the names of the fields. */
export const TEXTE_FICTIF: Texte = {
  personne: 'Prénom Exemple',
  referent: 'Accompagnant Exemple',
  contenu: {
    type: 'CONTRAT_ENGAGEMENT',
    nature: 'SOCIAL',
    debutLe: '2030-01-01',
    finLe: '2030-06-30',
    cibleHebdo: 7.5,
    actions: [
      { titre: 'Exemple : visiter deux associations', pourLe: '2030-02-01' },
      { titre: 'Exemple : refaire un CV', pourLe: null },
    ],
  },
  empreinte: '0'.repeat(64),
  creeLe: new Date('2029-12-15T09:00:00Z'),
  accords: [{ partie: 'PERSONNE', moyen: 'EN_LIGNE', le: new Date('2029-12-20') }],
};
