import { ajouterJours } from '@/lib/dates';
import type { NatureContrat, TypeContrat } from '@/lib/generated/prisma/enums';

/**
 * The three contracts that coexist until 1 January 2027 (loi plein emploi): a CER is social or of a self-employed
 * person, a PPAE is professional, a contrat d’engagement is any of them.
 */
export const CONTRATS: Record<TypeContrat, { label: string; natures: readonly NatureContrat[] }> = {
  CONTRAT_ENGAGEMENT: {
    label: 'Contrat d’engagement',
    natures: ['SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT'],
  },
  CER: { label: 'Contrat d’engagement réciproque (CER)', natures: ['SOCIAL', 'INDEPENDANT'] },
  PPAE: { label: 'Projet personnalisé d’accès à l’emploi (PPAE)', natures: ['PROFESSIONNEL'] },
};

/** What a column of a table has room for. */
export const CONTRATS_COURTS: Record<TypeContrat, string> = {
  CONTRAT_ENGAGEMENT: 'Contrat d’engagement',
  CER: 'CER',
  PPAE: 'PPAE',
};

export const NATURES: Record<NatureContrat, string> = {
  SOCIAL: 'Social',
  PROFESSIONNEL: 'Professionnel',
  INDEPENDANT: 'Travail indépendant',
};

/** « 7,5 heures par semaine ». */
export const heuresParSemaine = (n: number) =>
  `${n.toLocaleString('fr-FR')} ${n >= 2 ? 'heures' : 'heure'} par semaine`;

type Periode = { debutLe: Date; finLe: Date | null };

/** Whether a contract runs on that calendar day; its end is the first day without it. */
export function estEnVigueur({ debutLe, finLe }: Periode, jour: Date): boolean {
  return debutLe <= jour && (finLe === null || finLe > jour);
}

/** Whether this nature goes with this kind of contract. */
export function natureConvient(type: TypeContrat, nature: NatureContrat): boolean {
  return CONTRATS[type].natures.includes(nature);
}

/** A former contract that ends within so many days is left to its end. */
const JOURS_FIN_PROCHE = 60;

/**
 * The first day that is proposed for a contract: the end of the one that it follows when it is near, else today, which
 * ends that one; today too when there is none, or it is over.
 */
export function debutDeLaSuite(ancien: { finLe: Date | null } | undefined, jour: Date): Date {
  const fin = ancien?.finLe;
  return fin && fin > jour && fin <= ajouterJours(jour, JOURS_FIN_PROCHE) ? fin : jour;
}
