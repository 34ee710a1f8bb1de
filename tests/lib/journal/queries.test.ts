import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';
import { lireJournal, LIGNES_PAR_PAGE } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { compterRequetes } from '../../support/requetes';

let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
beforeAll(async () => {
  agent = (await unAgentDuDepartement()).acteur;
  for (let i = 0; i < LIGNES_PAR_PAGE + 5; i++)
    await journaliser(db, i < 3 ? SYSTEME : agent, new Date(Date.UTC(2026, 2, 3, 12, i)), {
      action: i < 3 ? 'compte.fermer' : 'compte.rouvrir',
      objet: { type: 'User', id: String(i) },
    });
  await journaliser(db, SYSTEME, new Date('2026-03-03T23:30:00Z'), {
    action: 'compte.fermer',
    objet: { type: 'User', id: 'le-4-a-paris' },
  });
});
const filtres = (f: Record<string, string> = {}) => schemaFiltresJournal.parse(f);

describe('lire le journal', () => {
  it('est réservé au Département', async () => {
    const { acteur } = await unCoordinateur();
    await expect(lireJournal(acteur, filtres())).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('montre le plus récent d’abord, page par page, en 3 requêtes', async () => {
    const { resultat, nombre } = await compterRequetes(() => lireJournal(agent, filtres()));
    expect(nombre).toBeLessThanOrEqual(3);
    expect(resultat).toMatchObject({
      total: LIGNES_PAR_PAGE + 6,
      pages: 2,
      actions: ['compte.fermer', 'compte.rouvrir'],
    });
    expect(resultat.lignes[0]?.objetId).toBe('le-4-a-paris');
    expect((await lireJournal(agent, filtres({ page: '2' }))).lignes).toHaveLength(6);
    expect((await lireJournal(agent, filtres({ page: '99' }))).page).toBe(2);
  });

  it('filtre par action, par rôle, par jour de Paris ; un filtre illisible ne filtre pas', async () => {
    expect((await lireJournal(agent, filtres({ action: 'compte.fermer' }))).total).toBe(4);
    expect((await lireJournal(agent, filtres({ role: 'SYSTEME', du: '2026-03-04' }))).total).toBe(1);
    expect((await lireJournal(agent, filtres({ action: 'compte.fermer', au: '2026-03-03' }))).total).toBe(3);
    expect(filtres({ du: 'hier', page: '-4' })).toEqual({ du: null, au: null, page: 1 });
  });
});
