import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { remplacementsEnCours } from '@/lib/beneficiaires/policy';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { GenreDemande } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { prevenirDepartement } from '@/lib/missions/commands/prevenir';
import { notifier, retirerEnvois } from '@/lib/notifications/commands/envoi';
import { enCharge } from '@/lib/parcours/commands/prevenir';
import { pourLeDepartement } from '../demande';
import type { autreJourSchema, demandeRetireeSchema, demandeSchema } from '../schema';

const A_QUI = 'à la personne elle-même';
const cleDe = (demandeId: string) => `demande:${demandeId}`;

/** Tells whoever is asked, without saying who asks. */
async function prevenir(
  tx: Tx,
  { id, genre, beneficiaireId }: { id: string; genre: GenreDemande; beneficiaireId: string },
  now: Date,
) {
  const message = { variables: {}, cle: cleDe(id) };
  const enPoste = await enCharge(tx, beneficiaireId, now);
  if (pourLeDepartement(genre)) {
    const { departementCode, suivis } = await tx.beneficiaire.findUniqueOrThrow({
      where: { id: beneficiaireId },
      select: { departementCode: true, suivis: { select: { referent: { select: { userId: true } } } } },
    });
    // Not to an agent who is also, or was, their référent.
    const sauf = [...suivis.flatMap((s) => s.referent?.userId ?? []), ...enPoste.map((r) => r.userId)];
    await prevenirDepartement(tx, departementCode, { ...message, modele: 'demande.departement' }, now, sauf);
    return;
  }
  if (enPoste.length === 0)
    throw new MetierError(
      'SANS_ACCOMPAGNATEUR',
      'Personne ne vous accompagne en ce moment. Appelez la coordination : son numéro est en bas de la page.',
    );
  for (const { userId, suffixe } of enPoste) {
    const cle = `${message.cle}${suffixe}`;
    await notifier(tx, { ...message, cle, modele: 'demande.nouvelle', userId }, now);
  }
}

type Demandee = {
  beneficiaireId: string;
  genre: GenreDemande;
  texte: string | null;
  rendezVousId: string | null;
};

/**
 * Written once the person is held: one of each kind waits at a time (for another day, one an appointment), and the same
 * words again are the one that waits. The journal holds no kind: whoever reads it does not learn who wants somebody else.
 */
async function deposer(tx: Tx, acteur: Acteur, demandee: Demandee, now: Date) {
  const { beneficiaireId, genre, texte, rendezVousId } = demandee;
  const attente = await tx.demandePersonne.findFirst({
    where: { beneficiaireId, genre, rendezVousId, reponduLe: null },
    select: { id: true, texte: true },
  });
  if (attente?.texte === texte) return { demandeId: attente.id };
  if (attente)
    throw new MetierError(
      'DEJA',
      'Vous avez déjà demandé cela, et la réponse n’est pas encore là. Retirez votre demande pour la changer.',
    );
  const { id } = await tx.demandePersonne.create({
    data: { ...demandee, creeLe: now },
    select: { id: true },
  });
  await noterContactAvec(tx, beneficiaireId, now);
  await journaliser(tx, acteur, now, {
    action: 'demande.deposer',
    objet: { type: 'DemandePersonne', id },
    beneficiaireId,
  });
  await prevenir(tx, { id, genre, beneficiaireId }, now);
  return { demandeId: id };
}

/**
 * The person asks a question, an appointment, or another accompagnateur.
 * @throws Interdit for anybody else; MetierError DEJA, SANS_ACCOMPAGNATEUR
 */
export async function demander(acteur: Acteur, saisie: z.output<typeof demandeSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit(A_QUI);
  const { beneficiaireId } = acteur;
  return db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    return deposer(tx, acteur, { beneficiaireId, ...saisie, rendezVousId: null }, now);
  });
}

/**
 * « Je préfère un autre jour »: the person asks it of an appointment to come, which stands until it is moved, cancelled or
 * answered. Of one that a former référent made, nobody in charge can: that one is cancelled, and another is asked.
 * @throws Interdit for anybody else; NonTrouve; MetierError DATE once it is past, DEJA, SANS_ACCOMPAGNATEUR
 */
export async function demanderAutreJour(acteur: Acteur, saisie: z.output<typeof autreJourSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit(A_QUI);
  const { beneficiaireId } = acteur;
  const { rendezVousId, texte } = saisie;
  const accompagne = { suivis: { some: { beneficiaireId, finLe: null } } };
  return db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    const rendezVous = await tx.rendezVous.findFirst({
      where: {
        ...{ id: rendezVousId, beneficiaireId, annuleLe: null },
        referent: {
          OR: [
            accompagne,
            { remplacements: { some: { referent: accompagne, ...remplacementsEnCours(now) } } },
          ],
        },
      },
      select: { debutLe: true },
    });
    if (!rendezVous) throw new NonTrouve('Ce rendez-vous');
    if (rendezVous.debutLe <= now) throw new MetierError('DATE', 'Ce rendez-vous est passé.');
    return deposer(tx, acteur, { beneficiaireId, genre: 'AUTRE_JOUR', texte, rendezVousId }, now);
  });
}

/**
 * The person takes back what they asked, before any answer: its words are gone, and the message that had not left; no line
 * of the journal says that it was taken back.
 * @throws Interdit for anybody else; NonTrouve; Depasse REPONDU once there is an answer
 */
export async function retirerDemande(
  acteur: Acteur,
  saisie: z.output<typeof demandeRetireeSchema>,
  _now: Date,
) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit(A_QUI);
  const { beneficiaireId } = acteur;
  const mienne = { id: saisie.demandeId, beneficiaireId };
  await db.$transaction(async (tx) => {
    const { count } = await tx.demandePersonne.deleteMany({ where: { ...mienne, reponduLe: null } });
    if (count === 0) {
      if (await tx.demandePersonne.count({ where: mienne }))
        throw new Depasse('REPONDU', 'Vous avez déjà une réponse.');
      throw new NonTrouve('Cette demande');
    }
    await retirerEnvois(tx, null, cleDe(saisie.demandeId));
  });
}

/** An appointment is cancelled: that another day was asked of it has no answer any more, and goes. */
export async function oublierAutreJour(tx: Tx, rendezVousId: string): Promise<void> {
  const attente = { rendezVousId, reponduLe: null };
  for (const { id } of await tx.demandePersonne.findMany({ where: attente, select: { id: true } })) {
    await tx.demandePersonne.deleteMany({ where: { id, reponduLe: null } });
    await retirerEnvois(tx, null, cleDe(id));
  }
}

/** A person is erased: what they asked and what was answered goes. */
export async function oublierDemandes(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.demandePersonne.deleteMany({ where: { beneficiaireId } });
}
