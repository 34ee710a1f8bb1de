/** What only the Département can say of itself, and in which words each fact is asked for. */
export const FAITS_DEPARTEMENT = {
  telephone: 'le téléphone',
  courriel: 'l’e-mail',
  adresse: 'l’adresse',
  editeur: 'l’éditeur du site',
  directionPublication: 'la direction de la publication',
  hebergeur: 'l’hébergeur',
  courrielDpo: 'l’e-mail du délégué à la protection des données',
  courrielAccessibilite: 'l’e-mail pour l’accessibilité',
} as const;
export type FaitDepartement = keyof typeof FAITS_DEPARTEMENT;

/** The facts that nobody has given yet, in words. */
export function faitsManquants(departement: Record<FaitDepartement, string | null>): string[] {
  return Object.entries(FAITS_DEPARTEMENT)
    .filter(([cle]) => !departement[cle as FaitDepartement])
    .map(([, mots]) => mots);
}

/** What a Département publishes about its scheme; a data file per Département in prisma/seed/departements. */
export type DonneesDepartement = {
  nomDispositif: string;
  /** For the demonstration only: a real Département writes its own, and nobody ever rings a fictional number. */
  exemple: Record<FaitDepartement, string>;
  /** « Territoires de solidarité » as groups of EPCI (by SIREN). */
  territoires: { nom: string; telephoneExemple: string; epcis: string[] }[];
  chiffres: { serie: string; periode: string; libelle: string; valeur: number; unite: string }[];
  phases: { titre: string; periode: string; texte: string; debutLe: string; finLe: string }[];
  objectifs: { annee: number; personnes: number; budget?: number; atteintPublie?: number }[];
};

/** « en Savoie », « en Haute-Loire »; but usage keeps the article of these names of one word. */
const DANS_LA = new Set([
  'Creuse',
  'Drôme',
  'Loire',
  'Manche',
  'Marne',
  'Meuse',
  'Nièvre',
  'Sarthe',
  'Somme',
  'Vienne',
]);

/**
 * « de l’Ain » and « dans l’Ain ». `typeLiaison` is INSEE's TNCC: which article goes with a name
 * (0 none, 1 none before a vowel, 2 le, 3 la, 4 les, 5 l’).
 */
export function articles(nom: string, typeLiaison: number): { nomAvecDe: string; nomAvecDans: string } {
  switch (typeLiaison) {
    case 1:
      return { nomAvecDe: `d’${nom}`, nomAvecDans: `en ${nom}` };
    case 2:
      return { nomAvecDe: `du ${nom}`, nomAvecDans: `dans le ${nom}` };
    case 3:
      return { nomAvecDe: `de la ${nom}`, nomAvecDans: `${DANS_LA.has(nom) ? 'dans la' : 'en'} ${nom}` };
    case 4:
      return { nomAvecDe: `des ${nom}`, nomAvecDans: `dans les ${nom}` };
    case 5:
      return { nomAvecDe: `de l’${nom}`, nomAvecDans: `dans l’${nom}` };
    default:
      return { nomAvecDe: `de ${nom}`, nomAvecDans: `${nom.includes('-et-') ? 'en' : 'à'} ${nom}` };
  }
}
