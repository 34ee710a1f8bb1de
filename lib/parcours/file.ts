import type { TypeContrat } from '@/lib/generated/prisma/enums';
import { echeanceDe, type Echeance } from './echeance';

/** One line of a référent's caseload. Dates are calendar days, but for the appointment (an instant). */
export type LigneFile = {
  id: string;
  prenom: string;
  nom: string;
  dateNaissance: Date | null;
  commune: string;
  debutSuivi: Date;
  /** Set for a former follow-up, readable for 30 days. */
  finSuivi: Date | null;
  /** The référent has said that the accompaniment is over. */
  sorti: boolean;
  orienteLe: Date | null;
  dernierContactLe: Date | null;
  contratType: TypeContrat | null;
  contratDebutLe: Date | null;
  contratFinLe: Date | null;
  contratSigneLe: Date | null;
  contratId: string | null;
  mission: string | null;
  prochainRendezVous: Date | null;
};

export const FILTRES_FILE = {
  tous: 'Toutes',
  'en-mission': 'En mission',
  'sans-mission': 'Sans mission en ce moment',
  'sans-contrat': 'Contrat à écrire',
  rendez: 'Rendez-vous à venir',
  sortis: 'Accompagnement terminé',
  anciens: 'Anciens suivis',
} as const;
export type FiltreFile = keyof typeof FILTRES_FILE;
export const TRIS_FILE = {
  nom: 'Nom',
  contact: 'Dernier contact',
  rendez: 'Rendez-vous',
  contrat: 'Fin du contrat',
} as const;
export type TriFile = keyof typeof TRIS_FILE;
/** Lines of one page of the caseload. */
export const TAILLE_FILE = 25;

const sansAccent = (t: string) =>
  t
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
const enCours = (l: LigneFile) => !l.finSuivi && !l.sorti;
const GARDE: Record<FiltreFile, (l: LigneFile) => boolean> = {
  tous: enCours,
  'en-mission': (l) => enCours(l) && l.mission !== null,
  'sans-mission': (l) => enCours(l) && l.mission === null,
  'sans-contrat': (l) => enCours(l) && l.contratSigneLe === null,
  rendez: (l) => enCours(l) && l.prochainRendezVous !== null,
  sortis: (l) => !l.finSuivi && l.sorti,
  anciens: (l) => l.finSuivi !== null,
};
const nomComplet = (l: LigneFile) => `${l.nom} ${l.prenom}`;
const ordreFr = new Intl.Collator('fr', { sensitivity: 'base' });
const temps = (d: Date | null, vide: number) => d?.getTime() ?? vide;
const COMPARE: Record<TriFile, (a: LigneFile, b: LigneFile) => number> = {
  nom: () => 0,
  // The référent's own oldest contact first.
  contact: (a, b) => temps(a.dernierContactLe, 0) - temps(b.dernierContactLe, 0),
  rendez: (a, b) => temps(a.prochainRendezVous, Infinity) - temps(b.prochainRendezVous, Infinity) || 0,
  contrat: (a, b) => temps(a.contratFinLe, Infinity) - temps(b.contratFinLe, Infinity) || 0,
};

/** The lines of one page, with what the pagination and the filters show. `page` counts from 1 and is brought within bounds. */
export function pageDeFile(
  lignes: readonly LigneFile[],
  {
    q = '',
    filtre = 'tous',
    tri = 'nom',
    page = 1,
  }: { q?: string; filtre?: FiltreFile; tri?: TriFile; page?: number },
) {
  const mots = sansAccent(q).split(/\s+/).filter(Boolean);
  const gardees = lignes.filter((l) => {
    const texte = sansAccent(`${l.prenom} ${l.nom} ${l.commune}`);
    return GARDE[filtre](l) && mots.every((m) => texte.includes(m));
  });
  gardees.sort((a, b) => COMPARE[tri](a, b) || ordreFr.compare(nomComplet(a), nomComplet(b)));
  const pages = Math.max(1, Math.ceil(gardees.length / TAILLE_FILE));
  const n = Math.min(Math.max(1, page), pages);
  return {
    lignes: gardees.slice((n - 1) * TAILLE_FILE, n * TAILLE_FILE),
    total: gardees.length,
    page: n,
    pages,
  };
}

export type AFaire = { ligne: LigneFile; echeance: Echeance };

/** What the référent has to do, soonest first. `jour` is today. */
export function aFaire(lignes: readonly LigneFile[], jour: Date): AFaire[] {
  return lignes
    .filter(enCours)
    .flatMap((ligne) => {
      const {
        contratType: type,
        contratDebutLe: debutLe,
        contratFinLe: finLe,
        contratSigneLe: signeLe,
      } = ligne;
      const contrat = type && debutLe ? { type, debutLe, finLe, signeLe } : null;
      const echeance = echeanceDe({ debutLe: ligne.debutSuivi, orienteLe: ligne.orienteLe, contrat }, jour);
      return echeance ? [{ ligne, echeance }] : [];
    })
    .sort((a, b) => a.echeance.avantLe.getTime() - b.echeance.avantLe.getTime());
}
