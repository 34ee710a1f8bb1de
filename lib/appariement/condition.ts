import { BESOINS, MODES_DEPLACEMENT } from '@/lib/beneficiaires/besoin';
import { demiJournee } from '@/lib/dates';
import {
  BESOIN_RESPECTE,
  creneauxCommuns,
  depuisChezSoi,
  moyenDeVenir,
  trajet,
  type MissionAppariable,
  type ProfilAppariable,
} from './appariable';
import { enumerer } from '@/lib/langage/phrase';
import { phrases, type Raison } from './raison';
import { avecA } from '@/lib/langage/article';

/** What stands in the way, told only when somebody reads it: thousands of missions are looked at, ten are shown. */
type Manque = () => Raison;

/** An estimated position may be this many kilometres off: the person gets the benefit of the doubt. */
const DOUTE_KM = 5;

function ouverte(p: ProfilAppariable, m: MissionAppariable): Manque | null {
  if (m.passee) return () => phrases('ouverte', 0, 'Cette mission est finie.', 'la mission est finie');
  if (m.statut !== 'PUBLIEE' && m.statut !== 'COMPLETE')
    return () =>
      phrases('ouverte', 0, 'Cette mission n’est pas ouverte en ce moment.', 'la mission n’est pas en ligne');
  if (m.statut === 'PUBLIEE' && m.places > m.placesPrises) return null;
  return () =>
    phrases('ouverte', 0, 'Toutes les places sont prises pour le moment.', 'la mission n’a plus de place');
}

function ancienEmployeur(p: ProfilAppariable, m: MissionAppariable): Manque | null {
  if (!p.anciensEmployeurs.includes(m.associationId)) return null;
  return () =>
    phrases(
      'ancienEmployeur',
      0,
      'Vous avez travaillé pour cette association. La coordination regarde avec vous.',
      'ancien employeur déclaré, à regarder par la coordination',
    );
}

function distance(p: ProfilAppariable, m: MissionAppariable): Manque | null {
  if (depuisChezSoi(m) || p.rayonKm === null) return null;
  const t = trajet(p, m);
  if (t.memeCommune || Math.round(t.km) <= p.rayonKm + (t.sur ? 0 : DOUTE_KM)) return null;
  const { rayonKm } = p;
  return () => {
    const loin = t.sur ? `à ${Math.round(t.km)} km de chez vous` : avecA(m.commune.nom);
    return phrases(
      'distance',
      0,
      `C’est ${loin}. Vous avez choisi ${rayonKm} km au plus.`,
      `plus loin que les ${rayonKm} km choisis (${m.commune.nom})`,
    );
  };
}

function venir(p: ProfilAppariable, m: MissionAppariable): Manque | null {
  if (depuisChezSoi(m) || p.modesDeplacement.length === 0 || moyenDeVenir(p, m)) return null;
  return () => {
    const moyens = enumerer(
      p.modesDeplacement.map((mode) => MODES_DEPLACEMENT[mode].phrase),
      'ou',
    );
    return phrases(
      'venir',
      0,
      `Il est difficile d’aller ${avecA(m.commune.nom)} ${moyens}.`,
      `difficile à atteindre ${moyens}`,
    );
  };
}

function horaires(p: ProfilAppariable, m: MissionAppariable): Manque | null {
  if (m.creneaux.length === 0 || p.disponibilites.length === 0) return null;
  if (creneauxCommuns(p, m).length > 0) return null;
  // Free then, but outside school hours: the need says it.
  const libre = m.creneaux.some((c) => p.disponibilites.includes(c.demiJournee));
  if (libre && p.besoins.includes('HORAIRES_D_ECOLE') && !BESOIN_RESPECTE.HORAIRES_D_ECOLE(m)) return null;
  return () => {
    const moments = m.creneaux.map((c) => `le ${demiJournee(c.demiJournee).label}`);
    const quand = enumerer([...new Set(moments)], 'ou');
    return phrases(
      'horaires',
      0,
      `Cela se passe ${quand}. Vous avez choisi d’autres moments.`,
      `pas de demi-journée commune (mission ${quand})`,
    );
  };
}

const MANQUE: Record<ProfilAppariable['besoins'][number], string> = {
  PAS_DE_PORT_DE_CHARGES: 'Il faut porter des choses lourdes.',
  PAS_LONGTEMPS_DEBOUT: 'On reste longtemps debout.',
  HORAIRES_D_ECOLE: 'Cela dépasse les heures d’école.',
  GARDE_D_ENFANT: 'Les enfants ne peuvent pas venir.',
  PEU_DE_LECTURE: 'Il faut lire ou écrire.',
  ACCES_FAUTEUIL: 'On ne peut pas y entrer en fauteuil.',
  PAS_DE_PERMIS: 'Il faut conduire.',
  CALME: 'Le lieu n’est pas très calme.',
  EN_EQUIPE: 'On est souvent seul.',
  FRAIS_REMBOURSES: 'Les trajets ne sont pas remboursés.',
};

function besoins(p: ProfilAppariable, m: MissionAppariable): Manque[] {
  return p.besoins
    .filter((b) => !BESOIN_RESPECTE[b](m))
    .map(
      (b) => () =>
        phrases(
          `besoin:${b}`,
          0,
          MANQUE[b],
          `besoin « ${BESOINS[b].label} » : ${MANQUE[b].toLowerCase().replace(/\.$/, '')}`,
        ),
    );
}

/**
 * What stands between a person and a mission: open with a place left, not an association said to be a former one
 * of theirs unless cleared (L.5425-8 code du travail), reachable, a common half-day, every ticked need respected.
 * Empty = the mission may be shown. A question without an answer never excludes.
 */
export function conditionsManquantes(p: ProfilAppariable, m: MissionAppariable): Manque[] {
  const loin = distance(p, m);
  return [
    ouverte(p, m),
    ancienEmployeur(p, m),
    loin,
    loin ? null : venir(p, m),
    horaires(p, m),
    ...besoins(p, m),
  ].filter((r) => r !== null);
}
