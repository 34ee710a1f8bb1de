import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { nommerReferent, noterContact, noterOrientation, ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);

describe('nommer un référent', () => {
  it('est réservé au Département', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, referentId: (await unReferent()).id };
    for (const { acteur } of [referent, personne, await unCoordinateur()])
      await expect(nommerReferent(acteur, saisie, now)).rejects.toThrow('réservée');
  });

  it('laisse l’ancien lire pendant 30 jours, sans écrire, et la personne le voit', async () => {
    const { referent, personne } = await unSuivi();
    const nouveau = await unReferent('FRANCE_TRAVAIL');
    const { acteur } = await unAgentDuDepartement();
    await nommerReferent(acteur, { beneficiaireId: personne.id, referentId: nouveau.id }, now);
    const apres29jours = new Date('2026-04-01T09:00:00Z');
    const apres31jours = new Date('2026-04-03T09:00:00Z');
    expect(await parcoursDe(referent.acteur, personne.id, apres29jours)).toMatchObject({ modifiable: false });
    expect((await fileDuReferent(referent.acteur, apres29jours))[0]?.finSuivi).toEqual(j('2026-03-03'));
    const contact = { beneficiaireId: personne.id, le: j('2026-03-03') };
    await expect(noterContact(referent.acteur, contact, now)).rejects.toThrow('introuvable');
    await expect(parcoursDe(referent.acteur, personne.id, apres31jours)).rejects.toThrow('introuvable');
    expect(await fileDuReferent(nouveau.acteur, now)).toHaveLength(1);
    const vus = (await parcoursDe(personne.acteur, personne.id, now)).suivis;
    expect(vus.map((s) => s.finLe)).toEqual([null, j('2026-03-03')]);
  });

  it('deux à la fois : un seul suivi reste ouvert', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const [a, b] = [await unReferent(), await unReferent()];
    await Promise.allSettled(
      [a, b].map((r) => nommerReferent(acteur, { beneficiaireId: personne.id, referentId: r.id }, now)),
    );
    expect(await db.suivi.count({ where: { beneficiaireId: personne.id, finLe: null } })).toBe(1);
  });
});

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

  it('chaque ouverture d’un dossier est au journal ; hors de la file, il est introuvable', async () => {
    const { referent, personne } = await unSuivi();
    const dossier = { beneficiaireId: personne.id };
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await unAgentDuDepartement()])
      await expect(ouvrirDossier(acteur, dossier, now)).rejects.toThrow('introuvable');
    await ouvrirDossier(referent.acteur, dossier, now);
    await ouvrirDossier(referent.acteur, dossier, now);
    expect(await db.journal.count({ where: { action: 'dossier.ouvrir', ...dossier } })).toBe(2);
  });
});
