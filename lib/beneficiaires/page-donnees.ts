import { enXml } from '@/lib/xml';
import type { Fichier, Valeur } from './donnees/valeur';

const STYLE = String.raw`
:root{color-scheme:light dark}
body{margin:0;background:#FBF8F3;color:#1F2A2E;font:1.125rem/1.6 Ubuntu,Calibri,"DejaVu Sans",sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2}
h2{font-size:1.5rem;margin:3rem 0 .5rem;border-top:2px solid #1F5E54;padding-top:1rem}
h3{font-size:1.2rem;margin:1.5rem 0 .5rem}
a{color:#1F5E54}
dt{font-weight:600;margin-top:.5rem}
dd{margin:0 0 0 1rem}
ol,ul{padding-left:1.5rem}
nav li{padding:.25rem 0}
li>dl{margin:0 0 1rem;border-left:2px solid #DDD6C9;padding-left:.75rem}
@media (prefers-color-scheme:dark){body{background:#14191B;color:#F1ECE3}a{color:#86D2C1}}
@media print{nav{display:none}body{background:#fff;color:#000;font-size:11pt}h2,h3,dt{break-after:avoid}dd,li{break-inside:avoid-page}}
`;

const majuscule = (t: string) => t.charAt(0).toUpperCase() + t.slice(1);
const texte = (v: string) => enXml(v).replaceAll('\n', '<br>');
const NOMBRE = new Intl.NumberFormat('fr-FR');

const estListe = (v: Valeur): v is readonly Valeur[] => Array.isArray(v);
const estFiche = (v: Valeur): v is Fichier => typeof v === 'object' && v !== null && !estListe(v);
const estVide = (v: Valeur): boolean =>
  v === null || v === '' || (estListe(v) && v.length === 0) || (estFiche(v) && Object.keys(v).length === 0);

function valeur(v: Valeur): string {
  if (estVide(v)) return 'rien';
  if (estListe(v)) return `<ol>${v.map((un) => `<li>${valeur(un)}</li>`).join('')}</ol>`;
  if (estFiche(v)) return fiche(Object.entries(v));
  if (typeof v === 'boolean') return v ? 'oui' : 'non';
  return typeof v === 'number' ? NOMBRE.format(v) : texte(String(v));
}

const fiche = (lignes: readonly (readonly [string, Valeur])[]) =>
  lignes.length === 0
    ? ''
    : `<dl>${lignes.map(([nom, v]) => `<dt>${texte(majuscule(nom))}</dt><dd>${valeur(v)}</dd>`).join('')}</dl>`;

const paragraphe = (mots: string) => `<p>${texte(mots)}</p>`;
const contenu = (v: Valeur) => (estVide(v) ? paragraphe('Rien n’est gardé ici.') : valeur(v));

/** A chapter: what is short first, then a title for each list or each sheet. */
function chapitre(v: Valeur): string {
  if (!estFiche(v) || estVide(v)) return contenu(v);
  const lignes = Object.entries(v);
  const longue = ([, un]: readonly [string, Valeur]) => estListe(un) || estFiche(un);
  const titres = lignes
    .filter(longue)
    .map(([nom, un]) => `<h3>${texte(majuscule(nom))}</h3>\n${contenu(un)}`)
    .join('\n');
  return `${fiche(lignes.filter((l) => !longue(l)))}\n${titres}`;
}

/**
 * The file that a person downloads, as one page to read: no script, nothing to load, dates in words as the file has
 * them, « rien » where nothing is kept. Whatever was typed stands there as text, and the page forbids itself the rest.
 */
export function enPage(fichier: Fichier): string {
  const lignes = Object.entries(fichier);
  const chapitres = lignes
    .filter(([, v]) => typeof v === 'object')
    .map(([nom, v], rang) => ({ nom: texte(majuscule(nom)), ancre: `c${rang + 1}`, corps: chapitre(v) }));
  return [
    '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">\n<title>Mes données</title>',
    `<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Mes données</h1>`,
    ...['Voici tout ce qui est gardé sur vous.', 'Cette page est pour vous seulement.'].map(paragraphe),
    fiche(lignes.filter(([, v]) => typeof v !== 'object')),
    paragraphe('Si vous avez signé des feuilles à la main, elles sont à côté, dans le dossier « feuilles ».'),
    `<nav aria-label="Sommaire">\n<ul>`,
    ...chapitres.map(({ nom, ancre }) => `<li><a href="#${ancre}">${nom}</a></li>`),
    '</ul>\n</nav>',
    ...chapitres.map(
      ({ nom, ancre, corps }) =>
        `<section aria-labelledby="${ancre}">\n<h2 id="${ancre}">${nom}</h2>\n${corps}\n</section>`,
    ),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}
