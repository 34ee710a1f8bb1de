import type { Acteur } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

const AUCUNE = { id: { in: [] as string[] } };
const CONSENT: Prisma.BeneficiaireWhereInput = {
  anonymiseLe: null,
  consentements: { some: { type: 'PARTICIPATION', retireLe: null } },
};

/**
 * Whose pages may be read: the holder's, all of them; the association's, only its own, its drafts only while the
 * person takes part, and nothing of somebody erased; the coordination's, while it helps to write (drafts). The référent reads what
 * the holder shares, the département counts: neither reads a page here.
 */
export function fichesVisiblesPour(acteur: Acteur): Prisma.FicheWhereInput {
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'ASSOCIATION':
      return {
        associationId: { in: acteur.associationIds },
        OR: [{ statut: 'ATTESTEE', beneficiaire: { anonymiseLe: null } }, { beneficiaire: CONSENT }],
      };
    case 'COORDINATION':
      return {
        statut: 'BROUILLON',
        beneficiaire: { ...CONSENT, departementCode: acteur.departementCode },
      };
    case 'SYSTEME':
      return {};
    default:
      return AUCUNE;
  }
}

/** Agreed missions on which a page may be begun: by the same people as above, while the person takes part. */
export function affectationsOuvrantFiche(acteur: Acteur): Prisma.AffectationWhereInput {
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'ASSOCIATION':
      return { mission: { associationId: { in: acteur.associationIds } }, beneficiaire: CONSENT };
    case 'COORDINATION':
      return { beneficiaire: { ...CONSENT, departementCode: acteur.departementCode } };
    case 'SYSTEME':
      return {};
    default:
      return AUCUNE;
  }
}

/** An attested page is frozen: only a draft is written. */
export function peutEcrire(fiche: { statut: 'BROUILLON' | 'ATTESTEE' }): boolean {
  return fiche.statut === 'BROUILLON';
}

/** The passport belongs to its holder: nobody else agrees to a page. */
export function peutAccorder(acteur: Acteur, fiche: { beneficiaireId: string }): boolean {
  return acteur.role === 'BENEFICIAIRE' && acteur.beneficiaireId === fiche.beneficiaireId;
}

/** The association where the mission took place attests, and nobody else. */
export function peutAttester(acteur: Acteur, fiche: { associationId: string }): boolean {
  return acteur.role === 'ASSOCIATION' && acteur.associationIds.includes(fiche.associationId);
}

/** Only the holder shows pages to somebody. */
export function peutPartager(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE';
}

/** Shares are the holder's alone. */
export function partagesVisiblesPour(acteur: Acteur): Prisma.PartagePasseportWhereInput {
  return acteur.role === 'BENEFICIAIRE' ? { beneficiaireId: acteur.beneficiaireId } : AUCUNE;
}
