import type { Acteur } from '@/lib/auth/acteur';
import { commencerAide, finirAide } from '@/lib/beneficiaires/commands/aide';
import { db } from '@/lib/db';
import { ouvrirAvecMotif } from '@/lib/acces/commands';
import { noterLectureDuJournal } from '@/lib/journal/commands/lecture';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

/** What a person says in a session of theirs, where somebody helps already or not. */
const surSaSession =
  (commande: (acteur: Acteur, jeton: string) => Promise<unknown>, aidee = false) =>
  async (): Promise<Cas> => {
    const { acteurs, personne } = await unSujet();
    const { id: beneficiaireId, userId } = personne;
    const jeton = `session-${userId}`;
    const aide = { beneficiaireId, nom: 'Ali', debutLe: NOW, finLe: FIN };
    const aideId = aidee ? (await db.aide.create({ data: aide })).id : null;
    await db.session.create({ data: { sessionToken: jeton, userId, expires: FIN, aideId } });
    return { acteurs, permis: ['la personne'], appeler: (a) => commande(a, jeton) };
  };
const FIN = new Date('2026-03-03T11:00:00Z');

export const ACCES: Table = {
  ouvrirAvecMotif: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, motif: 'La personne nous a écrit.', relu: false };
    return { acteurs, permis: ['le Département'], appeler: (a) => ouvrirAvecMotif(a, saisie, NOW) };
  },
  noterLectureDuJournal: async () => {
    const { acteurs, personne } = await unSujet();
    const filtres = { personne: personne.id, acteur: undefined };
    return { acteurs, permis: ['le Département'], appeler: (a) => noterLectureDuJournal(a, filtres, NOW) };
  },
  commencerAide: surSaSession((a, jeton) => commencerAide(a, { nom: 'Ali', jeton }, NOW)),
  finirAide: surSaSession(async (a, jeton) => finirAide(a, { jeton }, NOW), true),
};
