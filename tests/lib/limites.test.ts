import { describe, expect, it } from 'vitest';
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
