import { describe, expect, it } from 'vitest';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { db } from '@/lib/db';
import { demander, demanderAutreJour } from '@/lib/demandes/commands/demande';
import { demandesARepondre } from '@/lib/demandes/queries';
import { exporterFile, exporterParcours } from '@/lib/exports/commands';
import { ecrireNote } from '@/lib/notes/commands';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import {
  annulerRendezVous,
  deplacerRendezVous,
  prendreRendezVous,
} from '@/lib/parcours/commands/rendez-vous';
import { noterContact } from '@/lib/parcours/commands/suivi';
import { lireAdresse } from '@/lib/parcours/page-file';
import { rendezVousDeplacables } from '@/lib/parcours/queries/agenda';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { arreterRemplacement } from '@/lib/remplacements/commands';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneNote } from '../../factories/notes';
import { unRendezVous } from '../../factories/parcours';
import { unBinome, unRemplacement } from '../../factories/remplacements';

const now = new Date('2026-03-03T09:00:00Z');

/** Replaced from 2 to 28 March 2026, the eve of the change to summer time. */
async function unRelaisDeConge() {
  const binome = await unBinome();
  const { referent, collegue } = binome;
  await db.user.update({ where: { id: collegue.userId }, data: { prenom: 'Marc', nom: 'Petit' } });
  const { id } = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-28' });
  return { ...binome, remplacementId: id };
}
const rendezVous = (beneficiaireId: string, date: string) => ({
  ...{ beneficiaireId, date: new Date(date), heure: '09:30', lieu: 'Bourg', objet: null },
  retour: undefined,
});

describe('pendant le remplacement', () => {
  it.each([
    ['la veille du premier jour', '2026-03-01T22:59:00Z', false],
    ['à la première minute', '2026-03-01T23:00:00Z', true],
    ['à la dernière minute', '2026-03-28T22:59:00Z', true],
    ['une minute après, sans que personne ne fasse rien', '2026-03-28T23:00:00Z', false],
  ])('le remplaçant lit et écrit : %s', async (_, quand, ouvert) => {
    const { personne, collegue } = await unRelaisDeConge();
    const alors = new Date(quand);
    expect(await fileDuReferent(collegue.acteur, alors)).toHaveLength(ouvert ? 1 : 0);
    const noter = noterContact(
      collegue.acteur,
      { beneficiaireId: personne.id, le: new Date('2026-02-27') },
      alors,
    );
    if (!ouvert) return expect(noter).rejects.toThrow('introuvable');
    await noter;
    expect(await parcoursDe(collegue.acteur, personne.id, alors)).toMatchObject({
      modifiable: true,
      remplace: { prenom: 'Claire', nom: 'Martin' },
    });
  });

  it('la file du remplaçant dit qui il remplace ; celle du référent ne change pas', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    expect(await fileDuReferent(collegue.acteur, now)).toMatchObject([
      { id: personne.id, remplace: 'Claire Martin', finSuivi: null },
    ]);
    expect(await fileDuReferent(referent.acteur, now)).toMatchObject([{ id: personne.id, remplace: null }]);
  });

  it('la personne lit qui remplace, son téléphone, et jusqu’à quand', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await db.user.update({
      where: { id: collegue.userId },
      data: { telephone: `+3363998${Date.now() % 10000}` },
    });
    const lus = await accompagnants(personne.acteur, personne.id, now);
    const finLe = new Date('2026-03-28');
    expect(lus.slice(0, 2)).toMatchObject([
      { qui: 'accompagnateur', nom: 'Claire Martin', telephone: null, jusquAu: finLe },
      { qui: 'remplacant', nom: 'Marc Petit', telephone: expect.stringMatching(/^\+33/), jusquAu: finLe },
    ]);
    const apres = await accompagnants(personne.acteur, personne.id, new Date('2026-03-29T09:00:00Z'));
    expect(apres.map((a) => a.qui)).not.toContain('remplacant');
  });

  it('les deux reçoivent ce que la personne demande ; chacun peut répondre', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    await demander(personne.acteur, { genre: 'QUESTION', texte: 'Qui paie le bus ?' }, now);
    for (const { acteur, userId } of [referent, collegue]) {
      expect(await db.message.count({ where: { userId, modele: 'demande.nouvelle' } })).toBe(1);
      expect(await demandesARepondre(acteur, now)).toHaveLength(1);
    }
  });

  it('qui veut quelqu’un d’autre ne le dit ni au référent, ni à qui remplace', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await demander(personne.acteur, { genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: null }, now);
    expect(await demandesARepondre(collegue.acteur, now)).toEqual([]);
    expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(0);
  });

  it('les notes pour soi restent à leur auteur, et le remplaçant n’en écrit pas', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    await uneNote({ personne, referent }, { texte: 'Pour moi' });
    await uneNote({ personne, referent }, { texte: 'Pour nous', partageeLe: now });
    const { notes } = await parcoursDe(collegue.acteur, personne.id, now);
    expect(notes.map((n) => n.texte)).toEqual(['Pour nous']);
    await expect(
      ecrireNote(
        collegue.acteur,
        { beneficiaireId: personne.id, texte: 'x', partagee: 'non', relu: false },
        now,
      ),
    ).rejects.toThrow('introuvable');
  });

  it('rien ne s’emporte en fichier de ce qui est remplacé', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await expect(exporterParcours(collegue.acteur, personne.id, now)).rejects.toThrow('introuvable');
    expect((await exporterFile(collegue.acteur, lireAdresse(''), now)).lignes).toEqual([]);
  });

  it('un autre référent nommé met fin à l’accès, et reprend les rendez-vous du remplaçant', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      collegue.acteur,
      rendezVous(personne.id, '2026-03-10'),
      now,
    );
    const [nouveau, { acteur }] = [await unReferent(), await unAgentDuDepartement()];
    const nomination = { beneficiaireId: personne.id, referentId: nouveau.id, depuis: null };
    await nommerReferent(acteur, { ...nomination, le: new Date('2026-03-03') }, now);
    expect(await fileDuReferent(collegue.acteur, now)).toEqual([]);
    expect(await db.rendezVous.findUniqueOrThrow({ where: { id: rendezVousId } })).toMatchObject({
      ...{ annuleLe: null, referentId: nouveau.id },
    });
    // Who replaces has nobody new to accompany, and was told of nothing else.
    expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(0);
  });
});

