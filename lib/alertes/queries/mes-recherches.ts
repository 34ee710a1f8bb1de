import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import type { MoyenAlerte } from '@/lib/generated/prisma/enums';
import { canauxOuverts } from '@/lib/notifications/canaux';
import { missionsNouvelles, type Nouvelles } from '@/lib/recherche/queries/nouvelles';
import { arretDeLaSemaine } from '@/lib/propositions/queries/arret';
import { lireArret } from '@/lib/notifications/lien';
import { estGenre } from '@/lib/notifications/moyen';
import { arretDuGenre } from '@/lib/notifications/queries/avis';
import { moyenDe, moyensPossibles } from '../moyen';
import { JOIGNABLES, recherchesVisiblesPour } from '../policy';
import {
  adresseCanonique,
  debutDeLaPage,
  finDuRetour,
  limiteDuMessage,
  nomDansUnePhrase,
  rechercheEnMots,
} from '../recherche';
import { communesDe, comprise, SELECT_QUI, type Qui } from './envoi';

type Personne = ActeurDe<'BENEFICIAIRE'>;

export type RechercheVue = {
  id: string;
  adresse: string;
  /** All that it asks. */
  mots: string;
  enPause: boolean;
  /** Put online since this instant, that one has not said to have seen. */
  depuis: Date;
  nouvelles: Nouvelles;
};
/** How one is told, and how one could be. */
export type Moyen = { choisi: MoyenAlerte; possibles: MoyenAlerte[] };
/** `jusqua`: until when missions were looked at. */
export type MesRecherches = { recherches: RechercheVue[]; moyen: Moyen; jusqua: Date };

const SELECT_MOYEN = { alertesPar: true, user: { select: { email: true, telephone: true } } } as const;
const moyen = (p: {
  alertesPar: MoyenAlerte | null;
  user: Parameters<typeof moyensPossibles>[0];
}): Moyen => ({
  choisi: moyenDe(p.alertesPar, p.user, canauxOuverts()),
  possibles: moyensPossibles(p.user, canauxOuverts()),
});

/** The searches that I saved, the last one first, each with what came online for it; on a break nothing is looked for. */
export async function mesRecherches(acteur: Personne, now: Date): Promise<MesRecherches> {
  const moi = await db.beneficiaire.findUniqueOrThrow({
    where: { id: acteur.beneficiaireId },
    select: {
      ...SELECT_QUI,
      ...SELECT_MOYEN,
      recherches: { where: { enleveeLe: null }, orderBy: [{ creeLe: 'desc' }, { id: 'asc' }] },
    },
  });
  const communes = await communesDe([moi]);
  const lues = moi.recherches.map((r) => ({
    ...{ id: r.id, adresse: r.adresse, enPause: r.pauseeLe !== null, depuis: debutDeLaPage(r, now) },
    ...comprise(r.adresse, moi, communes),
  }));
  const jusqua = limiteDuMessage(now);
  const voulues = lues.filter((r) => !r.enPause).map((r) => ({ ...r, cle: r.id }));
  const trouvees = await missionsNouvelles(voulues, jusqua, now);
  return {
    moyen: moyen(moi),
    jusqua,
    recherches: lues.map(({ criteres, commune, ...r }) => ({
      ...r,
      mots: rechercheEnMots(criteres, commune),
      nouvelles: trouvees.get(r.id) ?? { total: 0, premieres: [] },
    })),
  };
}

export type RechercheLue = { adresse: string; mots: string; moyen: Moyen; deja: boolean };

/** Before it is saved: what a search asks, in words, whether it is saved already, and how one would be told. */
export async function rechercheAEnregistrer(acteur: Personne, requete: string): Promise<RechercheLue> {
  const moi = await db.beneficiaire.findUniqueOrThrow({
    where: { id: acteur.beneficiaireId },
    select: { ...SELECT_QUI, ...SELECT_MOYEN },
  });
  const communes = await communesDe([{ ...moi, recherches: [{ adresse: requete }] }]);
  const { criteres, commune } = comprise(requete, moi, communes);
  const adresse = adresseCanonique({ ...criteres, commune: criteres.aller ? null : (commune?.code ?? null) });
  const ou = { adresse, enleveeLe: null, pauseeLe: null };
  const deja = await db.rechercheEnregistree.count({ where: { AND: [ou, recherchesVisiblesPour(acteur)] } });
  return { adresse, mots: rechercheEnMots(criteres, commune), moyen: moyen(moi), deja: deja > 0 };
}

/** What the page of a link shows to whoever holds it: no more than the message that it came with said. */
export type ArretVu = {
  quoi: 'UNE' | 'TOUT' | 'SEMAINE' | 'GENRE';
  /** What it is about, inside a sentence; null when nothing of it is left. */
  objet: string | null;
  /** No message comes. */
  arrete: boolean;
  /** When this link stopped the last ones, where it can still make them go on. */
  arreteLe: Date | null;
};

/** Whoever has left, or reads on their own page only, gets no message whatever their searches. */
async function recoit(id: string): Promise<boolean> {
  const qui = await db.beneficiaire.findFirst({
    where: { AND: [{ id }, JOIGNABLES] },
    select: SELECT_MOYEN,
  });
  return qui !== null && moyen(qui).choisi !== 'ICI';
}

/** Null for a link that is none of ours. */
export async function arretDuLien(lien: string, now: Date): Promise<ArretVu | null> {
  const arret = lireArret(lien);
  if (!arret) return null;
  const { quoi, id } = arret;
  if (estGenre(quoi)) return { quoi: 'GENRE', ...(await arretDuGenre(id, quoi, finDuRetour(now))) };
  if (quoi === 'SEMAINE') return { quoi, ...(await arretDeLaSemaine(id, finDuRetour(now))) };
  const lues = await db.rechercheEnregistree.findMany({
    where: { ...(quoi === 'UNE' ? { id } : { beneficiaireId: id }), enleveeLe: null },
    select: {
      ...{ adresse: true, creeLe: true, pauseeLe: true, arreteePar: true, beneficiaireId: true },
      beneficiaire: { select: SELECT_QUI },
    },
  });
  const [une] = lues;
  if (!une) return { quoi, objet: null, arrete: true, arreteLe: null };
  const muette = !(await recoit(une.beneficiaireId));
  const arrete = muette || lues.every((r) => r.pauseeLe !== null);
  const parCeLien = lues.flatMap((r) => (r.pauseeLe && r.arreteePar === quoi ? r.pauseeLe.getTime() : []));
  const dernier = new Date(Math.max(0, ...parCeLien));
  const arreteLe = arrete && !muette && dernier > finDuRetour(now) ? dernier : null;
  if (quoi === 'TOUT') return { quoi, objet: 'vos recherches', arrete, arreteLe };
  const communes = await communesDe([{ ...une.beneficiaire, recherches: [une] }]);
  const { criteres, commune } = comprise(une.adresse, une.beneficiaire, communes);
  return { quoi, objet: nomDansUnePhrase(criteres, commune, une.creeLe), arrete, arreteLe };
}

/** Searches of one person in words, by their address: for the file that they download. */
export async function motsDesRecherches(
  tx: Pick<Tx, 'commune'>,
  qui: Qui & { recherches: readonly { adresse: string }[] },
): Promise<Map<string, string>> {
  const communes = await communesDe([qui], tx);
  return new Map(
    qui.recherches.map(({ adresse }) => {
      const { criteres, commune } = comprise(adresse, qui, communes);
      return [adresse, rechercheEnMots(criteres, commune)];
    }),
  );
}
