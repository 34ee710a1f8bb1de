import { STATUTS_POUR_LA_PERSONNE } from '@/lib/candidatures/candidature';
import { demiJournee } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { dureeEnLettres } from '@/lib/heures/duree';
import { motPourLaPersonne } from '@/lib/heures/heures';
import { FIL, instant, jour, messages, mission, MISSION, type Fichier } from './valeur';

/** Wishes, and what came of them: places, hours. */
export const SELECT_DEMANDES = {
  candidatures: {
    orderBy: { creeLe: 'asc' },
    include: {
      mission: MISSION,
      fil: FIL,
      creneaux: { include: { creneau: true } },
      affectation: {
        include: {
          heures: { orderBy: { date: 'asc' } },
          comptes: { orderBy: { proposeLe: 'asc' } },
          empechements: { orderBy: { date: 'asc' } },
        },
      },
    },
  },
} satisfies Prisma.BeneficiaireSelect;
type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_DEMANDES }>;

const affectation = (a: NonNullable<Dossier['candidatures'][number]['affectation']>): Fichier => ({
  début: jour(a.debutLe),
  fin: jour(a.finLe),
  heures: a.heures.map((h) => ({
    jour: jour(h.date),
    durée: dureeEnLettres(h.minutes),
    état: motPourLaPersonne(h),
    'mon accord': instant(h.accordLe),
    'accord donné par': h.accordAidant,
    confirmées: instant(h.confirmeLe),
    'mot de l’association': h.motRevoir,
    écrites: instant(h.creeLe),
  })),
  'compte dans le contrat': a.comptes.map((c) => ({
    proposé: instant(c.proposeLe),
    'mon accord': instant(c.accordLe),
    fin: instant(c.finLe),
  })),
  'jours où j’ai prévenu': a.empechements.map((e) => jour(e.date)),
});

/** « demandes »: each « ça m’intéresse », to its hours. */
export const demandes = (d: Dossier) =>
  d.candidatures.map((c) => ({
    ...mission(c.mission),
    'ça m’intéresse': instant(c.creeLe),
    état: STATUTS_POUR_LA_PERSONNE[c.statut],
    depuis: instant(c.statutLe),
    mot: c.mot,
    'mes moments': c.creneaux.map(
      ({ creneau }) => jour(creneau.date) ?? demiJournee(creneau.demiJournee).label,
    ),
    'accord pour parler de moi': instant(c.accordLe),
    'téléphone montré': c.partageTelephone,
    'e-mail montré': c.partageEmail,
    'présentée à l’association': instant(c.proposeeLe),
    'en attente d’une place depuis': instant(c.attenteLe),
    'place gardée jusqu’à': instant(c.offreExpireLe),
    accueil: c.affectation && affectation(c.affectation),
    messages: messages(c.fil),
  }));
