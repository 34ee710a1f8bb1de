import { moisApres } from '@/lib/dates';
import { reponseAvantLe } from '@/lib/demandes/demande';
import { estEnVigueur } from './contrat';
import type { TypeContrat } from '@/lib/generated/prisma/enums';

const JOUR_MS = 86_400_000;
/** Days for the orientation, from the entry in the accompaniment (loi plein emploi: six weeks). */
export const JOURS_ORIENTATION = 42;
/** CER and PPAE become contrats d’engagement before this day (loi plein emploi, 1 January 2027). */
export const PASSAGE_AVANT_LE = new Date('2027-01-01T00:00:00Z');
const PREVENIR = { ORIENTATION: 14, CONTRAT: 14, SUITE: 14, FIN_CONTRAT: 30, PASSAGE: 60, REVUE: 7 } as const;

/** `REPONSE` is owed from the day when it is asked for. */
export type CodeEcheance = keyof typeof PREVENIR | 'REPONSE';
/** What answers it: a day to note, a contract to write, the one in force or the one that follows to open, words. */
export type Geste = 'orienter' | 'ecrire' | 'remplacer' | 'ouvrir' | 'ouvrir-suite' | 'repondre' | 'revoir';
/** Something the référent has to do by a day, by a rule about the référent: never about a person's silence. */
export type Echeance = { code: CodeEcheance; avantLe: Date; geste: Geste; enRetard: boolean };
type Contrat = {
  type: TypeContrat;
  signeLe: Date | null;
  /** The référent agrees to the text in force: what is left is the person’s own yes, which nobody waits for. */
  pret: boolean;
  debutLe: Date;
};
export type SituationSuivi = {
  /** Of the accompaniment, whoever was named since: another référent gives no new delay. */
  entreeLe: Date;
  orienteLe: Date | null;
  /** The contract in force, else the nearest to come, else the last one; `suitUnAutre` = there was one before. */
  contrat: (Contrat & { finLe: Date | null; suitUnAutre: boolean }) | null;
  /** What is written to come after it. */
  suite: Contrat | null;
  /** The day of the next review, chosen together at the latest one; never a day that nobody chose. */
  revueLe: Date | null;
};

/** The rule behind each line, in one sentence. */
export const REGLES: Record<CodeEcheance, string> = {
  ORIENTATION: 'L’orientation se fait dans les 6 semaines.',
  CONTRAT: 'Le contrat se signe dans le mois qui suit l’orientation.',
  SUITE: 'La suite d’un contrat se signe avant de commencer.',
  FIN_CONTRAT: 'Un contrat se revoit avant sa fin.',
  PASSAGE: 'Les CER et les PPAE passent au contrat d’engagement avant le 1er janvier 2027.',
  REVUE: 'Un point d’étape se fait au jour choisi ensemble.',
  REPONSE: 'Une personne a sa réponse dans les 7 jours.',
};

/** The référent still has to write it to the end, or to agree to it. */
const aSigner = (c: Contrat) => !c.signeLe && !c.pret;

/** By which day the orientation is due; null once it is done, or once a contract is signed. */
export function orientationAvantLe({ entreeLe, orienteLe, contrat }: SituationSuivi): Date | null {
  if (orienteLe || (contrat && !aSigner(contrat))) return null;
  return new Date(entreeLe.getTime() + JOURS_ORIENTATION * JOUR_MS);
}

/** A CER or a PPAE in force, and no contrat d’engagement is written to take its place in time. */
export function resteAPasser({ contrat, suite }: SituationSuivi, jour: Date): boolean {
  if (!contrat || contrat.type === 'CONTRAT_ENGAGEMENT' || !estEnVigueur(contrat, jour)) return false;
  return suite?.type !== 'CONTRAT_ENGAGEMENT' || suite.debutLe > PASSAGE_AVANT_LE;
}

/** What a passage asks for: to write what follows, or to change what is written so that it comes in time. */
function gesteDuPassage({ contrat, suite }: SituationSuivi): Geste {
  if (!suite) return 'remplacer';
  const finitTropTard = !contrat?.finLe || contrat.finLe > PASSAGE_AVANT_LE;
  return suite.type === 'CONTRAT_ENGAGEMENT' && finitTropTard ? 'ouvrir' : 'ouvrir-suite';
}

type Delai = Omit<Echeance, 'enRetard' | 'code'> & { code: keyof typeof PREVENIR };
/** All that has a day by its dates, near or not. */
function delais(situation: SituationSuivi, jour: Date): Delai[] {
  const { orienteLe, contrat, suite, revueLe } = situation;
  const lus: Delai[] = revueLe ? [{ code: 'REVUE', avantLe: revueLe, geste: 'revoir' }] : [];
  const orientation = orientationAvantLe(situation);
  if (orientation) lus.push({ code: 'ORIENTATION', avantLe: orientation, geste: 'orienter' });
  if (!contrat) {
    if (orienteLe) lus.push({ code: 'CONTRAT', avantLe: moisApres(orienteLe, 1), geste: 'ecrire' });
    return lus;
  }
  if (aSigner(contrat))
    lus.push(
      contrat.suitUnAutre
        ? { code: 'SUITE', avantLe: contrat.debutLe, geste: 'ouvrir' }
        : { code: 'CONTRAT', avantLe: moisApres(orienteLe ?? contrat.debutLe, 1), geste: 'ouvrir' },
    );
  if (!aSigner(contrat) && contrat.finLe && !suite)
    lus.push({ code: 'FIN_CONTRAT', avantLe: contrat.finLe, geste: 'remplacer' });
  if (!aSigner(contrat) && resteAPasser(situation, jour))
    lus.push({ code: 'PASSAGE', avantLe: PASSAGE_AVANT_LE, geste: gesteDuPassage(situation) });
  if (suite && aSigner(suite)) lus.push({ code: 'SUITE', avantLe: suite.debutLe, geste: 'ouvrir-suite' });
  return lus;
}

/** The next thing due for one person, once it is near or late; null when there is none. `jour` is today. */
export function echeanceDe(situation: SituationSuivi, jour: Date): Echeance | null {
  const [premiere] = delais(situation, jour)
    .filter((e) => jour.getTime() >= e.avantLe.getTime() - PREVENIR[e.code] * JOUR_MS)
    .sort((a, b) => a.avantLe.getTime() - b.avantLe.getTime());
  return premiere ? { ...premiere, enRetard: jour >= premiere.avantLe } : null;
}

/** What is owed to a person who asked something; due from its first day on, and before the day that it is about (`avant`). */
export function reponseDue(creeLe: Date, jour: Date, avant: Date | null = null): Echeance {
  const dans7Jours = reponseAvantLe(creeLe);
  const avantLe = avant && avant < dans7Jours ? avant : dans7Jours;
  return { code: 'REPONSE', avantLe, geste: 'repondre', enRetard: jour >= avantLe };
}
