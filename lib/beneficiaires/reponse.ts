import { labelMetier } from '@/lib/appariement/metier';
import { DEMI_JOURNEES, MOMENTS } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { enumerer, majuscule } from '@/lib/langage/phrase';
import { DOMAINES } from '@/lib/missions/domaine';
import { COMPETENCES } from '@/lib/passeport/competence';
import { AIDES_SOUHAITEES, BESOINS, COMPAGNIES, MODES_DEPLACEMENT, RYTHMES_SOUHAITES } from './besoin';
import { QUESTIONS, QUESTIONS_EN_PLUS, type SlugQuestion } from './question';

const RIEN = 'Je ne l’ai pas encore dit';
const liste = (mots: readonly string[]) => (mots.length > 0 ? mots.map(majuscule) : [RIEN]);

/** « lundi matin et après-midi »: the half-days of a week, one line a day. */
function semaine(codes: readonly DemiJournee[]): string[] {
  const libres = DEMI_JOURNEES.filter((d) => codes.includes(d.code));
  return [...new Set(libres.map((d) => d.jour))].map((jour) => {
    const [premiere, ...suite] = libres.filter((d) => d.jour === jour);
    return enumerer([premiere!.label, ...suite.map((d) => MOMENTS[d.moment].label)]);
  });
}

/** Columns of the answers, as they are read; where one starts from is the commune. */
export const SELECT_REPONSES = {
  rayonKm: true,
  modesDeplacement: true,
  disponibilites: true,
  domainesSouhaites: true,
  besoins: true,
  besoinsLibres: true,
  competences: true,
  competencesVisees: true,
  metierVise: true,
  accompagnementSouhaite: true,
  compagnieSouhaitee: true,
  rythmeSouhaite: true,
} satisfies Prisma.BeneficiaireSelect;
type Reponses = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_REPONSES }> & {
  commune: { nom: string };
};

/** A person's answers as they read them back, one list per question. */
export function reponsesEnMots(p: Reponses): { slug: SlugQuestion; titre: string; reponses: string[] }[] {
  const mots: Record<SlugQuestion, string[]> = {
    ou: [p.commune.nom],
    trajet:
      p.rayonKm === null
        ? [RIEN]
        : liste([
            `jusqu’à ${p.rayonKm}\u00a0km`,
            ...p.modesDeplacement.map((m) => MODES_DEPLACEMENT[m].phrase),
          ]),
    quand: liste(semaine(p.disponibilites)),
    envies: liste(p.domainesSouhaites.map((d) => DOMAINES[d].label)),
    besoins: liste([
      ...p.besoins.map((b) => BESOINS[b].label),
      ...(p.besoinsLibres ? [p.besoinsLibres] : []),
    ]),
    facon: liste([
      ...(p.accompagnementSouhaite ? [AIDES_SOUHAITEES[p.accompagnementSouhaite]] : []),
      ...(p.compagnieSouhaitee ? [COMPAGNIES[p.compagnieSouhaitee]] : []),
      ...(p.rythmeSouhaite ? [RYTHMES_SOUHAITES[p.rythmeSouhaite]] : []),
    ]),
    'savoir-faire': liste(p.competences.map((c) => COMPETENCES[c].phrase)),
    apprendre: liste(p.competencesVisees.map((c) => COMPETENCES[c].phrase)),
    metier: p.metierVise ? [labelMetier(p.metierVise)] : [RIEN],
  };
  return [...QUESTIONS, ...QUESTIONS_EN_PLUS].map(({ slug, titre }) => ({
    slug,
    titre,
    reponses: mots[slug],
  }));
}
