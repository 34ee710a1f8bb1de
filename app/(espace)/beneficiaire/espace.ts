import { notFound, redirect } from 'next/navigation';
import type { ActeurDe } from '@/lib/auth/acteur';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { profilModifiable, type Profil } from '@/lib/beneficiaires/queries';

/**
 * For pages of a volunteer's space: who it is, with their answers. Before the consent, everything leads to the
 * welcome page.
 */
export async function monEspace(): Promise<{ acteur: ActeurDe<'BENEFICIAIRE'>; profil: Profil; now: Date }> {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const now = maintenant();
  const profil = await profilModifiable(acteur, acteur.beneficiaireId, now);
  if (!profil) notFound();
  if (!profil.accord) redirect('/beneficiaire/bienvenue');
  return { acteur, profil, now };
}
