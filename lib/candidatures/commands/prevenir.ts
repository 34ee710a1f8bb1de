import type { Tx } from '@/lib/db';
import { prevenirAssociation } from '@/lib/missions/commands/prevenir';
import { notifier } from '@/lib/notifications/commands/envoi';
import type { CodeModele } from '@/lib/notifications/modele';
import type { CandidatureChargee } from './transition';

type Message = { modele: CodeModele; cle: string; variables?: Record<string, string> };

/** Tells the person what happened to their wish. */
export async function prevenirPersonne(
  tx: Tx,
  sujet: { mission: { titre: string }; beneficiaire: { userId: string } },
  message: Message,
  now: Date,
) {
  const { modele, cle, variables } = message;
  await notifier(
    tx,
    {
      userId: sujet.beneficiaire.userId,
      modele,
      cle,
      variables: { mission: sujet.mission.titre, ...variables },
    },
    now,
  );
}

/** Tells the association: a first name and the title of its mission, nothing else. */
export async function prevenirHote(tx: Tx, sujet: CandidatureChargee, message: Message, now: Date) {
  const { modele, cle, variables } = message;
  await prevenirAssociation(
    tx,
    sujet.mission.associationId,
    {
      modele,
      cle,
      variables: { mission: sujet.mission.titre, prenom: sujet.beneficiaire.user.prenom, ...variables },
    },
    now,
  );
}
