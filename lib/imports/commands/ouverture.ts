import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type { EtatLigneImport, GenreImport } from '@/lib/generated/prisma/enums';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { PAR_LONGUE_PAGE, pageDe, paginer, type PageDe } from '@/lib/pagination';
import { GENRES, type ChampRempli, type DescriptionGenre } from '../genre';
import { peutSeDefaire } from '../import';
import { importDeFichier, type ImportSuivi } from '../queries';
import { FILTRES_LIGNES, type FiltreLignes } from '../vue';

const LIGNE = {
  ...{ id: true, numero: true, etat: true, donnees: true, avant: true, mots: true, liens: true },
  ...{ beneficiaireId: true, defaiteLe: true },
} satisfies Prisma.LigneImportSelect;

/** A line to be read: whom it is about, and what it changes, in the words of the screen. */
export type LigneVue = {
  numero: number;
  etat: EtatLigneImport;
  nom: string;
  changes: { champ: ChampRempli; avant: string | null; apres: string | null }[];
  mots: string[];
  /** What it may be about. */
  liens: string[];
};

export type ImportOuvert = { i: ImportSuivi; lignes: PageDe<LigneVue>; dire: boolean; defaisable: boolean };
type Demande = { importId: string; filtre: FiltreLignes | undefined; page: number; dire: boolean };

/**
 * An import where it stands, with its lines to be read. The département sees identities by audited access only: each
 * person whom Tremplin knew before the file, and each of those a line leads to, is a line of
 * the journal; whoever has former values on the screen had their file read.
 * @throws NonTrouve out of reach
 */
export async function ouvrirImport(acteur: Acteur, demande: Demande, now: Date): Promise<ImportOuvert> {
  const i = await importDeFichier(acteur, demande.importId);
  if (!i) throw new NonTrouve('Cet import');
  const dire = i.statut === 'COLONNES' || (i.statut === 'APERCU' && demande.dire);
  const seLisent = !dire && i.statut !== 'EN_COURS' && i.statut !== 'ANNULATION';
  const lignes = seLisent ? await lireLignes(acteur, i.genre, demande, now) : pageDe([], 1);
  return { i, lignes, dire, defaisable: peutSeDefaire(i, now) };
}

async function lireLignes(
  acteur: Acteur,
  genre: GenreImport,
  { importId, filtre, page }: Demande,
  now: Date,
): Promise<PageDe<LigneVue>> {
  return db.$transaction(async (tx) => {
    const etat = filtre && FILTRES_LIGNES[filtre];
    const where = { importId, ...(etat ? { etat } : {}) };
    const { lignes, ...vue } = await paginer(
      await tx.ligneImport.count({ where }),
      page,
      (bornes) => tx.ligneImport.findMany({ where, select: LIGNE, orderBy: { numero: 'asc' }, ...bornes }),
      PAR_LONGUE_PAGE,
    );
    const connues = new Set(lignes.flatMap((l) => [l.beneficiaireId ?? [], l.liens].flat()));
    const montrees = new Set(
      lignes.flatMap((l) => (Object.keys(l.avant as object).length > 0 ? [l.beneficiaireId] : [])),
    );
    if (acteur.role === 'DEPARTEMENT' && genre === 'PERSONNES')
      await journaliserIdentites(
        tx,
        acteur,
        now,
        [...connues].map((id) => ({ id, dossier: montrees.has(id) })),
      );
    const noms = await nomsDesCommunes(tx, lignes);
    return { ...vue, lignes: lignes.map((l) => enVue(l, GENRES[genre], noms)) };
  });
}

type Lue = Prisma.LigneImportGetPayload<{ select: typeof LIGNE }>;

async function nomsDesCommunes(tx: Prisma.TransactionClient, lignes: readonly Lue[]) {
  const codes = lignes.flatMap((l) => [
    (l.donnees as Dites).communeCode ?? [],
    (l.avant as Dites).communeCode ?? [],
  ]);
  const lues = await tx.commune.findMany({
    where: { code: { in: codes.flat() } },
    select: { code: true, nom: true },
  });
  return new Map(lues.map((c) => [c.code, c.nom]));
}

/** What a line says, and what it replaces, field by field. */
type Dites = Partial<Record<ChampRempli, string | null>>;

function enVue(l: Lue, genre: DescriptionGenre, communes: ReadonlyMap<string, string>): LigneVue {
  const [donnees, avant] = [l.donnees as Dites, l.avant as Dites];
  const dire = (champ: ChampRempli, v: string | null | undefined) =>
    champ === 'communeCode' && v ? (communes.get(v) ?? v) : (v ?? null);
  const changes = genre.champs.filter((champ) =>
    l.etat === 'CREATION'
      ? !genre.titre.includes(champ) && donnees[champ]
      : champ in avant || (champ === 'organismeType' && 'organisme' in avant && donnees[champ]),
  );
  return {
    ...{ numero: l.numero, etat: l.etat, mots: l.mots, liens: l.liens },
    nom: genre.titre
      .map((champ) => donnees[champ] ?? '')
      .join(' ')
      .trim(),
    changes: changes.map((champ) => ({
      ...{ champ, avant: dire(champ, avant[champ]), apres: dire(champ, donnees[champ]) },
    })),
  };
}
