import type { Limite } from '@/lib/limites';

const QUART_D_HEURE = 15 * 60;

/**
 * How often one may try to come in. Each way counts by its target (an address, a card) and by network; the networks'
 * limits are wide, for a whole social centre may stand behind one address.
 */
export const LIMITES = {
  lienDestinataire: { nom: 'lien-destinataire', points: 4, secondes: QUART_D_HEURE },
  lienReseau: { nom: 'lien-reseau', points: 60, secondes: QUART_D_HEURE },
  entreeReseau: { nom: 'entree-reseau', points: 120, secondes: QUART_D_HEURE },
  carteCourte: { nom: 'carte-courte', points: 5, secondes: QUART_D_HEURE },
  carteLongue: { nom: 'carte-longue', points: 20, secondes: 24 * 3600 },
  demoReseau: { nom: 'demo-reseau', points: 600, secondes: QUART_D_HEURE },
} as const satisfies Record<string, Limite>;
