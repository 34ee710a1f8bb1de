import { expect, it } from 'vitest';
import { criteresDe } from '@/lib/recherche/queries/adresse';
import { missionsNouvelles } from '@/lib/recherche/queries/nouvelles';
import { ATOUTS, type Criteres } from '@/lib/recherche/recherche';
import { communeParCode } from '@/lib/territoires/queries';
import { uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const HIER = new Date('2026-03-02T09:00:00Z');

it('tout ce qu’une recherche peut demander se compare aux nouvelles missions', async () => {
  const mission = await uneMission({
    publiee: true,
    champs: { titre: 'Semer des fèves', publieeLe: new Date('2026-03-02T12:00:00Z') },
  });
  const commune = await communeParCode('01053');
  const demandes: Partial<Criteres>[] = [
    {},
    { q: 'semer' },
    { domaine: 'SPORT' },
    { activite: 'jardinage' },
    { quand: ['LUNDI_MATIN'] },
    { rythme: 'PONCTUELLE' },
    { duree: 'courte' },
    ...ATOUTS.map((a) => ({ avec: [a] })),
    { q: 'semer', domaine: 'SPORT', quand: ['LUNDI_MATIN'], duree: 'longue', avec: [...ATOUTS] },
  ];
  const voulues = demandes.flatMap((d, i) =>
    [null, commune].map((ou, j) => ({
      ...{ cle: `${i}-${j}`, criteres: { ...criteresDe(''), ...d }, commune: ou, depuis: HIER },
    })),
  );
  const trouvees = await missionsNouvelles(voulues, NOW, NOW);
  expect([...trouvees.keys()]).toHaveLength(voulues.length);
  for (const cle of ['0-0', '0-1']) expect(trouvees.get(cle)!.premieres[0]!.id).toBe(mission.id);
  // Without words, the words of missions are not read.
  const sans = voulues.filter((v) => v.criteres.q === '');
  expect((await missionsNouvelles(sans, NOW, NOW)).size).toBe(sans.length);
});
