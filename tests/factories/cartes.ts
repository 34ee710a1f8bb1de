import { hacherCode, nouveauNumero } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** A paper card in service, with its code in clear for the test. */
export async function uneCarte(
  beneficiaireId: string,
  champs: Partial<Prisma.CarteConnexionUncheckedCreateInput> = {},
) {
  const code = 'ACDEFHJK';
  const { userId } = await db.beneficiaire.findUniqueOrThrow({ where: { id: beneficiaireId } });
  const carte = await db.carteConnexion.create({
    data: {
      numero: nouveauNumero(),
      beneficiaireId,
      codeHash: await hacherCode(code),
      creeParId: userId,
      ...champs,
    },
  });
  return { ...carte, code };
}