describe('un rendez-vous annulé par la personne', () => {
  it.each([
    ['du référent', 'referent'],
    ['du remplaçant', 'collegue'],
  ] as const)('%s : les deux l’apprennent', async (_, qui) => {
    const cas = await unRelaisDeConge();
    const { personne, referent, collegue } = cas;
    const { rendezVousId } = await prendreRendezVous(
      cas[qui].acteur,
      rendezVous(personne.id, '2026-03-10'),
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
    await prendreRendezVous(collegue.acteur, rendezVous(personne.id, '2026-03-10'), now);
    for (const { acteur } of [personne, referent, collegue])
      expect((await parcoursDe(acteur, personne.id, now)).rendezVous).toMatchObject([
        { avecRemplacant: 'Marc Petit', avecAncien: null, annulable: true },
      ]);
  });

  it('après le dernier jour, est avec le référent ; le dernier jour, avec qui remplace', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      collegue.acteur,
      rendezVous(personne.id, '2026-03-28'),
      now,
    );
    const lu = async () =>
      (await parcoursDe(personne.acteur, personne.id, now)).rendezVous.map((r) => r.avecRemplacant);
    expect(await lu()).toEqual(['Marc Petit']);
    const ou = { date: new Date('2026-03-29'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await deplacerRendezVous(collegue.acteur, { rendezVousId, ...ou }, now);
    expect(await lu()).toEqual([null]);
    const apres = await prendreRendezVous(collegue.acteur, rendezVous(personne.id, '2026-03-30'), now);
    expect(await lu()).toEqual([null, null]);
    await annulerRendezVous(collegue.acteur, { rendezVousId: apres.rendezVousId }, now);
  });

  it('encore à venir quand le remplacement s’arrête, revient au référent ; ce qui est passé reste', async () => {
    const { personne, referent, collegue, remplacementId } = await unRelaisDeConge();
    await prendreRendezVous(collegue.acteur, rendezVous(personne.id, '2026-03-04'), now);
    await prendreRendezVous(collegue.acteur, rendezVous(personne.id, '2026-03-10'), now);
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
      rendezVous(personne.id, '2026-04-10'),
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
      rendezVous(personne.id, '2026-03-10'),
      now,
    );
    const ou = { date: new Date('2026-03-12'), heure: '10:00', lieu: 'Bourg', retour: undefined };
    await deplacerRendezVous(collegue.acteur, { rendezVousId, ...ou }, now);
    expect((await parcoursDe(personne.acteur, personne.id, now)).rendezVous).toMatchObject([
      { avecRemplacant: 'Marc Petit' },
    ]);
  });
});
