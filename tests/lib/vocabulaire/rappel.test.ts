import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { chercherMissions } from '@/lib/recherche/queries';
import { criteresSchema } from '@/lib/recherche/schema';
import { installerSynonymes } from '@/lib/vocabulaire/commands';
import { SYNONYMES } from '@/prisma/seed/synonymes/reference';
import { uneMission } from '../../factories/missions';
import { AIN } from '../../factories/territoires';
import { CORPUS } from './corpus';
import { DEMANDES } from './demandes';

const NOW = new Date('2026-03-03T09:00:00Z');
const PREMIERES = 10;

beforeAll(async () => {
  const { lat, lon, x, y, precision, communeCode, departementCode } = await uneMission();
  const noms = [...new Set(CORPUS.map((m) => m.association))];
  await db.association.createMany({ data: noms.map((nom) => ({ nom, departementCode, communeCode })) });
  const associations = await db.association.findMany({ select: { id: true, nom: true } });
  const ids = new Map(associations.map((a) => [a.nom, a.id]));
  await installerSynonymes(SYSTEME, { departementCode: AIN, groupes: SYNONYMES }, NOW);
  await db.mission.createMany({
    data: CORPUS.map(({ association, ...champs }) => ({
      ...{ ...champs, lat, lon, x, y, precision, communeCode, departementCode },
      ...{
        associationId: ids.get(association)!,
        statut: 'PUBLIEE' as const,
        publieeLe: NOW,
        controleLe: NOW,
      },
      ...{ nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true },
    })),
  });
}, 240_000);

/** Titles of the first ten missions found. */
async function premieres(q: string): Promise<string[]> {
  const { missions } = await chercherMissions(criteresSchema.parse({ q }), null, NOW);
  return missions.slice(0, PREMIERES).map((m) => m.titre);
}

describe('les missions attendues parmi les dix premières', () => {
  it('chaque demande nomme des missions du corpus, une seule fois chacune', () => {
    expect(DEMANDES).toHaveLength(100);
    expect(new Set(DEMANDES.map(([q]) => q)).size).toBe(100);
    const nommees = DEMANDES.flatMap(([q, ...attendues]) =>
      attendues.map((a) => [q, a, CORPUS.filter((m) => m.titre.includes(a)).length] as const),
    );
    expect(nommees.filter(([, , n]) => n !== 1)).toEqual([]);
    expect(nommees.length).toBeGreaterThan(130);
  });

  it('rappel à dix : au moins neuf sur dix', async () => {
    let [rappel, premier] = [0, 0];
    const manques: string[] = [];
    for (const [q, ...attendues] of DEMANDES) {
      const trouvees = await premieres(q);
      const la = attendues.filter((a) => trouvees.some((t) => t.includes(a)));
      rappel += la.length / Math.min(attendues.length, PREMIERES);
      if (attendues.some((a) => trouvees[0]?.includes(a))) premier++;
      if (la.length < attendues.length)
        manques.push(
          `${q} : ${attendues.filter((a) => !la.includes(a)).join(', ')} (${trouvees.length} vues)`,
        );
    }
    const arrondi = (n: number) => n.toFixed(3);
    console.log(
      `recall@${PREMIERES} = ${arrondi(rappel / DEMANDES.length)} (objectif 0.900), une attendue en premier : ${premier} sur ${DEMANDES.length}`,
    );
    for (const m of manques) console.log(`  manque : ${m}`);
    expect(rappel / DEMANDES.length).toBeGreaterThanOrEqual(0.9);
  }, 240_000);
});
