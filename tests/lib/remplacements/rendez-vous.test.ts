import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { demanderAutreJour } from '@/lib/demandes/commands/demande';
import { demandesARepondre } from '@/lib/demandes/queries';
import {
  annulerRendezVous,
  deplacerRendezVous,
  prendreRendezVous,
} from '@/lib/parcours/commands/rendez-vous';
import { rendezVousDeplacables } from '@/lib/parcours/queries/agenda';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { arreterRemplacement } from '@/lib/remplacements/commands';
import { unRendezVous } from '../../factories/parcours';
import { saisieRendezVous, unBinome, unRelaisDeConge, unRemplacement } from '../../factories/remplacements';

const now = new Date('2026-03-03T09:00:00Z');

describe('un rendez-vous annulé par la personne', () => {
  it.each([
    ['du référent', 'referent'],
    ['du remplaçant', 'collegue'],
  ] as const)('%s : les deux l’apprennent', async (_, qui) => {
    const cas = await unRelaisDeConge();
    const { personne, referent, collegue } = cas;
    const { rendezVousId } = await prendreRendezVous(
      cas[qui].acteur,
      saisieRendezVous(personne.id, '2026-03-10'),
      now,
    );
    await annulerRendezVous(personne.acteur, { rendezVousId }, now);
    const annonces = (userId: string) =>
      db.message.count({ where: { userId, modele: 'parcours.rendez-vous-annule' } });
    expect([await annonces(referent.userId), await annonces(collegue.userId)]).toEqual([1, 1]);
  });
});

describe('un rendez-vous pris par le remplaçant', () => {
  const RETOUR = new Date('2026-03-30T09:00:00Z');

  it('se dit avec son nom, s’annule par les deux, et l’ancien n’y est pour rien', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    await prendreRendezVous(collegue.acteur, saisieRendezVous(personne.id, '2026-03-10'), now);
    for (const { acteur } of [personne, referent, collegue])
      expect((await parcoursDe(acteur, personne.id, now)).rendezVous).toMatchObject([
        { avecRemplacant: 'Marc Petit', avecAncien: null, annulable: true },
      ]);
  });

  it('après le dernier jour, est avec le référent ; le dernier jour, avec qui remplace', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      collegue.acteur,
      saisieRendezVous(personne.id, '2026-03-28'),
      now,
    );
    const lu = async () =>
      (await parcoursDe(personne.acteur, personne.id, now)).rendezVous.map((r) => r.avecRemplacant);
    expect(await lu()).toEqual(['Marc Petit']);
    const ou = { date: new Date('2026-03-29'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await deplacerRendezVous(collegue.acteur, { rendezVousId, ...ou }, now);
    expect(await lu()).toEqual([null]);
    const apres = await prendreRendezVous(collegue.acteur, saisieRendezVous(personne.id, '2026-03-30'), now);
    expect(await lu()).toEqual([null, null]);
    await annulerRendezVous(collegue.acteur, { rendezVousId: apres.rendezVousId }, now);
  });

  it('encore à venir quand le remplacement s’arrête, revient au référent ; ce qui est passé reste', async () => {
    const { personne, referent, collegue, remplacementId } = await unRelaisDeConge();
    await prendreRendezVous(collegue.acteur, saisieRendezVous(personne.id, '2026-03-04'), now);
    await prendreRendezVous(collegue.acteur, saisieRendezVous(personne.id, '2026-03-10'), now);
    const alors = new Date('2026-03-05T09:00:00Z');
    // As the référent of then, before they replaced anybody.
    const { id: dAvant } = await unRendezVous(
      { personne, referent: collegue },
      { debutLe: new Date('2026-03-12T08:30:00Z'), fixeLe: new Date('2026-02-20T09:00:00Z') },
    );
    await arreterRemplacement(referent.acteur, { remplacementId }, alors);
    const { rendezVous: lus } = await parcoursDe(referent.acteur, personne.id, alors);
    expect(lus.map((r) => [r.avecRemplacant, r.avecAncien, r.annulable])).toEqual([
      ['Marc Petit', null, true],
      [null, null, true],
      [null, 'Marc Petit', true],
    ]);
    expect(lus[2]?.id).toBe(dAvant);
    await expect(parcoursDe(collegue.acteur, personne.id, alors)).rejects.toThrow('introuvable');
    const ou = { date: new Date('2026-03-13'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await deplacerRendezVous(referent.acteur, { rendezVousId: lus[1]!.id, ...ou }, alors);
  });

  it.each([
    ['arrêté avant son premier jour', '2026-03-02', '2026-03-28', '2026-03-01T09:00:00Z'],
    ['encore à venir', '2026-03-09', '2026-03-28', null],
    ['d’il y a des années', '2023-03-02', '2023-03-28', null],
  ])(
    'un remplacement %s ne fait pas d’un ancien référent un remplaçant',
    async (_, debutLe, finLe, arret) => {
      const { personne, referent, collegue } = await unBinome();
      const arreteLe = arret ? new Date(arret) : null;
      await unRemplacement(referent, collegue, { debutLe, finLe, arreteLe });
      const { id: rendezVousId } = await unRendezVous({ personne, referent: collegue }, { fixeLe: now });
      expect((await parcoursDe(personne.acteur, personne.id, now)).rendezVous).toMatchObject([
        { avecRemplacant: null, avecAncien: expect.any(String) as string },
      ]);
      expect(await rendezVousDeplacables(referent.acteur, [rendezVousId], now)).toEqual([]);
      const autreJour = demanderAutreJour(personne.acteur, { rendezVousId, texte: null }, now);
      await expect(autreJour).rejects.toThrow('introuvable');
      await annulerRendezVous(personne.acteur, { rendezVousId }, now);
      expect(await db.message.count({ where: { userId: referent.userId } })).toBe(0);
    },
  );

  it('se déplace par le référent revenu, à la demande de la personne ; il est alors avec lui', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      collegue.acteur,
      saisieRendezVous(personne.id, '2026-04-10'),
      now,
    );
    await demanderAutreJour(personne.acteur, { rendezVousId, texte: null }, RETOUR);
    expect(await demandesARepondre(referent.acteur, RETOUR)).toMatchObject([{ rendezVous: { deMoi: true } }]);
    const ou = { date: new Date('2026-04-13'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await expect(deplacerRendezVous(collegue.acteur, { rendezVousId, ...ou }, RETOUR)).rejects.toThrow(
      'introuvable',
    );
    await deplacerRendezVous(referent.acteur, { rendezVousId, ...ou }, RETOUR);
    expect((await parcoursDe(personne.acteur, personne.id, RETOUR)).rendezVous).toMatchObject([
      { id: rendezVousId, avecRemplacant: null, avecAncien: null },
    ]);
    expect(await demandesARepondre(referent.acteur, RETOUR)).toEqual([]);
  });

  it('et celui du référent se déplace par le remplaçant', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      referent.acteur,
      saisieRendezVous(personne.id, '2026-03-10'),
      now,
    );
    const ou = { date: new Date('2026-03-12'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await deplacerRendezVous(collegue.acteur, { rendezVousId, ...ou }, now);
    expect((await parcoursDe(personne.acteur, personne.id, now)).rendezVous).toMatchObject([
      { avecRemplacant: 'Marc Petit' },
    ]);
  });
});
