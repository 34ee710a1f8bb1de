import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { GARDEES_MAX, phrasePlein } from './gardee';
import { peutGarder } from './policy';
import { estAGarder } from './queries';

type Saisie = { missionId: string };
const A_QUI = 'à la personne elle-même';

/** How many more missions the person may keep; null without a consent in force. Two at once do not pass the limit together. */
async function placeRestante(tx: Tx, beneficiaireId: string): Promise<number | null> {
  if (!(await tenirParticipation(tx, beneficiaireId))) return null;
  await tenirPersonne(tx, beneficiaireId);
  return GARDEES_MAX - (await tx.missionGardee.count({ where: { beneficiaireId } }));
}

/**
 * « Garder cette mission »: what was online once can be kept, and taken back when it is over; twice is once. No line in the journal: the Département
 * reads it, and this is nobody's business.
 * @throws Interdit for anybody but the person; NonTrouve for a mission that never was online; MetierError SANS_ACCORD, PLEIN
 */
export async function garderMission(acteur: Acteur, { missionId }: Saisie, now: Date): Promise<void> {
  if (!peutGarder(acteur)) throw new Interdit(A_QUI);
  const { beneficiaireId } = acteur;
  await db.$transaction(async (tx) => {
    const reste = await placeRestante(tx, beneficiaireId);
    if (reste === null)
      throw new MetierError('SANS_ACCORD', 'Il faut d’abord un accord pour participer. Rien n’est gardé.');
    if (!(await estAGarder(missionId, tx))) throw new NonTrouve('Cette mission');
    const deja = await tx.missionGardee.count({ where: { beneficiaireId, missionId } });
    if (deja > 0) return;
    if (reste <= 0) throw new MetierError('PLEIN', phrasePlein(GARDEES_MAX));
    await tx.missionGardee.create({ data: { beneficiaireId, missionId, creeLe: now } });
  });
}

/** « Ne plus garder ». Twice is once. */
export async function laisserMission(acteur: Acteur, { missionId }: Saisie): Promise<void> {
  if (!peutGarder(acteur)) throw new Interdit(A_QUI);
  await db.missionGardee.deleteMany({ where: { beneficiaireId: acteur.beneficiaireId, missionId } });
}

/**
 * What a browser kept before the person came in joins what they keep already, each mission once, the newest first.
 * @returns the ids that stay with the browser: all of them before the consent, those for which there is no room
 */
export async function reprendreGardees(
  acteur: Acteur,
  { missionIds }: { missionIds: readonly string[] },
  now: Date,
): Promise<string[]> {
  if (!peutGarder(acteur)) throw new Interdit(A_QUI);
  const { beneficiaireId } = acteur;
  return db.$transaction(async (tx) => {
    const reste = await placeRestante(tx, beneficiaireId);
    if (reste === null) return [...missionIds];
    const connues = await tx.mission.findMany({
      // What was online once; what somebody else wrote in the cookie is forgotten.
      where: { id: { in: [...missionIds] }, publieeLe: { not: null } },
      select: { id: true, gardees: { where: { beneficiaireId }, select: { id: true } } },
    });
    const nouvelles = missionIds.filter((id) => connues.some((m) => m.id === id && m.gardees.length === 0));
    const prises = nouvelles.slice(0, Math.max(0, reste));
    await tx.missionGardee.createMany({
      // In their order: one thousandth of a second apart.
      data: prises.map((missionId, rang) => ({
        ...{ beneficiaireId, missionId },
        creeLe: new Date(now.getTime() - rang),
      })),
    });
    return nouvelles.slice(prises.length);
  });
}

/** A person is erased: nothing is left of what they kept. */
export async function effacerGardees(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.missionGardee.deleteMany({ where: { beneficiaireId } });
}
