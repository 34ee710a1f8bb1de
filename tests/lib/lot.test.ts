import { expect, test } from 'vitest';
import { pourChacun } from '@/lib/lot';

test('une chose qui échoue ne retient pas les autres ; toutes les erreurs sont dites à la fin', async () => {
  const faites: number[] = [];
  const essai = pourChacun([1, 2, 3, 4], async (n) => {
    if (n % 2) throw new Error(`pas ${n}`);
    faites.push(n);
  });
  await expect(essai).rejects.toMatchObject({
    message: '2 sur 4 ont échoué',
    errors: [{ message: 'pas 1' }, { message: 'pas 3' }],
  });
  expect(faites).toEqual([2, 4]);
});

test('l’une après l’autre, et sans bruit quand il n’y a rien à dire', async () => {
  const suite: string[] = [];
  await pourChacun(['a', 'b'], async (x) => {
    suite.push(`${x} commence`);
    await Promise.resolve();
    suite.push(`${x} finit`);
  });
  expect(suite).toEqual(['a commence', 'a finit', 'b commence', 'b finit']);
  await expect(pourChacun([], () => Promise.reject(new Error()))).resolves.toBeUndefined();
});
