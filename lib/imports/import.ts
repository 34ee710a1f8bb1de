import type { EtatLigneImport, StatutImport } from '@/lib/generated/prisma/enums';
import { ajouterJours } from '@/lib/dates';

/** How long an import can be undone, and its lines, which hold names, are kept. */
export const JOURS_POUR_DEFAIRE = 7;
/** A preview that nobody confirms is forgotten. */
export const HEURES_D_APERCU = 24;

export const STATUTS_IMPORT: Record<StatutImport, string> = {
  COLONNES: 'Colonnes à préciser',
  APERCU: 'À relire',
  EN_COURS: 'En cours',
  FAIT: 'Fait',
  ANNULATION: 'Annulation en cours',
  ANNULE: 'Défait',
  ABANDONNE: 'Abandonné',
};

/** What a line does, before and after. */
export const ETATS_LIGNE: Record<EtatLigneImport, { avant: string; apres: string }> = {
  CREATION: { avant: 'à créer', apres: 'créée' },
  MISE_A_JOUR: { avant: 'à mettre à jour', apres: 'mise à jour' },
  INCHANGEE: { avant: 'inchangée', apres: 'inchangée' },
  ERREUR: { avant: 'erreur', apres: 'erreur' },
};

/** Whether what was written can still be taken back. */
export const peutSeDefaire = (i: { statut: StatutImport; faitLe: Date | null }, now: Date): boolean =>
  i.statut === 'FAIT' && i.faitLe !== null && now < ajouterJours(i.faitLe, JOURS_POUR_DEFAIRE);
