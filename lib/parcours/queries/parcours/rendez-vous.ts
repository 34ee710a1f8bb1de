import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { SuiviVu } from './suivis';

export type RendezVousVu = {
  id: string;
  debutLe: Date;
  lieu: string;
  objet: string | null;
  /** The former référent who made it, when another one is named now. */
  avecAncien: string | null;
  annulable: boolean;
};

/** The appointments that stand, the next one last; how they are shown depends on who is named: see `montrer`. */
export function rendezVousDe(beneficiaireId: string) {
  return db.rendezVous.findMany({
    where: { beneficiaireId, annuleLe: null },
    select: { id: true, debutLe: true, lieu: true, objet: true, referentId: true },
    orderBy: { debutLe: 'asc' },
  });
}

/** With whom each one is, when it is not who is named now; and whether this actor may cancel it. */
export function montrer(
  rendezVous: Awaited<ReturnType<typeof rendezVousDe>>,
  suivis: readonly SuiviVu[],
  acteur: Acteur,
  modifiable: boolean,
): RendezVousVu[] {
  const nomme = suivis.find((s) => s.finLe === null)?.referentId;
  const nomDe = (referentId: string) => {
    const { prenom, nom } = suivis.find((s) => s.referentId === referentId) ?? {};
    return prenom && nom ? `${prenom} ${nom}` : 'une autre personne';
  };
  return rendezVous.map(({ referentId, ...r }) => ({
    ...r,
    avecAncien: referentId === nomme ? null : nomDe(referentId),
    annulable: modifiable || (acteur.role === 'REFERENT' && referentId === acteur.referentId),
  }));
}
