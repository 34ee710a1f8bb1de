import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { annulerRendezVous, prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const saisie = (beneficiaireId: string, date = '2026-07-07') => ({
  beneficiaireId,
  date: new Date(date),
  heure: '09:30',
  lieu: 'Maison du Département',
  objet: null,
});

describe('les rendez-vous', () => {
  it('se prennent par le référent nommé, à venir, à l’heure de Paris', async () => {
    const { referent, personne } = await unSuivi();
    await expect(prendreRendezVous(personne.acteur, saisie(personne.id), now)).rejects.toThrow('réservée');
    const autre = await unReferent();
    await expect(prendreRendezVous(autre.acteur, saisie(personne.id), now)).rejects.toThrow('introuvable');
    const hier = prendreRendezVous(referent.acteur, saisie(personne.id, '2026-03-02'), now);
    await expect(hier).rejects.toThrow('passé');
    const { rendezVousId } = await prendreRendezVous(referent.acteur, saisie(personne.id), now);
    const { debutLe } = await db.rendezVous.findUniqueOrThrow({ where: { id: rendezVousId } });
    expect(debutLe).toEqual(new Date('2026-07-07T07:30:00Z'));
  });

  it('s’annulent des deux côtés sans motif ; deux fois ne prévient qu’une fois, et le journal ne dit pas qui', async () => {
    const { referent, personne } = await unSuivi();
    const { rendezVousId } = await prendreRendezVous(referent.acteur, saisie(personne.id), now);
    const autre = await unReferent();
    await expect(annulerRendezVous(autre.acteur, { rendezVousId }, now)).rejects.toThrow('introuvable');
    await Promise.all([1, 2].map(() => annulerRendezVous(personne.acteur, { rendezVousId }, now)));
    const messages = { modele: 'parcours.rendez-vous-annule', userId: referent.user.id };
    expect(await db.message.count({ where: messages })).toBe(1);
    const [ligne] = await db.journal.findMany({
      where: { action: 'rendez-vous.annuler', objetId: rendezVousId },
    });
    expect(ligne?.acteurId).toBeNull();
  });
});
