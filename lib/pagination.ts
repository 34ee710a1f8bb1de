/** Lines of a page of a list. */
export const PAR_PAGE = 20;
/** Lines of a page of a table that one scans. */
export const PAR_LONGUE_PAGE = 30;

/** One page of a list; a page past the end is the last one. */
export type PageDe<T> = { lignes: T[]; total: number; page: number; pages: number };

const bornes = (total: number, voulue: number, parPage = PAR_PAGE) => {
  const pages = Math.max(1, Math.ceil(total / parPage));
  return { total, pages, page: Math.min(Math.max(1, voulue), pages) };
};

/** The lines of one page, read with its limits once the total is known. */
export async function paginer<T>(
  total: number,
  voulue: number,
  lire: (bornes: { skip: number; take: number }) => Promise<T[]>,
  parPage = PAR_PAGE,
): Promise<PageDe<T>> {
  const b = bornes(total, voulue, parPage);
  return { ...b, lignes: await lire({ skip: (b.page - 1) * parPage, take: parPage }) };
}

/** The same for lines that were all read. */
export function pageDe<T>(lignes: readonly T[], voulue: number): PageDe<T> {
  const b = bornes(lignes.length, voulue);
  return { ...b, lignes: lignes.slice((b.page - 1) * PAR_PAGE, b.page * PAR_PAGE) };
}
