import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { unReferent } from './comptes';

type Referent = Pick<Awaited<ReturnType<typeof unReferent>>, 'id' | 'userId' | 'organismeId'>;

/** An import of a référent, to be read, without any line yet. */
export const unImport = (
  { id: referentId, userId: auteurId, organismeId }: Referent,
  creeLe: Date,
  champs: Partial<Prisma.ImportFichierUncheckedCreateInput> = {},
) =>
  db.importFichier.create({
    data: {
      ...{
        genre: 'PERSONNES',
        departementCode: '01',
        referentId,
        auteurId,
        organismeId,
        auteurRole: 'REFERENT',
      },
      ...{ statut: 'APERCU', creerInconnues: true, colonnes: [], creeLe, statutLe: creeLe },
      ...champs,
    },
  });

/** A line that would create somebody in Viriat. */
export const uneLigne = (importId: string, champs: Partial<Prisma.LigneImportUncheckedCreateInput> = {}) =>
  db.ligneImport.create({
    data: {
      ...{ importId, numero: 2, etat: 'CREATION', cle: 'leon|ali' },
      donnees: {
        ...{ prenom: 'Ali', nom: `Léon`, dateNaissance: null, telephone: null, email: null },
        ...{
          communeCode: '01451',
          identifiantInterne: null,
          referentEmail: null,
          entreeLe: null,
          public: null,
        },
      },
      ...champs,
    },
  });
