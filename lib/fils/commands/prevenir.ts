import type { Tx } from '@/lib/db';
import { notifier } from '@/lib/notifications/commands/envoi';
import type { CodeModele } from '@/lib/notifications/modele';
import { enCharge } from '@/lib/parcours/commands/prevenir';
import type { Sujet } from './sujet';

type Lecteur = { userId: string; modele: CodeModele };

/** Who reads what is written now, each once, and by which words they are told. */
export async function lecteursDe(
  tx: Tx,
  { beneficiaire, mission }: Sujet,
  avecAssociation: boolean,
  now: Date,
): Promise<Lecteur[]> {
  const lecteurs: Lecteur[] = [{ userId: beneficiaire.userId, modele: 'fil.message' }];
  const ajouter = (modele: CodeModele, comptes: readonly { userId: string }[]) => {
    for (const { userId } of comptes)
      if (!lecteurs.some((l) => l.userId === userId)) lecteurs.push({ userId, modele });
  };
  if (!mission) {
    ajouter('fil.message.referent', await enCharge(tx, beneficiaire.id, now));
    return lecteurs;
  }
  const { communeCode, associationId } = mission;
  const select = { userId: true };
  ajouter(
    'fil.message.coordination',
    await tx.coordinateurTerritoire.findMany({
      where: { territoire: { communes: { some: { code: communeCode } } } },
      select,
    }),
  );
  if (avecAssociation)
    ajouter(
      'fil.message.association',
      await tx.appartenance.findMany({ where: { associationId, role: 'ASSOCIATION', finLe: null }, select }),
    );
  return lecteurs;
}

/** The beginning of the keys of what tells of a thread. */
export const cleDuFil = (filId: string) => `fil:${filId}:`;
/** Of what tells a reader of it, since they last read it. */
export const cleDAnnonce = (filId: string, userId: string, luLe: Date | null) =>
  `${cleDuFil(filId)}${userId}:${luLe?.getTime() ?? 0}`;

/**
 * Tells the readers that something was written: neither what, nor by whom. Once until they have read: the key holds when
 * they last did.
 */
export async function prevenirLecteurs(
  tx: Tx,
  filId: string,
  lecteurs: readonly Lecteur[],
  now: Date,
): Promise<void> {
  const lectures = await tx.lectureFil.findMany({ where: { filId }, select: { userId: true, luLe: true } });
  for (const { userId, modele } of lecteurs) {
    const luLe = lectures.find((l) => l.userId === userId)?.luLe ?? null;
    await notifier(tx, { modele, userId, variables: {}, cle: cleDAnnonce(filId, userId, luLe) }, now);
  }
}
