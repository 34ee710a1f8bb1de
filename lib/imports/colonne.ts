import { contientUnNir } from '@/lib/nir';
import { nomRecherche } from '@/lib/territoires/commune';

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

/** Why a column that nobody needs is left aside. */
export const SANS_USAGE_MOTIF = 'Tremplin n’en a pas besoin.';

/** A heading as it is compared and remembered. */
export const cleDeTitre = (titre: string): string => nomRecherche(titre);

/** What the columns of a kind of file may say. */
export type TableDeColonnes<C extends string = string> = {
  /** What is kept of a file, with its name on the screen; nothing else is. */
  champs: Readonly<Record<C, string>>;
  /** Without these no line can be told from another. */
  requis: readonly C[];
  /** What a heading is known to say; null = nothing that is kept; undefined = nobody knows, somebody has to say. */
  reconnaitre: (titre: string) => C | null | undefined;
};

/** Headings by what they say, and those whose column nobody needs; accents, case and punctuation aside. */
export function tableDeColonnes<C extends string>(table: {
  champs: Readonly<Record<C, string>>;
  requis: readonly C[];
  synonymes: Readonly<Record<C, readonly string[]>>;
  sansUsage: readonly string[];
}): TableDeColonnes<C> {
  const connus = new Map<string, C | null>([
    ...table.sansUsage.map((t) => [cleDeTitre(t), null] as const),
    ...(Object.keys(table.champs) as C[]).flatMap((champ) =>
      table.synonymes[champ].map((t) => [cleDeTitre(t), champ] as const),
    ),
  ]);
  const { champs, requis } = table;
  return { champs, requis, reconnaitre: (titre) => connus.get(cleDeTitre(titre)) };
}

/** A first line that holds a day, a telephone, an address or a NIR is somebody already: the file has no headings. */
export const estUneValeur = (titre: string): boolean =>
  contientUnNir(titre) || /@|\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4}|^\+?\d[\d .]{5,}$/.test(titre);

/** What an import knows of each column of its file, in order. */
export type Colonne = { titre: string; champ: string | null; jamais: Jamais | null };

/** What no column says, and some must. */
export const manqueDeChamps = ({ champs, requis }: TableDeColonnes, colonnes: readonly Colonne[]): string[] =>
  requis.filter((champ) => !colonnes.some((c) => c.champ === champ)).map((champ) => champs[champ]!);

/** Headings that such a file has, as an example: those it cannot do without, or its two first. */
export const titresAttendus = ({ champs, requis }: TableDeColonnes): string[] =>
  (requis.length > 1 ? requis : Object.keys(champs).slice(0, 2)).map((champ) => champs[champ]!);
