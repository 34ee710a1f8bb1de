import { createHash } from 'node:crypto';
import { z } from 'zod';
import { jourCourt, jourIso } from '@/lib/dates';
import type { MoyenAccord, NatureContrat, TypeContrat } from '@/lib/generated/prisma/enums';
import { CONTRATS, heuresParSemaine, NATURES } from './contrat';

const jourEcrit = z.iso.date();
const contenuSchema = z.object({
  type: z.enum(['CONTRAT_ENGAGEMENT', 'CER', 'PPAE']),
  nature: z.enum(['SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT']),
  debutLe: jourEcrit,
  finLe: jourEcrit.nullable(),
  cibleHebdo: z.number().nullable(),
  actions: z.array(z.object({ titre: z.string(), pourLe: jourEcrit.nullable() })),
});
/** What a contract says, to the letter: what both parties agree to. Days are `YYYY-MM-DD`, hours are a week's. */
export type ContenuContrat = z.output<typeof contenuSchema>;

type Termes = {
  type: TypeContrat;
  nature: NatureContrat;
  debutLe: Date;
  finLe: Date | null;
  cibleHebdo: number | null;
};
const iso = (d: Date | null) => d && jourIso(d);

/** The text of a contract, from its terms and the actions that it names, in their order. */
export function contenuDe(
  termes: Termes,
  actions: readonly { titre: string; echeanceLe: Date | null }[],
): ContenuContrat {
  return {
    type: termes.type,
    nature: termes.nature,
    debutLe: jourIso(termes.debutLe),
    finLe: iso(termes.finLe),
    cibleHebdo: termes.cibleHebdo,
    actions: actions.map((a) => ({ titre: a.titre, pourLe: iso(a.echeanceLe) })),
  };
}

/**
 * The one way to write a text: names in order, nothing between them (RFC 8785, for what is written here: text, numbers,
 * null). Two texts that say the same are the same signs.
 */
export function canonique({ type, nature, debutLe, finLe, cibleHebdo, actions }: ContenuContrat): string {
  return JSON.stringify({
    actions: actions.map(({ titre, pourLe }) => ({ pourLe, titre })),
    cibleHebdo,
    debutLe,
    finLe,
    nature,
    type,
  });
}

/** SHA-256 of the signs of a text, in 64 hexadecimal digits. */
export const empreinteDe = (contenu: string) => createHash('sha256').update(contenu, 'utf8').digest('hex');

/** The beginning of the hash, as somebody can read it out: four groups of four. */
export const marqueDe = (empreinte: string) => empreinte.slice(0, 16).match(/.{4}/g)!.join(' ');

/** The text that a version keeps. Throws when it is none: nothing else may have written there. */
export const lireContenu = (contenu: string): ContenuContrat => contenuSchema.parse(JSON.parse(contenu));

/** A day of a text, in words. */
export const enJour = (j: string) => jourCourt(new Date(`${j}T00:00:00Z`));
/** An action of a contract, in words. */
export const uneAction = ({ titre, pourLe }: ContenuContrat['actions'][number]) =>
  pourLe ? `${titre} (pour le ${enJour(pourLe)})` : titre;

/** The parts of a text, as the form names them, and in words. */
const PARTIES = {
  type: { nom: 'Type de contrat', dire: (c: ContenuContrat) => CONTRATS[c.type].label },
  nature: { nom: 'Nature', dire: (c: ContenuContrat) => NATURES[c.nature] },
  debutLe: { nom: 'Début', dire: (c: ContenuContrat) => enJour(c.debutLe) },
  finLe: { nom: 'Fin', dire: (c: ContenuContrat) => (c.finLe ? enJour(c.finLe) : 'sans date') },
  cibleHebdo: {
    nom: 'Activité prévue',
    dire: (c: ContenuContrat) => (c.cibleHebdo === null ? 'non fixée' : heuresParSemaine(c.cibleHebdo)),
  },
  actions: {
    nom: 'Actions',
    dire: (c: ContenuContrat) => c.actions.map(uneAction).join(' ; ') || 'aucune',
  },
} as const;
export type PartieDuTexte = keyof typeof PARTIES;

/** What a text says, part by part. */
export const enMots = (c: ContenuContrat) =>
  Object.entries(PARTIES).map(([partie, { nom, dire }]) => ({
    partie: partie as PartieDuTexte,
    nom,
    mots: dire(c),
  }));

/** One half of an agreement, as a page to print says it; room to sign when it is not given. */
export const accordEnMots = (accord: { moyen: MoyenAccord; le: Date } | undefined) =>
  accord
    ? `D’accord le ${jourCourt(accord.le)}${accord.moyen === 'PAPIER' ? ', sur la feuille signée' : ', depuis son espace'}`
    : 'Date et signature :';

export type Difference = { partie: PartieDuTexte; nom: string; avant: string; apres: string };

/** What changed from one text to another, in words; nothing when they say the same. */
export function differences(avant: ContenuContrat, apres: ContenuContrat): Difference[] {
  const lus = enMots(avant);
  return enMots(apres).flatMap(({ partie, nom, mots }, rang) => {
    const { mots: dits } = lus[rang]!;
    return dits === mots ? [] : [{ partie, nom, avant: dits, apres: mots }];
  });
}
