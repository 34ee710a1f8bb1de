import type { Feuille, Gabarit, Noeud, Occurrence } from './gabarit';
import { enXml, surUneLigne } from '@/lib/xml';

/**
 * A part with its fields filled in by `dire`, `items` times where it repeats; whatever is no field is written as it was,
 * to the letter.
 */
export function remplir(
  { source, racine }: Gabarit,
  items: number,
  dire: (nom: string, rang: number) => string,
): string {
  const une = (n: Noeud, rang: number | null): string => {
    let ecrit = '';
    let ici = n.debut;
    for (const enfant of n.enfants) {
      const estFeuille = 'balise' in enfant;
      const touchee = estFeuille && n.occurrences.some((o) => croise(o, enfant));
      if (estFeuille && !touchee) continue;
      ecrit += source.slice(ici, estFeuille ? enfant.ouvre : enfant.debut);
      ecrit += estFeuille
        ? `<${enfant.balise} xml:space="preserve">${enXml(texteRempli(enfant, n.occurrences, (nom) => surUneLigne(dire(nom, rang ?? 0))))}`
        : toutes(enfant, rang);
      ici = enfant.fin;
    }
    return ecrit + source.slice(ici, n.fin);
  };
  const toutes = (n: Noeud, rang: number | null): string =>
    n.repete && rang === null
      ? Array.from({ length: items }, (_, i) => (i === 0 ? une(n, i) : sansNumeros(une(n, i)))).join('')
      : une(n, rang);

  return une(racine, null);
}

const croise = (o: Occurrence, f: Feuille) => o.debut < f.depuis + f.texte.length && o.fin > f.depuis;

/** The text of a piece: a field is said where it begins, and leaves nothing in the pieces that it goes on in. */
function texteRempli(f: Feuille, occurrences: readonly Occurrence[], dire: (nom: string) => string): string {
  let rempli = '';
  let ici = f.depuis;
  for (const o of occurrences.filter((o) => croise(o, f))) {
    if (o.debut >= f.depuis) rempli += f.texte.slice(ici - f.depuis, o.debut - f.depuis) + dire(o.nom);
    ici = o.fin;
  }
  return rempli + f.texte.slice(ici - f.depuis);
}

/** Numbers that Word gives once, and marks that have one name in a document, stay with the first copy. */
const sansNumeros = (copie: string) =>
  copie
    .replace(/ [\w.-]+:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/g, '')
    .replace(/<[\w.-]+:bookmark(?:Start|End)\b[^>]*\/>/g, '');
