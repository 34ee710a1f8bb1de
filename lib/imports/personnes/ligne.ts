import { jourIso } from '@/lib/dates';
import { lireCellules, type Contexte, type LigneLue } from '../cellule';
import type { Champ } from './colonne';

/** What is kept of a line; days are « 1990-12-31 ». */
export type Donnees = {
  prenom: string;
  nom: string;
  dateNaissance: string | null;
  telephone: string | null;
  email: string | null;
  communeCode: string | null;
  identifiantInterne: string | null;
  referentEmail: string | null;
  entreeLe: string | null;
  public: 'RSA' | 'AUTRE' | null;
};
const AN_1900 = -2208988800000;
const JOUR_MS = 86_400_000;
/** Below, a number is a year that stands alone, or a mistake: nobody was born in 1908. */
const SERIE_MIN = 3000;

const iso = (annee: number, mois: number, jour: number): string | null => {
  const lu = new Date(Date.UTC(annee, mois - 1, jour));
  return annee >= 1900 && lu.getUTCMonth() === mois - 1 && lu.getUTCDate() === jour ? jourIso(lu) : null;
};

/**
 * A day as files write it: « 1990-12-31 », « 31/12/1990 », or the number of days that a spreadsheet keeps (which counts
 * a 29 February 1900 that never was). « 31/12/90 », or « 010190 », says too little.
 */
export function lireJour(texte: string, epoque1904 = false): string | null {
  const deLISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(texte);
  if (deLISO) return iso(Number(deLISO[1]), Number(deLISO[2]), Number(deLISO[3]));
  const francais = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:]+)?$/.exec(texte);
  if (francais) return iso(Number(francais[3]), Number(francais[2]), Number(francais[1]));
  if (!/^[1-9]\d{3,5}(?:[.,]\d+)?$/.test(texte)) return null;
  const serie = Math.floor(Number(texte.replace(',', '.')));
  if (serie < SERIE_MIN || serie > 2_958_465) return null;
  return jourIso(new Date(AN_1900 + (epoque1904 ? serie + 1460 : serie - 2) * JOUR_MS));
}

const OUI = /^(oui|o|vrai|true|1|x|en cours)$/i;
const NON = /^(non|n|faux|false|0)$/i;

/** One line of the file as what is kept of it, with what stands in its way. */
export function lireLigne(cellules: readonly string[], contexte: Contexte<Champ>): LigneLue<Donnees> {
  const { epoque1904, jour } = contexte;
  const c = lireCellules(cellules, contexte);
  const jourPasse = (champ: 'dateNaissance' | 'entreeLe', dire: (phrase: string) => void, mot: string) => {
    const v = c.lire(champ);
    const lu = v ? lireJour(v, epoque1904) : null;
    if (v && !lu) dire(`La date ${mot} ne se lit pas : écrivez-la comme 31/12/1990.`);
    if (lu && lu > jourIso(jour)) dire(`La date ${mot} n’est pas encore passée.`);
    return lu && lu <= jourIso(jour) ? lu : null;
  };
  const droits = c.lire('droitsRsa');
  const lue = c.rendre<Donnees>({
    prenom: c.nom('prenom', 'prénom'),
    nom: c.nom('nom', 'nom'),
    dateNaissance: jourPasse('dateNaissance', (p) => c.fautes.push(p), 'de naissance'),
    identifiantInterne: c.lire('identifiantInterne').slice(0, 100) || null,
    referentEmail: c.lire('referentEmail').toLowerCase() || null,
    entreeLe: jourPasse('entreeLe', (p) => c.remarques.push(`${p} Elle n’est pas gardée.`), 'd’entrée'),
    public: OUI.test(droits) ? 'RSA' : NON.test(droits) ? 'AUTRE' : null,
    telephone: c.telephone('telephone'),
    email: c.email('email'),
    communeCode: c.commune('codePostal', 'ville'),
  });
  const conjoint = 'Cette ligne parle du conjoint : le fichier ne dit que le nom du responsable du dossier.';
  if (!/^(cjt|conjoint)/i.test(c.lire('roleDossier'))) return lue;
  return { ...lue, faute: [lue.faute, conjoint].filter(Boolean).join(' ') };
}
