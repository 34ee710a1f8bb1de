import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { accorderCompte, proposerCompte, retirerCompte } from '@/lib/parcours/commands/compte';
import { creerContrat } from '@/lib/parcours/commands/contrat';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { unContrat, uneMissionEnCours, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');

async function situation() {
  const { referent, personne } = await unSuivi();
  await unContrat(personne.id);
  const { affectation } = await uneMissionEnCours(personne.id, { '2026-02-10': 90, '2026-02-17': 150 });
  return { referent, personne, affectationId: affectation.id };
}

describe('« compte dans le contrat »', () => {
  it('n’est ouvert ni à la coordination, ni à la personne seule, ni au référent d’une autre file', async () => {
    const { personne, affectationId } = await situation();
    const autre = await unReferent();
    const { acteur: coordination } = await unCoordinateur();
    await expect(proposerCompte(coordination, { affectationId }, now)).rejects.toThrow('réservée');
    await expect(proposerCompte(personne.acteur, { affectationId }, now)).rejects.toThrow('réservée');
    await expect(proposerCompte(autre.acteur, { affectationId }, now)).rejects.toThrow('introuvable');
  });

  it('montre les heures au référent quand les deux ont dit oui, et plus dès qu’on le retire', async () => {
    const { referent, personne, affectationId } = await situation();
    const minutes = async () => (await parcoursDe(referent.acteur, personne.id, now)).missions[0]?.minutes;
    expect(await minutes()).toBeNull();
    const { compteId } = await proposerCompte(referent.acteur, { affectationId }, now);
    expect(await minutes()).toBeNull();
    await expect(accorderCompte(referent.acteur, { compteId }, now)).rejects.toThrow('réservée');
    await accorderCompte(personne.acteur, { compteId }, now);
    expect(await minutes()).toBe(240);
    const dit = await db.message.findMany({ where: { cle: `compte-accorde:${compteId}` } });
    expect(dit).toMatchObject([{ modele: 'parcours.compte-accorde', userId: referent.user.id }]);
    expect(dit[0]!.texte).not.toMatch(/Samira|Durand/);
    const { proposeLe, accordLe } = await db.compteContrat.findUniqueOrThrow({ where: { id: compteId } });
    expect([proposeLe, accordLe]).toEqual([now, now]);
    await retirerCompte(personne.acteur, { compteId }, now);
    expect(await minutes()).toBeNull();
    await expect(accorderCompte(personne.acteur, { compteId }, now)).rejects.toThrow('plus ouverte');
  });

  it('proposé deux fois en même temps, n’est proposé qu’une fois', async () => {
    const { referent, affectationId } = await situation();
    const [a, b] = await Promise.all([
      proposerCompte(referent.acteur, { affectationId }, now),
      proposerCompte(referent.acteur, { affectationId }, now),
    ]);
    expect(a).toEqual(b);
    const plusTard = new Date(now.getTime() + 3_600_000);
    await expect(proposerCompte(referent.acteur, { affectationId }, plusTard)).rejects.toThrow('déjà');
    expect(await db.compteContrat.count({ where: { affectationId } })).toBe(1);
  });

  it('demande un contrat en cours', async () => {
    const { referent, personne } = await unSuivi();
    const { affectation } = await uneMissionEnCours(personne.id);
    const essai = proposerCompte(referent.acteur, { affectationId: affectation.id }, now);
    await expect(essai).rejects.toThrow('contrat en cours');
  });

  it('se demande à nouveau, au journal et par un message, quand un autre contrat prend la suite', async () => {
    const { referent, personne, affectationId } = await situation();
    const { affectation: finie } = await uneMissionEnCours(personne.id);
    const { compteId } = await proposerCompte(referent.acteur, { affectationId }, now);
    await accorderCompte(personne.acteur, { compteId }, now);
    const passe = await proposerCompte(referent.acteur, { affectationId: finie.id }, now);
    await accorderCompte(personne.acteur, passe, now);
    await db.affectation.update({ where: { id: finie.id }, data: { finLe: now } });
    const ancien = await db.contrat.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    const { contratId } = await creerContrat(
      referent.acteur,
      {
        beneficiaireId: personne.id,
        remplaceId: ancien.id,
        type: 'CONTRAT_ENGAGEMENT',
        nature: 'PROFESSIONNEL',
        debutLe: new Date('2026-03-03'),
        finLe: null,
        cibleHebdo: null,
        ...{ actions: [], proposees: [], nouvelles: [], accord: false },
      },
      now,
    );
    const ouvert = await db.compteContrat.findFirstOrThrow({ where: { affectationId, finLe: null } });
    expect(ouvert).toMatchObject({ contratId, accordLe: null });

    const lignes = await db.journal.findMany({
      where: { objetType: 'CompteContrat', beneficiaireId: personne.id, acteurId: referent.acteur.userId },
      orderBy: { id: 'asc' },
      select: { action: true, objetId: true },
    });
    const [fins, proposes] = ['compte.retirer', 'compte.proposer'].map((action) =>
      lignes.filter((l) => l.action === action).map((l) => l.objetId),
    );
    expect(fins).toHaveLength(2);
    expect(fins).toEqual(expect.arrayContaining([compteId, passe.compteId]));
    expect(proposes).toEqual([compteId, passe.compteId, ouvert.id]);
    const message = await db.message.findUniqueOrThrow({ where: { cle: `compte:${ouvert.id}` } });
    expect(message).toMatchObject({ modele: 'parcours.compte', userId: personne.user.id });
    expect(await db.compteContrat.count({ where: { affectationId: finie.id, finLe: null } })).toBe(0);
  });
});
