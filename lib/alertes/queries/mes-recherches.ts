import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { MoyenAlerte } from '@/lib/generated/prisma/enums';
import { missionsNouvelles, type Nouvelles } from '@/lib/recherche/queries/nouvelles';
import { lireArret } from '../lien';
import { moyenDe, moyensPossibles } from '../moyen';
import { recherchesVisiblesPour } from '../policy';
import { adresseCanonique, debutDeLaPage, nomDansUnMessage, rechercheEnMots } from '../recherche';
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
export type MesRecherches = { recherches: RechercheVue[]; moyen: Moyen };

const SELECT_MOYEN = { alertesPar: true, user: { select: { email: true, telephone: true } } } as const;
const moyen = (p: {
  alertesPar: MoyenAlerte | null;
  user: Parameters<typeof moyensPossibles>[0];
}): Moyen => ({
  choisi: moyenDe(p.alertesPar, p.user),
  possibles: moyensPossibles(p.user),
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
  const voulues = lues.filter((r) => !r.enPause).map((r) => ({ ...r, cle: r.id }));
  const trouvees = await missionsNouvelles(voulues, now, now);
  return {
    moyen: moyen(moi),
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
  nom: string | null;
  /** No message comes. */
  arrete: boolean;
  /** When the last ones were stopped, where they can go on. */
  arreteLe: Date | null;
};

const SELECT_ARRET = {
  ...SELECT_QUI,
  ...SELECT_MOYEN,
  consentements: { where: { retireLe: null }, select: { id: true } },
} as const;
/** Whoever has left, or reads on their own page only, gets no message whatever their searches. */
const recoit = (p: Parameters<typeof moyen>[0] & { consentements: readonly unknown[] }) =>
  p.consentements.length > 0 && moyen(p).choisi !== 'ICI';

/** Null for a link that is none of ours. */
export async function arretDuLien(lien: string): Promise<ArretVu | null> {
  const arret = lireArret(lien);
  if (!arret) return null;
  const lues = await db.rechercheEnregistree.findMany({
    where: { ...(arret.quoi === 'UNE' ? { id: arret.id } : { beneficiaireId: arret.id }), enleveeLe: null },
    select: { adresse: true, creeLe: true, pauseeLe: true, beneficiaire: { select: SELECT_ARRET } },
  });
  const pauses = lues.flatMap((r) => r.pauseeLe ?? []);
  const muette = lues[0] !== undefined && !recoit(lues[0].beneficiaire);
  const arrete = muette || pauses.length === lues.length;
  const arreteLe = arrete && !muette && pauses.length > 0 ? new Date(Math.max(...pauses.map(Number))) : null;
  const [une] = lues;
  if (arret.quoi === 'TOUT' || !une) return { nom: null, arrete, arreteLe };
  const communes = await communesDe([{ ...une.beneficiaire, recherches: [une] }]);
  const { criteres, commune } = comprise(une.adresse, une.beneficiaire, communes);
  return { nom: nomDansUnMessage(criteres, commune, une.creeLe), arrete, arreteLe };
}

/** Searches of one person in words, by their address: for the file that they download. */
export async function motsDesRecherches(
  qui: Qui & { recherches: readonly { adresse: string }[] },
): Promise<Map<string, string>> {
  const communes = await communesDe([qui]);
  return new Map(
    qui.recherches.map(({ adresse }) => {
      const { criteres, commune } = comprise(adresse, qui, communes);
      return [adresse, rechercheEnMots(criteres, commune)];
    }),
  );
}
