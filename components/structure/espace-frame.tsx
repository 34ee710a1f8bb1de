import type { ReactNode } from 'react';
import { DESSINS } from '@/components/pictogramme/dessins';
import type { ActeurDe, RoleConnecte } from '@/lib/auth/acteur';
import { ESPACES } from '@/lib/auth/espaces';
import { compteConnecte } from '@/lib/auth/session';
import { contactPour } from '@/lib/contact/queries';
import { EspaceShell } from './espace-shell';

const lien = (role: RoleConnecte) => ({ href: ESPACES[role].accueil, nom: ESPACES[role].nom });

/** Everything around a page of a role's space: who is here, the role's navigation, whom to call. */
export async function EspaceFrame({
  acteur,
  children,
}: {
  acteur: ActeurDe<RoleConnecte>;
  children: ReactNode;
}) {
  const [compte, contact] = await Promise.all([compteConnecte(), contactPour(acteur)]);
  return (
    <EspaceShell
      role={acteur.role}
      espace={lien(acteur.role)}
      prenom={compte?.prenom ?? ''}
      autres={(compte?.acteurs ?? []).filter((a) => a.role !== acteur.role).map((a) => lien(a.role))}
      clef={DESSINS.clef!}
      entrees={ESPACES[acteur.role].navigation.map(({ pictogramme, ...e }) => ({
        ...e,
        dessin: DESSINS[pictogramme]!,
      }))}
      contact={contact}
    >
      {children}
    </EspaceShell>
  );
}
