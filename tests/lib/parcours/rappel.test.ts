import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { rappelerRendezVous } from '@/lib/parcours/commands/rappel';
import {
  annulerRendezVous,
  deplacerRendezVous,
  prendreRendezVous,
} from '@/lib/parcours/commands/rendez-vous';
import { unTelephone } from '../../factories/comptes';
import { unRendezVous, unSuivi } from '../../factories/parcours';

/** On the eve of the change to summer time: the day has 23 hours. */
const VEILLE = new Date('2026-03-28T08:05:00Z');
const rappeler = (quand = VEILLE) => rappelerRendezVous(SYSTEME, {}, quand);
const rappels = (userId: string) =>
  db.message.findMany({ where: { userId, modele: 'parcours.rendez-vous-rappel' } });

async function joignable(par: { telephone?: string; email?: string | null }) {
  const suivi = await unSuivi();
  await db.user.update({
    where: { id: suivi.personne.userId },
    data: { telephone: par.telephone ?? null, email: par.email },
  });
  return suivi;
}

describe('le rappel d’un rendez-vous', () => {
  it('part la veille, par SMS à qui a un téléphone, sinon par e-mail, une seule fois', async () => {
    const parSms = await joignable({ telephone: unTelephone() });
    const parMail = await joignable({});
    const debutLe = new Date('2026-03-29T07:30:00Z');
    for (const suivi of [parSms, parMail]) await unRendezVous(suivi, { debutLe });
    await rappeler();
    await rappeler(new Date('2026-03-28T09:00:00Z'));
    for (const [suivi, canal] of [
      [parSms, 'SMS'],
      [parMail, 'EMAIL'],
    ] as const) {
      const recus = await rappels(suivi.personne.userId);
      expect(recus.map((m) => m.canal)).toEqual([canal]);
      expect(recus[0]!.texte).toContain('dimanche 29 mars 2026 à 9\u00a0h\u00a030');
      expect(recus[0]!.texte).toContain('Maison des services');
    }
  });

  it('prend tout le lendemain à Paris, et rien d’autre', async () => {
    const suivi = await unSuivi();
    for (const heure of ['28T22:59', '28T23:00', '29T21:59', '29T22:00'])
      await unRendezVous(suivi, { debutLe: new Date(`2026-03-${heure}:00Z`), lieu: heure });
    await rappeler();
    const lieux = (await rappels(suivi.personne.userId)).map((m) => /Lieu\u00a0: (\S+)\./.exec(m.texte)?.[1]);
    expect(lieux.sort()).toEqual(['28T23:00', '29T21:59']);
  });

  it('ne répète pas ce qui vient d’être dit aujourd’hui', async () => {
    const { personne, referent } = await unSuivi();
    const demain = { date: new Date('2026-03-29'), heure: '09:30', lieu: 'Mairie' };
    await prendreRendezVous(
      referent.acteur,
      { beneficiaireId: personne.id, objet: null, ...demain },
      new Date('2026-03-28T07:00:00Z'),
    );
    await rappeler();
    expect(await rappels(personne.userId)).toEqual([]);
  });

  it('n’est pas envoyé d’un rendez-vous annulé ; déplacé ou annulé, celui qui attendait est retiré', async () => {
    const { personne, referent } = await unSuivi();
    const debutLe = new Date('2026-03-29T07:30:00Z');
    const [annule, reste] = [
      await unRendezVous({ personne, referent }, { debutLe }),
      await unRendezVous({ personne, referent }, { debutLe }),
    ];
    await annulerRendezVous(personne.acteur, { rendezVousId: annule.id }, VEILLE);
    await rappeler();
    expect((await rappels(personne.userId)).map((m) => m.cle)).toEqual([
      `rdv-rappel:${reste.id}:${debutLe.getTime()}`,
    ]);
    const ou = { date: new Date('2026-04-02'), heure: '09:30', lieu: 'Mairie' };
    await deplacerRendezVous(referent.acteur, { rendezVousId: reste.id, ...ou }, VEILLE);
    expect(await rappels(personne.userId)).toEqual([]);
    // On the eve of its new day it is told again.
    await rappeler(new Date('2026-04-01T08:05:00Z'));
    expect(await rappels(personne.userId)).toHaveLength(1);
  });
});
