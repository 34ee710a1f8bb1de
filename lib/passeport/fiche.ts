import type { Competence } from '@/lib/generated/prisma/enums';

/** The free texts of a page, in the order of the booklet: `question` is for the volunteer, `aide` for the association. */
export const CHAMPS_FICHE = [
  {
    nom: 'contexte',
    label: 'Le contexte',
    question: 'Que fait l’association ? Avec qui travaillez-vous ?',
    aide: 'Ce que fait l’association, le lieu, l’équipe.',
  },
  {
    nom: 'activites',
    label: 'Les activités',
    question: 'Qu’est-ce que vous faites, séance après séance ?',
    aide: 'Ce qui est fait, séance après séance.',
  },
  {
    nom: 'realisations',
    label: 'Les réalisations',
    question: 'De quoi êtes-vous content ? Qu’est-ce qui existe grâce à vous ?',
    aide: 'Ce qui existe grâce à cette mission.',
  },
  {
    nom: 'responsabilites',
    label: 'Les responsabilités',
    question: 'Qu’est-ce qu’on vous confie ?',
    aide: 'Ce que vous confiez.',
  },
  {
    nom: 'outils',
    label: 'Les outils',
    question: 'Quels outils, machines ou logiciels utilisez-vous ?',
    aide: 'Outils, machines, logiciels.',
  },
  {
    nom: 'formations',
    label: 'Les formations',
    question: 'Qu’avez-vous appris, et avec qui ?',
    aide: 'Ce qui a été appris, et avec qui.',
  },
] as const;

export type ChampFiche = (typeof CHAMPS_FICHE)[number]['nom'];
export type TextesFiche = Record<ChampFiche, string>;
/** Level 1 to 4 of the European framework, by competence. */
export type NiveauxFiche = Partial<Record<Competence, number>>;
export type ContenuFiche = { textes: TextesFiche; niveaux: NiveauxFiche };

/** Signs a text may hold. */
export const LONGUEUR_CHAMP = 3000;

/** A text as it is compared and kept: one kind of line end, no space around. */
export function normaliser(texte: string | null | undefined): string {
  return (texte ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** 53-bit hash (cyrb53) of a text: tells whether a field changed, it protects nothing. */
function hache(texte: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const c of texte) {
    const n = c.codePointAt(0)!;
    a = Math.imul(a ^ n, 2654435761);
    b = Math.imul(b ^ n, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * What the writer had under their eyes, in one short string that the form carries: a hash per text, the level of
 * each competence. With it the server tells, at saving, who changed what.
 */
export function empreinte(contenu: ContenuFiche): string {
  return [
    ...CHAMPS_FICHE.map(({ nom }) => `${nom}=${hache(normaliser(contenu.textes[nom]))}`),
    ...Object.entries(contenu.niveaux).map(([c, n]) => `${c}=${n}`),
  ].join(';');
}

export type Fusion = {
  contenu: ContenuFiche;
  /** Fields that the other side wrote in the meantime, kept as they wrote them. */
  parLAutre: string[];
  /** Fields that both wrote: both texts are kept, one under the other. */
  enDouble: string[];
};

function lire(base: string): Map<string, string> {
  return new Map(base.split(';').map((p) => p.split('=', 2) as [string, string]));
}

/** The other's text, then the lines of mine that it has not. */
function reunir(autre: string, mien: string): string {
  const dites = new Set(autre.split('\n').map((l) => l.trim()));
  const neuves = mien.split('\n').filter((l) => !dites.has(l.trim()));
  return normaliser([autre, ...neuves].filter((t) => t.trim() !== '').join('\n'));
}

/**
 * Two people write the same page: field by field, whoever changed it wins; where both did, both texts stay.
 * `base` is the `empreinte` of what the second writer had read. Nothing typed is lost, whatever `base` holds.
 */
export function fusionner(base: string, courant: ContenuFiche, saisi: ContenuFiche): Fusion {
  const lu = lire(base);
  const fusion: Fusion = {
    contenu: { textes: { ...courant.textes }, niveaux: {} },
    parLAutre: [],
    enDouble: [],
  };
  for (const { nom } of CHAMPS_FICHE) {
    const ici = normaliser(courant.textes[nom]);
    const moi = normaliser(saisi.textes[nom]);
    const autreAChange = lu.get(nom) !== hache(ici);
    const jAiChange = lu.get(nom) !== hache(moi);
    const double = autreAChange && jAiChange && ici !== moi;
    fusion.contenu.textes[nom] = double ? reunir(ici, moi) : jAiChange ? moi : ici;
    if (double) fusion.enDouble.push(nom);
    else if (autreAChange && !jAiChange) fusion.parLAutre.push(nom);
  }
  const toutes = new Set([...Object.keys(courant.niveaux), ...Object.keys(saisi.niveaux)]) as Set<Competence>;
  for (const c of toutes) {
    const avant = Number(lu.get(c) ?? 0);
    const ici = courant.niveaux[c] ?? 0;
    const moi = saisi.niveaux[c] ?? 0;
    const niveau = moi !== avant ? moi : ici;
    if (niveau > 0) fusion.contenu.niveaux[c] = niveau;
    if (ici !== avant && ici !== moi) (moi !== avant ? fusion.enDouble : fusion.parLAutre).push(c);
  }
  return fusion;
}

/** What still lacks before an association may attest a page; empty when nothing does. */
export function manqueAvantAttestation(fiche: {
  activites: string;
  accordLe: Date | null;
  nbCompetences: number;
}) {
  const manque: ('activites' | 'competences' | 'accord')[] = [];
  if (!normaliser(fiche.activites)) manque.push('activites');
  if (fiche.nbCompetences === 0) manque.push('competences');
  if (!fiche.accordLe) manque.push('accord');
  return manque;
}
