import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import { CONTRATS_COURTS } from './contrat';
import { moisApres } from '@/lib/dates';
import { echeanceDe, orientationAvantLe, resteAPasser } from './echeance';
import { enCours, situationDe, type LigneFile } from './file';

/*
 * How a référent looks for people in the caseload. By what the référent has to do or has done, never by what a person did
 * not do: no filter and no order knows hours, answers or absences.
 */

/** Whose accompaniment: of today, a colleague's meanwhile, over, or followed by somebody else now. */
export const SUIVIS = {
  tous: 'En cours',
  remplacements: 'En remplacement',
  sortis: 'Accompagnement terminé',
  anciens: 'Anciens suivis',
} as const;
export type Suivis = keyof typeof SUIVIS;
/** Which lines each of them holds. */
export const PARMI: Record<Suivis, (l: LigneFile) => boolean> = {
  tous: enCours,
  remplacements: (l) => enCours(l) && l.remplace !== null,
  sortis: (l) => !l.finSuivi && l.sorti,
  anciens: (l) => l.finSuivi !== null,
};

export type Filtre = {
  label: string;
  /** The first choice of the list: nothing is asked. */
  tout: string;
  /** Value in the address → words. */
  choix: Record<string, string>;
  garde: (ligne: LigneFile, valeur: string, jour: Date) => boolean;
};
/** Who left has a list of their own; who has not answered an invitation is nobody to look for. */
const etapes = Object.fromEntries(
  Object.entries(LIBELLE_ETAPE).filter(([etape]) => etape !== 'SORTIE' && etape !== 'INVITEE'),
) as Record<string, string>;
/** In the address → months gone by. */
const MOIS: Record<string, number> = { '1-mois': 1, '3-mois': 3, '6-mois': 6 };

const CONTRAT_EN_SUITE: Record<string, (l: LigneFile, jour: Date) => boolean> = {
  'a-ecrire': (l) => l.contratId === null,
  'a-signer': (l) =>
    (l.contratId !== null && l.contratSigneLe === null && !l.contratPret) ||
    (l.suiteId !== null && l.suiteSigneLe === null && !l.suitePrete),
  'a-renouveler': (l, jour) => echeanceDe(situationDe(l), jour)?.code === 'FIN_CONTRAT',
  'a-passer': (l, jour) => resteAPasser(situationDe(l), jour),
};

/** The choices of « commune » are those of the caseload. */
export const FILTRES = {
  etape: {
    label: 'Étape',
    tout: 'Toutes les étapes',
    choix: etapes,
    garde: (l, v) => l.etape === v,
  },
  contrat: {
    label: 'Contrat',
    tout: 'Tous les contrats',
    choix: CONTRATS_COURTS,
    garde: (l, v) => l.contratType === v,
  },
  suite: {
    label: 'À faire sur le contrat',
    tout: 'Peu importe',
    choix: {
      'a-ecrire': 'À écrire',
      'a-signer': 'À signer',
      'a-renouveler': 'À renouveler',
      'a-passer': 'CER ou PPAE à passer au contrat d’engagement',
    },
    garde: (l, v, jour) => CONTRAT_EN_SUITE[v]!(l, jour),
  },
  orientation: {
    label: 'Orientation',
    tout: 'Peu importe',
    choix: { 'a-faire': 'À faire', depassee: 'À faire, délai dépassé' },
    garde: (l, v, jour) => {
      const avantLe = orientationAvantLe(situationDe(l));
      return avantLe !== null && (v === 'a-faire' || avantLe <= jour);
    },
  },
  contact: {
    label: 'Mon dernier contact',
    tout: 'Peu importe',
    choix: {
      '1-mois': 'Il y a plus d’un mois',
      '3-mois': 'Il y a plus de trois mois',
      '6-mois': 'Il y a plus de six mois',
      aucun: 'Pas encore noté',
    },
    garde: (l, v, jour) =>
      v === 'aucun'
        ? l.dernierContactLe === null
        : l.dernierContactLe !== null && moisApres(l.dernierContactLe, MOIS[v]!) < jour,
  },
  mission: {
    label: 'Mission',
    tout: 'Peu importe',
    choix: { oui: 'En mission', non: 'Sans mission en ce moment' },
    garde: (l, v) => (l.mission !== null) === (v === 'oui'),
  },
  rendez: {
    label: 'Rendez-vous',
    tout: 'Peu importe',
    choix: { 'a-venir': 'À venir', aucun: 'Aucun à venir' },
    garde: (l, v) => (l.prochainRendezVous !== null) === (v === 'a-venir'),
  },
} satisfies Record<string, Filtre>;
export type NomFiltre = keyof typeof FILTRES | 'commune';
const FILTRE_COMMUNE: Omit<Filtre, 'choix'> = {
  label: 'Commune',
  tout: 'Toutes les communes',
  garde: (l, v) => l.communeCode === v,
};
/** The words and the rule of a filter. */
export const filtreDe = (nom: NomFiltre): Omit<Filtre, 'choix'> =>
  nom === 'commune' ? FILTRE_COMMUNE : FILTRES[nom];

export const NOMS_FILTRES = [...(Object.keys(FILTRES) as (keyof typeof FILTRES)[]), 'commune'] as const;
