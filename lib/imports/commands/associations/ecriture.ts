import type { Tx } from '@/lib/db';
import type { ImportFichier, Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import type { Donnees } from '../../associations/ligne';
import { changements, type Valeurs } from '../../associations/rapprochement';
import type { Ecriture } from '../moteur';
import { ASSOCIATION } from './voisinage';

const VIDES = ['adresse', 'contactPrenom', 'contactNom'] as const;
/** What a field that was never filled holds. */
const enColonnes = (champs: Partial<Valeurs>): Prisma.AssociationUncheckedUpdateInput => ({
  ...(champs as Prisma.AssociationUncheckedUpdateInput),
  ...Object.fromEntries(VIDES.flatMap((c) => (champs[c] === null ? [[c, '']] : []))),
});

/** An association to be called: nobody manages it here yet, and nothing of it is published. */
export async function creerAssociation(tx: Tx, i: ImportFichier, d: Donnees, { acteur, now }: Ecriture) {
  const { departementCode } = i;
  const { adresse, contactPrenom, contactNom, ...champs } = d;
  const { id } = await tx.association.create({
    data: {
      ...{ ...champs, departementCode, statut: 'A_CONTACTER', creeLe: now },
      ...{ adresse: adresse ?? '', contactPrenom: contactPrenom ?? '', contactNom: contactNom ?? '' },
    },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, { action: 'import.creer', objet: { type: 'Association', id } });
  return { id };
}

/** What is written of an association, as lines say it. */
export const associationEcrite = (tx: Tx, id: string) =>
  tx.association.findUniqueOrThrow({ where: { id }, select: ASSOCIATION });

/** Writes fields of an association that is held; whoever has its form open reads it again. */
export async function ecrireAssociation(tx: Tx, id: string, champs: Partial<Valeurs>): Promise<void> {
  if (Object.keys(champs).length === 0) return;
  await tx.association.update({
    where: { id },
    data: { ...enColonnes(champs), version: { increment: 1 } },
  });
}

/** Fills what the line says of an association that is known; the rest stays as it is. */
export async function modifierAssociation(
  tx: Tx,
  _i: unknown,
  { id, d }: { id: string; d: Donnees },
  { acteur, now }: Ecriture,
): Promise<Record<string, never>> {
  const champs = changements(d, await associationEcrite(tx, id));
  await ecrireAssociation(tx, id, champs);
  await journaliser(tx, acteur, now, {
    action: 'import.modifier',
    objet: { type: 'Association', id },
    codes: { remplis: Object.keys(champs).join(',') },
  });
  return {};
}
