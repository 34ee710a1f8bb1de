import type { Besoin, Domaine } from '@/lib/generated/prisma/enums';
import { TELEPHONE } from './telephone';

/* Our own drawings on a 24 px grid, 2 px round strokes: one string of path commands each. */

const rond = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const BARRE = 'M3.5 3.5l17 17';

const DOMAINES: Record<Domaine, string> = {
  ANIMAUX: `${rond(5.5, 11, 1.4)}${rond(9.3, 6.3, 1.5)}${rond(14.7, 6.3, 1.5)}${rond(18.5, 11, 1.4)}M12 12.3c-2.7 0-5 2.7-5 4.9 0 1.6 1.1 2.3 2.4 2.3 1 0 1.7-.5 2.6-.5s1.6.5 2.6.5c1.3 0 2.4-.7 2.4-2.3 0-2.2-2.3-4.9-5-4.9z`,
  AUTRE: `${rond(12, 12, 2.5)}M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2`,
  BATIMENT_INDUSTRIE_LOGISTIQUE: 'M3 6h18v12.5H3zM3 12.2h18M9 6v6.2M15 12.2v6.3',
  BENEVOLAT_COMPETENCES:
    'M9.3 17.5h5.4M10.2 21h3.6M12 3a6 6 0 0 0-3.6 10.8c.6.5.9 1.2.9 2v1.7h5.4v-1.7c0-.8.3-1.5.9-2A6 6 0 0 0 12 3z',
  COMMUNICATION: 'M4 9.8v4.4h3l8.5 4.5V5.3L7 9.8zM18.5 9.5a4 4 0 0 1 0 5M8 14.5l1.2 5h2.7l-1-3.6',
  CULTURE_LOISIRS: 'M5 4.5h14V12a7 7 0 0 1-14 0zM9 9.3h.01M15 9.3h.01M9 13c1.7 2 4.3 2 6 0',
  EDUCATION:
    'M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.8V16c0 1.5 2.5 2.8 5.5 2.8s5.5-1.3 5.5-2.8v-4.2M21.5 9.5V15',
  EMPLOI: 'M3.5 8h17v11.5h-17zM9 8V5h6v3M3.5 13h17M12 12v2.2',
  ENVIRONNEMENT:
    'M12 21v-9M12 13c0-4 3-7.5 8-7.5 0 5-3 8.5-8 8.5M12 17c0-3.7-2.5-6.5-7-6.5 0 4.7 2.5 7.5 7 7.5',
  GESTION_FINANCE_DROIT:
    'M12 3.5V20M8 20h8M5 6.5h14M5 6.5l-3 7a3.2 3.2 0 0 0 6 0zM19 6.5l-3 7a3.2 3.2 0 0 0 6 0z',
  HUMANITAIRE:
    'M12 11.5C9.5 9.8 8 8.4 8 6.6a2.1 2.1 0 0 1 4-.9 2.1 2.1 0 0 1 4 .9c0 1.8-1.5 3.2-4 4.9zM3 14.3c2-1.3 4.5-1.1 6.4.3h3.2a1.7 1.7 0 0 1 0 3.4H10M14 17l4.6-2.4a1.7 1.7 0 0 1 1.8 2.9L14.3 20.7C10.5 21.5 7 20 3 20',
  MEMOIRE_ET_CITOYENNETE: 'M3.5 9.5 12 4l8.5 5.5zM6 9.5V18M10 9.5V18M14 9.5V18M18 9.5V18M3.5 20.5h17',
  NUMERIQUE: 'M5 5.5h14V16H5zM2.5 19.5h19',
  PREVENTION_PROTECTION: `${rond(12, 12, 9)}${rond(12, 12, 3.5)}M5.7 5.7l3.8 3.8M14.5 14.5l3.8 3.8M5.7 18.3l3.8-3.8M14.5 9.5l3.8-3.8`,
  RECHERCHE:
    'M9.5 3.5h5M10.5 3.5v6.2L5 18.5a1.5 1.5 0 0 0 1.3 2.2h11.4a1.5 1.5 0 0 0 1.3-2.2l-5.5-8.8V3.5M7.8 15h8.4',
  SANTE:
    'M12 20.2C6.5 16.3 3.5 13.2 3.5 9.4A4.4 4.4 0 0 1 12 7.2a4.4 4.4 0 0 1 8.5 2.2c0 3.8-3 6.9-8.5 10.8zM4.5 12.5H9l1.5-2.7 2.5 4.7 1.3-2h5',
  SERVICE_PUBLIC_DEFENSE_SECURITE:
    'M12 3.5 19 6v5.7c0 4.4-2.9 7.3-7 8.8-4.1-1.5-7-4.4-7-8.8V6zM9 11.8l2.3 2.3 4-4.2',
  SPORT: `${rond(12, 12, 9)}M3 12h18M12 3v18M5.6 5.6c3.6 3.6 3.6 9.2 0 12.8M18.4 5.6c-3.6 3.6-3.6 9.2 0 12.8`,
  SOLIDARITE_INSERTION: 'M3 10h18l-2.3 10H5.3zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3',
  VIVRE_ENSEMBLE:
    'M4.5 9.5h11.5V14a5 5 0 0 1-5 5h-1.5a5 5 0 0 1-5-5zM16 11h1.8a2.5 2.5 0 0 1 0 5H15.6M8 3.5V6M12.3 3.5V6M4 21.5h13',
};

