import * as notes from '@/lib/notes/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
const ID2 = '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21';
const TEXTE = { texte: 'Préfère le mardi.', relu: 'oui' };

/** What a référent notes about somebody. */
export const NOTES: readonly Formulaire[] = [
  ['notes.noteSchema', notes.noteSchema, { beneficiaireId: ID, partagee: 'non', ...TEXTE }],
  ['notes.noteModifieeSchema', notes.noteModifieeSchema, { noteId: ID, version: '1', ...TEXTE }],
  ['notes.notePartageeSchema', notes.notePartageeSchema, { noteId: ID, version: '1' }],
  ['notes.noteSupprimeeSchema', notes.noteSupprimeeSchema, { noteId: ID, beneficiaireId: ID2 }],
];
