import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { GenreImport } from '@/lib/generated/prisma/enums';
import { paginer, type PageDe } from '@/lib/pagination';
import { referentsNommables } from '@/lib/parcours/policy';
import type { Colonne } from './colonne';
import { importsVisiblesPour, peutImporterPersonnes } from './policy';

const IMPORT = {
  ...{
    id: true,
    genre: true,
    statut: true,
    creerInconnues: true,
    creeLe: true,
    faitLe: true,
    nirRetires: true,
  },
  ...{ creees: true, modifiees: true, inchangees: true, erreurs: true, inconnues: true },
  ...{ defaites: true, gardees: true, colonnes: true },
  organisme: { select: { nom: true } },
  referent: { select: { user: { select: { prenom: true, nom: true } } } },
} satisfies Prisma.ImportFichierSelect;
type Lu = Prisma.ImportFichierGetPayload<{ select: typeof IMPORT }>;
export type ImportVu = Omit<Lu, 'colonnes' | 'organisme' | 'referent'> & {
  colonnes: Colonne[];
  /** Who accompanies the people of the file. */
  pour: string | null;
};

/** Where it is: lines done of those to do, and whether its lines are still kept. */
export type ImportSuivi = ImportVu & { faites: number; aFaire: number; gardes: boolean };

const enVue = ({ colonnes, organisme, referent, ...i }: Lu): ImportVu => ({
  ...i,
  colonnes: colonnes as Colonne[],
  pour:
    organisme && referent
      ? `${referent.user.prenom} ${referent.user.nom}, ${organisme.nom}`
      : (organisme?.nom ?? null),
});

/** A page of the imports of a kind of file, newest first. */
export async function importsDeFichiers(
  acteur: Acteur,
  genre: GenreImport,
  page: number,
): Promise<PageDe<ImportVu>> {
  const where = { AND: [{ genre }, importsVisiblesPour(acteur)] };
  const lus = await paginer(await db.importFichier.count({ where }), page, (bornes) =>
    db.importFichier.findMany({
      where,
      select: IMPORT,
      orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
      ...bornes,
    }),
  );
  return { ...lus, lignes: lus.lignes.map(enVue) };
}

/** One import, with how many lines are done while it is written (or taken back), or null. */
export async function importDeFichier(acteur: Acteur, id: string): Promise<ImportSuivi | null> {
  const lu = await db.importFichier.findFirst({
    where: { AND: [{ id }, importsVisiblesPour(acteur)] },
    select: IMPORT,
  });
  if (!lu) return null;
  const [toutes, faites] = await Promise.all([
    db.ligneImport.count({ where: { importId: id } }),
    lu.statut === 'EN_COURS' ? db.ligneImport.count({ where: { importId: id, faiteLe: { not: null } } }) : 0,
  ]);
  const defait = lu.statut === 'ANNULATION';
  return {
    ...enVue(lu),
    faites: defait ? lu.defaites + lu.gardees : faites,
    aFaire: defait ? lu.creees + lu.modifiees : toutes,
    gardes: toutes > 0,
  };
}

export type Destinataires = { id: string; nom: string; referents: { id: string; nom: string }[] }[];

/** Who may accompany the people of a file: the organismes of the Département, each with its référents. */
export async function destinataires(acteur: Acteur): Promise<Destinataires> {
  if (!peutImporterPersonnes(acteur) || acteur.role !== 'DEPARTEMENT') return [];
  const lus = await db.organisme.findMany({
    where: { departementCode: acteur.departementCode },
    select: {
      ...{ id: true, nom: true },
      referents: {
        where: referentsNommables(acteur),
        select: { id: true, user: { select: { prenom: true, nom: true } } },
      },
    },
  });
  const parNom = (a: { nom: string }, b: { nom: string }) => a.nom.localeCompare(b.nom, 'fr');
  return lus.sort(parNom).map(({ referents, ...o }) => ({
    ...o,
    referents: referents.map((r) => ({ id: r.id, nom: `${r.user.prenom} ${r.user.nom}` })).sort(parNom),
  }));
}
