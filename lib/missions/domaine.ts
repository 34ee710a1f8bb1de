import type { Domaine } from '@/lib/generated/prisma/enums';

/** Domains of API Engagement: their slug in feeds and addresses, and the words a person reads. */
export const DOMAINES: Record<Domaine, { slug: string; label: string }> = {
  ANIMAUX: { slug: 'animaux', label: 'Animaux' },
  AUTRE: { slug: 'autre', label: 'Autre' },
  BATIMENT_INDUSTRIE_LOGISTIQUE: {
    slug: 'batiment-industrie-logistique',
    label: 'Bâtiment, industrie, logistique',
  },
  BENEVOLAT_COMPETENCES: { slug: 'benevolat-competences', label: 'Bénévolat de compétences' },
  COMMUNICATION: { slug: 'communication', label: 'Communication' },
  CULTURE_LOISIRS: { slug: 'culture-loisirs', label: 'Culture et loisirs' },
  EDUCATION: { slug: 'education', label: 'Éducation' },
  EMPLOI: { slug: 'emploi', label: 'Emploi' },
  ENVIRONNEMENT: { slug: 'environnement', label: 'Environnement' },
  GESTION_FINANCE_DROIT: { slug: 'gestion-finance-droit', label: 'Gestion, finance, droit' },
  HUMANITAIRE: { slug: 'humanitaire', label: 'Humanitaire' },
  MEMOIRE_ET_CITOYENNETE: { slug: 'memoire-et-citoyennete', label: 'Mémoire et citoyenneté' },
  NUMERIQUE: { slug: 'numerique', label: 'Numérique' },
  PREVENTION_PROTECTION: { slug: 'prevention-protection', label: 'Prévention et protection' },
  RECHERCHE: { slug: 'recherche', label: 'Recherche' },
  SANTE: { slug: 'sante', label: 'Santé' },
  SERVICE_PUBLIC_DEFENSE_SECURITE: {
    slug: 'service-public-defense-securite',
    label: 'Service public, défense, sécurité',
  },
  SPORT: { slug: 'sport', label: 'Sport' },
  SOLIDARITE_INSERTION: { slug: 'solidarite-insertion', label: 'Solidarité et insertion' },
  VIVRE_ENSEMBLE: { slug: 'vivre-ensemble', label: 'Vivre ensemble' },
};

/** Activities of API Engagement: slug → label. */
export const ACTIVITES = {
  'accueil-de-public': 'Accueil de public',
  'activites-manuelles': 'Activités manuelles',
  'aide-psychologique': 'Aide psychologique',
  alphabetisation: 'Alphabétisation',
  animation: 'Animation',
  'animation-valorisation': 'Animation et valorisation',
  art: 'Art',
  autre: 'Autre',
  bricolage: 'Bricolage',
  collecte: 'Collecte',
  'collecte-de-produits': 'Collecte de produits',
  communication: 'Communication',
  'comptabilite-finance': 'Comptabilité et finance',
  conseil: 'Conseil',
  distribution: 'Distribution',
  'documentation-traduction': 'Documentation et traduction',
  'ecoute-permanence': 'Écoute et permanence',
  'encadrement-d-equipes': 'Encadrement d’équipes',
  'enseignement-formation': 'Enseignement et formation',
  evenementiel: 'Événementiel',
  'gestion-de-projets': 'Gestion de projets',
  'gestion-entretien-patrimoine': 'Gestion et entretien du patrimoine',
  'gestion-recherche-des-partenariats': 'Gestion et recherche de partenariats',
  'gestion-ressources-humaines': 'Gestion des ressources humaines',
  informatique: 'Informatique',
  jardinage: 'Jardinage',
  juridique: 'Juridique',
  logistique: 'Logistique',
  'lutte-contre-isolement': 'Lutte contre l’isolement',
  'maintenance-technique': 'Maintenance technique',
  'mediation-information': 'Médiation et information',
  'mentorat-parrainage': 'Mentorat et parrainage',
  'mission-internationale': 'Mission internationale',
  'operations-militaires': 'Opérations militaires',
  'preservation-patrimoine': 'Préservation du patrimoine',
  'prevention-sensibilisation': 'Prévention et sensibilisation',
  'ramassage-dechets': 'Ramassage de déchets',
  recrutement: 'Recrutement',
  'responsabilites-associatives': 'Responsabilités associatives',
  'restauration-hotellerie': 'Restauration et hôtellerie',
  'sante-soins': 'Santé et soins',
  'sciences-humaines-social': 'Sciences humaines et social',
  secourisme: 'Secourisme',
  'secours-aide': 'Secours et aide',
  sensibilisation: 'Sensibilisation',
  'soins-animaux': 'Soins aux animaux',
  'soutien-accompagnement': 'Soutien et accompagnement',
  'soutien-scolaire': 'Soutien scolaire',
  sport: 'Sport',
  'taches-administratives': 'Tâches administratives',
  'transmission-pedagogie': 'Transmission et pédagogie',
  'vie-citoyenne': 'Vie citoyenne',
  visites: 'Visites',
} as const satisfies Record<string, string>;

export type Activite = keyof typeof ACTIVITES;

const PAR_SLUG = new Map(Object.entries(DOMAINES).map(([code, d]) => [d.slug, code as Domaine]));

/** The domain that has this slug, or null. */
export function domaineParSlug(slug: string): Domaine | null {
  return PAR_SLUG.get(slug) ?? null;
}

/** Words of an activity; a slug that is not in the table reads « Autre ». */
export function labelActivite(slug: string): string {
  return Object.hasOwn(ACTIVITES, slug) ? ACTIVITES[slug as Activite] : ACTIVITES.autre;
}
