import { PERSONAS } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { AIN } from '../factories/territoires';
import type { Visiteur } from './acces.matrice';

const AVEC_FICHIERS = {
  association: 'ASSOCIATION',
  coordination: 'COORDINATION',
  departement: 'DEPARTEMENT',
} as const;
const aCeux = (visiteur: Visiteur | null): visiteur is keyof typeof AVEC_FICHIERS =>
  visiteur !== null && visiteur in AVEC_FICHIERS;

/** A file that the worker has made and one that it makes: this visitor's, or of nobody whom the tests sign in. */
export async function unFichierDe(db: PrismaClient, visiteur: Visiteur | null): Promise<string> {
  const siens = aCeux(visiteur);
  const personas = Object.values(PERSONAS).map((p) => p.courriel);
  const { id: userId } = await db.user.findFirstOrThrow({
    where: { email: siens ? PERSONAS[visiteur].courriel : { notIn: personas } },
    select: { id: true },
  });
  const sien = {
    ...{ userId, role: siens ? AVEC_FICHIERS[visiteur] : 'DEPARTEMENT', departementCode: AIN },
    ...{ liste: 'COMPTES', criteres: `n=${crypto.randomUUID()}`, creeLe: new Date() },
  } as const;
  await db.fichierExporte.create({ data: { ...sien, format: 'xlsx' } });
  const pret = await db.fichierExporte.create({
    data: { ...sien, format: 'csv', statut: 'PRET', octets: Buffer.from('Nom\r\n'), nombre: 2_001 },
  });
  return pret.id;
}
