import { PERSONAS } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Visiteur } from './acces.matrice';

const LE = new Date('2026-01-05T09:00:00Z');

/** An import to be read: of the visitor when they may bring people, else of a référent who is no persona. */
export async function unImportDe(db: PrismaClient, visiteur: Visiteur | null): Promise<string> {
  const soi = visiteur === 'referent' || visiteur === 'departement' ? visiteur : null;
  const courriels = Object.values(PERSONAS).map((p) => p.courriel);
  const email = soi === 'referent' ? PERSONAS.referent.courriel : { notIn: courriels };
  const referent = await db.referent.findFirstOrThrow({ where: { user: { email } } });
  const deLaPersona = (persona: 'departement' | 'coordination') =>
    db.user.findFirstOrThrow({ where: { email: PERSONAS[persona].courriel } });
  if (visiteur === 'coordination') return desAssociations(db, (await deLaPersona('coordination')).id);
  const agent = await deLaPersona('departement');
  const auteur =
    soi === 'departement'
      ? { auteurId: agent.id, auteurRole: 'DEPARTEMENT' as const }
      : { auteurId: referent.userId, auteurRole: 'REFERENT' as const };
  const { id } = await db.importFichier.create({
    data: {
      ...auteur,
      ...{
        genre: 'PERSONNES',
        departementCode: '01',
        organismeId: referent.organismeId,
        referentId: referent.id,
      },
      ...{ statut: 'APERCU', creerInconnues: true, creees: 1, erreurs: 1, creeLe: LE, statutLe: LE },
      colonnes: [
        { titre: 'Prénom', champ: 'prenom', jamais: null },
        { titre: 'Nom', champ: 'nom', jamais: null },
        { titre: 'NIR', champ: null, jamais: 'NIR' },
      ],
      lignes: {
        create: [
          {
            numero: 2,
            etat: 'CREATION',
            cle: 'leon|ali',
            donnees: { prenom: 'Ali', nom: 'Léon', communeCode: '01451' },
          },
          {
            numero: 3,
            etat: 'ERREUR',
            cle: '|',
            donnees: { prenom: '', nom: '' },
            mots: ['Il manque le nom.'],
          },
        ],
      },
    },
  });
  return id;
}

/** One of associations, which the coordination brought. */
async function desAssociations(db: PrismaClient, auteurId: string): Promise<string> {
  const { id } = await db.importFichier.create({
    data: {
      ...{ genre: 'ASSOCIATIONS', departementCode: '01', auteurId, auteurRole: 'COORDINATION' },
      ...{ statut: 'APERCU', creerInconnues: true, creees: 1, creeLe: LE, statutLe: LE },
      colonnes: [{ titre: 'Nom', champ: 'nom', jamais: null }],
      lignes: {
        create: {
          ...{ numero: 2, etat: 'CREATION', cle: 'a|les amis' },
          donnees: { nom: 'Les amis', communeCode: '01451' },
        },
      },
    },
  });
  return id;
}
