import type { Competence } from '@/lib/generated/prisma/enums';

const C = {
  organiser: 'ORGANISER_SON_ACTIVITE',
  regles: 'PRENDRE_EN_COMPTE_LES_REGLEMENTS',
  equipe: 'TRAVAILLER_EN_EQUIPE',
  compter: 'MOBILISER_DES_RESSOURCES_MATHEMATIQUES',
  parler: 'COMMUNIQUER_A_L_ORAL',
  ecrire: 'COMMUNIQUER_A_L_ECRIT',
  usages: 'PRENDRE_EN_COMPTE_LES_USAGES_SOCIAUX',
  numerique: 'UTILISER_LES_RESSOURCES_NUMERIQUES',
  infos: 'GERER_DES_INFORMATIONS',
  imprevu: 'AGIR_FACE_A_L_IMPREVU',
  savoirs: 'DEVELOPPER_SES_SAVOIRS',
} as const satisfies Record<string, Competence>;

/**
 * The three RECTEC competences that serve most in a family of jobs: by professional field of the ROME (three signs) where
 * it is not that of the whole letter. Ours: no official table joins the two frameworks; written from what the ROME says of
 * each field (« savoir-être », working conditions), to be corrected by whoever knows the jobs better.
 */
export const FAMILLES: Record<string, readonly [Competence, Competence, Competence]> = {
  // Agriculture, green spaces, animals
  A: [C.organiser, C.regles, C.imprevu],
  A15: [C.regles, C.imprevu, C.infos],
  // Arts and crafts
  B: [C.organiser, C.compter, C.savoirs],
  // Banking, insurance, property
  C: [C.parler, C.numerique, C.infos],
  // Trade: food made by hand, large shops
  D: [C.parler, C.usages, C.compter],
  D11: [C.organiser, C.regles, C.compter],
  D15: [C.equipe, C.regles, C.compter],
  // Communication
  E: [C.ecrire, C.numerique, C.infos],
  // Building
  F: [C.equipe, C.regles, C.compter],
  // Hotels, restaurants, leisure: animation, rooms, kitchen, service
  G: [C.equipe, C.parler, C.usages],
  G12: [C.equipe, C.parler, C.imprevu],
  G15: [C.organiser, C.regles, C.usages],
  G16: [C.organiser, C.regles, C.equipe],
  G18: [C.parler, C.usages, C.imprevu],
  // Industry
  H: [C.equipe, C.regles, C.compter],
  // Maintenance: computers and appliances
  I: [C.organiser, C.imprevu, C.savoirs],
  I14: [C.parler, C.numerique, C.imprevu],
  // Health
  J: [C.equipe, C.regles, C.usages],
  // Services to people: social work, help in daily life, libraries, teaching, cleaning, recycling, security
  K: [C.parler, C.usages, C.regles],
  K12: [C.parler, C.ecrire, C.usages],
  K13: [C.parler, C.usages, C.imprevu],
  K16: [C.parler, C.numerique, C.infos],
  K21: [C.parler, C.ecrire, C.savoirs],
  K22: [C.organiser, C.regles, C.equipe],
  K23: [C.organiser, C.regles, C.equipe],
  K25: [C.regles, C.ecrire, C.imprevu],
  // Stage
  L: [C.equipe, C.parler, C.imprevu],
  // Offices: accounts, secretaries, computing
  M: [C.ecrire, C.numerique, C.infos],
  M12: [C.organiser, C.compter, C.numerique],
  M16: [C.parler, C.ecrire, C.numerique],
  M18: [C.numerique, C.infos, C.savoirs],
  // Transport: drivers
  N: [C.organiser, C.regles, C.equipe],
  N41: [C.regles, C.usages, C.imprevu],
};

/** What serves most in the family of a job (a ROME code); nothing for a code of no family. */
export const competencesUtiles = (rome: string): readonly Competence[] =>
  FAMILLES[rome.slice(0, 3)] ?? FAMILLES[rome.slice(0, 1)] ?? [];

/** A mission that names the job's own field is worth ½ (`procheDuMetier`): what it teaches, whatever it is, is worth less. */
export const PART_APPRISE = 0.3;
