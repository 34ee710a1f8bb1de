import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { FUSEAU } from '@/lib/dates';
import type { ADistance, Domaine, Regularite } from '@/lib/generated/prisma/enums';
import { ACTIVITES, domaineParSlug } from '@/lib/missions/domaine';
import { contientUnNir } from '@/lib/nir';
import { booleenDe, enSlug, listeDe, texteDe, type Element } from './element';
import { lireLieu, type Annuaire, type Lieu } from './lieu';
import { lireOrganisation, type Organisation } from './organisation';

/** What a feed says of a mission, in our words. */
export type MissionLue = Lieu & {
  clientId: string;
  organisation: Organisation;
  titre: string;
  description: string;
  domaine: Domaine;
  activite: string;
  aDistance: ADistance;
  places: number;
  regularite: Regularite;
  /** « 2026-03-03 » */
  debutLe: string | null;
  finLe: string | null;
  accessibleFauteuil: boolean;
  prochesTransports: boolean;
  codesRome: string[];
  urlSource: string;
  /** Hash of all that is above, to tell a change. */
  empreinte: string;
};
export type Refus = { clientId: string; motif: string };

class MotifDeRefus extends Error {}
const refuser = (motif: string): never => {
  throw new MotifDeRefus(motif);
};

/** Text without tags or repeated blanks: some feeds put HTML in CDATA. */
const enTexte = (brut: string) =>
  brut
    .replace(/<(br|\/p|\/li|\/h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]{0,500}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const ACTIVITE_PAR_SLUG = new Map<string, string>([
  ...Object.entries(ACTIVITES).map(([slug, label]) => [enSlug(label), slug] as const),
  ...Object.keys(ACTIVITES).map((slug) => [slug, slug] as const),
]);

/** The first activity that we know, by slug or by label, the whole text first; an unknown one is « autre ». */
function activite(mission: Element): string {
  const textes = [texteDe(mission, 'activity'), ...listeDe(mission, 'activity')];
  for (const t of textes) {
    const connue = ACTIVITE_PAR_SLUG.get(enSlug(t));
    if (connue) return connue;
  }
  return 'autre';
}

function aDistance(mission: Element): ADistance {
  const mot = enSlug(texteDe(mission, 'remote'));
  if (['full', 'total', '100', 'remote'].includes(mot)) return 'TOTALE';
  return ['possible', 'oui', 'yes', 'true', '1', 'partiel', 'hybride'].includes(mot) ? 'POSSIBLE' : 'NON';
}

/** ISO 8601 (an instant is read in Paris) or « 25/01/2025 ». */
function jourDuFlux(mission: Element, nom: string): string | null {
  const texte = texteDe(mission, nom);
  if (!texte) return null;
  const date = /^\d{1,2}\/\d{1,2}\/\d{4}/.test(texte)
    ? DateTime.fromFormat(texte.slice(0, 10).trim(), 'd/M/yyyy', { zone: FUSEAU })
    : DateTime.fromISO(texte.replace(' ', 'T'), { zone: FUSEAU });
  if (!date.isValid) return refuser(`La date « ${texte.slice(0, 40)} » n’existe pas.`);
  return date.toISODate();
}

function places(mission: Element): number {
  const texte = texteDe(mission, 'places');
  if (!texte) return 1;
  const n = Number(texte);
  if (!Number.isInteger(n) || n <= 0) refuser('Le nombre de places doit être un entier, 1 ou plus.');
  if (n > 1000) refuser('Le nombre de places dépasse 1 000.');
  return n;
}

function titre(mission: Element): string {
  const t = enTexte(texteDe(mission, 'title')) || refuser('Le titre manque.');
  if (!/\S\s+\S/.test(t)) refuser('Le titre doit faire au moins deux mots.');
  return t.slice(0, 200);
}

function description(mission: Element): string {
  const brut = texteDe(mission, 'description') || refuser('La description manque.');
  if (brut.length > 20_000) refuser('La description dépasse 20 000 signes.');
  const suites = [
    ['Quand', texteDe(mission, 'schedule')],
    ['Pour qui', listeDe(mission, 'audience').join(', ')],
    ['À savoir', listeDe(mission, 'requirements').join(', ')],
  ].flatMap(([mot, t]) => (t ? [`${mot} : ${enTexte(t)}`] : []));
  return [enTexte(brut), ...suites].join('\n');
}

function domaine(mission: Element): Domaine {
  const texte = texteDe(mission, 'domain');
  return (
    (texte ? domaineParSlug(enSlug(texte)) : 'AUTRE') ??
    refuser(`Le domaine « ${texte.slice(0, 60)} » est inconnu.`)
  );
}

function adresseWeb(mission: Element): string {
  const texte =
    texteDe(mission, 'applicationUrl') || refuser('L’adresse pour répondre (applicationUrl) manque.');
  if (!/^https?:\/\//i.test(texte) || !URL.canParse(texte))
    refuser('L’adresse pour répondre (applicationUrl) n’est pas une adresse web.');
  return texte;
}

/** The signs « &# » left in a text: its maker encoded it twice, and nobody could read it. */
function verifierLettres(mission: Element): void {
  for (const [nom, mot] of [
    ['title', 'Le titre'],
    ['description', 'La description'],
    ['organizationName', 'Le nom de l’association'],
  ] as const)
    if (texteDe(mission, nom).includes('&#'))
      refuser(`${mot} contient « &# » : des lettres ont été mal codées.`);
}

/**
 * One mission of the feed in our words, or the French reason why it is refused. Rules: those of the national hub
 * (API Engagement), and a commune that we know.
 */
export function lireMission(mission: Element, annuaire: Annuaire): MissionLue | Refus {
  const clientId = texteDe(mission, 'clientId');
  try {
    if (!clientId) refuser('Le numéro de la mission (clientId) manque.');
    verifierLettres(mission);
    const lieu = lireLieu(mission, annuaire);
    const debutLe = jourDuFlux(mission, 'startAt');
    const finLe = jourDuFlux(mission, 'endAt');
    if (debutLe && finLe && finLe < debutLe) refuser('La fin est avant le début.');
    const organisation = lireOrganisation(mission);
    const lue = {
      titre: titre(mission),
      description: description(mission),
      domaine: domaine(mission),
      activite: activite(mission),
      aDistance: aDistance(mission),
      places: places(mission),
      regularite: (debutLe && debutLe === finLe ? 'PONCTUELLE' : 'REGULIERE') as Regularite,
      debutLe,
      finLe,
      accessibleFauteuil: booleenDe(mission, 'reducedMobilityAccessible') ?? false,
      prochesTransports: booleenDe(mission, 'closeToTransport') ?? false,
      codesRome: listeDe(mission, 'romeSkills').filter((c) => /^[A-Z]\d{4}$/.test(c)),
      urlSource: adresseWeb(mission),
      ...('motif' in lieu ? refuser(lieu.motif) : lieu),
      organisation: 'motif' in organisation ? refuser(organisation.motif) : organisation,
      clientId,
    };
    const { nom, description: presentation, adresse } = lue.organisation;
    if ([lue.titre, lue.description, lue.adresse, nom, presentation, adresse].some(contientUnNir))
      refuser('Un texte contient ce qui ressemble à un numéro de sécurité sociale : enlevez-le.');
    return { ...lue, empreinte: createHash('sha256').update(JSON.stringify(lue)).digest('base64url') };
  } catch (e) {
    if (e instanceof MotifDeRefus) return { clientId, motif: e.message };
    throw e;
  }
}
