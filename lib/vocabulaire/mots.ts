/** Longest request that is read, in characters; the rest is left aside. */
const LONGUEUR_MAX = 200;
/** Longest word of the vocabulary, in letters (the table says the same). */
const MOT_MAX = 40;
/** Words of a request that are looked for; nobody needs more to say what they want. */
export const MOTS_MAX = 6;

/* Letters that Unicode does not take apart, as PostgreSQL's `unaccent` writes them. */
const LETTRES: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' };

/** A text without accents nor capitals, as the function `sans_accent` of the database gives it for French. */
export function sansAccent(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[œæøłđß]/g, (l) => LETTRES[l]!);
}

/** The words of a text, as the search compares them: no accent, no capital, letters and digits only. */
export function motsDe(texte: string): string[] {
  return sansAccent(texte)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/*
 * What one writes around what one looks for. Grammar that PostgreSQL's list of French stop words only knows with its
 * accents, or not at all; ways to ask; and « mission », which every answer is.
 */
const AUTOUR = new Set(
  `a ai aider aime aimerais aimer apres au aucun aussi autour autre autres aux avant avec beaucoup bien bonjour ca car ce cela
  cependant ces cette cet chaque cherche chercher cherchons chez comme comment dans de des deux dois donc du elle elles
  en encore enfin entre envie es est et ete etes etre eux fais fait faire faudrait faut grace ici il ils je jamais
  la le les leur leurs ma mais me meme mes mieux mission missions moi moins mon ne ni nos notre nous on ou par
  parce pas pendant peu peut peux plus plutot pour pourrais pouvoir pres proche proximite puis quand que quel quelle
  quelque quelques qui quoi sa sais sans savoir se ses si sinon soi son sont souhaite souhaiterais sous suis sur ta te tes toi ton toujours
  tous tout toute toutes tres trouver tu un une vers veut veux voici voila voir vos votre voudrais vouloir vous vraiment y`.split(
    /\s+/,
  ),
);

/** What somebody typed: its words, in order, and whether they are meant to the letter (between quotes). */
export type Tapee = { mots: string[]; exacte: boolean };

/**
 * Reads a request. Words in quotes (« … », "…") are taken as they are. What stands around (« je cherche une mission
 * de ») is left out: when nothing else was typed `mots` is empty, and every mission answers. Never throws.
 */
export function lireRequete(q: string): Tapee {
  const texte = q.slice(0, LONGUEUR_MAX).trim();
  const exacte = /^["«“”].*["»“”]$/su.test(texte) && texte.length > 2;
  const tous = motsDe(texte).filter((m) => m.length > 1 && m.length <= MOT_MAX);
  const utiles = exacte ? tous : tous.filter((m) => !AUTOUR.has(m));
  return { mots: [...new Set(utiles)].slice(0, MOTS_MAX), exacte };
}

/** The address's words for the same request taken to the letter. */
export const aLaLettre = (q: string): string => `"${q.replace(/["«»“”]/gu, ' ').trim()}"`;
