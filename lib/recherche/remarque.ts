import { enumerer } from '@/lib/langage/phrase';
import { MOTS_MAX, RAYONS, type Criteres } from './recherche';

/** The parameters of an address as they came. */
export type AdresseLue = Record<string, string | string[] | undefined>;

const PLUSIEURS = ['quand', 'avec'];
const CHOIX = ['mode', 'domaine', 'activite', 'rythme', 'duree', 'tri'] as const;
const toutes = (v: string | string[] | undefined) => (Array.isArray(v) ? v : v === undefined ? [] : [v]);
const distinctes = (v: string | string[] | undefined) =>
  new Set(toutes(v).filter((mot) => mot.trim() !== ''));

/** A word was given for one of the choices, and it is none of them. */
function choixInconnu(p: AdresseLue, c: Criteres): boolean {
  return (
    CHOIX.some((nom) => toutes(p[nom])[0]?.trim() && c[nom] === null) ||
    distinctes(p.quand).size > c.quand.length ||
    distinctes(p.avec).size > c.avec.length
  );
}

/** What came of an address besides what it says. */
type Suites = {
  /** The page that was read; null when there is none, since nothing is found. */
  lue: number | null;
  /** The INSEE code of the address is one of the département's. */
  communeConnue: boolean;
  /** There were words, and none that says anything. */
  motsVides: boolean;
  /** « Là où je peux aller » was asked by somebody whose answers are not known. */
  allerOu?: boolean;
};

/**
 * What an address asked that could not be done as it was written, in sentences; none for an address of ours.
 */
export function remarques(
  p: AdresseLue,
  c: Criteres,
  { lue, communeConnue, motsVides, allerOu }: Suites,
): string[] {
  const dites: string[] = [];
  const rayon = toutes(p.rayon)[0]?.trim();
  const page = toutes(p.page)[0]?.trim();
  if (c.ou === '' && toutes(p.commune)[0]?.trim() && !communeConnue)
    dites.push('Nous ne connaissons pas cette commune. Voici les missions de toutes les communes.');
  if (allerOu)
    dites.push('Pour chercher là où vous pouvez aller, entrez dans votre espace. Voici toutes les communes.');
  if (rayon && !c.aller && Number(rayon) !== c.rayon)
    dites.push(
      `Vous pouvez chercher à ${enumerer(RAYONS.map(String), 'ou')} km. Nous avons pris ${c.rayon} km.`,
    );
  if ((toutes(p.q)[0]?.trim().length ?? 0) > MOTS_MAX)
    dites.push(`Vos mots sont trop nombreux. Nous cherchons les ${MOTS_MAX} premières lettres.`);
  if (motsVides) dites.push('Ces mots ne disent pas ce que vous cherchez. Voici les missions sans eux.');
  if (choixInconnu(p, c)) dites.push('Un choix de cette adresse n’existe pas. Nous l’avons laissé de côté.');
  if (Object.keys(p).some((nom) => !PLUSIEURS.includes(nom) && distinctes(p[nom]).size > 1))
    dites.push('Cette adresse donne deux réponses à une question. Nous avons pris la première.');
  if (page && lue !== null && Number(page) !== lue)
    dites.push(lue === 1 ? 'Voici la première page.' : 'Cette page n’existe pas. Voici la dernière.');
  return dites;
}
