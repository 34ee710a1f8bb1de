import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { SessionList } from '@/components/comptes/session-list';
import { PUBLIC } from '@/lib/auth/acteur';
import { mesCoordonnees, type SessionVue } from '@/lib/comptes/queries';
import { unReferent } from '../../factories/comptes';

// The forms of this page; what they do is told by the tests of their commands.
vi.mock('@/lib/comptes/actions', () => ({
  terminerSessionAction: vi.fn(),
  terminerAutresSessionsAction: vi.fn(),
}));

const une = (n: number, ici = false): SessionVue => ({
  id: `${n}`,
  appareil: `Appareil ${n}`,
  moyen: 'LIEN_EMAIL',
  creeLe: new Date(Date.UTC(2026, 2, n, 9)),
  expires: new Date(Date.UTC(2026, 3, n, 9)),
  ici,
});
const dire = (...sessions: SessionVue[]) => renderToStaticMarkup(<SessionList sessions={sessions} />);

it('dit d’abord la connexion d’ici, puis comment fermer toutes les autres, puis chacune', () => {
  const page = dire(une(3), une(2), une(1, true));
  const ordre = ['Appareil 1', '2 autres connexions', 'Fermer toutes les autres', 'Appareil 3', 'Appareil 2'];
  const places = ordre.map((mots) => page.indexOf(mots));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(page).toContain('la connexion Appareil 3, ouverte mardi 3 mars 2026');
});

it('ne propose de tout fermer que s’il y en a plusieurs, et rien quand il n’y a qu’ici', () => {
  expect(dire(une(1, true), une(2))).toContain('Une autre connexion');
  expect(dire(une(1, true), une(2))).not.toContain('Fermer toutes');
  expect(dire(une(1, true))).not.toContain('Fermer');
});

it('chacun lit où arrivent ses propres liens, un passant rien', async () => {
  const { acteur, user } = await unReferent();
  expect(await mesCoordonnees(acteur)).toEqual({ email: user.email, telephone: null });
  expect(await mesCoordonnees(PUBLIC)).toBeNull();
});
