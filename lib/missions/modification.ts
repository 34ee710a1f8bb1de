import type { Prisma } from '@/lib/generated/prisma/client';
import { CHAMPS_ESSENTIELS } from './mission';
import type { ChampsMission } from './schema';

type Enregistree = Prisma.MissionGetPayload<{ include: { creneaux: true } }>;
type Champs = Omit<ChampsMission, 'creneaux'>;

const NOM_DU_CHAMP: Partial<Record<keyof ChampsMission, string>> = {
  activites: 'lignes',
  creneaux: 'semaine',
};

const dit = (valeur: unknown): string => {
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  if (Array.isArray(valeur)) return valeur.map(dit).join(', ');
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  return valeur === null || valeur === undefined || valeur === '' ? 'rien' : String(valeur);
};

/** What is saved now, beside each field of the form where it differs from what was typed. */
export function differences(enregistree: Enregistree, saisie: ChampsMission): Record<string, string[]> {
  const champs: Record<string, string[]> = {};
  for (const cle of Object.keys(saisie) as (keyof ChampsMission)[]) {
    const lire = (m: Enregistree | ChampsMission) =>
      cle === 'creneaux'
        ? m.creneaux
            .map((c) => `${c.date ? `${dit(c.date)} ` : ''}${c.demiJournee} ${c.heureDebut}-${c.heureFin}`)
            .sort()
        : m[cle];
    const [ici, la] = [dit(lire(enregistree)), dit(lire(saisie))];
    if (ici !== la) champs[NOM_DU_CHAMP[cle] ?? cle] = [`Enregistré entre-temps : « ${ici} ».`];
  }
  return champs;
}

/** What was typed is what is saved already. */
export function sansDifference(enregistree: Enregistree, saisie: ChampsMission): boolean {
  return Object.keys(differences(enregistree, saisie)).length === 0;
}

/** Whether something changed that the coordination vouched for. */
export function touchesEssentielles(avant: Enregistree, apres: Champs): boolean {
  return CHAMPS_ESSENTIELS.some((cle) => dit(avant[cle]) !== dit(apres[cle]));
}
