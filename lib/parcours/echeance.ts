import { estEnVigueur } from './contrat';
import type { TypeContrat } from '@/lib/generated/prisma/enums';

const JOUR_MS = 86_400_000;
/** Days for the orientation, from the entry in the accompaniment (loi plein emploi: six weeks). */
export const JOURS_ORIENTATION = 42;
/** CER and PPAE become contrats d’engagement before this day (loi plein emploi, 1 January 2027). */
export const PASSAGE_AVANT_LE = new Date('2027-01-01T00:00:00Z');
const PREVENIR = { ORIENTATION: 14, CONTRAT: 14, FIN_CONTRAT: 30, PASSAGE: 60 } as const;

export type CodeEcheance = keyof typeof PREVENIR;
/** Something the référent has to do by a day, by a rule about the référent: never about a person's silence. */
export type Echeance = { code: CodeEcheance; avantLe: Date; enRetard: boolean };
type Contrat = { type: TypeContrat; signeLe: Date | null; debutLe: Date; finLe: Date | null };
export type SituationSuivi = {
  /** Of the accompaniment, whoever was named since: another référent gives no new delay. */
  entreeLe: Date;
  orienteLe: Date | null;
  /** The contract in force, else the one to come, else the last one. */
  contrat: Contrat | null;
  /** What is written to come after it. */
  suite: Omit<Contrat, 'finLe'> | null;
};

/** The rule behind each line, in one sentence. */
export const REGLES: Record<CodeEcheance, string> = {
  ORIENTATION: 'L’orientation se fait dans les 6 semaines.',
  CONTRAT: 'Le contrat se signe dans le mois qui suit l’orientation.',
  FIN_CONTRAT: 'Un contrat se revoit avant sa fin.',
  PASSAGE: 'Les CER et les PPAE passent au contrat d’engagement avant le 1er janvier 2027.',
};

/** The same day of the next month, or its last day when it has none (31 January → 28 February). */
export function unMoisApres(jour: Date): Date {
  const annee = jour.getUTCFullYear();
  const mois = jour.getUTCMonth() + 1;
  const dernier = new Date(Date.UTC(annee, mois + 1, 0)).getUTCDate();
  return new Date(Date.UTC(annee, mois, Math.min(jour.getUTCDate(), dernier)));
}

/** By which day the orientation is due; null once it is done, or once there is a contract. */
export function orientationAvantLe({ entreeLe, orienteLe, contrat }: SituationSuivi): Date | null {
  if (orienteLe || contrat) return null;
  return new Date(entreeLe.getTime() + JOURS_ORIENTATION * JOUR_MS);
}

/** A CER or a PPAE in force, and no contrat d’engagement is written to take its place in time. */
export function resteAPasser({ contrat, suite }: SituationSuivi, jour: Date): boolean {
  if (!contrat || contrat.type === 'CONTRAT_ENGAGEMENT' || !estEnVigueur(contrat, jour)) return false;
  return suite?.type !== 'CONTRAT_ENGAGEMENT' || suite.debutLe > PASSAGE_AVANT_LE;
}

function uneEcheance(situation: SituationSuivi, jour: Date) {
  const { orienteLe, contrat, suite } = situation;
  if (!contrat?.signeLe) {
    const orientation = orientationAvantLe(situation);
    if (orientation) return { code: 'ORIENTATION', avantLe: orientation } as const;
    return { code: 'CONTRAT', avantLe: unMoisApres(orienteLe ?? contrat!.debutLe) } as const;
  }
  // One gesture answers both: what is written next.
  const fin = contrat.finLe && !suite ? ({ code: 'FIN_CONTRAT', avantLe: contrat.finLe } as const) : null;
  const passage = resteAPasser(situation, jour)
    ? ({ code: 'PASSAGE', avantLe: PASSAGE_AVANT_LE } as const)
    : null;
  if (fin && passage) return fin.avantLe < passage.avantLe ? fin : passage;
  const signature =
    suite && !suite.signeLe ? ({ code: 'CONTRAT', avantLe: unMoisApres(suite.debutLe) } as const) : null;
  return fin ?? passage ?? signature;
}

/** The next thing due for one person, once it is near or late; null when there is none. `jour` is today. */
export function echeanceDe(suivi: SituationSuivi, jour: Date): Echeance | null {
  const e = uneEcheance(suivi, jour);
  if (!e || jour.getTime() < e.avantLe.getTime() - PREVENIR[e.code] * JOUR_MS) return null;
  return { ...e, enRetard: jour >= e.avantLe };
}
