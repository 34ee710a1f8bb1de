import { expect, test } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { supprimerEntreesPerimees } from '@/lib/auth/commands/menage';
import { db } from '@/lib/db';
import { unAgentDuDepartement } from '../../factories/comptes';

const NOW = new Date('2026-03-03T02:30:00Z');
const AVANT = new Date('2026-03-02T12:00:00Z');
const APRES = new Date('2026-03-03T12:00:00Z');

test('le ménage enlève ce qui n’ouvre plus rien, et rien d’autre', async () => {
  const { user } = await unAgentDuDepartement();
  for (const [nom, fin] of [
    ['passe', AVANT],
    ['futur', APRES],
  ] as const) {
    await db.session.create({ data: { sessionToken: nom, userId: user.id, expires: fin } });
    await db.lienConnexion.create({
      data: { userId: user.id, tokenHash: nom, canal: 'EMAIL', creeLe: AVANT, expireLe: fin },
    });
    await db.limite.create({ data: { key: nom, points: 1, expire: fin.getTime() } });
  }
  expect(await supprimerEntreesPerimees(SYSTEME, {}, NOW)).toEqual({ sessions: 1, liens: 1, limites: 1 });
  expect(await db.session.findMany({ select: { sessionToken: true } })).toEqual([{ sessionToken: 'futur' }]);
  expect(await supprimerEntreesPerimees(SYSTEME, {}, NOW)).toEqual({ sessions: 0, liens: 0, limites: 0 });
});
