import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import {
  ecrireNote,
  modifierNote,
  partagerNote,
  supprimerNote,
  supprimerNotesPerimees,
} from '@/lib/notes/commands';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneNote } from '../../factories/notes';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const jours = (n: number) => new Date(now.getTime() + n * 86_400_000);
const note = (beneficiaireId: string, texte = 'Préfère le mardi.', partagee: 'oui' | 'non' = 'non') => ({
  ...{ beneficiaireId, texte, partagee },
  relu: false,
});

/** Somebody else is named today; a private and a shared note of the first one stand. */
async function uneReleve() {
  const suivi = await unSuivi();
  const { referent, personne } = suivi;
  await uneNote(suivi, { texte: 'Pour moi.' });
  await uneNote(suivi, { texte: 'Pour elle.', partageeLe: now });
  const suivant = await unReferent();
  const { acteur } = await unAgentDuDepartement();
  const saisie = {
    beneficiaireId: personne.id,
    referentId: suivant.id,
    le: new Date('2026-03-03'),
    depuis: null,
  };
  await nommerReferent(acteur, saisie, now);
  const lues = async (qui: { acteur: Parameters<typeof parcoursDe>[0] }, quand: Date) =>
    (await parcoursDe(qui.acteur, personne.id, quand)).notes.map((n) => n.texte).sort();
  return { referent, personne, suivant, lues };
}

describe('une note', () => {
  it('pour soi n’est lue que par son auteur, 30 jours après la fin, jamais par le suivant', async () => {
    const { referent, personne, suivant, lues } = await uneReleve();
    expect(await lues(referent, now)).toEqual(['Pour elle.', 'Pour moi.']);
    expect(await lues(referent, jours(29))).toEqual(['Pour elle.', 'Pour moi.']);
    await expect(lues(referent, jours(31))).rejects.toThrow('introuvable');
    expect(await lues(suivant, now)).toEqual(['Pour elle.']);
    expect(await lues(personne, now)).toEqual(['Pour elle.']);
  });

  it('pour soi s’efface la nuit d’après ces 30 jours ; partagée, elle reste', async () => {
    const { personne } = await uneReleve();
    const restent = async () => (await db.note.findMany({ where: { beneficiaireId: personne.id } })).length;
    await supprimerNotesPerimees(SYSTEME, {}, jours(29));
    expect(await restent()).toBe(2);
    await supprimerNotesPerimees(SYSTEME, {}, jours(30));
    await supprimerNotesPerimees(SYSTEME, {}, jours(30));
    expect(await db.note.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { texte: 'Pour elle.' },
    ]);
  });

  it('ne se change plus par qui n’accompagne plus', async () => {
    const { referent, personne } = await uneReleve();
    const { id: noteId, version } = await db.note.findFirstOrThrow({
      where: { beneficiaireId: personne.id },
    });
    const { notes } = await parcoursDe(referent.acteur, personne.id, now);
    expect(notes.map((n) => n.modifiable)).toEqual([false, false]);
    for (const essai of [
      () => modifierNote(referent.acteur, { noteId, version, texte: 'Autre chose', relu: false }, now),
      () => partagerNote(referent.acteur, { noteId, version }, now),
      () => supprimerNote(referent.acteur, { noteId, beneficiaireId: personne.id }, now),
      () => ecrireNote(referent.acteur, note(personne.id), now),
    ])
      await expect(essai()).rejects.toThrow('introuvable');
  });

  it('qui parle de santé est questionnée, puis gardée quand son auteur l’a relue', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = note(personne.id, 'La cure de jouvence du jardin lui plaît.');
    await expect(ecrireNote(referent.acteur, saisie, now)).rejects.toMatchObject({
      code: 'SANTE',
      champs: { texte: [expect.stringContaining('cure')], relu: [expect.any(String)] },
    });
    const { noteId } = await ecrireNote(referent.acteur, { ...saisie, relu: true }, now);
    await expect(
      modifierNote(referent.acteur, { noteId, version: 1, texte: 'Il est malade', relu: false }, now),
    ).rejects.toMatchObject({ code: 'SANTE' });
  });

  it('partagée prévient la personne une fois, sans ses mots, et le reste', async () => {
    const { referent, personne } = await unSuivi();
    const { noteId } = await ecrireNote(referent.acteur, note(personne.id, 'Venir le jeudi.'), now);
    const messages = () => db.message.findMany({ where: { userId: personne.userId } });
    expect(await messages()).toEqual([]);
    await partagerNote(referent.acteur, { noteId, version: 1 }, now);
    const [message] = await messages();
    expect(message).toMatchObject({ modele: 'note.partagee' });
    expect(message!.texte).not.toMatch(/jeudi|Claire|Martin/);
    await modifierNote(referent.acteur, { noteId, version: 1, texte: 'Venir le lundi.', relu: false }, now);
    expect(await messages()).toHaveLength(1);
    await expect(db.note.update({ where: { id: noteId }, data: { partageeLe: null } })).rejects.toThrow(
      'reste',
    );
  });

  it('ne met aucun mot au journal, et n’y dit que le geste', async () => {
    const { referent, personne } = await unSuivi();
    const { noteId } = await ecrireNote(referent.acteur, note(personne.id, 'Canarinote'), now);
    await partagerNote(referent.acteur, { noteId, version: 1 }, now);
    await supprimerNote(referent.acteur, { noteId, beneficiaireId: personne.id }, now);
    const lignes = await db.journal.findMany({ where: { objetId: noteId }, orderBy: { id: 'asc' } });
    expect(lignes.map((l) => [l.action, l.de, l.vers, l.codes])).toEqual([
      ['note.ecrire', null, 'PRIVEE', null],
      ['note.partager', 'PRIVEE', 'PARTAGEE', null],
      ['note.supprimer', null, 'SUPPRIMEE', null],
    ]);
  });

  it('se lit dans le fichier de la personne si elle est partagée ; sinon elle y est comptée', async () => {
    const { personne, referent } = await unSuivi();
    const lire = async () =>
      ((await exporterMesDonnees(personne.acteur, {}, now)) as { accompagnement: object }).accompagnement;
    expect(await lire()).toMatchObject({ 'notes partagées': [], 'notes de travail': null });
    await uneNote({ personne, referent }, { texte: 'Canaripartagée', partageeLe: now });
    for (const texte of ['Canariprivée', 'Canariautre']) await uneNote({ personne, referent }, { texte });
    const fichier = await lire();
    expect(fichier).toMatchObject({
      'notes partagées': [{ texte: 'Canaripartagée' }],
      'notes de travail': expect.stringMatching(/^2 notes .*délégué à la protection des données/),
    });
    expect(JSON.stringify(fichier)).not.toMatch(/Canari(privée|autre)/);
  });
});
