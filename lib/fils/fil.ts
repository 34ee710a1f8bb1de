import type { RoleActeur } from '@/lib/auth/acteur';
import type { Role } from '@/lib/generated/prisma/enums';

export const LONGUEUR_MESSAGE = 2000;
/** A thread that nobody has written in any more, and that is closed, is kept this long. */
export const ANNEES_GARDEES = 2;

/** Where each reads their threads; « messages » of the coordination are those of the contact form. */
export const PAGE_DES_FILS = {
  BENEFICIAIRE: '/beneficiaire/messages',
  REFERENT: '/referent/messages',
  COORDINATION: '/coordination/echanges',
  ASSOCIATION: '/association/echanges',
} as const satisfies Partial<Record<Role, string>>;
export type RoleDuFil = keyof typeof PAGE_DES_FILS;

/** What a thread hangs on: its id names the thread in addresses, before its first message too. */
export type GenreFil = 'ACCOMPAGNEMENT' | 'MISSION';

type Noms = {
  deMoi: boolean;
  role: Role;
  /** Who wrote it, as the reader may name them; null when only their role is said. */
  nom: string | null;
  association: string | null;
};

/** A person as this reader names them: the association knows a first name. */
export const nomPour = (role: RoleActeur, { prenom, nom }: { prenom: string; nom: string }) =>
  role === 'ASSOCIATION' ? prenom : `${prenom} ${nom}`.trim();

/** What stands in the place of a message that was taken away. */
export const RETIRE = 'Message retiré';

/** Who wrote a message, in words: oneself, a name, or the body that they wrote for. */
export function auteurEnMots({ deMoi, role, nom, association }: Noms): string {
  if (deMoi) return 'Vous';
  if (role === 'COORDINATION') return 'La coordination';
  if (role === 'ASSOCIATION') return association ?? 'L’association';
  return nom || 'Une personne';
}

type Sujet = {
  personne: string;
  referent: string | null;
  mission: { titre: string; association: string } | null;
};

/** Whom, or what, a thread is about, for this reader; and a second line. */
export function titreDuFil(role: RoleDuFil, { personne, referent, mission }: Sujet): [string, string | null] {
  if (role !== 'BENEFICIAIRE') return [personne, mission && mission.titre];
  if (mission) return [mission.titre, mission.association];
  return [referent ?? 'Mon accompagnateur', 'Mon accompagnement'];
}

/** Who reads what is written now, in one sentence for whoever is about to write. */
export function lecteursEnMots(
  role: RoleDuFil,
  { personne, referent, mission, avecAssociation }: Sujet & { avecAssociation: boolean },
): string {
  if (role === 'BENEFICIAIRE' && !mission)
    return `Vous et ${referent ?? 'votre accompagnateur'} lisez ces messages, et qui prend sa place quelques jours. Personne d’autre.`;
  if (role === 'BENEFICIAIRE')
    return avecAssociation
      ? `La coordination et l’association ${mission!.association} lisent ce que vous écrivez maintenant.`
      : 'La coordination lit ces messages. L’association ne les lit pas.';
  if (role === 'REFERENT')
    return `${personne} et vous lisez ces messages, et qui vous remplace quelques jours.`;
  if (role === 'ASSOCIATION')
    return `${personne} et la coordination lisent ces messages. Vous lisez ceux qui sont écrits depuis que vous vous connaissez.`;
  return avecAssociation
    ? `${personne} et l’association ${mission!.association} lisent ce que vous écrivez maintenant.`
    : `${personne} lit ces messages. L’association ne les lit pas : elle n’est pas dans cet échange.`;
}
