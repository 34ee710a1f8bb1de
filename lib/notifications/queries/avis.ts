import 'server-only';
import { cache } from 'react';
import type { Acteur, RoleConnecte } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { GenreAvis, MoyenAvis } from '@/lib/generated/prisma/enums';
import { paginer, type PageDe } from '@/lib/pagination';
import { canauxOuverts, smsOuvert } from '../canaux';
import { EVENEMENTS, genresDe } from '../evenement';
import type { CodeModele } from '../modele';
import { adressePar, canalPour, GENRES } from '../moyen';
import { avisDe } from '../policy';

/** A notification as its reader sees it. */
export type AvisVu = {
  id: string;
  titre: string;
  lignes: string[];
  creeLe: Date;
  nouveau: boolean;
  /** Where what it tells is read or answered. */
  page: string;
};

/** The words of a message without its greeting, nor the addresses by which one comes in or stops it. */
const lignesDe = (texte: string): string[] =>
  texte.split(/\n+/).filter((ligne) => !/^Bonjour\b|https?:|^Un bouton suffit/.test(ligne) && ligne !== '');

/** One's notifications, newest first; and how many are new. */
export async function mesAvis(acteur: Acteur, page: number): Promise<PageDe<AvisVu> & { nouveaux: number }> {
  const where = avisDe(acteur);
  const [total, nouveaux] = await Promise.all([db.message.count({ where }), nombreDeNouveaux(acteur)]);
  const lue = await paginer(total, page, (ou) =>
    db.message.findMany({
      where,
      select: { id: true, modele: true, sujet: true, texte: true, creeLe: true, luLe: true },
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      ...ou,
    }),
  );
  return {
    ...lue,
    nouveaux,
    lignes: lue.lignes.map(({ id, modele, sujet, texte, creeLe, luLe }) => {
      const { avis, page: ou } = EVENEMENTS[modele as CodeModele];
      const mots = avis ? { titre: avis, lignes: [] } : { titre: sujet, lignes: lignesDe(texte) };
      return { id, creeLe, nouveau: luLe === null, ...mots, page: ou! };
    }),
  };
}

/** How many of one's notifications are new; said beside their link on every page of one's space. Read once per request. */
export const nombreDeNouveaux = cache((acteur: Acteur): Promise<number> =>
  db.message.count({ where: { AND: [avisDe(acteur), { luLe: null }] } }),
);

/** What one may choose for each kind that comes to one's roles, and what is chosen. */
export type Preferences = {
  moyens: MoyenAvis[];
  genres: { genre: GenreAvis; choisi: MoyenAvis }[];
};

/** « Comment me prévenir »: the channels that lead to somebody, and their choices. */
export async function mesPreferences(acteur: Acteur, roles: readonly RoleConnecte[]): Promise<Preferences> {
  const user = acteur.userId
    ? await db.user.findUnique({
        where: { id: acteur.userId },
        select: { email: true, telephone: true, preferences: { select: { genre: true, moyen: true } } },
      })
    : null;
  if (!user) return { moyens: [], genres: [] };
  const ouverts = canauxOuverts().filter((canal) => adressePar(canal, user));
  return {
    moyens: [...ouverts, 'ICI'],
    genres: genresDe(roles).map((genre) => {
      const choisi = user.preferences.find((p) => p.genre === genre)?.moyen;
      return { genre, choisi: canalPour(genre, user, { choisi, sms: smsOuvert() }) ?? 'ICI' };
    }),
  };
}

/**
 * What the link of an e-mail shows to whoever holds it: its kind, whether such e-mails come, and since when this link
 * has stopped them, where it can still make them come again.
 */
export async function arretDuGenre(
  userId: string,
  genre: GenreAvis,
  finDuRetour: Date,
): Promise<{ objet: string | null; arrete: boolean; arreteLe: Date | null }> {
  const user = await db.user.findUnique({
    where: { id: userId, desactiveLe: null },
    select: { email: true, telephone: true, preferences: { where: { genre } } },
  });
  if (!user) return { objet: null, arrete: true, arreteLe: null };
  const [choix] = user.preferences;
  const arrete = canalPour(genre, user, { choisi: choix?.moyen, sms: smsOuvert() }) !== 'EMAIL';
  const defait = choix?.parLien && choix.depuis > finDuRetour;
  return { objet: GENRES[genre].dansUnePhrase, arrete, arreteLe: defait ? choix.depuis : null };
}
