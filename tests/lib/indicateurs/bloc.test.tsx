import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '@/components/indicateurs/dashboard';
import { PUBLIC } from '@/lib/auth/acteur';
import { BLOCS } from '@/lib/indicateurs/csv';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { unDepartement } from '../../factories/territoires';

const JUIN = new Date('2026-06-15T09:00:00Z');

describe('un bloc seul, à imprimer', () => {
  it('n’offre avant les scripts aucun bouton qui ne ferait rien', async () => {
    await unDepartement();
    const tableau = await tableauDeBord(PUBLIC, 2026, JUIN);
    for (const bloc of BLOCS) {
      const html = renderToStaticMarkup(<Dashboard tableau={tableau} base="/indicateurs" bloc={bloc} />);
      expect(html).toContain('Tous les indicateurs');
      expect(html, bloc).not.toContain('<button');
    }
  });
});
