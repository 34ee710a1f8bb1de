import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { agendaPoint, agendaRendezVous } from '../agenda';
import { parcoursVisiblesPour, rendezVousDeplacablesPar } from '../policy';

/** An appointment that stands, as a calendar file; null for whoever does not read the parcours. */
export async function agendaDuRendezVous(acteur: Acteur, id: string, now: Date): Promise<string | null> {
  const rendezVous = await db.rendezVous.findFirst({
    where: { id, annuleLe: null, beneficiaire: parcoursVisiblesPour(acteur, now) },
    select: { id: true, debutLe: true, lieu: true },
  });
  return rendezVous && agendaRendezVous(rendezVous, now);
}

/** The day of the next review, as a calendar file; null for whoever does not read the parcours, or when no day was chosen. */
export async function agendaDuPoint(acteur: Acteur, id: string, now: Date): Promise<string | null> {
  const point = await db.pointEtape.findFirst({
    where: { id, beneficiaire: parcoursVisiblesPour(acteur, now) },
    select: { prochainLe: true },
  });
  return point?.prochainLe ? agendaPoint({ id, prochainLe: point.prochainLe }, now) : null;
}

/** Of these appointments, those that this référent moves. */
export async function rendezVousDeplacables(
  acteur: ActeurDe<'REFERENT'>,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  const trouves = await db.rendezVous.findMany({
    where: { AND: [{ id: { in: [...ids] } }, rendezVousDeplacablesPar(acteur, now)] },
    select: { id: true },
  });
  return trouves.map((r) => r.id);
}
