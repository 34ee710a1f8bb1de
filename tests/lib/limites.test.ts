import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import { compterEssai, oublierEssais } from '@/lib/limites';

const LIMITE = { nom: 'essai', points: 3, secondes: 600 };

describe('les limites', () => {
  it('laissent passer le nombre dit, même tous ensemble, puis refusent avec l’attente en mots', async () => {
    const essais = await Promise.allSettled(
      Array.from({ length: 10 }, () => compterEssai(LIMITE, 'samira@exemple.fr')),
    );
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(3);
    const refus = essais.find((e) => e.status === 'rejected') as PromiseRejectedResult;
    expect(refus.reason).toBeInstanceOf(MetierError);
    expect((refus.reason as MetierError).message).toMatch(/Attendez 10 minutes/);
  });

  it('sont communes à deux instances du produit : ce qu’une a compté, l’autre le sait', async () => {
    type Instance = typeof import('@/lib/limites');
    const instances: Instance[] = [];
    for (let n = 0; n < 2; n++) {
      // Neither its counters nor its connections are those of the other.
      vi.resetModules();
      Reflect.deleteProperty(globalThis, 'tremplinLimites');
      instances.push(await import('@/lib/limites'));
    }
    const [une, autre] = instances as [Instance, Instance];
    expect(une.compterEssai).not.toBe(autre.compterEssai);
    const essais = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 ? une : autre).compterEssai(LIMITE, 'deux-instances@exemple.fr'),
      ),
    );
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(LIMITE.points);
    await autre.oublierEssais(LIMITE, 'deux-instances@exemple.fr');
    await une.compterEssai(LIMITE, 'deux-instances@exemple.fr');
  });

  it('ne gardent jamais l’adresse en clair', async () => {
    const cles = (await db.limite.findMany()).map((l) => l.key).join(' ');
    expect(cles).not.toContain('samira');
    expect(cles).not.toBe('');
  });

  it('comptent chaque personne à part, et oublient après une réussite', async () => {
    await compterEssai(LIMITE, 'paul@exemple.fr');
    await oublierEssais(LIMITE, 'samira@exemple.fr');
    await compterEssai(LIMITE, 'samira@exemple.fr');
  });
});
