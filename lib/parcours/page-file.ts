import { adresse, numeroDePage, parametresDe, parmi, premier } from '@/lib/requete';
import { sansAccent } from '@/lib/vocabulaire/mots';
import type { LigneFile } from './file';
import { FILTRES, filtreDe, NOMS_FILTRES, PARMI, SUIVIS, type NomFiltre, type Suivis } from './filtre';

/* What an address asks of the caseload, and the page that answers it. */

/** The caseload without any filter. */
export const TOUTE_LA_FILE = '/referent';
/** How many views a référent keeps. */
export const VUES_MAX = 20;

export const TRIS_FILE = {
  nom: 'Nom',
  commune: 'Commune',
  contact: 'Mon plus ancien contact',
  rendez: 'Rendez-vous',
  contrat: 'Fin du contrat',
} as const;
export type TriFile = keyof typeof TRIS_FILE;
/** Lines of one page of the caseload. */
export const TAILLE_FILE = 25;

/** What an address of the caseload asks for. */
export type CriteresFile = {
  q: string;
  suivis: Suivis;
  filtres: Partial<Record<NomFiltre, string>>;
  tri: TriFile;
  page: number;
  /** Of what is due. */
  choses: number;
};

/** An INSEE code. */
const CODE_COMMUNE = /^\d[\dAB]\d{3}$/;
const cles = <T extends string>(o: Record<T, unknown>) => Object.keys(o) as T[];

/** The criteria of an address; what it does not know is left out. */
export function lireCriteres(p: Record<string, string | string[] | undefined>): CriteresFile {
  const filtres: CriteresFile['filtres'] = {};
  for (const nom of NOMS_FILTRES) {
    const valeur =
      nom === 'commune'
        ? CODE_COMMUNE.exec(premier(p.commune) ?? '')?.[0]
        : parmi(p[nom], cles<string>(FILTRES[nom].choix));
    if (valeur) filtres[nom] = valeur;
  }
  return {
    q: premier(p.q)?.slice(0, 100) ?? '',
    suivis: parmi(p.suivis, cles(SUIVIS)) ?? 'tous',
    filtres,
    tri: parmi(p.tri, cles(TRIS_FILE)) ?? 'nom',
    page: numeroDePage(p.page),
    choses: numeroDePage(p.choses),
  };
}

/** The same from an address as text, whatever stands before its question. */
export function lireAdresse(texte: string): CriteresFile {
  return lireCriteres(parametresDe(new URLSearchParams(texte.split('?')[1] ?? '')));
}

/** The address of these criteria, always written the same way. */
export function adresseFile({ q, suivis, filtres, tri, page, choses }: CriteresFile): string {
  return adresse(TOUTE_LA_FILE, {
    q,
    suivis: suivis === 'tous' ? undefined : suivis,
    ...Object.fromEntries(NOMS_FILTRES.map((nom) => [nom, filtres[nom]])),
    tri: tri === 'nom' ? undefined : tri,
    page: page === 1 ? undefined : page,
    choses: choses === 1 ? undefined : choses,
  });
}

/** An address of the caseload as it is always written, from any text: where one goes back to leads nowhere else. */
export function adresseLue(texte: string): string {
  return adresseFile(lireAdresse(texte));
}

/** What may be kept under a name: filters and order. Words that were looked for may be a name, and are not kept. */
export function adresseDeVue(criteres: CriteresFile): string {
  return adresseFile({ ...criteres, q: '', page: 1, choses: 1 });
}

const nomComplet = (l: LigneFile) => `${l.nom} ${l.prenom}`;
const ordreFr = new Intl.Collator('fr', { sensitivity: 'base' });
const temps = (d: Date | null, vide: number) => d?.getTime() ?? vide;
const COMPARE: Record<TriFile, (a: LigneFile, b: LigneFile) => number> = {
  nom: () => 0,
  commune: (a, b) => ordreFr.compare(a.commune, b.commune),
  // The référent's own oldest contact first.
  contact: (a, b) => temps(a.dernierContactLe, 0) - temps(b.dernierContactLe, 0),
  rendez: (a, b) => temps(a.prochainRendezVous, Infinity) - temps(b.prochainRendezVous, Infinity) || 0,
  contrat: (a, b) => temps(a.contratFinLe, Infinity) - temps(b.contratFinLe, Infinity) || 0,
};

