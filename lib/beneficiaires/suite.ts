import { jourEnLettres } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import type { SlugQuestion } from './question';

/** What the home page knows of a person's present. */
export type Present = {
  profilComplet: boolean;
  premiereQuestion: SlugQuestion;
  placeOfferte: { id: string; titre: string } | null;
  /** Missions proposed and not answered. */
  propositions: number;
  minutesAAccorder: number;
  /** Lines of hours that the association asks to look at again. */
  lignesARevoir: number;
  mission: { demandeId: string; titre: string; debutLe: Date } | null;
  demandeOuverte: { id: string; titre: string } | null;
  /** Missions that suit the answers, and whether some miss by one answer only. */
  missions: number;
  presque: boolean;
};
/** One sentence, one button. */
export type Suite = { phrase: string; href: string; mot: string };

/** What comes next for this person: one thing only, the most urgent first. `jour` = today in Paris. */
export function ceQuiVient(p: Present, jour: Date): Suite {
  if (p.placeOfferte)
    return {
      phrase: `Une place est libre pour vous : « ${p.placeOfferte.titre} ».`,
      href: `/beneficiaire/demandes/${p.placeOfferte.id}`,
      mot: 'Répondre',
    };
  if (!p.profilComplet)
    return {
      phrase: 'Répondez à cinq questions. Nous cherchons des missions pour vous.',
      href: `/beneficiaire/questions/${p.premiereQuestion}`,
      mot: 'Répondre aux questions',
    };
  if (p.propositions > 0)
    return {
      phrase:
        p.propositions === 1 ? 'On vous propose une mission.' : `On vous propose ${p.propositions} missions.`,
      href: '/beneficiaire/propositions',
      mot: 'Voir la proposition',
    };
  if (p.minutesAAccorder > 0)
    return {
      phrase: `Quelqu’un a noté ${dureeEnLettres(p.minutesAAccorder)} pour vous. Êtes-vous d’accord ?`,
      href: '/beneficiaire/heures',
      mot: 'Regarder mes heures',
    };
  if (p.lignesARevoir > 0)
    return {
      phrase: 'L’association vous demande de regarder des heures de nouveau.',
      href: '/beneficiaire/heures',
      mot: 'Regarder mes heures',
    };
  if (p.mission)
    return p.mission.debutLe > jour
      ? {
          phrase: `Votre premier jour : ${jourEnLettres(p.mission.debutLe)}.`,
          href: `/beneficiaire/demandes/${p.mission.demandeId}/premier-jour`,
          mot: 'Préparer mon premier jour',
        }
      : {
          phrase: 'Vous avez donné du temps ? Notez vos heures.',
          href: '/beneficiaire/heures',
          mot: 'Noter mes heures',
        };
  if (p.demandeOuverte)
    return {
      phrase: `Vous avez dit « ça m’intéresse » pour « ${p.demandeOuverte.titre} ».`,
      href: `/beneficiaire/demandes/${p.demandeOuverte.id}`,
      mot: 'Voir où cela en est',
    };
  if (p.missions > 0)
    return {
      phrase: 'Des missions vous attendent près de chez vous.',
      href: '/beneficiaire/missions',
      mot: 'Voir les missions',
    };
  if (p.presque)
    return {
      phrase: 'Des missions vous vont presque. À vous de voir.',
      href: '/beneficiaire/missions',
      mot: 'Voir ces missions',
    };
  return {
    phrase:
      'De nouvelles missions arrivent chaque semaine. Une réponse change ? Les missions changent aussi.',
    href: '/beneficiaire/moi',
    mot: 'Revoir mes réponses',
  };
}
