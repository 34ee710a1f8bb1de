import { SaxesParser } from 'saxes';
import { MetierError } from '@/lib/erreurs';
import { nouvelElement, type Element } from './element';

/** A mission of the feed never holds more bytes than this: something else is being read. */
const OCTETS_MAX = 1_000_000;
const PROFONDEUR_MAX = 12;

/** The file is not a feed, or is cut short. `ligne` and `colonne` start at 1. */
export class FluxMalForme extends MetierError {
  constructor(
    readonly ligne: number,
    readonly colonne: number,
    readonly raison: string,
  ) {
    super(
      'FLUX_MAL_FORME',
      `Le fichier est mal formé, ligne ${ligne}, colonne ${colonne} : ${raison}. Rien n’a changé.`,
    );
  }
}

/** What the parser says in English, in the few cases that people meet. */
const RAISONS: [RegExp, string][] = [
  [/unclosed tag/, 'une balise n’est pas fermée, le fichier est peut-être coupé'],
  [/unexpected close tag|unmatched closing tag/, 'une balise fermante ne répond à aucune balise ouvrante'],
  [/undefined entity|entity/, 'une entité (« &… ; ») n’existe pas'],
  [/document must contain a root element/, 'le fichier est vide'],
  [/disallowed character/, 'un caractère interdit'],
];
const enFrancais = (message: string) =>
  RAISONS.find(([motif]) => motif.test(message))?.[1] ?? 'ce n’est pas du XML correct';

/**
 * Reads a feed as it comes and gives its `<mission>` elements one by one; holds one at a time in memory.
 * Every value is text, no entity is expanded but XML's own five, a DOCTYPE is refused.
 * @throws FluxMalForme with the line and column
 */
export async function* lireMissions(morceaux: AsyncIterable<Uint8Array>): AsyncGenerator<Element> {
  const parseur = new SaxesParser();
  const pretes: Element[] = [];
  /** Open elements: the root, then a mission and what it holds. */
  const pile: Element[] = [];
  let sansMission = 0;
  const refuser = (raison: string): never => {
    throw new FluxMalForme(parseur.line, parseur.columnIndex + 1, raison);
  };
  const ajouter = (texte: string) => {
    const ici = pile.at(-1);
    if (!ici || pile.length === 1) return;
    ici.texte += texte;
  };
  parseur.on('error', (e) => refuser(enFrancais(e.message)));
  parseur.on('doctype', () => refuser('une déclaration DOCTYPE est refusée'));
  parseur.on('text', ajouter);
  parseur.on('cdata', ajouter);
  parseur.on('opentag', ({ name }) => {
    if (pile.length === 0 && name !== 'source')
      refuser(`« source » est attendu, « ${name.slice(0, 40)} » est là`);
    if (pile.length > PROFONDEUR_MAX) refuser('trop de balises les unes dans les autres');
    const element = nouvelElement();
    const parent = pile.at(-1);
    if (pile.length > 1 && parent) {
      const freres = parent.enfants.get(name);
      if (freres) freres.push(element);
      else parent.enfants.set(name, [element]);
    }
    pile.push(element);
  });
  parseur.on('closetag', ({ name }) => {
    const element = pile.pop()!;
    if (pile.length === 1 && name === 'mission') pretes.push(element);
  });
  let decodeur: TextDecoder | undefined;
  for await (const morceau of morceaux) {
    decodeur ??= new TextDecoder(encodage(morceau), { fatal: true });
    parseur.write(decoder(() => decodeur!.decode(morceau, { stream: true })));
    sansMission = pretes.length ? 0 : sansMission + morceau.length;
    if (sansMission > OCTETS_MAX) refuser('une mission est beaucoup trop longue');
    yield* pretes.splice(0);
  }
  parseur.write(decoder(() => decodeur?.decode() ?? ''));
  parseur.close();
  yield* pretes.splice(0);

  function decoder(faire: () => string): string {
    try {
      return faire();
    } catch {
      return refuser('les lettres ne sont pas dans l’encodage annoncé');
    }
  }
}

/** The encoding that the first line announces (UTF-8 when it says nothing known). */
function encodage(debut: Uint8Array): string {
  const annonce = /encoding=["']([\w.-]+)["']/.exec(
    Buffer.from(debut.subarray(0, 200)).toString('latin1'),
  )?.[1];
  return annonce && /^(iso-8859-1|iso-8859-15|windows-1252)$/i.test(annonce) ? annonce : 'utf-8';
}
