import type { Acteur } from '@/lib/auth/acteur';

/** Bringing missions from another platform is for the coordination, which reads each before publishing it. */
export function peutImporter(acteur: Acteur): boolean {
  return acteur.role === 'COORDINATION' || acteur.role === 'SYSTEME';
}
