import { SaxesParser } from 'saxes';
import { ABIME, refusModele } from '../refus';

const ESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
/** Tables in tables in boxes: no page has so many. */
const PROFONDEUR_MAX = 50;
/** What is written once for each item may not be long: there may be many. */
const REPETE_MAX = 100_000;

/** How a field is written: once; a paragraph for each item; the row of its table (else its paragraph) for each item. */
export type Portee = 'une-fois' | 'paragraphe' | 'rangee';
/** A field where it stands, in the signs of its paragraph. */
export type Occurrence = { nom: string; debut: number; fin: number };
/** A piece of text of a paragraph (`w:t`): where its tag opens, where its text is. `depuis` = its place in the paragraph. */
export type Feuille = {
  ouvre: number;
  debut: number;
  fin: number;
  balise: string;
  texte: string;
  depuis: number;
};
/** What repeats, or is made of paragraphs. */
export type Noeud = {
  genre: 'document' | 'paragraphe' | 'rangee';
  debut: number;
  fin: number;
  enfants: (Noeud | Feuille)[];
  occurrences: Occurrence[];
  repete: boolean;
};
export type Gabarit = { source: string; racine: Noeud };

type Ouvert = Noeud & { texte: string };
const CHAMP = /\{\{([^{}\n]*)\}\}/g;
const GENRES: Record<string, 'paragraphe' | 'rangee'> = { p: 'paragraphe', tr: 'rangee' };

/**
 * Where the fields of a part are, `{{champ}}`, even when Word cut one into several runs. `porteeDe` says how each is
 * written; it is called with every name, known or not.
 * @throws MetierError when the part cannot be a page of text, or a field is opened and never closed
 */
export function lireGabarit(source: string, porteeDe: (nom: string) => Portee): Gabarit {
  const racine = noeud('document', 0);
  const pile: Ouvert[] = [racine];
  let feuille: Feuille | null = null;
  const lecteur = new SaxesParser({ xmlns: true });
  const local = (b: { uri: string; local: string }) => (ESPACES.includes(b.uri) ? b.local : '');
  lecteur.on('error', () => {
    throw refusModele(ABIME);
  });
  lecteur.on('opentag', (b) => {
    if (feuille) throw refusModele(ABIME);
    const ici = pile.at(-1)!;
    const nom = local(b);
    const fin = lecteur.position;
    if (b.isSelfClosing) {
      // A tab or a line break stands between words.
      if (nom === 'tab' || nom === 'br' || nom === 'cr') ici.texte += '\n';
    } else if (nom === 't')
      feuille = {
        ...{ ouvre: source.lastIndexOf('<', fin - 1), debut: fin, fin, balise: b.name },
        ...{ texte: '', depuis: ici.texte.length },
      };
    else if (GENRES[nom]) {
      if (pile.length > PROFONDEUR_MAX) throw refusModele(ABIME);
      pile.push(noeud(GENRES[nom], source.lastIndexOf('<', fin - 1)));
    }
  });
  const lire = (texte: string) => void (feuille && (feuille.texte += texte));
  lecteur.on('text', lire);
  lecteur.on('cdata', lire);
  lecteur.on('closetag', (b) => {
    const nom = local(b);
    const ici = pile.at(-1)!;
    if (nom === 't' && feuille) {
      feuille.fin = source.lastIndexOf('<', lecteur.position - 1);
      ici.texte += feuille.texte;
      ici.enfants.push(feuille);
      feuille = null;
    } else if (GENRES[nom] && !b.isSelfClosing) {
      pile.pop();
      fermer(ici, lecteur.position, pile, porteeDe);
    }
  });
  lecteur.write(source).close();
  racine.fin = source.length;
  return { source, racine };
}

const noeud = (genre: Noeud['genre'], debut: number): Ouvert => ({
  ...{ genre, debut, fin: debut, enfants: [], occurrences: [], repete: false, texte: '' },
});

/** The end of a paragraph or of a row: its fields are known, and what repeats for them. */
function fermer(ici: Ouvert, fin: number, pile: Ouvert[], porteeDe: (nom: string) => Portee): void {
  ici.fin = fin;
  if (ici.genre === 'paragraphe') {
    for (const trouve of ici.texte.matchAll(CHAMP)) {
      const nom = trouve[1]!.trim();
      ici.occurrences.push({ nom, debut: trouve.index, fin: trouve.index + trouve[0].length });
      const portee = porteeDe(nom);
      const rangee = pile.findLast((n) => n.genre === 'rangee');
      if (portee === 'rangee' && rangee) rangee.repete = true;
      else if (portee !== 'une-fois') ici.repete = true;
    }
    const seul = /\{\{|\}\}/.exec(ici.texte.replace(CHAMP, ''));
    if (seul)
      throw refusModele(
        `Un champ est mal fermé près de « ${ici.texte.trim().slice(0, 60)} » : écrivez {{nom_du_champ}}.`,
      );
  }
  if (ici.repete && ici.fin - ici.debut > REPETE_MAX)
    throw refusModele('Le passage qui se répète pour chaque action est trop long.');
  pile.at(-1)!.enfants.push(ici);
}
