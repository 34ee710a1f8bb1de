import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { retirerEnvois } from '@/lib/notifications/commands/envoi';
import { debutDuRenvoi } from '@/lib/renvoi';
import { questionnerSante } from '@/lib/sante';
import { candidaturesLuesParLeurAssociation, filsPerimes, peutEcrireMessage } from '../policy';
import type { messageFilSchema } from '../schema';
import { cleDuFil, lecteursDe, prevenirLecteurs } from './prevenir';
import { trouverSujet, type Sujet } from './sujet';

/** Whether the association of the mission reads what is written now. */
export async function luParLAssociation(tx: Tx, { id, mission, beneficiaire }: Sujet, now: Date) {
  if (!mission) return false;
  const lues = candidaturesLuesParLeurAssociation(beneficiaire.departementCode, mission.associationId, now);
  return (await tx.candidature.count({ where: { AND: [{ id }, lues] } })) > 0;
}

/** The thread, which begins with its first message; the person is held, so that one alone begins it. */
async function leFil(tx: Tx, { id, genre, filId }: Sujet, now: Date): Promise<string> {
  if (filId) {
    await tx.fil.update({ where: { id: filId }, data: { dernierLe: now } });
    return filId;
  }
  const surQuoi = genre === 'ACCOMPAGNEMENT' ? { suiviId: id } : { candidatureId: id };
  const fil = await tx.fil.create({
    data: { ...surQuoi, creeLe: now, dernierLe: now },
    select: { id: true },
  });
  return fil.id;
}

/**
 * Writes in the thread of an accompaniment, or of a wish. It goes to no more readers than the page named; words of health
 * are questioned first; the same words from the same author, sent again at once, are the message that is there. No line of
 * the journal: who writes to whom, and who does not answer, is in no list.
 * @throws Interdit; NonTrouve; Depasse FERME; MetierError LECTEURS, SANTE, SANS_LECTEUR
 */
export async function ecrireMessage(acteur: Acteur, saisie: z.output<typeof messageFilSchema>, now: Date) {
  if (!peutEcrireMessage(acteur)) throw new Interdit('aux personnes de cet échange');
  const { sujetId, texte } = saisie;
  const { role, userId: auteurId } = acteur;
  return db.$transaction(async (tx) => {
    const visible = await trouverSujet(tx, acteur, sujetId, 'lire', now);
    if (!visible) throw new NonTrouve('Cet échange');
    await tenirPersonne(tx, visible.beneficiaire.id);
    const sujet = await trouverSujet(tx, acteur, sujetId, 'ecrire', now);
    if (!sujet) throw new Depasse('FERME', 'Cet échange est fermé : on ne peut plus y écrire.');
    const avecAssociation = await luParLAssociation(tx, sujet, now);
    if (avecAssociation && !saisie.avecAssociation)
      throw new MetierError(
        'LECTEURS',
        'L’association lit maintenant cet échange. Rien n’est envoyé : relisez votre message.',
        { avecAssociation: ['Cochez cette case si l’association peut lire ce message.'] },
      );
    questionnerSante({ texte }, saisie.relu);
    const lecteurs = (await lecteursDe(tx, sujet, avecAssociation, now)).filter((l) => l.userId !== auteurId);
    if (!sujet.mission && lecteurs.length === 0)
      throw new MetierError(
        'SANS_LECTEUR',
        'Personne ne lit cet échange en ce moment. Appelez la coordination : son numéro est en bas de la page.',
      );
    const memes = { auteurId, texte, creeLe: { gte: debutDuRenvoi(now) } };
    if (sujet.filId && (await tx.messageFil.count({ where: { filId: sujet.filId, ...memes } })) > 0)
      return { sujetId, role };
    const filId = await leFil(tx, sujet, now);
    await tx.messageFil.create({ data: { filId, auteurId, role, texte, avecAssociation, creeLe: now } });
    await tx.lectureFil.updateMany({ where: { filId, userId: { not: auteurId } }, data: { aJour: false } });
    await prevenirLecteurs(tx, filId, lecteurs, now);
    if (role === 'BENEFICIAIRE') await noterContactAvec(tx, sujet.beneficiaire.id, now);
    return { sujetId, role };
  });
}

/** A person is erased: their threads go whole, others' words with theirs, what they reported, and what told of them. */
export async function effacerFils(tx: Tx, beneficiaireId: string): Promise<void> {
  const leurs = { OR: [{ suivi: { beneficiaireId } }, { candidature: { beneficiaireId } }] };
  for (const { id } of await tx.fil.findMany({ where: leurs, select: { id: true } }))
    await retirerEnvois(tx, null, cleDuFil(id));
  await tx.signalement.deleteMany({ where: { par: { beneficiaire: { id: beneficiaireId } } } });
  await tx.fil.deleteMany({ where: leurs });
}

/** Every night: threads that have been closed for two years go, with all that was written there. */
export async function supprimerFilsPerimes(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ supprimes: number }> {
  const { count } = await db.fil.deleteMany({ where: filsPerimes(now) });
  return { supprimes: count };
}
