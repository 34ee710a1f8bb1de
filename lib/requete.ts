/** What Next gives a page as `searchParams`. */
export type Parametres = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a parameter, trimmed; undefined when it is missing or empty. PostgreSQL takes no NUL. */
export function premier(valeur: string | string[] | undefined): string | undefined {
  const v = (Array.isArray(valeur) ? valeur[0] : valeur)?.replaceAll('\0', '').trim().slice(0, 5000);
  return v === '' ? undefined : v;
}

/** A page number from 1 to 100,000; anything else is page 1. */
export function numeroDePage(valeur: string | string[] | undefined): number {
  const n = Number(premier(valeur));
  return Number.isInteger(n) && n >= 1 ? Math.min(n, 100_000) : 1;
}

/** One of the allowed values, or undefined. */
export function parmi<T extends string>(
  valeur: string | string[] | undefined,
  permises: readonly T[],
): T | undefined {
  const v = premier(valeur);
  return permises.find((p) => p === v);
}

/** An address with the parameters that are set. */
export function adresse(chemin: string, parametres: Record<string, string | number | undefined>): string {
  const requete = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(parametres))
    if (valeur !== undefined && valeur !== '') requete.set(cle, String(valeur));
  const texte = requete.toString();
  return texte ? `${chemin}?${texte}` : chemin;
}

/** An address of this site with one parameter more at its end. */
export const plusParametre = (chemin: string, cle: string, valeur: string): string =>
  `${chemin}${chemin.includes('?') ? '&' : '?'}${cle}=${encodeURIComponent(valeur)}`;

/** The parameters of an address as a page gets them, each with all its values. */
export const parametresDe = (p: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(p.keys())].map((nom) => [nom, p.getAll(nom)]));

/** Parameters of a page as the text that its address had. */
export function enRequete(parametres: Awaited<Parametres>): string {
  const requete = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(parametres))
    for (const v of Array.isArray(valeur) ? valeur : [valeur ?? '']) requete.append(cle, v);
  return requete.toString();
}

/** The path of a page of this site, with one more parameter; null when the text is no address. */
export function avecParametre(page: string, cle: string, valeur: string): string | null {
  if (!URL.canParse(page)) return null;
  const { pathname, searchParams } = new URL(page);
  searchParams.set(cle, valeur);
  // Two slashes would name another site.
  return `${pathname.replace(/^\/+/, '/')}?${searchParams}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id at all: anything else is « introuvable » without asking the database. */
export function estIdentifiant(texte: string): boolean {
  return UUID.test(texte);
}
