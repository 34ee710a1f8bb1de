import { notFound, redirect } from 'next/navigation';
import type { ActeurDe } from '@/lib/auth/acteur';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import {
  maParticipation,
  profilModifiable,
  type Participation,
  type Profil,
} from '@/lib/beneficiaires/queries';

/** `apresArret`: the page stays open to who has stopped, since what it shows is theirs (hours, contract, accompagnateur, past wishes). */
type Options = { apresArret?: boolean };
type Moi = { acteur: ActeurDe<'BENEFICIAIRE'>; now: Date };

/** Before the consent, everything leads to the welcome page. */
function exigerAccord({ participe, arreteLe }: Omit<Participation, 'profilComplet'>, options: Options) {
  if (!participe && !(options.apresArret && arreteLe)) redirect('/beneficiaire/bienvenue');
}

/** For pages of a volunteer's space: who it is, and where they stand. */
export async function monEspace(options: Options = {}): Promise<Moi & Participation> {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const participation = await maParticipation(acteur);
  if (!participation) notFound();
  exigerAccord(participation, options);
  return { acteur, now: maintenant(), ...participation };
}

/** The same for pages that show one's own answers. */
export async function monProfil(options: Options = {}): Promise<Moi & { profil: Profil }> {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const now = maintenant();
  const profil = await profilModifiable(acteur, acteur.beneficiaireId, now);
  if (!profil) notFound();
  exigerAccord({ participe: profil.accord !== null, arreteLe: profil.arreteLe }, options);
  return { acteur, profil, now };
}
