import { z } from 'zod';
import { caseCochee, entier, identifiant, jourFacultatif, liste, texte, texteFacultatif } from '@/lib/champs';
import { demiJournee, demiJourneeDeDate, type Moment } from '@/lib/dates';
import {
  Accompagnement,
  ADistance,
  Competence,
  DemiJournee,
  Domaine,
  Regularite,
  Remboursement,
} from '@/lib/generated/prisma/enums';
import { ACTIVITES } from './domaine';

const heure = (manque: string) => z.string({ error: manque }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, manque);
const MANQUE_HEURE = 'Écrivez une heure, par exemple 09:00.';
const horaires = { debut: heure(MANQUE_HEURE), fin: heure(MANQUE_HEURE) };
const court = texteFacultatif(300).transform((t) => t ?? '');
const long = texteFacultatif(2000).transform((t) => t ?? '');

/** Up to eight dates, each with its part of the day. */
const RANGS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type Rang = (typeof RANGS)[number];
const moment = z.enum(['MATIN', 'APRES_MIDI', 'SOIR']).default('MATIN');
function dates() {
  return Object.fromEntries(
    RANGS.flatMap((rang) => [
      [`date${rang}`, jourFacultatif],
      [`moment${rang}`, moment],
    ]),
  ) as Record<`date${Rang}`, typeof jourFacultatif> & Record<`moment${Rang}`, typeof moment>;
}

/** Three parts of the day have each their hours; half-days are ticked in the week, or a date and a part of the day. */
const champs = z.object({
  titre: texte(120, 'Donnez un titre : ce que l’on fera, par exemple « Aider au jardin ».'),
  description: long,
  lignes: texte(1200, 'Écrivez ce que l’on fera, une idée par ligne.'),
  domaine: z.enum(Domaine, { error: 'Choisissez un domaine.' }),
  activite: z.enum(Object.keys(ACTIVITES) as [string, ...string[]], { error: 'Choisissez une activité.' }),
  communeCode: texte(5, 'Choisissez une commune.'),
  adresse: court,
  aDistance: z.enum(ADistance).default('NON'),
  places: entier(1, 1000),
  regularite: z.enum(Regularite).default('REGULIERE'),
  debutLe: jourFacultatif,
  finLe: jourFacultatif,
  semaine: liste(z.enum(DemiJournee)),
  ...dates(),
  matinDebut: horaires.debut.default('09:00'),
  matinFin: horaires.fin.default('12:00'),
  apresMidiDebut: horaires.debut.default('14:00'),
  apresMidiFin: horaires.fin.default('17:00'),
  soirDebut: horaires.debut.default('18:00'),
  soirFin: horaires.fin.default('20:00'),
  tuteurPrenom: court,
  aDemander: court,
  aApporter: court,
  commentVenir: court,
  accessibleFauteuil: caseCochee,
  prochesTransports: caseCochee,
  permisNecessaire: caseCochee,
  lectureNecessaire: caseCochee,
  portDeCharges: caseCochee,
  longtempsDebout: caseCochee,
  enEquipe: caseCochee,
  calme: caseCochee,
  enfantsBienvenus: caseCochee,
  accompagnement: z.preprocess((v) => v || null, z.enum(Accompagnement).nullable()),
  remboursement: z.enum(Remboursement, { error: 'Dites si les frais sont remboursés.' }),
  remboursementDetail: court,
  apprend: liste(z.enum(Competence)),
});

export type CreneauSaisi = {
  demiJournee: DemiJournee;
  date: Date | null;
  heureDebut: string;
  heureFin: string;
};

/** The hours that each part of the day has in this form. */
function horairesDe(s: z.output<typeof champs>): Record<Moment, { heureDebut: string; heureFin: string }> {
  return {
    MATIN: { heureDebut: s.matinDebut, heureFin: s.matinFin },
    APRES_MIDI: { heureDebut: s.apresMidiDebut, heureFin: s.apresMidiFin },
    SOIR: { heureDebut: s.soirDebut, heureFin: s.soirFin },
  };
}

