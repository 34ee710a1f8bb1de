import 'server-only';
import { db } from '@/lib/db';
import { departementCourant } from '@/lib/territoires/queries';

const SELECT_CHIFFRE = { serie: true, periode: true, libelle: true, valeur: true, unite: true } as const;

/** What the Département publishes about its scheme: phases in order, and figures. Public. */
export async function dispositifPublie() {
  const departement = await departementCourant();
  const [phases, chiffres] = await Promise.all([
    db.phaseDispositif.findMany({
      where: { departementCode: departement.code },
      select: { ordre: true, titre: true, periode: true, texte: true, debutLe: true, finLe: true },
      orderBy: { ordre: 'asc' },
    }),
    db.chiffreReference.findMany({
      where: { departementCode: departement.code },
      select: SELECT_CHIFFRE,
      orderBy: [{ ordre: 'asc' }, { periode: 'asc' }],
    }),
  ]);
  return { departement, phases, chiffres: chiffres.map((c) => ({ ...c, valeur: Number(c.valeur) })) };
}

export type DispositifPublie = Awaited<ReturnType<typeof dispositifPublie>>;
