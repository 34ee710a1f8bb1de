import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { reprendreAccompagnement, terminerAccompagnement } from '@/lib/parcours/commands/fin';
import { aFaire } from '@/lib/parcours/file';
import { lireCriteres, pageDeFile } from '@/lib/parcours/page-file';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneMissionEnCours, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const plusTard = new Date('2026-03-04T09:00:00Z');
const etapeDe = async (id: string) => (await db.beneficiaire.findUniqueOrThrow({ where: { id } })).etape;

const FIN = { issue: 'EMPLOI', le: new Date('2026-03-02'), bilan: null } as const;

describe('la fin de l’accompagnement', () => {
  it('se dit par le référent nommé : ni la personne, ni la coordination, ni un autre référent', async () => {
    const { personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...FIN };
    for (const faire of [terminerAccompagnement, reprendreAccompagnement]) {
      await expect(faire(personne.acteur, saisie, now)).rejects.toThrow('réservée');
      await expect(faire((await unCoordinateur()).acteur, saisie, now)).rejects.toThrow('réservée');
      await expect(faire((await unReferent()).acteur, saisie, now)).rejects.toThrow('introuvable');
    }
  });

  it('ne touche ni la mission, ni l’accord, ni le nom du référent ; la personne est prévenue', async () => {
    const { referent, personne } = await unSuivi();
    const { affectation } = await uneMissionEnCours(personne.id);
    await terminerAccompagnement(referent.acteur, { beneficiaireId: personne.id, ...FIN }, now);
    expect(await etapeDe(personne.id)).toBe('SORTIE');
    const encore = { beneficiaireId: personne.id, finLe: null };
    expect(await db.affectation.count({ where: { id: affectation.id, ...encore } })).toBe(1);
    expect(await db.suivi.count({ where: encore })).toBe(1);
    expect(await db.consentement.count({ where: { beneficiaireId: personne.id, retireLe: null } })).toBe(1);
    expect(await db.message.findMany({ where: { userId: personne.user.id } })).toMatchObject([
      { modele: 'parcours.fin' },
    ]);
  });

  it('sort la personne de la file et de « à faire », la garde à part, et se défait', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...FIN };
    const voir = async () => {
      const lignes = await fileDuReferent(referent.acteur, now);
      const total = (suivis: 'tous' | 'sortis') =>
        pageDeFile(lignes, lireCriteres({ suivis }), new Date('2026-03-03')).total;
      return [total('tous'), total('sortis'), aFaire(lignes, [], new Date('2026-03-03')).length];
    };
    expect(await voir()).toEqual([1, 0, 1]);
    await terminerAccompagnement(referent.acteur, saisie, now);
    expect(await voir()).toEqual([0, 1, 0]);
    await reprendreAccompagnement(referent.acteur, saisie, plusTard);
    expect(await voir()).toEqual([1, 0, 1]);
    const lignes = await db.journal.findMany({
      where: { beneficiaireId: personne.id, action: 'beneficiaire.etape' },
      orderBy: { id: 'asc' },
      select: { de: true, vers: true },
    });
    expect(lignes).toEqual([
      { de: 'EN_RECHERCHE', vers: 'SORTIE' },
      { de: 'SORTIE', vers: 'EN_RECHERCHE' },
    ]);
    const messages = await db.message.findMany({
      where: { userId: personne.user.id },
      orderBy: { creeLe: 'asc' },
    });
    expect(messages.map((m) => m.modele)).toEqual(['parcours.fin', 'parcours.reprise']);
  });

  it('rend à la personne la place que lui donnent son accord, ses réponses et ses missions', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...FIN };
    const revenir = async () => {
      await db.beneficiaire.update({ where: { id: personne.id }, data: { etape: 'SORTIE' } });
      await reprendreAccompagnement(referent.acteur, saisie, now);
      return etapeDe(personne.id);
    };
    await uneMissionEnCours(personne.id);
    expect(await revenir()).toBe('EN_MISSION');
    await db.affectation.updateMany({ where: { beneficiaireId: personne.id }, data: { finLe: now } });
    expect(await revenir()).toBe('EN_RECHERCHE');
    await db.consentement.updateMany({ where: { beneficiaireId: personne.id }, data: { retireLe: now } });
    expect(await revenir()).toBe('EN_PREPARATION');
  });

  it('envoyée deux fois, c’est une fois ; faite par un autre, on le dit', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...FIN };
    await terminerAccompagnement(referent.acteur, saisie, now);
    await terminerAccompagnement(referent.acteur, saisie, plusTard);
    expect(await db.message.count({ where: { userId: personne.user.id } })).toBe(1);
    const suivant = await unReferent();
    await db.suivi.updateMany({
      where: { beneficiaireId: personne.id },
      data: { referentId: suivant.id, organismeId: suivant.organismeId },
    });
    await expect(terminerAccompagnement(suivant.acteur, saisie, plusTard)).rejects.toMatchObject({
      code: 'DEJA',
    });
  });
});
