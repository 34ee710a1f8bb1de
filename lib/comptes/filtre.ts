import { Role } from '@/lib/generated/prisma/enums';
import { premier } from '@/lib/requete';

export type FiltreComptes = { role?: Role; q?: string; page: number };

/** The list's filter, from its address; anything unreadable is left out. */
export function filtreComptes(recherche: Record<string, string | undefined>): FiltreComptes {
  const role = Object.values(Role).find((r) => r === recherche.role);
  const q = premier(recherche.q)?.slice(0, 80);
  const page = Math.trunc(Number(recherche.page));
  return { ...(role ? { role } : {}), ...(q ? { q } : {}), page: page >= 1 && page < 100_000 ? page : 1 };
}

/** The address that shows this filter. */
export function adresseComptes({ role, q, page }: FiltreComptes): string {
  const params = new URLSearchParams({
    ...(role ? { role } : {}),
    ...(q ? { q } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `/departement/comptes${params.size ? `?${params}` : ''}`;
}