const REPERE: Record<Moment, string> = { MATIN: '09:00', APRES_MIDI: '14:00', SOIR: '19:00' };

function creneauxDe(s: z.output<typeof champs>): CreneauSaisi[] {
  const heures = horairesDe(s);
  const semaine = [...new Set(s.semaine)].map((d) => ({
    demiJournee: d,
    date: null,
    ...heures[demiJournee(d).moment],
  }));
  const dates = RANGS.flatMap((rang) => {
    const date = s[`date${rang}`];
    const moment = s[`moment${rang}`];
    return date ? [{ demiJournee: demiJourneeDeDate(date, REPERE[moment]), date, ...heures[moment] }] : [];
  });
  return [...semaine, ...dates];
}

function verifier(s: z.output<typeof champs>, ctx: z.RefinementCtx) {
  const dire = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
  const ordre = 'L’heure de fin vient après l’heure de début.';
  if (s.matinFin <= s.matinDebut) dire('matinFin', ordre);
  if (s.apresMidiFin <= s.apresMidiDebut) dire('apresMidiFin', ordre);
  if (s.soirFin <= s.soirDebut) dire('soirFin', ordre);
  const dejaDit = new Set<string>();
  for (const rang of RANGS) {
    const date = s[`date${rang}`];
    // Not a date yet when the form has other faults: compared as it is written.
    const moment = `${String(date)} ${s[`moment${rang}`]}`;
    if (date && dejaDit.has(moment))
      dire(`date${rang}`, 'Cette date est déjà dans la liste, au même moment de la journée.');
    dejaDit.add(moment);
  }
  if (s.debutLe && s.finLe && s.finLe < s.debutLe) dire('finLe', 'La fin vient après le début.');
  if (s.remboursement !== 'NON' && !s.remboursementDetail)
    dire('remboursementDetail', 'Dites ce qui est remboursé, et comment.');
}

/** Fields that only say how the half-days are written. */
const ECRITURE = [
  'semaine',
  ...RANGS.flatMap((rang) => [`date${rang}`, `moment${rang}`] as const),
  'matinDebut',
  'matinFin',
  'apresMidiDebut',
  'apresMidiFin',
  'soirDebut',
  'soirFin',
  'lignes',
] as const;
type Reste = Omit<z.output<typeof champs>, (typeof ECRITURE)[number]>;

function mettreEnForme(s: z.output<typeof champs>) {
  const reste = Object.fromEntries(
    Object.keys(champs.shape)
      .filter((cle) => !(ECRITURE as readonly string[]).includes(cle))
      .map((cle) => [cle, s[cle as keyof typeof s]]),
  ) as Reste;
  const activites = s.lignes
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);
  return { ...reste, activites, creneaux: creneauxDe(s) };
}

/** The answers of the form, as `creerMission` takes them. */
export type ChampsMission = ReturnType<typeof mettreEnForme>;

const suite = z.enum(['garder', 'proposer']).default('garder');

export const creerMissionSchema = champs
  .extend({ associationId: identifiant, suite })
  .superRefine(verifier)
  .transform(({ associationId, suite, ...s }) => ({ associationId, suite, champs: mettreEnForme(s) }));
export const modifierMissionSchema = champs
  .extend({ missionId: identifiant, version: entier(1, 1_000_000), remplacer: caseCochee, suite })
  .superRefine(verifier)
  .transform(({ missionId, version, remplacer, suite, ...s }) => ({
    missionId,
    version,
    remplacer,
    suite,
    champs: mettreEnForme(s),
  }));

export const surMission = z.object({ missionId: identifiant });
export const correctionSchema = surMission.extend({
  motif: texte(1000, 'Écrivez ce qu’il faut revoir, en quelques mots.'),
});
export const publicationSchema = surMission.extend({
  nePasRemplacerEmploi: caseCochee,
  securiteVerifiee: caseCochee,
  fraisDits: caseCochee,
});
