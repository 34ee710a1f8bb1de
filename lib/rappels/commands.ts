import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Acteur } from '@/lib/auth/acteur';
import { verifierHumain } from '@/lib/antispam';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { db, type Tx } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import type { StatutRappel } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { prevenirCoordination } from '@/lib/missions/commands/prevenir';
import { rappelsVisiblesPour } from './policy';
import { SUITES_RAPPEL } from './rappel';
import type { SaisieRappel } from './schema';

/**
 * A stranger asks to be called back. Handed to the coordinateurs of the commune's territoire. While one with the
 * same first name and contacts is waiting, asking again only changes its word, and is answered the same.
 * @throws MetierError when the commune is unknown or a robot is suspected.
 */
export async function deposerRappel(
  acteur: Acteur,
  saisie: SaisieRappel,
  now: Date,
): Promise<{ id: string }> {
  verifierHumain(saisie, now);
  return db.$transaction(async (tx) => {
    const commune = await tx.commune.findUnique({
      where: { code: saisie.commune },
      select: { code: true, territoireId: true },
    });
    if (!commune)
      throw new MetierError('COMMUNE_INCONNUE', 'Choisissez votre commune dans la liste.', {
        commune: ['Cette commune est inconnue ici.'],
      });
    const rappel = { id: randomUUID() };
    const [attente] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "demandes_rappel" ("id", "prenom", "telephone", "email", "communeCode", "territoireId", "mot", "creeLe", "statutLe")
      VALUES (${rappel.id}::uuid, ${saisie.prenom}, ${saisie.telephone}, ${saisie.email}, ${commune.code},
        ${commune.territoireId}::uuid, ${saisie.mot}, ${now}, ${now})
      ON CONFLICT (lower("prenom"), COALESCE("telephone", ''), lower(COALESCE("email", '')))
        WHERE "statut" = 'NOUVELLE' AND "beneficiaireId" IS NULL
      DO UPDATE SET "mot" = COALESCE(EXCLUDED."mot", "demandes_rappel"."mot")
      RETURNING "id"`;
    if (attente!.id !== rappel.id) return attente!;
    await journaliser(tx, acteur, now, {
      action: 'rappel.deposer',
      objet: { type: 'DemandeRappel', id: rappel.id },
      vers: 'NOUVELLE',
    });
    const message = { modele: 'rappel.nouveau', variables: {}, cle: `rappel:${rappel.id}` } as const;
    await prevenirCoordination(tx, commune.code, message, now);
    return rappel;
  });
}

async function avancer(tx: Tx, acteur: Acteur, rappelId: string, vers: StatutRappel, now: Date) {
  const rappel = await tx.demandeRappel.findFirst({
    where: { AND: [rappelsVisiblesPour(acteur), { id: rappelId }] },
    select: { id: true, statut: true, beneficiaireId: true },
  });
  if (!rappel) throw new NonTrouve('Cette demande');
  const { count } = SUITES_RAPPEL[rappel.statut].includes(vers)
    ? await tx.demandeRappel.updateMany({
        where: { id: rappel.id, statut: rappel.statut },
        data: { statut: vers, statutLe: now, traiteParId: acteur.userId },
      })
    : { count: 0 };
  if (count !== 1)
    throw new MetierError('DEJA_TRAITEE', 'Quelqu’un d’autre vient de s’occuper de cette demande.');
  if (vers === 'RAPPELEE' && rappel.beneficiaireId) await noterContactAvec(tx, rappel.beneficiaireId, now);
  await journaliser(tx, acteur, now, {
    action: 'rappel.avancer',
    objet: { type: 'DemandeRappel', id: rappel.id },
    de: rappel.statut,
    vers,
  });
}

/** « J’ai appelé. » */
export async function noterRappel(acteur: Acteur, saisie: { rappelId: string }, now: Date): Promise<void> {
  await db.$transaction((tx) => avancer(tx, acteur, saisie.rappelId, 'RAPPELEE', now));
}

/** Nothing more to do: no reason is asked. */
export async function classerRappel(acteur: Acteur, saisie: { rappelId: string }, now: Date): Promise<void> {
  await db.$transaction((tx) => avancer(tx, acteur, saisie.rappelId, 'CLASSEE', now));
}

/** Called by the invitation, in its transaction: the person has an account now. */
export async function lierRappel(
  tx: Tx,
  acteur: Acteur,
  rappelId: string,
  beneficiaireId: string,
  now: Date,
): Promise<void> {
  await avancer(tx, acteur, rappelId, 'INVITEE', now);
  await tx.demandeRappel.update({ where: { id: rappelId }, data: { beneficiaireId } });
}

type Joignable = { beneficiaireId: string; email: string | null; telephone: string | null };

/** A person is erased: the call-backs that they asked for go, before or since their account. */
export async function effacerRappels(tx: Tx, { beneficiaireId, email, telephone }: Joignable): Promise<void> {
  await tx.demandeRappel.deleteMany({
    where: {
      OR: [{ beneficiaireId }, ...(email ? [{ email }] : []), ...(telephone ? [{ telephone }] : [])],
    },
  });
}

/** Call-backs whose last step is older than this instant are forgotten. */
export async function supprimerRappels(avant: Date): Promise<void> {
  await db.demandeRappel.deleteMany({ where: { statutLe: { lt: avant } } });
}
