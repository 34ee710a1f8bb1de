import type { EtapeBeneficiaire } from '@/lib/generated/prisma/enums';

/** Where a person stands, in words for professionals. */
export const LIBELLE_ETAPE: Record<EtapeBeneficiaire, string> = {
  INVITEE: 'Invitée',
  EN_PREPARATION: 'En préparation',
  EN_RECHERCHE: 'Cherche une mission',
  EN_MISSION: 'En mission',
  EN_PAUSE: 'En pause',
  SORTIE: 'A quitté le dispositif',
};

/** Which stage may follow which. Somebody who left may come back: it is a free choice each time. */
export const TRANSITIONS_ETAPE: Record<EtapeBeneficiaire, readonly EtapeBeneficiaire[]> = {
  INVITEE: ['EN_PREPARATION', 'EN_RECHERCHE', 'EN_PAUSE', 'SORTIE'],
  EN_PREPARATION: ['EN_RECHERCHE', 'EN_MISSION', 'EN_PAUSE', 'SORTIE'],
  EN_RECHERCHE: ['EN_MISSION', 'EN_PAUSE', 'SORTIE'],
  EN_MISSION: ['EN_RECHERCHE', 'EN_PAUSE', 'SORTIE'],
  EN_PAUSE: ['EN_PREPARATION', 'EN_RECHERCHE', 'EN_MISSION', 'SORTIE'],
  SORTIE: ['EN_PREPARATION', 'EN_RECHERCHE'],
};
