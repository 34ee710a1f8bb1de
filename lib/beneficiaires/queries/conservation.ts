import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { paginer } from '@/lib/pagination';
import { enNombre } from '../conservation';
import { peutLireConservation } from '../policy';

const NOMBRES = ['premiers', 'derniers', 'effaces', 'echecs'] as const;

/** What each night did to people's data, the last one first, in numbers that name nobody. Two statements. */
export async function rapportsConservation(acteur: Acteur, page: number) {
  if (!peutLireConservation(acteur)) throw new Interdit('au Département');
  const { lignes, ...vue } = await paginer(await db.rapportConservation.count(), page, (bornes) =>
    db.rapportConservation.findMany({ orderBy: { le: 'desc' }, ...bornes }),
  );
  return {
    ...vue,
    lignes: lignes.map((r) => ({
      ...{ le: r.le, finie: r.finiLe !== null },
      nombres: NOMBRES.map((n) => enNombre(r[n])),
    })),
  };
}
