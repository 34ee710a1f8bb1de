import { associationsVisiblesPour } from '@/lib/associations/policy';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Donnees } from '../../associations/ligne';
import { cleDeNom } from '../../associations/rapprochement';
import type { Voisine } from '../../associations/verdict';
import { presents } from '../../contact';
import type { Importateur } from '../../policy';

export const ASSOCIATION = {
  ...{ id: true, nom: true, rna: true, siren: true, siret: true, communeCode: true, adresse: true },
  ...{ telephone: true, email: true, siteUrl: true, contactPrenom: true, contactNom: true },
} satisfies Prisma.AssociationSelect;

/** Which associations may be meant by these lines: two statements, however many lines. */
export async function lireVoisinage(
  tx: Tx,
  acteur: Importateur,
  lignes: readonly Donnees[],
): Promise<(d: Donnees) => readonly Voisine[]> {
  const lues = await tx.association.findMany({
    where: {
      OR: [
        { rna: { in: presents(lignes.map((d) => d.rna)) } },
        { siret: { in: presents(lignes.map((d) => d.siret)) } },
        {
          AND: [
            associationsVisiblesPour(acteur),
            {
              OR: [
                { siren: { in: presents(lignes.map((d) => d.siren)) } },
                { communeCode: { in: presents(lignes.map((d) => d.communeCode)) } },
              ],
            },
          ],
        },
      ],
    },
    select: ASSOCIATION,
  });
  const siennes = await tx.association.findMany({
    where: { AND: [{ id: { in: lues.map((a) => a.id) } }, associationsVisiblesPour(acteur)] },
    select: { id: true },
  });
  const miennes = new Set(siennes.map((a) => a.id));
  const par = new Map<string, Voisine[]>();
  for (const a of lues)
    for (const cle of clesDe(a)) par.set(cle, [...(par.get(cle) ?? []), { ...a, aMoi: miennes.has(a.id) }]);
  return (d) => {
    const trouvees = clesDe(d).flatMap((cle) => par.get(cle) ?? []);
    return [...new Map(trouvees.map((a) => [a.id, a])).values()];
  };
}

type Reperes = Pick<Donnees, 'nom' | 'rna' | 'siren' | 'siret' | 'communeCode'>;
const clesDe = ({ nom, rna, siren, siret, communeCode }: Reperes) =>
  presents([rna, siret, siren, communeCode && `${communeCode}|${cleDeNom(nom)}`]);
