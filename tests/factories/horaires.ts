import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { A_PIED } from '@/lib/trajets/transports';

type Place = { x: number; y: number };
type UneLiaison = Partial<Prisma.LiaisonCreateManyInput> & { de: number; vers: number };

/** Stops and what joins them (by their place in the list; both ways unless `retour` is false), written as an import does. */
export async function desHoraires(
  arrets: readonly Place[],
  aller: readonly UneLiaison[],
  { nom = 'TER', valableDes = '2026-01-01', valableJusque = '2026-12-31', retour = true } = {},
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
  const liaisons = retour ? [...aller, ...aller.map((l) => ({ ...l, de: l.vers, vers: l.de }))] : aller;
  await db.liaison.createMany({
    skipDuplicates: true,
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
