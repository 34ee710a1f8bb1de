import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { noterContact, noterOrientation, ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);

describe('le suivi', () => {
  it('un contact et une orientation se notent par le référent, jamais à venir', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = (le: string) => ({ beneficiaireId: personne.id, le: j(le) });
    const { acteur } = await unCoordinateur();
    await expect(noterContact(acteur, saisie('2026-03-02'), now)).rejects.toThrow('réservée');
    const autre = await unReferent();
    await expect(noterContact(autre.acteur, saisie('2026-03-02'), now)).rejects.toThrow('introuvable');
    await expect(noterContact(referent.acteur, saisie('2026-03-04'), now)).rejects.toThrow('à venir');
    await noterContact(referent.acteur, saisie('2026-03-02'), now);
    await noterContact(referent.acteur, saisie('2026-02-02'), now);
    await noterOrientation(referent.acteur, saisie('2026-02-10'), now);
    expect((await fileDuReferent(referent.acteur, now))[0]).toMatchObject({
      dernierContactLe: j('2026-03-02'),
      orienteLe: j('2026-02-10'),
    });
  });

  it('chaque ouverture d’un dossier est au journal ; hors de la file, il est introuvable', async () => {
    const { referent, personne } = await unSuivi();
    const dossier = { beneficiaireId: personne.id };
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await unAgentDuDepartement()])
      await expect(ouvrirDossier(acteur, dossier, now)).rejects.toThrow('introuvable');
    await ouvrirDossier(referent.acteur, dossier, now);
    await ouvrirDossier(referent.acteur, dossier, now);
    expect(await db.journal.count({ where: { action: 'dossier.ouvrir', ...dossier } })).toBe(2);
  });
});
