import { urlAbsolue } from '@/lib/adresse';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { journalTechnique } from '@/lib/journal/technique';
import { notifier } from '@/lib/notifications/commands';
import type { Lectures } from '@/lib/recherche/queries/nouvelles';
import { cheminArretDirect, ecrireArret } from '../lien';
import { cleDuJour, redigerAlerte } from '../message';
import { moyenDe } from '../moyen';
import { ACTIVES } from '../policy';
import { nouvellesDuLot, ilYADuNouveau, personnesDuLot, type APrevenir } from '../queries/envoi';
import { finDuRemords, limiteDuMessage } from '../recherche';

type Bilan = { prevenus: number; echecs: number };
type Nouvelles = Awaited<ReturnType<typeof nouvellesDuLot>>;

/** A failure costs the one it meets, and is tried again the next night. Ids only: the log names nobody. */
function noter(bilan: Bilan, err: unknown, beneficiaireId: string): void {
  bilan.echecs++;
  journalTechnique.error({ err, beneficiaireId }, 'alertes');
}

/** What is new for each of these people; where all of them together fail, one by one. */
async function comparer(gens: readonly APrevenir[], now: Date, lectures: Lectures, bilan: Bilan) {
  const tout: Nouvelles = new Map();
  try {
    return await nouvellesDuLot(gens, now, lectures);
  } catch (err) {
    journalTechnique.error({ err, personnes: gens.length }, 'alertes, un lot');
  }
  for (const personne of gens)
    try {
      for (const [id, parties] of await nouvellesDuLot([personne], now, lectures)) tout.set(id, parties);
    } catch (err) {
      noter(bilan, err, personne.id);
    }
  return tout;
}

/**
 * The message and what it says was looked at are written together, or not at all: killed between two people, the next
 * run goes on with the others. Whoever has just stopped, paused or left gets nothing.
 */
async function prevenir(personne: APrevenir, parties: Nouvelles, now: Date): Promise<boolean> {
  const { id, userId, user } = personne;
  return db.$transaction(async (tx) => {
    const accords = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "consentements" WHERE "beneficiaireId" = ${id}::uuid AND "retireLe" IS NULL FOR SHARE`;
    if (accords.length === 0) return false;
    const [moi] = await tx.$queryRaw<Pick<APrevenir, 'alertesPar'>[]>`
      SELECT "alertesPar" FROM "beneficiaires" WHERE "id" = ${id}::uuid FOR SHARE`;
    const actives = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "recherches_enregistrees"
      WHERE "beneficiaireId" = ${id}::uuid AND "pauseeLe" IS NULL AND "enleveeLe" IS NULL ORDER BY "id" FOR NO KEY UPDATE`;
    const restent = new Set(actives.map((r) => r.id));
    const dites = (parties.get(id) ?? []).filter((p) => restent.has(p.rechercheId));
    const moyen = moi ? moyenDe(moi.alertesPar, user) : 'ICI';
    if (dites.length === 0 || moyen === 'ICI') return false;
    const arret = ecrireArret({ quoi: 'TOUT', id });
    const parti = await notifier(
      tx,
      {
        ...redigerAlerte(dites, { arret, moyen }, urlAbsolue),
        ...{ userId, canal: moyen, cle: cleDuJour(id, jourDe(now)) },
        arret: urlAbsolue(cheminArretDirect(arret)),
      },
      now,
    );
    // Not written: not looked at either. The page shows it all the same, and the next night tries again.
    if (!parti) return false;
    await avancer([...restent], now, tx);
    return true;
  });
}

/** These searches have been compared with all that was online: what they found is told, whether it was named or not. */
async function avancer(
  ids: string[],
  now: Date,
  tx: Pick<typeof db, 'rechercheEnregistree'> = db,
): Promise<void> {
  const vuJusquA = limiteDuMessage(now);
  await tx.rechercheEnregistree.updateMany({
    where: { id: { in: ids }, vuJusquA: { lt: vuJusquA }, ...ACTIVES },
    data: { vuJusquA },
  });
}

async function traiter(
  gens: readonly APrevenir[],
  now: Date,
  lectures: Lectures,
  bilan: Bilan,
): Promise<void> {
  const nouvelles = await comparer(gens, now, lectures, bilan);
  const sans = gens.filter((g) => nouvelles.get(g.id)?.length === 0);
  await avancer(
    sans.flatMap((g) => g.recherches.map((r) => r.id)),
    now,
  );
  for (const personne of gens.filter((g) => (nouvelles.get(g.id)?.length ?? 0) > 0))
    try {
      if (await prevenir(personne, nouvelles, now)) bilan.prevenus++;
    } catch (err) {
      noter(bilan, err, personne.id);
    }
}

/**
 * Every day, for the worker: tells each person in one message what was put online for their searches since the last
 * time, by the conditions of the search itself. One message for a person and a day: its key is the day's.
 * @returns how many were told, and for how many something failed
 * @throws Interdit to anybody but the installation
 */
export async function envoyerAlertes(
  acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<Bilan> {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à l’installation');
  await db.rechercheEnregistree.deleteMany({ where: { enleveeLe: { lt: finDuRemords(now) } } });
  const bilan: Bilan = { prevenus: 0, echecs: 0 };
  if (!(await ilYADuNouveau(now))) return bilan;
  const lectures: Lectures = new Map();
  for (
    let lot = await personnesDuLot(null, now);
    lot.suite !== null;
    lot = await personnesDuLot(lot.suite, now)
  )
    try {
      await traiter(lot.gens, now, lectures, bilan);
    } catch (err) {
      bilan.echecs += lot.gens.length;
      journalTechnique.error({ err, personnes: lot.gens.length }, 'alertes, un lot');
    }
  return bilan;
}
