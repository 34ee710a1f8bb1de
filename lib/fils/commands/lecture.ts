import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { retirerEnvois } from '@/lib/notifications/commands/envoi';
import { paginer, type PageDe } from '@/lib/pagination';
import { auteurEnMots, nomPour, RETIRE, type GenreFil } from '../fil';
import { messagesDuFilPour, peutEcrireMessage } from '../policy';
import { luParLAssociation } from './message';
import { cleDAnnonce } from './prevenir';
import { trouverSujet, type Sujet } from './sujet';

export type MessageVu = {
  id: string;
  auteur: string;
  deMoi: boolean;
  texte: string;
  creeLe: Date;
  /** Not seen by the reader before this page. */
  nouveau: boolean;
  /** The association does not read it: it was written before its introduction. Told to who is not the association. */
  sansAssociation: boolean;
  /** Taken away after a report: nobody reads its words here any more. */
  retire: boolean;
  /** Whether the reader may report it, or has; null for their own and for what was taken away. */
  signalement: 'POSSIBLE' | 'FAIT' | null;
};
export type FilVu = {
  sujetId: string;
  genre: GenreFil;
  beneficiaireId: string;
  /** The person, as this reader may name them. */
  personne: string;
  referent: string | null;
  mission: { titre: string; association: string } | null;
  /** One page of it, the newest message first. */
  messages: PageDe<MessageVu>;
  /** Nobody writes there any more. */
  ferme: boolean;
  /** The association reads what is written now. */
  avecAssociation: boolean;
};

/**
 * Held until the end of the transaction: nothing is written between what is shown and the note that it was.
 * @throws NonTrouve for a thread that was erased meanwhile
 */
async function tenirFil(tx: Tx, filId: string): Promise<void> {
  const tenus = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "fils" WHERE "id" = ${filId}::uuid FOR SHARE`;
  if (tenus.length === 0) throw new NonTrouve('Cet échange');
}

/** The newest messages are before this reader's eyes: theirs alone to know. */
async function noterLecture(tx: Tx, filId: string, userId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "lectures_fil" ("filId", "userId", "luLe", "aJour") VALUES (${filId}::uuid, ${userId}::uuid, ${now}, true)
    ON CONFLICT ("filId", "userId") DO UPDATE SET "luLe" = GREATEST("lectures_fil"."luLe", EXCLUDED."luLe"), "aJour" = true`;
}

async function lireMessages(
  tx: Tx,
  acteur: Acteur & { userId: string },
  { sujet: { filId, mission }, luLe }: { sujet: Sujet; luLe: Date | null },
  page: number,
): Promise<PageDe<MessageVu>> {
  if (!filId) return { lignes: [], total: 0, page: 1, pages: 1 };
  const where = { filId, ...messagesDuFilPour(acteur) };
  const messages = await paginer(await tx.messageFil.count({ where }), page, (ou) =>
    tx.messageFil.findMany({
      where,
      select: {
        ...{ id: true, auteurId: true, role: true, texte: true, avecAssociation: true, creeLe: true },
        ...{ masqueLe: true, auteur: { select: { prenom: true, nom: true } } },
        signalements: { where: { parId: acteur.userId }, select: { id: true } },
      },
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      ...ou,
    }),
  );
  const lignes = messages.lignes.map((m): MessageVu => {
    const deMoi = m.auteurId === acteur.userId;
    const nom = nomPour(acteur.role, m.auteur);
    const retire = m.masqueLe !== null;
    const fait = m.signalements.length > 0 ? 'FAIT' : 'POSSIBLE';
    return {
      ...{ id: m.id, deMoi, texte: retire ? RETIRE : m.texte, creeLe: m.creeLe, retire },
      signalement: deMoi || retire ? null : fait,
      auteur: auteurEnMots({ deMoi, role: m.role, nom, association: mission?.association.nom ?? null }),
      nouveau: !deMoi && (!luLe || m.creeLe > luLe),
      sansAssociation: mission !== null && acteur.role !== 'ASSOCIATION' && !m.avecAssociation,
    };
  });
  return { ...messages, lignes };
}

/**
 * Opens a thread by the id of what it hangs on, begun or not. Its newest page is read from then on, by this reader alone:
 * nobody learns from it that somebody has read, or has not.
 * @throws Interdit; NonTrouve out of sight, or erased meanwhile
 */
export async function lireFil(
  acteur: Acteur,
  { sujetId, page }: { sujetId: string; page: number },
  now: Date,
): Promise<FilVu> {
  if (!peutEcrireMessage(acteur)) throw new Interdit('aux personnes de cet échange');
  const { userId } = acteur;
  const { annonce, ...vu } = await db.$transaction(async (tx) => {
    const sujet = await trouverSujet(tx, acteur, sujetId, 'lire', now);
    if (!sujet) throw new NonTrouve('Cet échange');
    const { filId } = sujet;
    if (filId) await tenirFil(tx, filId);
    const lue = filId && (await tx.lectureFil.findUnique({ where: { filId_userId: { filId, userId } } }));
    const luLe = lue ? lue.luLe : null;
    const messages = await lireMessages(tx, acteur, { sujet, luLe }, page);
    const lueMaintenant = filId !== null && messages.page === 1;
    if (lueMaintenant) await noterLecture(tx, filId, userId, now);
    const { beneficiaire, referent, mission } = sujet;
    return {
      ...{ sujetId, genre: sujet.genre, beneficiaireId: beneficiaire.id, messages },
      personne: nomPour(acteur.role, beneficiaire.user),
      referent: referent && nomPour(acteur.role, referent),
      mission: mission && { titre: mission.titre, association: mission.association.nom },
      ferme: (await trouverSujet(tx, acteur, sujetId, 'ecrire', now)) === null,
      avecAssociation: await luParLAssociation(tx, sujet, now),
      annonce: lueMaintenant ? cleDAnnonce(filId, userId, luLe) : null,
    };
  });
  // Apart: an erasure takes notices first, then threads. What tells of a message written meanwhile has another key.
  if (annonce) await db.$transaction((tx) => retirerEnvois(tx, userId, annonce));
  return vu;
}
