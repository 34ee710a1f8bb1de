import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { auteurEnMots, nomPour } from '@/lib/fils/fil';
import { messagesEnAttente, messagesSignalables } from './policy';
import { quiJuge, type RoleQuiJuge } from './signalement';

/** A message that one is about to report, and who will decide. */
export type MessageASignaler = {
  id: string;
  sujetId: string;
  beneficiaireId: string;
  auteur: string;
  texte: string;
  creeLe: Date;
  juge: RoleQuiJuge;
};

/** A message of somebody else that the actor reads, to report it; null for any other. */
export async function messageASignaler(
  acteur: Acteur,
  id: string,
  now: Date,
): Promise<MessageASignaler | null> {
  const message = await db.messageFil.findFirst({
    where: { AND: [{ id }, messagesSignalables(acteur, now)] },
    select: {
      ...{ role: true, texte: true, creeLe: true, auteur: { select: { prenom: true, nom: true } } },
      fil: {
        select: {
          suivi: { select: { id: true, beneficiaireId: true } },
          candidature: {
            select: {
              ...{ id: true, beneficiaireId: true },
              mission: { select: { association: { select: { nom: true } } } },
            },
          },
        },
      },
    },
  });
  const sujet = message && (message.fil.suivi ?? message.fil.candidature);
  if (!message || !sujet) return null;
  const { role, texte, creeLe, fil } = message;
  const nom = nomPour(acteur.role, message.auteur);
  const association = fil.candidature && fil.candidature.mission.association.nom;
  return {
    ...{ id, texte, creeLe, sujetId: sujet.id, beneficiaireId: sujet.beneficiaireId },
    auteur: auteurEnMots({ deMoi: false, role, nom, association }),
    juge: quiJuge({ role, mission: fil.candidature !== null }),
  };
}

/** How many reported messages wait for this actor. */
export const nombreDeSignalements = (acteur: Acteur, now: Date): Promise<number> =>
  db.messageFil.count({ where: messagesEnAttente(acteur, now) });
