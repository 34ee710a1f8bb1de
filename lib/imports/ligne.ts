import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { courriel } from '@/lib/champs';
import { jourIso } from '@/lib/dates';
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
/** `faute` = the line is not imported; `remarques` = it is, without something. */
export type LigneLue = { donnees: Donnees; faute: string | null; remarques: string[] };

export type Contexte = {
  champs: readonly (Champ | null)[];
  epoque1904: boolean;
  /** Today. */
  jour: Date;
  commune: (codePostal: string, ville: string) => string | null;
};

const NOM = /^\p{L}[\p{L}\p{M}'’ .-]{0,99}$/u;
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

/** A number that can be called, in E.164. A spreadsheet drops the first zero. */
function unTelephone(brut: string): string[] {
  const v = brut
    .trim()
    .replace(/^([1-9]\d{8})$/, '0$1')
    .replace(/^33(\d{9})$/, '+33$1')
    .replace(/^\d\d(\/\d\d){4}$/, (n) => n.replaceAll('/', ' '));
  const numero = v ? parsePhoneNumberFromString(v, 'FR') : undefined;
  if (numero?.isValid()) return [numero.number];
  return v.includes('/') ? v.split('/').flatMap(unTelephone) : [];
}

/** Of a list of numbers, the first that takes an SMS, else the first. */
export function lireTelephone(texte: string): string | null {
  const lus = texte.split(/[,;]|\s\/\s|\sou\s/).flatMap(unTelephone);
  return lus.find((n) => /^\+33[67]/.test(n)) ?? lus[0] ?? null;
}

const OUI = /^(oui|o|vrai|true|1|x|en cours)$/i;
const NON = /^(non|n|faux|false|0)$/i;

/** One line of the file as what is kept of it, with what stands in its way. */
export function lireLigne(cellules: readonly string[], contexte: Contexte): LigneLue {
  const { champs, epoque1904, jour } = contexte;
  const remarques: string[] = [];
  const fautes: string[] = [];
  const toutes = (champ: Champ) =>
    champs.flatMap((c, i) => (c === champ && cellules[i]?.trim() ? [cellules[i].trim()] : []));
  const lire = (champ: Champ) => toutes(champ)[0] ?? '';
  const nom = (champ: 'prenom' | 'nom', mot: string) => {
    const v = lire(champ).replace(/\s+/g, ' ');
    if (!v) fautes.push(`Il manque le ${mot}.`);
    else if (!NOM.test(v)) fautes.push(`Le ${mot} ne se lit pas.`);
    return NOM.test(v) ? v : '';
  };
  const jourPasse = (champ: 'dateNaissance' | 'entreeLe', dire: (phrase: string) => void, mot: string) => {
    const v = lire(champ);
    const lu = v ? lireJour(v, epoque1904) : null;
    if (v && !lu) dire(`La date ${mot} ne se lit pas : écrivez-la comme 31/12/1990.`);
    if (lu && lu > jourIso(jour)) dire(`La date ${mot} n’est pas encore passée.`);
    return lu && lu <= jourIso(jour) ? lu : null;
  };
  const donnees: Donnees = {
    prenom: nom('prenom', 'prénom'),
    nom: nom('nom', 'nom'),
    dateNaissance: jourPasse('dateNaissance', (p) => fautes.push(p), 'de naissance'),
    telephone: null,
    email: null,
    communeCode: null,
    identifiantInterne: lire('identifiantInterne').slice(0, 100) || null,
    referentEmail: lire('referentEmail').toLowerCase() || null,
    entreeLe: jourPasse('entreeLe', (p) => remarques.push(`${p} Elle n’est pas gardée.`), 'd’entrée'),
    public: OUI.test(lire('droitsRsa')) ? 'RSA' : NON.test(lire('droitsRsa')) ? 'AUTRE' : null,
  };
  const telephones = toutes('telephone').join(',');
  donnees.telephone = telephones ? lireTelephone(telephones) : null;
  if (telephones && !donnees.telephone) remarques.push('Le téléphone ne se lit pas : il n’est pas gardé.');
  const adresse = courriel.safeParse(lire('email'));
  donnees.email = adresse.success ? adresse.data : null;
  if (lire('email') && !adresse.success)
    remarques.push('L’adresse e-mail ne se lit pas : elle n’est pas gardée.');
  const [cp, ville] = [
    lire('codePostal')
      .replace(/^(\d{4})$/, '0$1')
      .slice(0, 5),
    lire('ville'),
  ];
  donnees.communeCode = cp || ville ? contexte.commune(cp, ville) : null;
  if ((cp || ville) && !donnees.communeCode)
    remarques.push(
      `Commune inconnue ici, ou plusieurs possibles : « ${`${cp} ${ville}`.trim().slice(0, 60)} ».`,
    );
  if (/^(cjt|conjoint)/i.test(lire('roleDossier')))
    fautes.push('Cette ligne parle du conjoint : le fichier ne dit que le nom du responsable du dossier.');
  return { donnees, faute: fautes.join(' ') || null, remarques };
}
