import { describe, expect, it } from 'vitest';
import { avecComposants, fichiersSous } from '../../support/textes';

/** They place other things and draw nothing of their own. */
const SANS_DESSIN = ['form-column.tsx', 'together.tsx'].map((f) => `components/ui/${f}`);

describe('/style', () => {
  it('montre chaque composant', () => {
    const montres = avecComposants(fichiersSous('app/(public)/style'));
    const tous = fichiersSous('components/ui').filter((f) => f.endsWith('.tsx') && !SANS_DESSIN.includes(f));
    expect(tous.length).toBeGreaterThan(25);
    expect(tous.filter((f) => !montres.includes(f))).toEqual([]);
  });
});
