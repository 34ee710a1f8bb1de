import { urlAbsolue } from '@/lib/adresse';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { journalTechnique } from '@/lib/journal/technique';
import { canauxOuverts } from '@/lib/notifications/canaux';
import { notifier, PRIORITE_DE_FOND } from '@/lib/notifications/commands/envoi';
import type { Lectures } from '@/lib/recherche/queries/nouvelles';
import { cheminArretDirect, ecrireArret } from '@/lib/notifications/lien';
import { cleDuJour, redigerAlerte, type Partie } from '../message';
import { moyenDe } from '../moyen';
import { A_PREVENIR, ACTIVES } from '../policy';
import {
  nouvellesDuLot,
  ilYADuNouveau,
  personnesDuLot,
  type APrevenir,
  type Passage,
} from '../queries/envoi';
import { finDuRemords } from '../recherche';
import { avancer, type Comparee } from './avancee';
import { tenirRecherches } from './effacement';

type Bilan = { prevenus: number; echecs: number };
type Nouvelles = Awaited<ReturnType<typeof nouvellesDuLot>>;

/** A failure costs the one it meets, and is tried again the next night. Ids only: the log names nobody. */
function noter(bilan: Bilan, err: unknown, beneficiaireId: string): void {
  bilan.echecs++;
  journalTechnique.error({ err, beneficiaireId }, 'alertes');
}

/** What is new for each of these people; where all of them together fail, one by one. */
async function comparer(gens: readonly APrevenir[], passage: Passage, lectures: Lectures, bilan: Bilan) {
  const tout: Nouvelles = new Map();
  try {
    return await nouvellesDuLot(gens, passage, lectures);
  } catch (err) {
    journalTechnique.error({ err, personnes: gens.length }, 'alertes, un lot');
  }
  for (const personne of gens)
    try {
      for (const [id, parties] of await nouvellesDuLot([personne], passage, lectures)) tout.set(id, parties);
    } catch (err) {
      noter(bilan, err, personne.id);
    }
  return tout;
}

/** What is still as it was compared, held until the message is written; what another run has told since is not. */
async function inchangees(tx: Tx, { id, recherches }: APrevenir): Promise<Comparee[]> {
  await tenirRecherches(tx, id);
  const actives = await tx.rechercheEnregistree.findMany({
    where: { beneficiaireId: id, ...ACTIVES },
    select: { id: true, vuJusquA: true },
  });
  const lues = new Map(recherches.map((r) => [r.id, r.vuJusquA.getTime()]));
  return actives.filter((r) => lues.get(r.id) === r.vuJusquA.getTime());
}

/**
 * The message and what it says was looked at are written together, or not at all: killed between two people, the next
 * run goes on with the others. Whoever has just stopped, paused or left gets nothing.
 */
async function prevenir(
  personne: APrevenir,
  parties: readonly Partie[],
  { depuis, now }: Passage,
): Promise<boolean> {
  const { id, userId } = personne;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "consentements" WHERE "beneficiaireId" = ${id}::uuid FOR SHARE`;
    await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ${id}::uuid FOR SHARE`;
    const comparees = await inchangees(tx, personne);
    const moi = await tx.beneficiaire.findFirst({
      where: { AND: [{ id }, A_PREVENIR] },
      select: { alertesPar: true, user: { select: { email: true, telephone: true } } },
    });
    const restent = new Set(comparees.map((r) => r.id));
    const dites = parties.filter((p) => restent.has(p.rechercheId));
    const moyen = moi ? moyenDe(moi.alertesPar, moi.user, canauxOuverts()) : 'ICI';
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
    // What an earlier message said is told for good: taking this one back gives back its own news only.
    await tx.rechercheEnregistree.updateMany({ where: { beneficiaireId: id }, data: { vuAvant: null } });
    await avancer(comparees, depuis, tx);
    return true;
  });
}

async function traiter(gens: readonly APrevenir[], passage: Passage, bilan: Bilan): Promise<void> {
  const nouvelles = await comparer(gens, passage, new Map(), bilan);
  const sans = gens.filter((g) => nouvelles.get(g.id)?.length === 0).flatMap((g) => g.recherches);
  if (sans.length > 0) await avancer(sans, passage.depuis);
  for (const personne of gens)
    try {
      const parties = nouvelles.get(personne.id) ?? [];
      if (parties.length > 0 && (await prevenir(personne, parties, passage))) bilan.prevenus++;
    } catch (err) {
      noter(bilan, err, personne.id);
    }
}

/** The next people are a job of their own: what somebody waits for passes in between, and a killed run goes on here. */
async function continuer(apres: string, depuis: Date): Promise<void> {
  const le = depuis.toISOString();
  await db.$executeRaw`
    SELECT graphile_worker.add_job('alertes', json_build_object('apres', ${apres}::text, 'depuis', ${le}::text),
      job_key := ${`alertes:${le}`}, priority := ${PRIORITE_DE_FOND}::int)`;
}

/**
 * Every day, for the worker: tells each person in one message what was put online for their searches since the last
 * time, by the conditions of the search itself. One message for a person and a day: its key is the day's. Each call
 * looks at fifty people, compared with what was online at `depuis`, and leaves the next ones to another job.
 * @returns how many were told, for how many something failed, and after whom the next job goes on
 * @throws Interdit to anybody but the installation
 */
export async function envoyerAlertes(
  acteur: Acteur,
  { apres, depuis }: { apres?: string; depuis?: Date },
  now: Date,
): Promise<Bilan & { suite: string | null }> {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à l’installation');
  const passage = { depuis: depuis ?? now, now };
  const bilan: Bilan = { prevenus: 0, echecs: 0 };
  if (!apres) {
    await db.rechercheEnregistree.deleteMany({ where: { enleveeLe: { lt: finDuRemords(now) } } });
    if (!(await ilYADuNouveau(passage.depuis))) return { ...bilan, suite: null };
  }
  const { gens, suite } = await personnesDuLot(apres, now);
  try {
    await traiter(gens, passage, bilan);
  } catch (err) {
    bilan.echecs += gens.length;
    journalTechnique.error({ err, personnes: gens.length }, 'alertes, un lot');
  }
  if (suite) await continuer(suite, passage.depuis);
  return { ...bilan, suite };
}
