import type { ContactChoisi } from '@/lib/generated/prisma/enums';

/** The five questions, in their order, then the second, optional set. */
export const QUESTIONS = [
  { slug: 'ou', titre: 'D’où partez-vous ?', mot: 'Où' },
  { slug: 'trajet', titre: 'Jusqu’où, et comment ?', mot: 'Trajet' },
  { slug: 'quand', titre: 'Quand êtes-vous libre ?', mot: 'Quand' },
  { slug: 'envies', titre: 'Qu’est-ce qui vous plaît ?', mot: 'Envies' },
  { slug: 'besoins', titre: 'De quoi avez-vous besoin ?', mot: 'Besoins' },
] as const;
export const QUESTIONS_EN_PLUS = [
  { slug: 'facon', titre: 'Comment aimez-vous faire ?', mot: 'J’aime' },
  { slug: 'savoir-faire', titre: 'Qu’est-ce que vous savez faire ?', mot: 'Je sais' },
  { slug: 'apprendre', titre: 'Qu’est-ce que vous voulez apprendre ?', mot: 'J’apprends' },
  { slug: 'metier', titre: 'Quel métier vous attire ?', mot: 'Métier' },
] as const;

export type SlugQuestion = (typeof QUESTIONS)[number]['slug'] | (typeof QUESTIONS_EN_PLUS)[number]['slug'];
export type Question = { slug: SlugQuestion; titre: string; mot: string };

/** The question of this address, or undefined. */
export function questionDe(slug: string): Question | undefined {
  return [...QUESTIONS, ...QUESTIONS_EN_PLUS].find((q) => q.slug === slug);
}
/** The set of questions that this one belongs to. */
export function serieDe(slug: SlugQuestion): readonly Question[] {
  return QUESTIONS.some((q) => q.slug === slug) ? QUESTIONS : QUESTIONS_EN_PLUS;
}
/** The question after this one in its set, or null after the last. */
export function questionSuivante(slug: SlugQuestion): SlugQuestion | null {
  const serie = serieDe(slug);
  return serie[serie.findIndex((q) => q.slug === slug) + 1]?.slug ?? null;
}
/** The question before this one in its set, or null before the first. */
export function questionPrecedente(slug: SlugQuestion): SlugQuestion | null {
  const serie = serieDe(slug);
  return serie[serie.findIndex((q) => q.slug === slug) - 1]?.slug ?? null;
}

/** The first of the questions that needs an answer and has none; null when the set can be closed. */
export function questionSansReponse(profil: {
  rayonKm: number | null;
  modesDeplacement: readonly unknown[];
  disponibilites: readonly unknown[];
}): SlugQuestion | null {
  if (profil.rayonKm === null || profil.modesDeplacement.length === 0) return 'trajet';
  return profil.disponibilites.length === 0 ? 'quand' : null;
}

/** Distances to choose from, in kilometres, in words. */
export const RAYONS: readonly { km: number; label: string }[] = [
  { km: 2, label: 'Tout près : 2 km' },
  { km: 5, label: 'Pas loin : 5 km' },
  { km: 10, label: 'Jusqu’à 10 km' },
  { km: 15, label: 'Jusqu’à 15 km' },
  { km: 20, label: 'Jusqu’à 20 km' },
  { km: 30, label: 'Jusqu’à 30 km' },
  { km: 50, label: 'Loin : jusqu’à 50 km' },
];

export const CONTACTS: Record<ContactChoisi, { label: string; hint: string }> = {
  PAR_LA_COORDINATION: { label: 'Par la coordination', hint: 'L’association ne voit que votre prénom.' },
  TELEPHONE: { label: 'Par téléphone', hint: 'L’association voit votre numéro, si vous dites oui.' },
  EMAIL: { label: 'Par e-mail', hint: 'L’association voit votre adresse e-mail, si vous dites oui.' },
};

/** Where the questions of a person are answered: by themselves, or in an interview by a professional. */
export function cheminQuestions(role: string, beneficiaireId: string): string {
  if (role === 'REFERENT') return `/referent/personnes/${beneficiaireId}/questions`;
  if (role === 'COORDINATION') return `/coordination/personnes/${beneficiaireId}/questions`;
  return '/beneficiaire/questions';
}

/** Where the consent is asked for: by the person themselves, or in an interview. */
export function cheminAccord(role: string, beneficiaireId: string): string {
  if (role === 'BENEFICIAIRE') return '/beneficiaire/bienvenue';
  return `${cheminQuestions(role, beneficiaireId)}/accord`;
}

/** Where an answer leads: the next question, back to « Moi », or out of the finished set. */
export function apresReponse(r: {
  role: string;
  beneficiaireId: string;
  retour: 'suite' | 'moi';
  suite: SlugQuestion | null;
}): string {
  const professionnel = r.role === 'REFERENT' || r.role === 'COORDINATION';
  if (r.retour === 'suite' && r.suite) return `${cheminQuestions(r.role, r.beneficiaireId)}/${r.suite}`;
  if (professionnel)
    return `${cheminQuestions(r.role, r.beneficiaireId).replace(/\/questions$/, '')}?fait=questions`;
  return r.retour === 'moi' ? '/beneficiaire/moi?fait=reponse' : '/beneficiaire/missions?fait=questions';
}
