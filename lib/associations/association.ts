import { jourCourt } from '@/lib/dates';
import type { StatutAssociation } from '@/lib/generated/prisma/enums';
import type { SaisieFiche } from './schema';

export const STATUTS_ASSOCIATION: Record<StatutAssociation, string> = {
  A_CONTACTER: 'À contacter',
  PARTENAIRE: 'Partenaire',
  EN_PAUSE: 'En pause',
};

/** What may be written of an association, field by field, as the journal tells it. */
export const CHAMPS_ASSOCIATION: Record<keyof Omit<SaisieFiche, 'associationId' | 'version'>, string> = {
  nom: 'nom',
  communeCode: 'commune',
  rna: 'RNA',
  siren: 'SIREN',
  siret: 'SIRET',
  description: 'présentation',
  adresse: 'adresse',
  telephone: 'téléphone',
  email: 'adresse e-mail',
  siteUrl: 'site',
  contactPrenom: 'prénom du contact',
  contactNom: 'nom du contact',
  assureur: 'assureur',
  numeroContrat: 'contrat d’assurance',
  assuranceExpireLe: 'fin de l’assurance',
};

/** Which state may follow which: the coordination has called, the association hosts, or hosts nobody for a while. */
export const TRANSITIONS_ASSOCIATION: Record<StatutAssociation, readonly StatutAssociation[]> = {
  A_CONTACTER: ['PARTENAIRE', 'EN_PAUSE'],
  PARTENAIRE: ['EN_PAUSE'],
  EN_PAUSE: ['PARTENAIRE'],
};

/** Days before the end of the insurance from which it is worth saying. */
export const JOURS_ASSURANCE = 30;

export type EtatAssurance = 'INCONNUE' | 'EXPIREE' | 'BIENTOT' | 'VALABLE';

/**
 * The state of a liability insurance on a calendar day (both at midnight UTC); its last day is still covered.
 * An unknown or expired one blocks publication.
 */
export function etatAssurance(expireLe: Date | null, aujourdHui: Date): EtatAssurance {
  if (!expireLe) return 'INCONNUE';
  const jours = (expireLe.getTime() - aujourdHui.getTime()) / 86_400_000;
  if (jours < 0) return 'EXPIREE';
  return jours <= JOURS_ASSURANCE ? 'BIENTOT' : 'VALABLE';
}

/** Why the coordination calls an association again, in words; nothing when there is no reason to. */
export function raisonsDeRelance(
  association: { statut: StatutAssociation; assuranceExpireLe: Date | null; missionsACorriger: number },
  aujourdHui: Date,
): string[] {
  const { statut, assuranceExpireLe: fin, missionsACorriger: n } = association;
  if (statut === 'EN_PAUSE') return [];
  const assurance = etatAssurance(fin, aujourdHui);
  return [
    ...(statut === 'A_CONTACTER' ? ['à contacter'] : []),
    ...(assurance === 'EXPIREE' ? [`assurance finie le ${jourCourt(fin!)}`] : []),
    ...(assurance === 'BIENTOT' ? [`assurance jusqu’au ${jourCourt(fin!)}`] : []),
    ...(n > 0 ? [n === 1 ? 'une mission à corriger' : `${n} missions à corriger`] : []),
  ];
}
