import { ecrireNote, modifierNote, partagerNote, supprimerNote } from '@/lib/notes/commands';
import type { Acteur } from '@/lib/auth/acteur';
import { uneNote } from '../factories/notes';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

type Note = Awaited<ReturnType<typeof uneNote>>;
const texte = 'Préfère le jeudi.';

/** A command on a note, written by the référent who accompanies the person. */
const surNote =
  (commande: (acteur: Acteur, note: Note) => Promise<unknown>, champs = {}) =>
  async (): Promise<Cas> => {
    const { acteurs, personne, referent } = await unSujet();
    const note = await uneNote({ personne, referent }, champs);
    return { acteurs, permis: ['son référent'], appeler: (a) => commande(a, note) };
  };

export const NOTES: Table = {
  ecrireNote: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, texte, partagee: 'oui', relu: false } as const;
    return { acteurs, permis: ['son référent'], appeler: (a) => ecrireNote(a, saisie, NOW) };
  },
  // A shared one: the person reads it, and changes nothing in it.
  modifierNote: surNote(
    (a, { id, version }) => modifierNote(a, { noteId: id, version, texte, relu: false }, NOW),
    { partageeLe: NOW },
  ),
  partagerNote: surNote((a, { id, version }) => partagerNote(a, { noteId: id, version }, NOW)),
  supprimerNote: surNote(
    (a, { id, beneficiaireId }) => supprimerNote(a, { noteId: id, beneficiaireId }, NOW),
    { partageeLe: NOW },
  ),
};
