import { contientUnNir } from '@/lib/nir';
import { nomRecherche } from '@/lib/territoires/commune';

/** What a column may say of a person, with its name on the screen. Nothing else of a file is kept. */
export const CHAMPS = {
  identifiantInterne: 'Identifiant dans votre logiciel',
  prenom: 'Prénom',
  nom: 'Nom',
  dateNaissance: 'Date de naissance',
  telephone: 'Téléphone',
  email: 'E-mail',
  codePostal: 'Code postal',
  ville: 'Ville',
  referentEmail: 'E-mail du référent',
  entreeLe: 'Date d’entrée dans l’accompagnement',
  droitsRsa: 'Reçoit le RSA (oui ou non)',
  roleDossier: 'Rôle dans le dossier de la CAF',
} as const;
export type Champ = keyof typeof CHAMPS;
export const TOUS_LES_CHAMPS = Object.keys(CHAMPS) as Champ[];

/** Why a column is thrown away as it is read, whoever asks for it. */
export const MOTIFS_JAMAIS = {
  NIR: 'C’est un numéro de sécurité sociale : Tremplin ne le garde jamais. Il a été enlevé dès la lecture.',
  SANTE: 'C’est une donnée de santé : Tremplin ne la garde jamais.',
  CAF: 'Tremplin ne reconnaît personne par un numéro de la CAF ou de la MSA.',
  DROITS: 'Tremplin ne garde ni les montants, ni d’autres droits que « reçoit le RSA ».',
} as const;
export type Jamais = keyof typeof MOTIFS_JAMAIS;

/** « Nom de l’allocataire », « E-mail ASS » (a social worker): who it is, not what they receive. */
const sansAutreMot = (mots: string) =>
  String.raw`^(?!.*\b(nom|prenom|telephone|tel|portable|mobile|mail|email|courriel|adresse|ville|commune|postal|naissance)\b).*\b(${mots})\b`;

const JAMAIS: Record<Jamais, RegExp> = {
  NIR: /\b(nir|nirpp|nia|nss|numero insee|securite sociale|(numero|num|n) (de )?secu)\b/,
  SANTE: /\b(rqth|handicap|aah|invalidite|sante|maladie|aptitude)\b/,
  CAF: new RegExp(
    String.raw`\b(matricule|numero demande rsa)\b|\b(numero|num|no|n|identifiant|id|code)( d| de l)? allocataire\b|${sansAutreMot('allocataire')}`,
  ),
  DROITS: new RegExp(
    String.raw`\b(prime d activite|apl|montant|ressources|debut droits devoirs|ouverture des? droits)\b|${sansAutreMot('are|ass')}`,
  ),
};

/** Why a column of this heading is never kept; null when it may be. */
export function jamaisGardee(titre: string): Jamais | null {
  const nom = nomRecherche(titre);
  return (Object.keys(JAMAIS) as Jamais[]).find((motif) => JAMAIS[motif].test(nom)) ?? null;
}

/** Headings that Départements' tools write, by what they say; accents, case and punctuation aside. */
const SYNONYMES: Record<Champ, readonly string[]> = {
  identifiantInterne: ['Identifiant dans le SI', 'Identifiant interne', 'Identifiant'],
  prenom: [
    ...['Prénom', 'Prénom usuel', 'PRENOM RESPONSABLE DOSSIER'],
    ...['Prénom allocataire', 'Prénom de l’allocataire'],
  ],
  nom: [
    ...['Nom', 'Nom d’usage', 'Nom de famille', 'NOM RESPONSABLE DOSSIER'],
    ...['Nom allocataire', 'Nom de l’allocataire'],
  ],
  dateNaissance: ['Date de naissance', 'Né le', 'Née le', 'Naissance'],
  telephone: [
    ...['Téléphone', 'Téléphones', 'Téléphone 2', 'Tél', 'Portable', 'Mobile', 'Numéro de téléphone'],
    ...['Téléphone allocataire', 'Téléphone de l’allocataire'],
    ...['Téléphone portable', 'Téléphone fixe', 'NUMERO TELEPHONE DOSSIER', 'NUMERO TELEPHONE 2 DOSSIER'],
  ],
  email: [
    ...['E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Adresse électronique'],
    'ADRESSE ELECTRONIQUE DOSSIER',
  ],
  codePostal: ['Code postal', 'CP'],
  ville: ['Ville', 'Commune'],
  referentEmail: ['E-mail du référent', 'Email du référent', 'Courriel du référent', 'Email référent'],
  entreeLe: ['Date d’entrée dans l’accompagnement', 'Date d’entrée', 'Entrée dans l’accompagnement'],
  droitsRsa: ['Droits RSA', 'RSA', 'Bénéficiaire du RSA'],
  roleDossier: ['ROLE PERSONNE'],
};
/** Headings of the same tools whose column Tremplin has no use for: nobody is asked about them. */
const SANS_USAGE = [
  ...[
    'Lieu de naissance',
    'Adresse',
    'Adresse (complément)',
    'Complément d’adresse',
    'Situation',
    'Civilité',
  ],
  ...['Identifiant Pôle emploi', 'Identifiant France Travail', 'Zone de mobilité', 'Niveau de formation'],
  ...['Emploi recherché (code ROME)', 'Structure', 'Accompagnateurs', 'Rôle', 'Rôle (DEM/CJT)', 'Sexe'],
  ...['Nom de naissance', 'Organisation', 'Étiquettes', 'TYPE PERSONNE', 'DATE DEMANDE RSA', 'Pays'],
];
/** Why a column that nobody needs is left aside. */
export const SANS_USAGE_MOTIF = 'Tremplin n’en a pas besoin.';

/** A heading as it is compared and remembered. */
export const cleDeTitre = (titre: string): string => nomRecherche(titre);

const CONNUS = new Map<string, Champ | null>([
  ...SANS_USAGE.map((t) => [cleDeTitre(t), null] as const),
  ...TOUS_LES_CHAMPS.flatMap((champ) => SYNONYMES[champ].map((t) => [cleDeTitre(t), champ] as const)),
]);

/** What a heading is known to say; null = nothing that is kept; undefined = nobody knows, somebody has to say. */
export const reconnaitre = (titre: string): Champ | null | undefined => CONNUS.get(cleDeTitre(titre));

/** A first line that holds a day, a telephone, an address or a NIR is a person already: the file has no headings. */
export const estUneValeur = (titre: string): boolean =>
  contientUnNir(titre) || /@|\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4}|^\+?\d[\d .]{5,}$/.test(titre);

/** What an import knows of each column of its file, in order. */
export type Colonne = { titre: string; champ: Champ | null; jamais: Jamais | null };

/** Without these nobody is recognised. */
export const manqueDeChamps = (colonnes: readonly Colonne[]): string[] =>
  (['prenom', 'nom'] as const)
    .filter((champ) => !colonnes.some((c) => c.champ === champ))
    .map((champ) => CHAMPS[champ]);
