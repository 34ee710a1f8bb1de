import type { VerbeCandidature } from '@/lib/candidatures/candidature';
import type {
  EtapeBeneficiaire,
  NatureContrat,
  StatutAction,
  StatutAssociation,
  StatutCandidature,
  StatutHeures,
  StatutMission,
  StatutObjectif,
  StatutRappel,
  TypeContrat,
} from '@/lib/generated/prisma/enums';
import type { VerbeMission } from '@/lib/missions/mission';

/** From each state, what each verb leads to; a verb that is not there is told no and changes nothing. */
type Machine<S extends string, V extends string> = Record<S, Partial<Record<V, S>>>;

export const MISSION: Machine<StatutMission, VerbeMission> = {
  BROUILLON: { soumettre: 'A_VALIDER', archiver: 'ARCHIVEE' },
  A_VALIDER: { publier: 'PUBLIEE', corriger: 'A_CORRIGER', archiver: 'ARCHIVEE' },
  A_CORRIGER: { soumettre: 'A_VALIDER', archiver: 'ARCHIVEE' },
  PUBLIEE: { completer: 'COMPLETE', suspendre: 'SUSPENDUE', revoir: 'A_VALIDER', terminer: 'TERMINEE' },
  COMPLETE: { rouvrir: 'PUBLIEE', suspendre: 'SUSPENDUE', revoir: 'A_VALIDER', terminer: 'TERMINEE' },
  SUSPENDUE: { soumettre: 'A_VALIDER', reprendre: 'PUBLIEE', terminer: 'TERMINEE' },
  TERMINEE: { archiver: 'ARCHIVEE' },
  ARCHIVEE: {},
};
export const CANDIDATURE: Machine<StatutCandidature, VerbeCandidature> = {
  DEPOSEE: { presenter: 'PROPOSEE_A_L_ASSOCIATION', classer: 'SANS_SUITE', retirer: 'RETIREE' },
  A_EXAMINER: { lever: 'DEPOSEE', classer: 'SANS_SUITE', retirer: 'RETIREE' },
  PROPOSEE_A_L_ASSOCIATION: {
    accepter: 'ACCEPTEE',
    attendre: 'LISTE_D_ATTENTE',
    classer: 'SANS_SUITE',
    retirer: 'RETIREE',
  },
  LISTE_D_ATTENTE: { offrir: 'PLACE_OFFERTE', classer: 'SANS_SUITE', retirer: 'RETIREE' },
  PLACE_OFFERTE: {
    prendre: 'ACCEPTEE',
    passer: 'LISTE_D_ATTENTE',
    classer: 'SANS_SUITE',
    retirer: 'RETIREE',
  },
  ACCEPTEE: { retirer: 'RETIREE' },
  SANS_SUITE: {},
  RETIREE: {},
};
export const HEURES: Machine<StatutHeures, 'corriger' | 'confirmer' | 'revoir'> = {
  DECLAREES: { corriger: 'DECLAREES', confirmer: 'CONFIRMEES', revoir: 'A_REVOIR' },
  A_REVOIR: { corriger: 'DECLAREES', confirmer: 'CONFIRMEES' },
  /** Both have said yes: nothing changes any more. */
  CONFIRMEES: {},
};
export const RAPPEL: Machine<StatutRappel, 'noter' | 'lier' | 'classer'> = {
  NOUVELLE: { noter: 'RAPPELEE', lier: 'INVITEE', classer: 'CLASSEE' },
  RAPPELEE: { lier: 'INVITEE', classer: 'CLASSEE' },
  INVITEE: {},
  CLASSEE: { noter: 'RAPPELEE' },
};
export const ETAPE: Record<EtapeBeneficiaire, readonly EtapeBeneficiaire[]> = {
  INVITEE: ['EN_PREPARATION', 'EN_RECHERCHE', 'EN_PAUSE', 'SORTIE'],
  EN_PREPARATION: ['EN_RECHERCHE', 'EN_MISSION', 'EN_PAUSE', 'SORTIE'],
  EN_RECHERCHE: ['EN_MISSION', 'EN_PAUSE', 'SORTIE'],
  EN_MISSION: ['EN_RECHERCHE', 'EN_PAUSE', 'SORTIE'],
  EN_PAUSE: ['EN_PREPARATION', 'EN_RECHERCHE', 'EN_MISSION', 'SORTIE'],
  SORTIE: ['EN_PREPARATION', 'EN_RECHERCHE'],
};
export const ASSOCIATION: Record<StatutAssociation, readonly StatutAssociation[]> = {
  A_CONTACTER: ['PARTENAIRE', 'EN_PAUSE'],
  PARTENAIRE: ['EN_PAUSE'],
  EN_PAUSE: ['PARTENAIRE'],
};
export const ACTION: Record<StatutAction, readonly StatutAction[]> = {
  A_FAIRE: ['EN_COURS', 'FAITE', 'LAISSEE'],
  EN_COURS: ['FAITE', 'LAISSEE'],
  FAITE: ['EN_COURS'],
  LAISSEE: ['A_FAIRE'],
};
export const OBJECTIF: Record<StatutObjectif, readonly StatutObjectif[]> = {
  EN_COURS: ['ATTEINT', 'LAISSE'],
  ATTEINT: ['EN_COURS'],
  LAISSE: ['EN_COURS'],
};

export const VERBES = {
  mission: [
    ...(['soumettre', 'corriger', 'publier', 'completer', 'rouvrir'] as const),
    ...(['suspendre', 'reprendre', 'revoir', 'terminer', 'archiver'] as const),
  ],
  candidature: [
    ...(['lever', 'presenter', 'accepter', 'attendre'] as const),
    ...(['offrir', 'prendre', 'passer', 'classer', 'retirer'] as const),
  ],
};
/** Every state with every verb. */
export const croiser = <A, B>(as: readonly A[], bs: readonly B[]) =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));

export const CONTRATS: Record<TypeContrat, readonly NatureContrat[]> = {
  CONTRAT_ENGAGEMENT: ['SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT'],
  CER: ['SOCIAL', 'INDEPENDANT'],
  PPAE: ['PROFESSIONNEL'],
};
