import { STATUTS_OUVERTS, STATUTS_POUR_LA_PERSONNE } from '@/lib/candidatures/candidature';
import type { MaDemande } from '@/lib/candidatures/queries/personne';
import { prochainesSeances } from '@/lib/candidatures/seance';
import { demiJournee, instantEnLettres, jourDe, jourEnLettres, jourProche, MOMENTS } from '@/lib/dates';
import { STATUTS_PUBLICS } from '@/lib/missions/mission';
import { phraseHeures } from '@/lib/missions/vue';
import { questionSansReponse } from './question';
import type { Profil } from './queries';
import type { Present } from './suite';

type Etape = { label: string; state: 'done' | 'now' | 'next'; detail?: string };

/** Where a wish stands for its person. */
export function situation(d: MaDemande): 'ouverte' | 'enCours' | 'finie' {
  if (d.statut === 'ACCEPTEE') return d.affectation?.finLe ? 'finie' : 'enCours';
  return (STATUTS_OUVERTS as readonly string[]).includes(d.statut) ? 'ouverte' : 'finie';
}

/** The mission's page opens for them: it is online, or it is theirs (a wish that is open, a place had or kept). */
export function peutRelire(d: MaDemande): boolean {
  return situation(d) !== 'finie' || d.affectation !== null || STATUTS_PUBLICS.includes(d.mission.statut);
}

/** What the person reads of a wish, in one sentence. */
export function phraseDemande(d: MaDemande, jour: Date): string {
  if (situation(d) === 'enCours' && d.affectation)
    return d.affectation.debutLe > jour
      ? `Votre premier jour : ${jourEnLettres(d.affectation.debutLe)}`
      : `Vous y êtes depuis le ${jourEnLettres(d.affectation.debutLe)}`;
  if (d.statut === 'ACCEPTEE' && d.affectation?.finLe)
    return `Mission terminée le ${jourEnLettres(d.affectation.finLe)}. Merci !`;
  return STATUTS_POUR_LA_PERSONNE[d.statut];
}

/** The life of a wish as a path, in words; empty once it is over. `jour` = today in Paris. */
export function cheminDemande(d: MaDemande, jour: Date): Etape[] {
  const ou = situation(d);
  if (ou === 'finie') return [];
  const rang = {
    DEPOSEE: 1,
    A_EXAMINER: 1,
    PROPOSEE_A_L_ASSOCIATION: 2,
    LISTE_D_ATTENTE: 2,
    PLACE_OFFERTE: 2,
  };
  const ici = ou === 'enCours' ? 3 : rang[d.statut as keyof typeof rang];
  const maintenant = phraseDemande(d, jour);
  const mots: [label: string, detail?: string][] = [
    ['Vous avez dit « ça m’intéresse »', jourEnLettres(jourDe(d.creeLe))],
    ['La coordination vous présente'],
    ['L’association répond'],
    ['Votre mission'],
  ];
  return mots.map(([label, detail], i) => ({
    label,
    state: i < ici ? 'done' : i === ici ? 'now' : 'next',
    detail: i === ici ? detailPresent(d, maintenant) : detail,
  }));
}

function detailPresent(d: MaDemande, phrase: string): string {
  if (d.statut !== 'PLACE_OFFERTE' || !d.offreExpireLe) return phrase;
  return `${phrase}. Vous pouvez dire oui jusqu’au ${instantEnLettres(d.offreExpireLe)}.`;
}

/** What the home page needs to know to say what comes next. */
export function presentDe(
  profil: Profil,
  demandes: readonly MaDemande[],
  attente: Pick<Present, 'propositions' | 'minutesAAccorder' | 'lignesARevoir' | 'missions' | 'presque'>,
): Present {
  const resume = (d: MaDemande | undefined) => (d ? { id: d.id, titre: d.mission.titre } : null);
  const enCours = demandes.find((d) => situation(d) === 'enCours');
  return {
    ...attente,
    profilComplet: profil.profilCompletLe !== null,
    premiereQuestion: profil.rayonKm === null ? 'ou' : (questionSansReponse(profil) ?? 'envies'),
    placeOfferte: resume(demandes.find((d) => d.statut === 'PLACE_OFFERTE')),
    mission: enCours?.affectation
      ? { demandeId: enCours.id, titre: enCours.mission.titre, debutLe: enCours.affectation.debutLe }
      : null,
    demandeOuverte: resume(demandes.find((d) => situation(d) === 'ouverte')),
  };
}

/** A coming session of one's mission, and whether it will be. */
export type Seance = {
  creneauId: string;
  date: Date;
  quand: string;
  heures: string;
  etat: 'prevue' | 'sansMoi' | 'annulee';
};
const JOURS_AVANT = 14;

/**
 * The sessions of the next two weeks of a present mission, on the half-days that the person chose: while none is,
 * nobody is awaited. `annulees` = those that the association called off.
 */
export function seancesAVenir(
  d: MaDemande,
  annulees: readonly { creneauId: string; date: Date }[],
  jour: Date,
): Seance[] {
  if (situation(d) !== 'enCours' || !d.affectation) return [];
  const { debutLe, empechements } = d.affectation;
  const depuis = debutLe > jour ? debutLe : jour;
  const le = (liste: readonly { creneauId: string; date: Date }[], creneauId: string, date: Date) =>
    liste.some((e) => e.creneauId === creneauId && e.date.getTime() === date.getTime());
  return d.creneaux
    .flatMap(({ creneau: c }) =>
      prochainesSeances(c, depuis, JOURS_AVANT).map((date): Seance => {
        const etat = le(annulees, c.id, date)
          ? 'annulee'
          : le(empechements, c.id, date)
            ? 'sansMoi'
            : 'prevue';
        const quand = `${jourProche(date)}, ${MOMENTS[demiJournee(c.demiJournee).moment].avec}`;
        return { creneauId: c.id, date, quand, heures: phraseHeures(c), etat };
      }),
    )
    .sort((a, b) => Number(a.date) - Number(b.date) || (a.creneauId < b.creneauId ? -1 : 1));
}
