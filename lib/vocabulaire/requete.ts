import type { Tapee } from './mots';
import type { Motif } from './surlignage';

/** Words that must follow each other, by their stems, as PostgreSQL keeps them: [`aid`, `alimentair`]. */
export type Suite = readonly string[];
/** One thing that was asked for, and every way to say it; the first is the one that was typed. */
export type Unite = readonly Suite[];

/** What the vocabulary says of one typed word. */
export type MotLu = {
  /** As it was typed, without accents. */
  mot: string;
  /** Its stem and those of the words that it may be the beginning of; empty when nothing speaks of it. */
  racines: readonly string[];
  /** The word that it stands for, as one writes it, when it was corrected. */
  corrige: string | null;
};

/** How a request was understood. */
export type Lecture = {
  /** What a mission must hold, as PostgreSQL's `tsquery` reads it; null when no word says anything. */
  requete: string | null;
  /** The same without the synonyms: whoever says it in the person's own words comes first. */
  precise: string | null;
  /** Things asked for of which a mission may hold only some, as `tsquery`; empty when it must hold them all. */
  parties: string[];
  /** One mission at least holds them all. */
  entiere: boolean;
  /** « jardinage enfants » when something was corrected, else null. */
  corrigee: string | null;
  /** Words that no mission says. */
  inconnus: string[];
  /** What to mark in the missions that are found. */
  motifs: Motif[];
};

/** Stems are letters and digits only (the vocabulary has a CHECK), and quoted all the same. */
const lexeme = (racine: string) => `'${racine.replace(/[^a-z0-9]/g, '')}'`;

/* Two words of a group are one, two or three places apart: « aide alimentaire », « aide aux devoirs ». */
const suivent = (suite: Suite): string =>
  suite.length === 1
    ? lexeme(suite[0]!)
    : `(${['<->', '<2>', '<3>'].map((lien) => `${lexeme(suite[0]!)} ${lien} ${suivent(suite.slice(1))}`).join(' | ')})`;

const ou = (parties: readonly string[]) => (parties.length === 1 ? parties[0]! : `(${parties.join(' | ')})`);
const et = (parties: readonly string[]) => (parties.length === 1 ? parties[0]! : `(${parties.join(' & ')})`);

/** One thing in all its ways: what was typed may stand anywhere in the mission, a group's words near each other. */
const dire = ([tapee, ...autres]: Unite): string => ou([et(tapee!.map(lexeme)), ...autres.map(suivent)]);

/**
 * Cuts the words into things asked for: the longest run of words that a group of synonyms names, else each word by
 * itself. `groupes` = for each group, its terms as stems joined by a space.
 */
export function unitesDe(mots: readonly MotLu[], groupes: readonly (readonly string[])[]): Unite[] {
  const unites: Unite[] = [];
  for (let i = 0; i < mots.length;) {
    const reste = mots.length - i;
    const taille = Array.from({ length: reste }, (_, k) => reste - k).find((n) =>
      groupes.some((g) => g.includes(cleDe(mots.slice(i, i + n)))),
    );
    const tapes = mots.slice(i, i + (taille ?? 1));
    const cle = cleDe(tapes);
    const synonymes = groupes.filter((g) => g.includes(cle)).flat();
    const autres = new Set([...(tapes.length === 1 ? tapes[0]!.racines.slice(1) : []), ...synonymes]);
    autres.delete(cle);
    unites.push([tapes.map((m) => m.racines[0]!), ...[...autres].map((s) => s.split(' '))]);
    i += tapes.length;
  }
  return unites;
}

const cleDe = (mots: readonly MotLu[]) => mots.map((m) => m.racines[0]).join(' ');

/** Every run of words that a group of synonyms may name, as its stems joined by a space. */
export function clesPossibles(mots: readonly MotLu[]): string[] {
  return mots.flatMap((_, i) => mots.slice(i).map((__, n) => cleDe(mots.slice(i, i + n + 1))));
}

/** At least `n` of these things, whatever the others: C(6, 3) = 20 ways at worst. */
function auMoins(n: number, unites: readonly string[]): string {
  if (n === unites.length) return et(unites);
  if (n === 1) return ou(unites);
  const [premiere, ...reste] = unites;
  return ou([et([premiere!, auMoins(n - 1, reste)]), auMoins(n, reste)]);
}

/** From « all of it » to « one thing of it »: what a mission must hold, strictest first, as `tsquery`. */
export function niveaux(unites: readonly Unite[]): string[] {
  const dites = unites.map(dire);
  return dites.map((_, i) => auMoins(dites.length - i, dites));
}

/**
 * The request, once it is known how many of the things (`n`) a mission must hold, and whether one holds all (`entiere`).
 * `formes` = stem → the words of the missions that have it.
 */
export function lectureDe(
  { exacte }: Tapee,
  mots: readonly MotLu[],
  unites: readonly Unite[],
  { n, entiere }: { n: number; entiere: boolean },
  formes: ReadonlyMap<string, ReadonlySet<string>>,
): Lecture {
  const connus = mots.filter((m) => m.racines.length > 0);
  const dites = unites.map(dire);
  const corrigee = !exacte && connus.some((m) => m.corrige !== null);
  return {
    requete: dites.length > 0 ? auMoins(n, dites) : null,
    precise: dites.length > 0 ? ou(unites.map(([tapee]) => et(tapee!.map(lexeme)))) : null,
    parties: n < dites.length ? dites : [],
    entiere,
    corrigee: corrigee ? connus.map((m) => m.corrige ?? m.mot).join(' ') : null,
    inconnus: mots.filter((m) => m.racines.length === 0).map((m) => m.mot),
    motifs: unites
      .flatMap(([tapee, ...autres]) => [...tapee!.map((r) => [r]), ...autres])
      .flatMap((suite) => {
        const motif = suite.map((racine) => formes.get(racine) ?? new Set<string>());
        return motif.every((f) => f.size > 0) ? [motif] : [];
      }),
  };
}
