import { verifierLangage, type Remarque } from '@/lib/langage/langage';

/** The longest text that is approved, in signs. */
export const LONGUEUR_TEXTE = 12_000;

/** A question and what answers it; what stands before the first question has none. */
export type Partie = { question: string | null; paragraphes: readonly string[] };

/**
 * The parts of a text: a line that begins with « ## » is a question, an empty line ends a paragraph. Nothing else means
 * anything: whatever looks like a tag is read as it was typed.
 */
export function partiesDe(texte: string): Partie[] {
  const parties: { question: string | null; paragraphes: string[] }[] = [];
  for (const bloc of texte.split(/\n[^\S\n]*\n|\n(?=##[^\S\n])|(?<=(?:^|\n)##[^\S\n][^\n]*)\n/)) {
    const question = /^\s*##[^\S\n]+(.+)$/.exec(bloc.trimEnd())?.[1];
    if (question) parties.push({ question: question.trim(), paragraphes: [] });
    else if (bloc.trim()) {
      if (parties.length === 0) parties.push({ question: null, paragraphes: [] });
      parties.at(-1)!.paragraphes.push(bloc.trim());
    }
  }
  return parties;
}

const NOMME_LE_RSA = /(?<!\p{L})rsa(?!\p{L})/iu;

/** What somebody reads of it: a part that names the RSA is for who receives it, since being here says nothing of that. */
export const partiesPour = (parties: readonly Partie[], recoitLeRsa: boolean): Partie[] =>
  recoitLeRsa
    ? [...parties]
    : parties.filter((p) => ![p.question ?? '', ...p.paragraphes].some((t) => NOMME_LE_RSA.test(t)));

/** What a tired reader would stumble on: told to whoever writes, who decides. */
export const remarquesSur = (parties: readonly Partie[]): Remarque[] =>
  parties
    .flatMap((p) => [p.question ?? '', ...p.paragraphes])
    .flatMap((t) => verifierLangage(t, { rsa: true }));
