import { demiJournee, heureEnLettres, jourProche, MOMENTS } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { enumerer, majuscule } from '@/lib/langage/phrase';
import { ACCOMPAGNEMENTS } from './mission';

/* What anybody may read of a published mission: no person's file, no control, no journal. */

/** Columns of a mission's card. */
export const SELECT_RESUME = {
  id: true,
  titre: true,
  domaine: true,
  aDistance: true,
  places: true,
  placesPrises: true,
  regularite: true,
  debutLe: true,
  finLe: true,
  precision: true,
  commune: { select: { code: true, nom: true } },
  association: { select: { nom: true } },
  creneaux: {
    select: { id: true, demiJournee: true, date: true, heureDebut: true, heureFin: true },
    orderBy: [{ date: 'asc' }, { demiJournee: 'asc' }],
  },
} satisfies Prisma.MissionSelect;

/** Columns of a mission's page: the card and what one needs to decide. */
export const SELECT_DETAIL = {
  ...SELECT_RESUME,
  statut: true,
  description: true,
  activites: true,
  adresse: true,
  dureeSemaines: true,
  tuteurPrenom: true,
  aApporter: true,
  commentVenir: true,
  accessibleFauteuil: true,
  prochesTransports: true,
  permisNecessaire: true,
  lectureNecessaire: true,
  portDeCharges: true,
  longtempsDebout: true,
  enEquipe: true,
  calme: true,
  enfantsBienvenus: true,
  accompagnement: true,
  remboursement: true,
  remboursementDetail: true,
  apprend: true,
  urlSource: true,
  association: { select: { nom: true, description: true, siteUrl: true } },
} satisfies Prisma.MissionSelect;

/** A mission as its card shows it. */
export type MissionResume = Prisma.MissionGetPayload<{ select: typeof SELECT_RESUME }>;
/** A mission as its page shows it. */
export type MissionDetail = Prisma.MissionGetPayload<{ select: typeof SELECT_DETAIL }>;

/** Without the dated half-days that are past, to which nobody can come any more; all of them once every one is past. */
export function sansLePasse<M extends { creneaux: readonly { date: Date | null }[] }>(
  mission: M,
  aujourdhui: Date,
): M {
  const aVenir = mission.creneaux.filter((c) => !c.date || c.date >= aujourdhui);
  return aVenir.length > 0 ? { ...mission, creneaux: aVenir } : mission;
}

/** « Il reste 2 places », « Il reste 1 place », or that the mission is full. */
export function phrasePlaces(mission: { places: number; placesPrises: number }): string {
  const reste = mission.places - mission.placesPrises;
  if (reste <= 0) return 'Toutes les places sont prises pour le moment';
  return reste === 1 ? 'Il reste 1 place' : `Il reste ${reste} places`;
}

/** Where, on a card: a mission that the filter « de chez soi » finds says why it does. */
export function phraseOu(aDistance: MissionResume['aDistance'], lieu: string): string {
  if (aDistance === 'TOTALE') return 'Chez vous, à distance';
  return aDistance === 'POSSIBLE' ? `${lieu}, ou en partie de chez vous` : lieu;
}

type CreneauVu = Pick<MissionResume['creneaux'][number], 'demiJournee' | 'date'>;
/** What its card shows of it. */
export type MissionEnCarte = Pick<
  MissionResume,
  'id' | 'titre' | 'domaine' | 'aDistance' | 'places' | 'placesPrises' | 'commune' | 'association'
> & { creneaux: CreneauVu[] };

/** One half-day in words: « le mardi matin », or « mardi 3 mars, le matin » when it is dated. */
export function phraseCreneau({ demiJournee: code, date }: CreneauVu): string {
  const { label, moment } = demiJournee(code);
  return date ? `${jourProche(date)}, ${MOMENTS[moment].avec}` : `le ${label}`;
}

/** « de 9 h à 12 h ». */
export function phraseHeures(c: { heureDebut: string; heureFin: string }): string {
  return `de ${heureEnLettres(c.heureDebut)} à ${heureEnLettres(c.heureFin)}`;
}

/** « le lundi matin, le mardi matin et le jeudi soir »; semicolons where a moment has a comma of its own. */
export function enumererMoments(moments: readonly string[]): string {
  if (moments.some((m) => m.includes(','))) return moments.join('\u00a0; ');
  return enumerer(moments);
}

/** Each half-day once; those of one date together: « samedi 5 décembre, le matin et l’après-midi ». */
function momentsDits(creneaux: readonly CreneauVu[]): string[] {
  const parJour = new Map<string, string[]>();
  for (const c of creneaux) {
    const jour = c.date ? jourProche(c.date) : phraseCreneau(c);
    const moments = parJour.get(jour) ?? [];
    const moment = MOMENTS[demiJournee(c.demiJournee).moment].avec;
    if (c.date && !moments.includes(moment)) moments.push(moment);
    parJour.set(jour, moments);
  }
  return [...parJour].map(([jour, moments]) => [jour, enumerer(moments)].filter(Boolean).join(', '));
}

/** When a mission takes place, as its card says it: up to `max` moments, then how many more. */
export function phraseQuand(creneaux: readonly CreneauVu[], max = 3): string {
  if (creneaux.length === 0) return 'Les horaires se choisissent ensemble';
  const dits = momentsDits(creneaux);
  const reste = dits.length - max;
  const autres = reste <= 0 ? [] : [reste === 1 ? '1 autre moment' : `${reste} autres moments`];
  return majuscule(enumererMoments([...dits.slice(0, max), ...autres]));
}

/** What the journey and the mission cost, always said. */
export function phraseFrais(m: Pick<MissionDetail, 'remboursement' | 'remboursementDetail'>): string {
  const debut = {
    OUI: 'Vos trajets sont remboursés.',
    EN_PARTIE: 'Vos trajets sont remboursés en partie.',
    NON: 'Vos trajets ne sont pas remboursés.',
  }[m.remboursement];
  return [debut, m.remboursementDetail].filter(Boolean).join(' ');
}

/** Good to know before coming, in short sentences. */
export function bonASavoir(m: MissionDetail): string[] {
  return [
    m.accessibleFauteuil && 'On peut entrer en fauteuil roulant.',
    m.enfantsBienvenus && 'Vous pouvez venir avec votre enfant.',
    m.accompagnement && `${majuscule(ACCOMPAGNEMENTS[m.accompagnement].phrase)}.`,
    m.enEquipe ? 'Vous êtes avec d’autres personnes.' : 'Vous êtes souvent seul ou seule.',
    m.calme && 'Le lieu est calme.',
    m.lectureNecessaire ? 'Il faut lire et écrire un peu.' : 'Pas besoin de lire ni d’écrire.',
    m.portDeCharges && 'Il faut porter des choses lourdes.',
    m.longtempsDebout && 'On reste longtemps debout.',
    m.permisNecessaire && 'Il faut le permis de conduire.',
  ].filter((p): p is string => typeof p === 'string');
}
