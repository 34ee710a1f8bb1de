import { db } from '@/lib/db';
import { unReferent } from './comptes';
import { unSuivi } from './parcours';

type Referent = { id: string; userId: string };

/** Somebody replaces a référent, from one day to another. */
export function unRemplacement(
  absent: Referent,
  remplacant: Pick<Referent, 'id'>,
  { debutLe, finLe, arreteLe = null }: { debutLe: string; finLe: string; arreteLe?: Date | null },
) {
  return db.remplacement.create({
    data: {
      ...{ referentId: absent.id, remplacantId: remplacant.id, creeParId: absent.userId },
      ...{ debutLe: new Date(debutLe), finLe: new Date(finLe), arreteLe },
      creeLe: new Date('2026-02-01T09:00:00Z'),
    },
  });
}

/** A colleague of the same organisme. */
export async function unCollegueDe(referent: { organismeId: string }) {
  const collegue = await unReferent();
  const { organismeId } = referent;
  await db.referent.update({ where: { id: collegue.id }, data: { organismeId } });
  return { ...collegue, organismeId };
}

/** A person whose référent has a colleague. */
export async function unBinome() {
  const { personne, referent } = await unSuivi();
  return { personne, referent, collegue: await unCollegueDe(referent) };
}

/** Replaced from 2 to 28 March 2026, the eve of the change to summer time. */
export async function unRelaisDeConge() {
  const binome = await unBinome();
  const { referent, collegue } = binome;
  await db.user.update({ where: { id: collegue.userId }, data: { prenom: 'Marc', nom: 'Petit' } });
  const { id } = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-28' });
  return { ...binome, remplacementId: id };
}

/** What the form of an appointment says, of a day. */
export const saisieRendezVous = (beneficiaireId: string, date: string) => ({
  ...{ beneficiaireId, date: new Date(date), heure: '09:30', lieu: 'Bourg', objet: null },
  retour: undefined,
});
