import { notFound, redirect } from 'next/navigation';
import type { ActeurDe } from '@/lib/auth/acteur';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { profilModifiable, type Profil } from '@/lib/beneficiaires/queries';

type MonEspace = { acteur: ActeurDe<'BENEFICIAIRE'>; profil: Profil; now: Date };

/**
 * For pages of a volunteer's space: who it is, with their answers. Before the consent, everything leads to the
 * welcome page. `apresArret`: the page stays open to who has stopped, since what it shows is theirs (hours, contract,
 * accompagnateur, past wishes).
 */
export async function monEspace({ apresArret = false } = {}): Promise<MonEspace> {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const now = maintenant();
  const profil = await profilModifiable(acteur, acteur.beneficiaireId, now);
  if (!profil) notFound();
  if (!profil.accord && !(apresArret && profil.arreteLe)) redirect('/beneficiaire/bienvenue');
  return { acteur, profil, now };
}