function gardees(
  lignes: readonly LigneFile[],
  { q, suivis, filtres }: CriteresFile,
  jour: Date,
): LigneFile[] {
  const mots = sansAccent(q).split(/\s+/).filter(Boolean);
  return lignes.filter((l) => {
    const texte = mots.length > 0 ? sansAccent(`${l.prenom} ${l.nom} ${l.commune}`) : '';
    return (
      PARMI[suivis](l) &&
      NOMS_FILTRES.every((nom) => !filtres[nom] || filtreDe(nom).garde(l, filtres[nom], jour)) &&
      mots.every((m) => texte.includes(m))
    );
  });
}

/** How many lines these criteria keep. */
export const compter = (lignes: readonly LigneFile[], criteres: CriteresFile, jour: Date): number =>
  gardees(lignes, criteres, jour).length;

/** The lines of one page, with what the pagination shows. The page counts from 1 and is brought within bounds. */
export function pageDeFile(lignes: readonly LigneFile[], criteres: CriteresFile, jour: Date) {
  const ici = gardees(lignes, criteres, jour).sort(
    (a, b) => COMPARE[criteres.tri](a, b) || ordreFr.compare(nomComplet(a), nomComplet(b)),
  );
  const pages = Math.max(1, Math.ceil(ici.length / TAILLE_FILE));
  const n = Math.min(Math.max(1, criteres.page), pages);
  return { lignes: ici.slice((n - 1) * TAILLE_FILE, n * TAILLE_FILE), total: ici.length, page: n, pages };
}

/**
 * All the lines that these criteria keep and that the référent accompanies now, by name: what is taken away outlives the
 * thirty days of a former référent and the days of a replacement, and its order says nothing of when anybody was met.
 */
export const lignesAExporter = (lignes: readonly LigneFile[], criteres: CriteresFile, jour: Date) =>
  gardees(lignes, criteres, jour)
    .filter((l) => l.finSuivi === null && l.remplace === null)
    .sort((a, b) => ordreFr.compare(nomComplet(a), nomComplet(b)));

/** A filter as its list shows it: each choice with how many lines it would give, all other criteria as they are. */
export type ChoixFile = {
  nom: NomFiltre;
  label: string;
  tout: string;
  choisi: string;
  choix: { valeur: string; mot: string; n: number }[];
};

/** Every filter of this caseload; a choice that would give nothing is left out unless it is chosen. */
export function choixDeFile(lignes: readonly LigneFile[], criteres: CriteresFile, jour: Date): ChoixFile[] {
  const communes = new Map(lignes.map((l) => [l.communeCode, l.commune] as const));
  const { commune } = criteres.filtres;
  // Kept in a view, and nobody lives there any more.
  if (commune && !communes.has(commune)) communes.set(commune, 'Commune où personne n’habite plus');
  return NOMS_FILTRES.map((nom) => {
    const { label, tout } = filtreDe(nom);
    const choisi = criteres.filtres[nom] ?? '';
    const mots =
      nom === 'commune'
        ? [...communes].sort((a, b) => ordreFr.compare(a[1], b[1]))
        : Object.entries<string>(FILTRES[nom].choix);
    const choix = mots
      .map(([valeur, mot]) => ({
        ...{ valeur, mot },
        n: compter(lignes, { ...criteres, filtres: { ...criteres.filtres, [nom]: valeur } }, jour),
      }))
      .filter((c) => c.n > 0 || c.valeur === choisi);
    return { nom, label, tout, choisi, choix };
  });
}

/** The filters that are on, in words, each with the criteria without it. */
export function filtresMis(
  filtres: readonly ChoixFile[],
  criteres: CriteresFile,
): { mot: string; sans: CriteresFile }[] {
  return filtres.flatMap(({ nom, label, choisi, choix }) => {
    if (!choisi) return [];
    const { [nom]: _, ...autres } = criteres.filtres;
    const mot = choix.find((c) => c.valeur === choisi)?.mot ?? choisi;
    return [{ mot: `${label} : ${mot}`, sans: { ...criteres, filtres: autres, page: 1 } }];
  });
}
