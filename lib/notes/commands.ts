import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { parcoursModifiablesPar, peutAccompagner } from '@/lib/parcours/policy';
import { debutDuRenvoi } from '@/lib/renvoi';
import { questionnerSante } from '@/lib/sante';
import { etatNote } from './note';
import { notesModifiablesPar, notesPerimees } from './policy';
import type { noteModifieeSchema, notePartageeSchema, noteSchema, noteSupprimeeSchema } from './schema';

const A_QUI = 'au référent de la personne';
const objet = (id: string) => ({ type: 'Note', id }) as const;

/** The person is told once that there is something to read: neither what, nor by whom. */
const prevenir = (tx: Tx, { id, userId }: { id: string; userId: string }, now: Date) =>
  notifier(tx, { modele: 'note.partagee', userId, variables: {}, cle: `note:${id}` }, now);

const NOTE = {
  ...{ id: true, beneficiaireId: true, texte: true, partageeLe: true, version: true },
  beneficiaire: { select: { userId: true } },
} satisfies Prisma.NoteSelect;

async function laNote(tx: Tx, acteur: Acteur, noteId: string, now: Date) {
  const note = await tx.note.findFirst({
    where: { AND: [{ id: noteId }, notesModifiablesPar(acteur, now)] },
    select: NOTE,
  });
  if (!note) throw new NonTrouve('Cette note');
  return note;
}

/**
 * The référent writes a note, for themselves or shared at once. Words of health are questioned first. The same words
 * from the same author, sent again at once, are the note that is there.
 * @throws Interdit for anybody but a référent; NonTrouve outside the caseload; MetierError SANTE
 */
export async function ecrireNote(acteur: Acteur, saisie: z.output<typeof noteSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  const { beneficiaireId, texte } = saisie;
  const partageeLe = saisie.partagee === 'oui' ? now : null;
  return db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    const suivi = await tx.suivi.findFirst({
      where: {
        ...{ beneficiaireId, referentId: acteur.referentId, finLe: null },
        beneficiaire: parcoursModifiablesPar(acteur, now),
      },
      select: { id: true, beneficiaire: { select: { userId: true } } },
    });
    if (!suivi) throw new NonTrouve('Cette personne');
    questionnerSante({ texte }, saisie.relu);
    const deja = await tx.note.findFirst({
      where: { suiviId: suivi.id, auteurId: acteur.userId, texte, creeLe: { gte: debutDuRenvoi(now) } },
      select: { id: true, partageeLe: true },
    });
    if (deja && etatNote(deja) === etatNote({ partageeLe })) return { noteId: deja.id, beneficiaireId };
    const { id } = await tx.note.create({
      data: {
        ...{ beneficiaireId, suiviId: suivi.id, auteurId: acteur.userId },
        ...{ texte, partageeLe, creeLe: now },
      },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      ...{ action: 'note.ecrire', objet: objet(id), beneficiaireId },
      vers: etatNote({ partageeLe }),
    });
    if (partageeLe) await prevenir(tx, { id, userId: suivi.beneficiaire.userId }, now);
    return { noteId: id, beneficiaireId };
  });
}

/**
 * The author writes a note anew. One that says this already is left as it is; one that was changed in another window is
 * not written over.
 * @throws NonTrouve for anybody else; Perime; MetierError SANTE
 */
export async function modifierNote(acteur: Acteur, saisie: z.output<typeof noteModifieeSchema>, now: Date) {
  const { noteId, version, texte } = saisie;
  return db.$transaction(async (tx) => {
    const note = await laNote(tx, acteur, noteId, now);
    const { beneficiaireId } = note;
    questionnerSante({ texte }, saisie.relu);
    const { count } = await tx.note.updateMany({
      where: { id: noteId, version, texte: { not: texte } },
      data: { texte, modifieeLe: now, version: { increment: 1 } },
    });
    if (count === 1) {
      await journaliser(tx, acteur, now, {
        ...{ action: 'note.modifier', objet: objet(noteId), beneficiaireId },
        ...{ de: String(version), vers: String(version + 1) },
      });
    } else if ((await tx.note.count({ where: { id: noteId, texte } })) === 0) throw new Perime('cette note');
    return { beneficiaireId };
  });
}

/**
 * The author lets the person read a note, for good: the words that they have before their eyes, not those of another
 * window. The person is told once.
 * @throws NonTrouve for anybody else; Depasse when it has changed
 */
export async function partagerNote(acteur: Acteur, saisie: z.output<typeof notePartageeSchema>, now: Date) {
  return db.$transaction(async (tx) => {
    const { id, beneficiaireId, beneficiaire } = await laNote(tx, acteur, saisie.noteId, now);
    const { count } = await tx.note.updateMany({
      where: { id, version: saisie.version, partageeLe: null },
      data: { partageeLe: now },
    });
    if (count === 1) {
      await journaliser(tx, acteur, now, {
        ...{ action: 'note.partager', objet: objet(id), beneficiaireId },
        ...{ de: 'PRIVEE', vers: 'PARTAGEE' },
      });
      await prevenir(tx, { id, userId: beneficiaire.userId }, now);
    } else if ((await tx.note.count({ where: { id, partageeLe: null } })) > 0)
      throw new Depasse('CHANGEE', 'Cette note a changé. Relisez-la avant de la partager.');
    return { beneficiaireId };
  });
}

/**
 * The author deletes a note, shared or not. Twice is once.
 * @throws NonTrouve for anybody else
 */
export async function supprimerNote(acteur: Acteur, saisie: z.output<typeof noteSupprimeeSchema>, now: Date) {
  const { noteId, beneficiaireId } = saisie;
  return db.$transaction(async (tx) => {
    const { count } = await tx.note.deleteMany({
      where: { AND: [{ id: noteId, beneficiaireId }, notesModifiablesPar(acteur, now)] },
    });
    const acte = { action: 'note.supprimer', objet: objet(noteId) } as const;
    if (count === 1) await journaliser(tx, acteur, now, { ...acte, beneficiaireId, vers: 'SUPPRIMEE' });
    else if (!(await vientDeLeFaire(tx, acteur, acte))) throw new NonTrouve('Cette note');
    return { beneficiaireId };
  });
}

/** Every night: private notes of a naming that ended 30 days ago go. Nobody could read them any more. */
export async function supprimerNotesPerimees(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ supprimees: number }> {
  const { count } = await db.note.deleteMany({ where: notesPerimees(now) });
  return { supprimees: count };
}

/** A person is erased: nothing is left of what was noted about them. */
export async function effacerNotes(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.note.deleteMany({ where: { beneficiaireId } });
}
