import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirParcours } from '@/lib/parcours/commands/tenir';
import { db, type Tx } from '@/lib/db';
import { Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { exigerPasse } from '@/lib/heures/commands/ecriture';
import { journaliser } from '@/lib/journal/commands';
import type { ActionJournal } from '@/lib/journal/mots/actions';
import { parcoursModifiablesPar } from '@/lib/parcours/policy';
import { debutDuRenvoi } from '@/lib/renvoi';
import { questionnerSante } from '@/lib/sante';
import { activitesModifiablesPar, activitesVisiblesPour, peutMontrer } from './policy';
import type {
  activiteCorrigeeSchema,
  activiteEnleveeSchema,
  activiteMontreeSchema,
  activiteSchema,
} from './schema';

type Contenu = Pick<z.output<typeof activiteSchema>, 'date' | 'mot' | 'relu'>;
type Cible = { id: string; beneficiaireId: string };

/** A day that has come; and, when somebody else holds the pen, no word of health that was not read again. */
function verifier(acteur: Acteur, { date, mot, relu }: Contenu, now: Date) {
  exigerPasse(date, now);
  if (acteur.role !== 'BENEFICIAIRE') questionnerSante({ mot }, relu);
}

/** What a référent writes about somebody is journaled; what the person writes for themselves is nobody's business. */
async function noter(
  tx: Tx,
  acteur: Acteur,
  action: ActionJournal,
  { id, beneficiaireId }: Cible,
  now: Date,
) {
  if (acteur.role === 'BENEFICIAIRE') return;
  await journaliser(tx, acteur, now, { action, objet: { type: 'Activite', id }, beneficiaireId });
}

/**
 * An activity done on a day, written by the person or by their référent. The same from the same author, sent again at
 * once, is the one that is there.
 * @throws NonTrouve for anybody else; MetierError FUTUR, SANTE
 */
export async function noterActivite(acteur: Acteur, saisie: z.output<typeof activiteSchema>, now: Date) {
  const { beneficiaireId, montree, relu: _relu, ...contenu } = saisie;
  return db.$transaction(async (tx) => {
    const { auteurId } = await tenirParcours(tx, acteur, beneficiaireId, now);
    verifier(acteur, saisie, now);
    const ecrite = { beneficiaireId, saisieParId: auteurId, ...contenu };
    const deja = await tx.activite.findFirst({
      where: { ...ecrite, creeLe: { gte: debutDuRenvoi(now) } },
      select: { id: true },
    });
    if (deja) return { beneficiaireId };
    const parLaPersonne = acteur.role === 'BENEFICIAIRE';
    const montreeLe = parLaPersonne && montree ? now : null;
    const { id } = await tx.activite.create({ data: { ...ecrite, parLaPersonne, montreeLe, creeLe: now } });
    await noter(tx, acteur, 'activite.noter', { id, beneficiaireId }, now);
    return { beneficiaireId };
  });
}

/**
 * Its author puts it right. One that says this already is left as it is; one that was changed in another window is not
 * written over.
 * @throws NonTrouve for anybody else; Perime; MetierError FUTUR, SANTE
 */
export async function corrigerActivite(
  acteur: Acteur,
  saisie: z.output<typeof activiteCorrigeeSchema>,
  now: Date,
) {
  const { activiteId: id, version, relu: _relu, ...contenu } = saisie;
  return db.$transaction(async (tx) => {
    const activite = await tx.activite.findFirst({
      where: { AND: [{ id }, activitesModifiablesPar(acteur, now)] },
      select: { beneficiaireId: true },
    });
    if (!activite) throw new NonTrouve('Cette activité');
    const { beneficiaireId } = activite;
    verifier(acteur, saisie, now);
    await tx.$queryRaw`SELECT 1 FROM "activites" WHERE "id" = ${id}::uuid FOR UPDATE`;
    if ((await tx.activite.count({ where: { id, ...contenu } })) > 0) return { beneficiaireId };
    const { count } = await tx.activite.updateMany({
      where: { id, version },
      data: { ...contenu, version: { increment: 1 } },
    });
    if (count !== 1) throw new Perime('cette activité');
    await noter(tx, acteur, 'activite.corriger', { id, beneficiaireId }, now);
    return { beneficiaireId };
  });
}

/**
 * Its author takes it away. Twice is once.
 * @throws NonTrouve for anybody else
 */
export async function enleverActivite(
  acteur: Acteur,
  saisie: z.output<typeof activiteEnleveeSchema>,
  now: Date,
) {
  const { activiteId: id, beneficiaireId } = saisie;
  return db.$transaction(async (tx) => {
    const { count } = await tx.activite.deleteMany({
      where: { AND: [{ id, beneficiaireId }, activitesModifiablesPar(acteur, now)] },
    });
    if (count === 1) await noter(tx, acteur, 'activite.enlever', { id, beneficiaireId }, now);
    else {
      const partie = await tx.beneficiaire.count({
        where: {
          AND: [{ id: beneficiaireId, activites: { none: { id } } }, parcoursModifiablesPar(acteur, now)],
        },
      });
      if (!partie) throw new NonTrouve('Cette activité');
    }
    return { beneficiaireId };
  });
}

const A_SOI = 'à la personne elle-même';
async function dire(acteur: Acteur, id: string, montreeLe: Date | null, now: Date) {
  if (!peutMontrer(acteur)) throw new Interdit(A_SOI);
  const { count } = await db.activite.updateMany({
    where: { AND: [{ id, parLaPersonne: true }, activitesVisiblesPour(acteur, now)] },
    data: { montreeLe },
  });
  if (count !== 1) throw new NonTrouve('Cette activité');
}

/** The person lets whoever accompanies them read what they wrote. No line in the journal: it is theirs to show, and to hide. */
export async function montrerActivite(
  acteur: Acteur,
  saisie: z.output<typeof activiteMontreeSchema>,
  now: Date,
) {
  await dire(acteur, saisie.activiteId, now, now);
}

/** The person does not show it any more; nothing tells that it was shown. */
export async function nePlusMontrerActivite(
  acteur: Acteur,
  saisie: z.output<typeof activiteMontreeSchema>,
  now: Date,
) {
  await dire(acteur, saisie.activiteId, null, now);
}

/** A person is erased: nothing is left of what they did elsewhere. */
export async function effacerActivites(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.activite.deleteMany({ where: { beneficiaireId } });
}
