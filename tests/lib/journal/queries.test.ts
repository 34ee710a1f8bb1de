import { beforeAll, describe, expect, it } from 'vitest';
import { ouvrirAvecMotif } from '@/lib/acces/commands';
import { SYSTEME } from '@/lib/auth/acteur';
import { mesRegards } from '@/lib/beneficiaires/queries/regards';
import { db } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';
import { noterLectureDuJournal } from '@/lib/journal/commands/lecture';
import { motsDetails } from '@/lib/journal/mots';
import { lireJournal, LIGNES_PAR_PAGE } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';
import { ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';
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

describe('une personne, un compte', () => {
  const lire = async (f: Record<string, string>) => {
    await noterLectureDuJournal(agent, filtres(f), NOW);
    return lireJournal(agent, filtres(f));
  };
  const NOW = new Date('2026-03-05T09:00:00Z');
  const lectures = (beneficiaireId: string) =>
    db.journal.count({ where: { beneficiaireId, action: 'journal.lire', acteurId: agent.userId } });

  it('se filtrent, et s’ajoutent aux autres filtres', async () => {
    const { personne, referent } = await unSuivi();
    await ouvrirDossier(referent.acteur, { beneficiaireId: personne.id }, NOW);
    await ouvrirDossier(personne.acteur, { beneficiaireId: personne.id }, NOW);
    const siennes = await lire({ personne: personne.id, action: 'dossier.ouvrir' });
    expect(siennes.total).toBe(2);
    expect((await lire({ personne: personne.id, acteur: referent.userId })).total).toBe(1);
    expect((await lire({ acteur: referent.userId })).lignes).toMatchObject([{ action: 'dossier.ouvrir' }]);
    expect(filtres({ personne: 'Samira', acteur: '1 OR 1' })).toMatchObject({
      ...{ personne: undefined, acteur: undefined },
    });
  });

  it('lire ses lignes, ou ce qu’elle a fait, est noté, et la personne le voit', async () => {
    const { id, userId, acteur } = await unBeneficiaire();
    await lire({ personne: id });
    await lire({ acteur: userId });
    await lire({ acteur: agent.userId });
    await lire({});
    expect(await lectures(id)).toBe(2);
    const { lignes } = await mesRegards(acteur, 1);
    expect(lignes).toMatchObject([{ role: 'DEPARTEMENT', nomSeul: false, journalSeul: true }]);
  });

  it('quelqu’un d’un autre Département, ou de nulle part, est introuvable', async () => {
    const { id } = await unBeneficiaire();
    const ailleurs = { ...agent, departementCode: '02' };
    for (const [a, personne] of [
      [ailleurs, id],
      [agent, agent.userId],
    ] as const)
      await expect(noterLectureDuJournal(a, filtres({ personne }), NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
    expect(await lectures(id)).toBe(0);
  });

  it('le motif d’un agent se lit dans les lignes de la personne, et pas ailleurs', async () => {
    const { id } = await unBeneficiaire();
    const motif = 'La personne nous a écrit hier.';
    await ouvrirAvecMotif(agent, { beneficiaireId: id, motif, relu: false }, NOW);
    const mots = async (f: Record<string, string>) => {
      const { lignes, noms, motifs } = await lire({ ...f, action: 'dossier.motiver' });
      return lignes.flatMap((l) => motsDetails(l, noms, motifs));
    };
    expect(await mots({ personne: id })).toEqual([`motif : « ${motif} »`]);
    expect(await mots({})).toEqual([]);
  });
});