const BESOINS: Record<Besoin, string> = {
  PAS_DE_PORT_DE_CHARGES: `M5 9.5h14v10.5H5zM9 9.5V6h6v3.5${BARRE}`,
  PAS_LONGTEMPS_DEBOUT: 'M7 3.5v17M7 13h10v7.5M7 5h3.5v8',
  HORAIRES_D_ECOLE: 'M6 20.5V12a6 6 0 0 1 12 0v8.5zM9.5 6.5V5a2.5 2.5 0 0 1 5 0v1.5M9 15h6v5.5H9zM9.5 11h5',
  GARDE_D_ENFANT: `M4 11h15.5a7.7 7.7 0 0 1-15.5 0zM11.5 11V3.5a7.7 7.7 0 0 1 8 7.5M4 11 3 7.5H1.5${rond(8, 20.3, 1.4)}${rond(15.5, 20.3, 1.4)}`,
  PEU_DE_LECTURE: `M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zM12 6.5v13M21.5 2.5l-19 19`,
  ACCES_FAUTEUIL: `${rond(11, 4, 1.5)}M11 8v6.5h5l2.5 5 1.8-.8M11 10.8h4.5M8 11.3a5 5 0 1 0 6.9 6.2`,
  PAS_DE_PERMIS: `M3.5 16.5v-4.5l2.3-5h12.4l2.3 5v4.5zM3.5 12h17${rond(7.5, 18, 1.6)}${rond(16.5, 18, 1.6)}M2.5 21.5l19-19`,
  CALME: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10zM15 4h4l-4 4.5h4',
  EN_EQUIPE: `${rond(12, 7, 2.7)}M7.3 19.5v-2a4.7 4.7 0 0 1 9.4 0v2${rond(4.7, 10, 1.7)}${rond(19.3, 10, 1.7)}M2 18.5v-1a3 3 0 0 1 2.7-3M22 18.5v-1a3 3 0 0 0-2.7-3`,
  FRAIS_REMBOURSES: `${rond(12, 12, 9)}M15.8 8.8a4.4 4.4 0 1 0 0 6.4M7.2 11h5.5M7.2 13.3h4.8`,
};

const MOTS = {
  maison: 'M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  boussole: `${rond(12, 12, 9)}M15.8 8.2l-2.2 5.4-5.4 2.2 2.2-5.4z`,
  horloge: `${rond(12, 12, 9)}M12 7v5l3.5 2`,
  livret: 'M6 3.5h11.5a1.5 1.5 0 0 1 1.5 1.5v15.5H7A2 2 0 0 1 5 18.5V5M9 3.5v17M12 8h4M12 11.5h4',
  personne: `${rond(12, 8, 3.8)}M4.5 20.5a7.5 7.5 0 0 1 15 0`,
  personnes: `${rond(9, 8.3, 3.3)}M2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.2a3.3 3.3 0 0 1 0 6.2M18 14.3a6.5 6.5 0 0 1 3.5 5.2`,
  ajouter: `${rond(10, 8, 3.6)}M3 20a7 7 0 0 1 11-5.7M18 14v6M15 17h6`,
  calendrier: 'M4 5.5h16v15H4zM4 10h16M8.5 3v4.5M15.5 3v4.5M8.5 14.5l2.2 2.2 4.3-4.3',
  boite: 'M3.5 13.5 6 5h12l2.5 8.5V20h-17zM3.5 13.5H9a3 3 0 0 0 6 0h5.5',
  association:
    'M3.5 20.5V10l5-3.5 5 3.5v10.5zM13.5 12h7v8.5h-7M8.5 20.5v-4.5M7 11.5h3M17 15.5h.01M8.5 6.5V2.5l3 1.2-3 1.2',
  'fleche-entrante': 'M12 3.5v11M7.5 10.5l4.5 4.5 4.5-4.5M4 15.5v5h16v-5',
  graphique: 'M4 3.5v17h16.5M8.5 17v-5M13 17V7.5M17.5 17v-7',
  cible: `${rond(12, 12, 9)}${rond(12, 12, 4.5)}M12 12h.01`,
  carte: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  telephone: TELEPHONE,
  lieu: `M12 21c-4.5-4.7-7-8.2-7-11.3a7 7 0 0 1 14 0c0 3.1-2.5 6.6-7 11.3z${rond(12, 9.7, 2.3)}`,
  lettre: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  loupe: `${rond(10.5, 10.5, 6.5)}M15.5 15.5l5 5`,
  coche: 'M4.5 12.5l5 5 10-11',
  crayon: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  imprimante: 'M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z',
  cloche: 'M6 16.5V11a6 6 0 0 1 12 0v5.5M4 16.5h16M10 20a2.2 2.2 0 0 0 4 0M12 5V3.2',
  clef: `${rond(8, 15.5, 4)}M11 12.5 20 3.5M16.5 7l3 3`,
  sortie: 'M10 4H4.5v16H10M15 8l4 4-4 4M9 12h10',
  bus: `M4.5 5h15v12.5h-15zM4.5 12h15${rond(8, 18.8, 1.5)}${rond(16, 18.8, 1.5)}`,
} as const;

/** Name → path. Domaines and besoins under their enum value, everything else under a word. */
export const DESSINS: Readonly<Record<string, string>> = { ...DOMAINES, ...BESOINS, ...MOTS };
