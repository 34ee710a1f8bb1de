import { jourCourt, jourDe } from '@/lib/dates';
import type { Competence } from '@/lib/generated/prisma/enums';
import type { ChampFiche } from './fiche';

/** How long a share lasts, as the holder chooses it. Months of the calendar; null = until revoked. */
export const DUREES_PARTAGE = {
  UN_MOIS: { label: '1 mois', mois: 1 },
  SIX_MOIS: { label: '6 mois', mois: 6 },
  UN_AN: { label: '1 an', mois: 12 },
  SANS_FIN: { label: 'Jusqu’à ce que je l’arrête', mois: null },
} as const;
export type DureePartage = keyof typeof DUREES_PARTAGE;

/** When a share made now stops by itself; null = never. The 31st + 1 month is the last day of the next month. */
export function finDuPartage(duree: DureePartage, now: Date): Date | null {
  const { mois } = DUREES_PARTAGE[duree];
  if (mois === null) return null;
  const fin = new Date(now);
  fin.setUTCMonth(fin.getUTCMonth() + mois);
  if (fin.getUTCDate() !== now.getUTCDate()) fin.setUTCDate(0);
  return fin;
}

/** May a stranger still read it? */
export function partageOuvert(
  partage: { revoqueLe: Date | null; expireLe: Date | null },
  now: Date,
): boolean {
  return !partage.revoqueLe && (!partage.expireLe || partage.expireLe > now);
}

/** A token is 32 random bytes in base64url; nothing else is looked up. */
export function estUnJeton(jeton: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(jeton);
}

/** Where a stranger checks the attestation. */
export function cheminVerification(jeton: string): string {
  return `/passeport/verifier/${jeton}`;
}

/** An attested page as a third party reads it: nothing here says who the person is. */
export type PageAttestee = Record<ChampFiche, string> & {
  /** null = the holder does not show the hours. */
  minutes: number | null;
  attesteeLe: Date | null;
  attesteeParNom: string | null;
  competences: { competence: Competence; niveau: number }[];
  association: { nom: string };
  affectation: {
    debutLe: Date;
    finLe: Date | null;
    mission: { titre: string; commune: { nom: string } };
  };
};

/** « Du 5 janvier 2026 au 2 mars 2026 », « Le 5 janvier 2026 »; without an end, up to the attestation. */
export function periode(page: {
  affectation: { debutLe: Date; finLe: Date | null };
  attesteeLe: Date | null;
}): string {
  const { debutLe, finLe } = page.affectation;
  const attestee = page.attesteeLe && jourDe(page.attesteeLe);
  const fin = finLe && attestee && finLe > attestee ? attestee : (finLe ?? attestee);
  if (!fin) return `Depuis le ${jourCourt(debutLe)}`;
  if (fin <= debutLe) return `Le ${jourCourt(debutLe)}`;
  return `Du ${jourCourt(debutLe)} au ${jourCourt(fin)}`;
}
