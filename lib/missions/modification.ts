import { DEMI_JOURNEES, jourCourt, jourIso } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { COMPETENCES } from '@/lib/passeport/competence';
import { DOMAINES, labelActivite } from './domaine';
import { ACCOMPAGNEMENTS, CHAMPS_ESSENTIELS, FRAIS, LIEUX, RYTHMES } from './mission';
import type { ChampsMission, CreneauSaisi } from './schema';
import { enumererMoments, phraseCreneau, phraseHeures } from './vue';

type Enregistree = Prisma.MissionGetPayload<{ include: { creneaux: true } }>;
type Relue = Enregistree & { commune: { nom: string } };
type Cle = keyof ChampsMission;

const NOM_DU_CHAMP: Partial<Record<Cle, string>> = {
  activites: 'lignes',
  creneaux: 'semaine',
};

/** Where a half-day stands: the week first, then the dates in their order. */
const place = ({ date, demiJournee }: CreneauSaisi) =>
  `${date ? jourIso(date) : ''} ${String(DEMI_JOURNEES.findIndex((d) => d.code === demiJournee)).padStart(2, '0')}`;
const enOrdre = <C extends CreneauSaisi>(creneaux: readonly C[]) =>
  [...creneaux].sort((a, b) => (place(a) < place(b) ? -1 : 1));

/** A value as it is compared. */
function trace(m: Enregistree | ChampsMission, cle: Cle): string {
  if (cle === 'creneaux')
    return enOrdre<CreneauSaisi>(m.creneaux)
      .map((c) => `${place(c)} ${c.heureDebut}-${c.heureFin}`)
      .join();
  const valeur = m[cle];
  return valeur instanceof Date ? jourIso(valeur) : JSON.stringify(valeur ?? '');
}

/** Fields whose value is a code, a date or a list: how they are told. */
const EN_MOTS: { [C in Cle]?: (m: Relue) => string } = {
  activites: (m) => m.activites.join(', '),
  domaine: (m) => DOMAINES[m.domaine].label,
  activite: (m) => labelActivite(m.activite),
  communeCode: (m) => m.commune.nom,
  aDistance: (m) => LIEUX[m.aDistance],
  regularite: (m) => RYTHMES[m.regularite],
  debutLe: (m) => (m.debutLe ? jourCourt(m.debutLe) : ''),
  finLe: (m) => (m.finLe ? jourCourt(m.finLe) : ''),
  creneaux: (m) => enumererMoments(enOrdre(m.creneaux).map((c) => `${phraseCreneau(c)} ${phraseHeures(c)}`)),
  accompagnement: (m) => (m.accompagnement ? ACCOMPAGNEMENTS[m.accompagnement].label : ''),
  remboursement: (m) => FRAIS[m.remboursement],
  apprend: (m) => m.apprend.map((c) => COMPETENCES[c].label).join(', '),
};

/** What is saved, in the words of the form. */
function dit(m: Relue, cle: Cle): string {
  const valeur = EN_MOTS[cle]?.(m) ?? m[cle];
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  return String(valeur ?? '') || 'rien';
}

const cles = (saisie: ChampsMission) => Object.keys(saisie) as Cle[];

/** What is saved now, beside each field of the form where it differs from what was typed. */
export function differences(enregistree: Relue, saisie: ChampsMission): Record<string, string[]> {
  return Object.fromEntries(
    cles(saisie)
      .filter((cle) => trace(enregistree, cle) !== trace(saisie, cle))
      .map((cle) => [NOM_DU_CHAMP[cle] ?? cle, [`Enregistré entre-temps : « ${dit(enregistree, cle)} ».`]]),
  );
}

/** What was typed is what is saved already. */
export function sansDifference(enregistree: Enregistree, saisie: ChampsMission): boolean {
  return cles(saisie).every((cle) => trace(enregistree, cle) === trace(saisie, cle));
}

/** Whether something changed that the coordination vouched for. */
export function touchesEssentielles(avant: Enregistree, apres: ChampsMission): boolean {
  return CHAMPS_ESSENTIELS.some((cle) => trace(avant, cle) !== trace(apres, cle));
}
