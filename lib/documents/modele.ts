import { CHAMP_REQUIS, CHAMPS, champDe, champProche, valeursDe, type NomChamp } from './champ';
import { enZip } from '@/lib/zip';
import { remplir } from './docx/ecriture';
import { lireGabarit } from './docx/gabarit';
import { estEcrite, lireWord, texteDe } from './docx/lecture';
import { refusModele } from './refus';

/** How many unknown names are told, and how much of each. */
const DITS_MAX = 40;

const ecrit = (nom: string) => `{{${nom.slice(0, 40)}}}`;
function inconnus(noms: readonly string[]): string {
  const dits = noms.slice(0, DITS_MAX).map((nom) => {
    const proche = champProche(nom);
    return proche ? `${ecrit(nom)} (vouliez-vous écrire ${ecrit(proche)} ?)` : ecrit(nom);
  });
  const reste = noms.length - dits.length;
  return `${noms.length > 1 ? 'Ces champs n’existent pas' : 'Ce champ n’existe pas'} : ${dits.join(', ')}${reste > 0 ? `, et ${reste} ${reste > 1 ? 'autres' : 'autre'}` : ''}.`;
}

/**
 * Reads a model of contract to its end: that it is a Word document without danger, and that each of its fields is known.
 * @returns the fields that it has, in the order of the table of fields
 * @throws MetierError in one sentence; every unknown name is in it
 */
export async function champsDuModele(octets: Buffer): Promise<NomChamp[]> {
  const trouves = new Set<NomChamp>();
  const faux = new Set<string>();
  for (const piece of (await lireWord(octets)).filter(estEcrite))
    lireGabarit(texteDe(piece), (nom) => {
      const champ = champDe(nom);
      if (champ) trouves.add(champ);
      else faux.add(nom);
      return champ ? CHAMPS[champ].portee : 'une-fois';
    });
  if (faux.size > 0) throw refusModele(inconnus([...faux]));
  if (!trouves.has(CHAMP_REQUIS))
    throw refusModele(
      `Il manque le champ ${ecrit(CHAMP_REQUIS)} : la marque dit quel texte une feuille signée porte.`,
    );
  return (Object.keys(CHAMPS) as NomChamp[]).filter((c) => trouves.has(c));
}

/** A model filled in with a text: a Word document. Parts that hold no field are those of the model, to the byte. */
export async function remplirModele(
  octets: Buffer,
  texte: Parameters<typeof valeursDe>[0],
): Promise<Buffer<ArrayBuffer>> {
  const valeurs = valeursDe(texte);
  const items = Math.max(1, texte.contenu.actions.length);
  const dire = (nom: string, rang: number) => {
    const valeur = valeurs[champDe(nom)!];
    return typeof valeur === 'string' ? valeur : (valeur[rang] ?? '');
  };
  const pieces = (await lireWord(octets)).map((piece) => {
    if (!estEcrite(piece)) return piece;
    const gabarit = lireGabarit(texteDe(piece), (nom) => CHAMPS[champDe(nom)!].portee);
    const rempli = remplir(gabarit, items, dire);
    return rempli === gabarit.source ? piece : { ...piece, octets: Buffer.from(rempli) };
  });
  return enZip(pieces);
}
