import { jourDe } from '@/lib/dates';
import type { EtapeBeneficiaire, GenreDemande, TypeContrat } from '@/lib/generated/prisma/enums';
import { echeanceDe, reponseDue, type Echeance, type SituationSuivi } from './echeance';

/** One line of a référent's caseload. Dates are calendar days, but for the appointment (an instant). */
export type LigneFile = {
  id: string;
  prenom: string;
  nom: string;
  dateNaissance: Date | null;
  etape: EtapeBeneficiaire;
  communeCode: string;
  commune: string;
  /** First day of the accompaniment, whoever was named since. */
  entreeLe: Date;
  /** The colleague whom the référent replaces, whose person it is. */
  remplace: string | null;
  /** Set for a former follow-up, readable for 30 days. */
  finSuivi: Date | null;
  /** The référent has said that the accompaniment is over. */
  sorti: boolean;
  orienteLe: Date | null;
  dernierContactLe: Date | null;
  contratType: TypeContrat | null;
  contratDebutLe: Date | null;
  contratFinLe: Date | null;
  contratSigneLe: Date | null;
  /** The référent agrees to its text. */
  contratPret: boolean;
  contratId: string | null;
  /** There was another contract before that one. */
  contratSuitUnAutre: boolean;
  /** The contract that is written to come after that one. */
  suiteId: string | null;
  suiteType: TypeContrat | null;
  suiteDebutLe: Date | null;
  suiteSigneLe: Date | null;
  suitePrete: boolean;
  mission: string | null;
  /** The day of the next review. */
  revueLe: Date | null;
  prochainRendezVous: Date | null;
};

/** What the dates of a line say of what is due. */
export function situationDe(l: LigneFile): SituationSuivi {
  return {
    entreeLe: l.entreeLe,
    orienteLe: l.orienteLe,
    revueLe: l.revueLe,
    contrat:
      l.contratType && l.contratDebutLe
        ? {
            ...{ type: l.contratType, debutLe: l.contratDebutLe, finLe: l.contratFinLe },
            ...{ signeLe: l.contratSigneLe, pret: l.contratPret, suitUnAutre: l.contratSuitUnAutre },
          }
        : null,
    suite:
      l.suiteType && l.suiteDebutLe
        ? { type: l.suiteType, debutLe: l.suiteDebutLe, signeLe: l.suiteSigneLe, pret: l.suitePrete }
        : null,
  };
}

/** Accompanied today by this référent, or by the colleague whom they replace. */
export const enCours = (l: LigneFile) => !l.finSuivi && !l.sorti;

/** What a person asked and waits for an answer to. */
type Attente = {
  id: string;
  beneficiaireId: string;
  genre: GenreDemande;
  texte: string | null;
  creeLe: Date;
  /** The one that would suit better on another day; its own référent moves it. */
  rendezVous: { id: string; debutLe: Date; lieu: string; deMoi: boolean } | null;
};
export type AFaire = { ligne: LigneFile; echeance: Echeance; demande?: Attente };

/**
 * What the référent has to do, soonest first: what the dates of each person say, and each answer that is owed, to those
 * too whose accompaniment is over. `jour` is today.
 */
export function aFaire(lignes: readonly LigneFile[], demandes: readonly Attente[], jour: Date): AFaire[] {
  const parId = new Map(lignes.map((l) => [l.id, l] as const));
  const delais = lignes.filter(enCours).flatMap((ligne): AFaire[] => {
    const echeance = echeanceDe(situationDe(ligne), jour);
    return echeance ? [{ ligne, echeance }] : [];
  });
  const reponses = demandes.flatMap((demande): AFaire[] => {
    const ligne = parId.get(demande.beneficiaireId);
    return ligne
      ? [
          {
            ligne,
            echeance: reponseDue(
              demande.creeLe,
              jour,
              demande.rendezVous && jourDe(demande.rendezVous.debutLe),
            ),
            demande,
          },
        ]
      : [];
  });
  return [...delais, ...reponses].sort((a, b) => a.echeance.avantLe.getTime() - b.echeance.avantLe.getTime());
}
