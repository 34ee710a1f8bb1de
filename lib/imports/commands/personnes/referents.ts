import type { Tx } from '@/lib/db';
import { referentsNommables } from '@/lib/parcours/policy';
import type { LigneLue } from '../../cellule';
import type { Donnees } from '../../personnes/ligne';
import type { Importateur } from '../../policy';

type Referent = { id: string; organismeId: string };

/**
 * The référents whom lines name by their address. The Département may confide people to any of its own; a référent
 * brings no one for somebody else.
 */
export async function referentsParEmail(tx: Tx, acteur: Importateur, lignes: readonly Donnees[]) {
  const emails = [...new Set(lignes.flatMap((d) => d.referentEmail ?? []))];
  const lus =
    emails.length === 0
      ? []
      : await tx.referent.findMany({
          where: {
            AND: [
              { user: { email: { in: emails } } },
              acteur.role === 'REFERENT' ? { id: acteur.referentId } : referentsNommables(acteur),
            ],
          },
          select: { id: true, organismeId: true, user: { select: { email: true } } },
        });
  const trouves = new Map<string, Referent>(lus.map((r) => [r.user.email!, r]));
  return {
    de: ({ referentEmail }: Donnees) => (referentEmail ? trouves.get(referentEmail) : undefined),
    /** The line, with what is wrong about who accompanies the person. */
    relire: (ligne: LigneLue<Donnees>): LigneLue<Donnees> => {
      const { referentEmail } = ligne.donnees;
      if (ligne.faute || !referentEmail || trouves.has(referentEmail)) return ligne;
      if (acteur.role === 'REFERENT')
        return { ...ligne, faute: 'Le référent de cette ligne est quelqu’un d’autre que vous.' };
      const remarque =
        'Le référent de cette ligne n’est pas connu ici : le choix de l’import vaut pour elle.';
      return { ...ligne, remarques: [...ligne.remarques, remarque] };
    },
  };
}
