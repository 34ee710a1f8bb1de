import { describe, expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { annulerRendezVous, prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
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

describe('les rendez-vous, quand un autre référent est nommé', () => {
  async function uneReleve(dates: string[]) {
    const { referent: ancien, personne } = await unSuivi();
    const ids = [];
    for (const date of dates)
      ids.push((await prendreRendezVous(ancien.acteur, saisie(personne.id, date), now)).rendezVousId);
    const nouveau = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    const le = new Date('2026-03-03T00:00:00Z');
    await nommerReferent(
      acteur,
      { beneficiaireId: personne.id, referentId: nouveau.id, le, depuis: null },
      now,
    );
    return { ancien, nouveau, personne, ids };
  }
  const annonces = (userId: string) =>
    db.message.count({ where: { modele: 'parcours.rendez-vous-annule', userId } });
  const aVenir = async (acteur: Acteur, id: string, quand = now) =>
    (await parcoursDe(acteur, id, quand)).rendezVous;

  it('restent prévus pendant les 30 jours de lecture ; ensuite ils sont annulés, et les deux sont prévenus', async () => {
    const { ancien, nouveau, personne, ids } = await uneReleve(['2026-03-10', '2026-04-01', '2026-04-02']);
    const attendu = ids.slice(0, 2).map((id) => ({ id, avecAncien: 'Claire Martin', annulable: true }));
    for (const { acteur } of [ancien, nouveau, personne])
      expect(await aVenir(acteur, personne.id)).toMatchObject(attendu);
    expect(await annonces(ancien.user.id)).toBe(1);
    expect(await annonces(personne.user.id)).toBe(1);
    expect(await annonces(nouveau.user.id)).toBe(0);
    for (const { acteur } of [ancien, nouveau])
      expect((await fileDuReferent(acteur, now))[0]?.prochainRendezVous).toEqual(
        new Date('2026-03-10T08:30:00Z'),
      );
  });

  it('s’annulent par l’ancien, par le nouveau et par la personne : les autres l’apprennent', async () => {
    const { ancien, nouveau, personne, ids } = await uneReleve(['2026-03-10', '2026-03-11', '2026-03-12']);
    const [a, b, c] = ids as [string, string, string];
    await annulerRendezVous(ancien.acteur, { rendezVousId: a }, now);
    expect([await annonces(personne.user.id), await annonces(ancien.user.id)]).toEqual([1, 0]);
    await annulerRendezVous(nouveau.acteur, { rendezVousId: b }, now);
    expect([await annonces(personne.user.id), await annonces(ancien.user.id)]).toEqual([2, 1]);
    await annulerRendezVous(personne.acteur, { rendezVousId: c }, now);
    expect([await annonces(personne.user.id), await annonces(ancien.user.id)]).toEqual([2, 2]);
    expect(await aVenir(personne.acteur, personne.id)).toEqual([]);
  });

  it('l’ancien n’annule ni ceux du nouveau, ni les siens une fois la lecture finie', async () => {
    const { ancien, nouveau, personne, ids } = await uneReleve(['2026-04-01']);
    const { rendezVousId } = await prendreRendezVous(nouveau.acteur, saisie(personne.id), now);
    const tenter = (id: string, quand: Date) => annulerRendezVous(ancien.acteur, { rendezVousId: id }, quand);
    await expect(tenter(rendezVousId, now)).rejects.toThrow('introuvable');
    await expect(tenter(ids[0]!, new Date('2026-04-03T09:00:00Z'))).rejects.toThrow('introuvable');
    expect(await aVenir(ancien.acteur, personne.id)).toMatchObject([
      { id: ids[0], annulable: true },
      { id: rendezVousId, avecAncien: null, annulable: false },
    ]);
  });
});
