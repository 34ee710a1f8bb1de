import { labelMetier } from '@/lib/appariement/metier';
import { DEMI_JOURNEES } from '@/lib/dates';
import { DOMAINES } from '@/lib/missions/domaine';
import { COMPETENCES } from '@/lib/passeport/competence';
import { BESOINS, MODES_DEPLACEMENT } from './besoin';
import { QUESTIONS, QUESTIONS_EN_PLUS, type SlugQuestion } from './question';
import type { Profil } from './queries';

const RIEN = 'Je ne l’ai pas encore dit';
const liste = (mots: readonly string[]) => mots.join(', ') || RIEN;

/** A person's answers as they read them back, one per question. */
export function reponsesEnMots(p: Profil): { slug: SlugQuestion; titre: string; reponse: string }[] {
  const mots: Record<SlugQuestion, string> = {
    ou: p.commune.nom,
    trajet:
      p.rayonKm === null
        ? RIEN
        : `Jusqu’à ${p.rayonKm} km : ${liste(p.modesDeplacement.map((m) => MODES_DEPLACEMENT[m].phrase))}`,
    quand: liste(DEMI_JOURNEES.filter((d) => p.disponibilites.includes(d.code)).map((d) => d.label)),
    envies: liste(p.domainesSouhaites.map((d) => DOMAINES[d].label)),
    besoins: liste([
      ...p.besoins.map((b) => BESOINS[b].label),
      ...(p.besoinsLibres ? [p.besoinsLibres] : []),
    ]),
    'savoir-faire': liste(p.competences.map((c) => COMPETENCES[c].phrase)),
    apprendre: liste(p.competencesVisees.map((c) => COMPETENCES[c].label)),
    metier: p.metierVise ? labelMetier(p.metierVise) : RIEN,
  };
  return [...QUESTIONS, ...QUESTIONS_EN_PLUS].map(({ slug, titre }) => ({
    slug,
    titre,
    reponse: mots[slug],
  }));
}
