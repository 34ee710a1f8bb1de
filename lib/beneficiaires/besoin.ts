import type {
  Accompagnement,
  Besoin,
  Compagnie,
  ModeDeplacement,
  Regularite,
} from '@/lib/generated/prisma/enums';

/** Needs as the person ticks them: never a diagnosis. `pour` reads in a sentence (« une mission … »). */
export const BESOINS: Record<Besoin, { label: string; pour: string }> = {
  PAS_DE_PORT_DE_CHARGES: { label: 'Pas de port de charges', pour: 'sans port de charges' },
  PAS_LONGTEMPS_DEBOUT: { label: 'Ne pas rester longtemps debout', pour: 'où l’on peut s’asseoir' },
  HORAIRES_D_ECOLE: { label: 'Pendant les horaires d’école', pour: 'pendant les horaires d’école' },
  GARDE_D_ENFANT: { label: 'Venir avec mon enfant', pour: 'où les enfants sont bienvenus' },
  PEU_DE_LECTURE: { label: 'Peu de lecture', pour: 'avec peu de lecture' },
  ACCES_FAUTEUIL: { label: 'Un accès en fauteuil', pour: 'accessible en fauteuil' },
  PAS_DE_PERMIS: { label: 'Sans permis de conduire', pour: 'sans permis de conduire' },
  CALME: { label: 'Un lieu calme', pour: 'dans un lieu calme' },
  EN_EQUIPE: { label: 'Être en équipe', pour: 'en équipe' },
  FRAIS_REMBOURSES: { label: 'Le trajet remboursé', pour: 'où le trajet est remboursé' },
};

/** How one travels; `phrase` completes « J’y vais … ». */
export const MODES_DEPLACEMENT: Record<ModeDeplacement, { label: string; phrase: string }> = {
  A_PIED: { label: 'À pied', phrase: 'à pied' },
  VELO: { label: 'À vélo', phrase: 'à vélo' },
  VOITURE: { label: 'En voiture', phrase: 'en voiture' },
  TRANSPORTS: { label: 'En bus, car ou train', phrase: 'en bus, car ou train' },
  COVOITURAGE: { label: 'En covoiturage', phrase: 'en covoiturage' },
};

/* Preferences, each with « peu importe »: they order missions and keep none out. */

/** How much help one would like. */
export const AIDES_SOUHAITEES: Record<Accompagnement, string> = {
  TOUJOURS: 'Avec quelqu’un à côté de moi',
  AU_DEBUT: 'On me montre, puis je fais',
  PEU: 'Je me débrouille vite',
};
/** In whose company. */
export const COMPAGNIES: Record<Compagnie, string> = {
  AVEC_DU_MONDE: 'Plutôt avec du monde',
  PLUTOT_SEUL: 'Plutôt seul ou seule',
};
/** How often. */
export const RYTHMES_SOUHAITES: Record<Regularite, string> = {
  REGULIERE: 'Chaque semaine',
  PONCTUELLE: 'De temps en temps, à une date précise',
};
