import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { A_PIED } from '@/lib/trajets/transports';

type Place = { x: number; y: number };
type UneLiaison = Partial<Prisma.LiaisonCreateManyInput> & { de: number; vers: number };

/** Stops and what joins them (by their place in the list), written as an import does. */
export async function desHoraires(
  arrets: readonly Place[],
  liaisons: readonly UneLiaison[],
  { nom = 'TER', valableDes = '2026-01-01', valableJusque = '2026-12-31' } = {},
) {
  await db.sourceHoraires.create({
    data: {
      nom,
      valableDes: new Date(valableDes),
      valableJusque: new Date(valableJusque),
      importeLe: new Date(valableDes),
    },
  });
  const base = ((await db.arret.aggregate({ _max: { id: true } }))._max.id ?? 0) + 1;
  await db.arret.createMany({ data: arrets.map(({ x, y }, i) => ({ id: base + i, source: nom, x, y })) });
  await db.liaison.createMany({
    data: liaisons.map(({ de, vers, ...l }) => ({
      ...{ minutes: 20, departs: 6, jours: 127, moyens: 1, ...l },
      deId: base + de,
      versId: base + vers,
    })),
  });
  const tous = await db.arret.findMany();
  await db.correspondance.createMany({
    skipDuplicates: true,
    data: tous.flatMap((a) =>
      tous
        .map((b) => ({ deId: a.id, versId: b.id, metres: Math.floor(Math.hypot(a.x - b.x, a.y - b.y)) }))
        .filter((c) => c.metres <= A_PIED.correspondance),
    ),
  });
  return base;
}
