import type { Acteur } from '@/lib/auth/acteur';

/** Timetables come by a command, from whoever installs Tremplin. */
export const peutImporterHoraires = (acteur: Acteur): boolean => acteur.role === 'SYSTEME';

/** Which timetables are used, and until when, is for the agents of the Département. */
export const peutVoirHoraires = (acteur: Acteur): boolean => acteur.role === 'DEPARTEMENT';
