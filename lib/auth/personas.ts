import type { RoleConnecte } from './acteur';

type Persona = { role: RoleConnecte; courriel: string; libelle: string; qui: string };

/** The five people a visitor may be in demo mode. The demo seed creates the accounts with these addresses. */
export const PERSONAS = {
  beneficiaire: {
    role: 'BENEFICIAIRE',
    courriel: 'samira@demo.tremplin.example',
    libelle: 'Bénévole',
    qui: 'Samira cherche une mission près de chez elle.',
  },
  referent: {
    role: 'REFERENT',
    courriel: 'referent@demo.tremplin.example',
    libelle: 'Référent',
    qui: 'Suit le parcours des personnes qui lui sont confiées.',
  },
  association: {
    role: 'ASSOCIATION',
    courriel: 'association@demo.tremplin.example',
    libelle: 'Association',
    qui: 'Décrit ses besoins et accueille des bénévoles.',
  },
  coordination: {
    role: 'COORDINATION',
    courriel: 'coordination@demo.tremplin.example',
    libelle: 'Coordination',
    qui: 'Publie les missions et met les personnes en relation.',
  },
  departement: {
    role: 'DEPARTEMENT',
    courriel: 'departement@demo.tremplin.example',
    libelle: 'Département',
    qui: 'Fixe les objectifs et lit les indicateurs.',
  },
} as const satisfies Record<string, Persona>;

export type NomPersona = keyof typeof PERSONAS;
export const NOMS_PERSONAS = Object.keys(PERSONAS) as [NomPersona, ...NomPersona[]];
