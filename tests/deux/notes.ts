import { expect } from 'vitest';
import { db } from '@/lib/db';
import { ecrireNote, modifierNote, partagerNote, supprimerNote } from '@/lib/notes/commands';
import { uneNote } from '../factories/notes';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const texte = 'Préfère le jeudi.';

async function uneNoteDuReferent() {
  const { personne, referent } = await unSujet();
  const note = await uneNote({ personne, referent });
  const messages = () => db.message.count({ where: { userId: personne.userId, modele: 'note.partagee' } });
  const lire = () => db.note.findUniqueOrThrow({ where: { id: note.id } });
  return { acteur: referent.acteur, note, messages, lire };
}

export const NOTES: Courses = {
  'le référent écrit deux fois la même note': async () => {
    const { personne, referent } = await unSujet();
    const saisie = { beneficiaireId: personne.id, texte, partagee: 'oui', relu: false } as const;
    return {
      deux: deuxFois(() => ecrireNote(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'note.ecrire',
      fin: async () => expect(await db.note.count({ where: { beneficiaireId: personne.id } })).toBe(1),
    };
  },
  'deux fenêtres changent la même note': async () => {
    const { acteur, note, lire } = await uneNoteDuReferent();
    const changer = (jour: string) => () =>
      modifierNote(acteur, { noteId: note.id, version: 1, texte: `Plutôt le ${jour}.`, relu: false }, NOW);
    return {
      deux: [changer('lundi'), changer('jeudi')],
      codes: ['PERIME'],
      action: 'note.modifier',
      fin: async () => expect((await lire()).version).toBe(2),
    };
  },
  'une note se partage deux fois': async () => {
    const { acteur, note, messages } = await uneNoteDuReferent();
    return {
      deux: deuxFois(() => partagerNote(acteur, { noteId: note.id, version: 1 }, NOW)),
      ...SANS_EFFET,
      action: 'note.partager',
      fin: async () => expect(await messages()).toBe(1),
    };
  },
  'une note se partage pendant qu’elle change : la personne ne lit que ce qui a été relu': async () => {
    const { acteur, note, lire, messages } = await uneNoteDuReferent();
    return {
      deux: [
        () => partagerNote(acteur, { noteId: note.id, version: 1 }, NOW),
        () => modifierNote(acteur, { noteId: note.id, version: 1, texte, relu: false }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['CHANGEE'],
      action: 'note.modifier',
      fin: async () => {
        const { texte: ecrit, partageeLe } = await lire();
        expect(ecrit).toBe(texte);
        expect(await messages()).toBe(partageeLe ? 1 : 0);
      },
    };
  },
  'une note se supprime deux fois': async () => {
    const { acteur, note } = await uneNoteDuReferent();
    const saisie = { noteId: note.id, beneficiaireId: note.beneficiaireId };
    return {
      deux: deuxFois(() => supprimerNote(acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'note.supprimer',
    };
  },
};
