import { beforeAll, expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { PERSONAS } from '@/lib/auth/personas';
import { db } from '@/lib/db';
import { ouvrirApercu } from '@/lib/propositions/commands/choix';
import { ensemencer } from '@/prisma/seed';

const now = new Date('2026-11-23T20:00:00Z');
beforeAll(() => ensemencer(now));

it.each([
  ['la coordination', PERSONAS.coordination, 3],
  ['le référent', PERSONAS.referent, 2],
] as const)('%s a coché des personnes à qui l’on peut proposer la mission', async (_, persona, combien) => {
  const auteur = await db.user.findUniqueOrThrow({
    where: { email: persona.courriel },
    include: { choix: true, referent: true },
  });
  expect(auteur.choix).toHaveLength(combien);
  const { missionId, creeLe } = auteur.choix[0]!;
  expect(creeLe.getTime()).toBeGreaterThan(now.getTime() - 3 * 86_400_000);
  expect(creeLe.getTime()).toBeLessThanOrEqual(now.getTime());
  const commun = { userId: auteur.id, departementCode: '01' };
  const acteur: Acteur = auteur.referent
    ? { role: 'REFERENT', referentId: auteur.referent.id, ...commun }
    : { role: 'COORDINATION', territoireIds: [], ...commun };
  const { personnes } = await ouvrirApercu(acteur, { missionId }, now);
  expect(personnes.map((p) => p.empechements)).toEqual(Array.from({ length: combien }, () => []));
});
