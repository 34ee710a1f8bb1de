import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** A notification that somebody has not read yet. */
export const unAvis = (userId: string, champs: Partial<Prisma.MessageUncheckedCreateInput> = {}) =>
  db.message.create({
    data: {
      ...{ userId, cle: randomUUID(), canal: 'EMAIL', adresse: 'samira@exemple.fr', statut: 'ENVOYE' },
      ...{ modele: 'heures.confirmees', sujet: 'Vos heures sont confirmées', texte: 'Bonjour,\n\nMerci.' },
      creeLe: new Date('2026-03-01T09:00:00Z'),
      ...champs,
    },
  });

/** A message that did not leave. */
export const unRebut = (userId: string, champs: Partial<Prisma.MessageUncheckedCreateInput> = {}) =>
  unAvis(userId, { statut: 'ECHEC', erreur: 'ETIMEDOUT', essais: 12, ...champs });

/** Words of the Département for a message without names, whose preview was read. */
export const unTexte = (texte: string, champs: { version?: number; sujet?: string } = {}) => {
  const { sujet = 'Votre point', version = 0 } = champs;
  const modele = 'parcours.point' as const;
  return { modele, version, sujet, texte, apercu: `${sujet}\n${texte}`, relu: true };
};
