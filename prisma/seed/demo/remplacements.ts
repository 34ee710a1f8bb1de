import { ajouterJours, instantA } from '@/lib/dates';
import { noter, type Contexte } from './contexte';
import { creerHasard } from './hasard';

/** In days from today: when it was foreseen, its first day, its last. */
const CONGES = [
  { prevu: -130, debut: -120, fin: -104 },
  { prevu: -4, debut: 24, fin: 38 },
] as const;

/** The référent of the personas was away last summer, and will be: their colleague does their work. */
export function semerRemplacements(ctx: Contexte): void {
  const [absent, collegue] = ctx.referents;
  if (!absent || collegue?.organismeId !== absent.organismeId) return;
  // Drawn apart, so that the rest of the demo stays as it is.
  const h = creerHasard(120_000);
  for (const { prevu, debut, fin } of CONGES) {
    const id = h.uuid();
    const creeLe = instantA(ajouterJours(ctx.jour, prevu), '10:00');
    ctx.lot.remplacement.push({
      ...{ id, referentId: absent.id, remplacantId: collegue.id, creeParId: absent.userId, creeLe },
      ...{ debutLe: ajouterJours(ctx.jour, debut), finLe: ajouterJours(ctx.jour, fin) },
    });
    noter(ctx, creeLe, {
      ...{ acteur: { userId: absent.userId, role: 'REFERENT' }, action: 'remplacement.prevoir' },
      ...{ objet: ['Remplacement', id], de: absent.id, vers: collegue.id },
    });
  }
}
