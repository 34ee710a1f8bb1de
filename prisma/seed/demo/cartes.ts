import { LONGUEUR_NUMERO } from '@/lib/auth/secret';
import { instantIlYA, noter, type BeneficiaireDemo, type Contexte } from './contexte';

const SIGNES = [...'ACDEFHJKMNPRTWXY3479'];

/** A printed card. No code gives its hash: it lies in a fictional pocket, a new one is made in one click. */
function carte(ctx: Contexte, b: BeneficiaireDemo, jours: number, revoqueeIlYA?: number): void {
  const { h, lot } = ctx;
  const id = h.uuid();
  const acteur = { userId: b.referent!.userId, role: 'REFERENT' as const };
  const tirer = (n: number) => Array.from({ length: n }, () => h.choix(SIGNES)).join('');
  const creeLe = instantIlYA(ctx, jours);
  const revoqueeLe = revoqueeIlYA === undefined ? null : instantIlYA(ctx, revoqueeIlYA);
  const trace = {
    acteur,
    objet: ['CarteConnexion', id] as [type: 'CarteConnexion', id: string],
    beneficiaireId: b.id,
  };
  lot.carteConnexion.push({
    id,
    numero: tirer(LONGUEUR_NUMERO),
    beneficiaireId: b.id,
    codeHash: `${tirer(22)}:${tirer(43)}`,
    creeParId: b.referent!.userId,
    creeLe,
    revoqueeLe,
    dernierUsageLe: h.chance(0.7) ? instantIlYA(ctx, (revoqueeIlYA ?? 0) + 1) : null,
  });
  noter(ctx, creeLe, { ...trace, action: 'carte.creer' });
  if (revoqueeLe) noter(ctx, revoqueeLe, { ...trace, action: 'carte.annuler' });
}

/** Paper cards: most in service, some lost and made again, some taken back. */
export function semerCartes(ctx: Contexte): void {
  const suivis = ctx.beneficiaires.filter((b) => b.referent && b.consentJours > 40);
  for (const [rang, b] of suivis.filter((_, i) => i % 15 === 0).entries()) {
    if (rang % 3 === 1) carte(ctx, b, 40, 12);
    if (rang % 3 === 2) carte(ctx, b, 30, 5);
    else carte(ctx, b, 12);
  }
}
