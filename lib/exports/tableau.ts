import { STATUTS_ASSOCIATION } from '@/lib/associations/association';
import type { AssociationLigne } from '@/lib/associations/queries';
import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import { lieuDuCompte, ROLES } from '@/lib/comptes/libelle';
import type { CompteVue } from '@/lib/comptes/queries';
import type { MissionLigne } from '@/lib/coordination/queries/missions';
import type { PersonneLigne } from '@/lib/coordination/queries/personnes';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import type { MissionDeLAssociation } from '@/lib/missions/queries';
import { phraseQuand } from '@/lib/missions/vue';
import { chronologie, GENRES, type Etape } from '@/lib/parcours/chronologie';
import { CONTRATS_COURTS } from '@/lib/parcours/contrat';
import type { LigneFile } from '@/lib/parcours/file';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { STATUTS_OBJECTIF } from '@/lib/parcours/objectif';
import { unInstant, unJour, type Cellule, type Tableau } from '@/lib/tableur/cellule';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** The columns of the screen, and no other: no hours, no target, nothing of what was not done. */
export const tableauDeFile = (lignes: readonly LigneFile[]): Tableau => ({
  nom: 'Mes personnes',
  titres: [
    ...['Nom', 'Prénom', 'Date de naissance', 'Commune', 'Contrat', 'Début du contrat', 'Fin du contrat'],
    ...['Mission', 'Mon dernier contact', 'Prochain rendez-vous'],
  ],
  lignes: lignes.map((l) => [
    ...[l.nom, l.prenom, unJour(l.dateNaissance), l.commune],
    ...[l.contratType && CONTRATS_COURTS[l.contratType], unJour(l.contratDebutLe), unJour(l.contratFinLe)],
    ...[l.mission, unJour(l.dernierContactLe), unInstant(l.prochainRendezVous)],
  ]),
});

const ETATS: Record<Etape['etat'], string> = { fait: 'Fait', maintenant: 'En ce moment', ensuite: 'À venir' };
/** Nobody knows who came to an appointment: it has a day, and no state. */
const etatDe = (e: Etape) => (e.genre === 'rendez-vous' ? null : ETATS[e.etat]);
/** Days are at midnight UTC; whatever has an hour is an instant. */
const quand = (le: Date) => (le.getTime() % 86_400_000 === 0 ? unJour(le) : unInstant(le));

/** What is aimed at, whatever day was set for it: beside a day that has passed, it would read as late. */
const aVenir = ({ objectifs, actions }: Parcours): Cellule[][] => [
  ...objectifs
    .filter((o) => o.statut === 'EN_COURS')
    .map((o): Cellule[] => ['Objectif', null, o.titre, null, STATUTS_OBJECTIF[o.statut]]),
  ...actions
    .filter((a) => a.statut === 'A_FAIRE' || a.statut === 'EN_COURS')
    .map((a): Cellule[] => [GENRES.etapes, null, a.titre, null, STATUTS_ACTION[a.statut]]),
];

/**
 * One parcours as its path tells it, which knows nothing of what did not happen; then what is aimed at, and the reviews.
 * Neither hours nor what was planned for a week, which side by side would tell what was not done; no note; nothing that the
 * person asked, which they may take back.
 */
export function tableauDuParcours(parcours: Parcours, now: Date): Tableau {
  const { personne, points } = parcours;
  const faites = parcours.actions.filter((a) => a.statut === 'FAITE');
  const de = (nom: string, valeur: Cellule): Cellule[] => ['Personne', null, nom, valeur, null];
  const telephone = personne.telephone && telephoneAffiche(personne.telephone);
  return {
    nom: 'Parcours',
    titres: ['Partie', 'Date', 'Quoi', 'Détail', 'État'],
    lignes: [
      de('Nom', personne.nom),
      de('Prénom', personne.prenom),
      de('Date de naissance', unJour(personne.dateNaissance)),
      de('Commune', personne.commune),
      de('Téléphone', telephone),
      de('E-mail', personne.email),
      ...chronologie({ ...parcours, envies: [], actions: faites }, now).map((e): Cellule[] => [
        ...[GENRES[e.genre], quand(e.le), e.titre, e.detail ?? null, etatDe(e)],
      ]),
      ...aVenir(parcours),
      ...points.flatMap((p) =>
        (
          [
            ['Ce qui a été dit', p.mots],
            ['La suite', p.suites],
            ['Les mots de la personne', p.motsPersonne],
          ] as const
        )
          .filter(([, mots]) => mots)
          .map(([nom, mots]): Cellule[] => ['Point d’étape', unJour(p.le), nom, mots, null]),
      ),
    ],
  };
}

/** Who has an account, in which role and where. When they last came in is nobody's to sort. */
export const tableauDesComptes = (comptes: readonly CompteVue[]): Tableau => ({
  nom: 'Comptes',
  titres: ['Nom', 'Prénom', 'E-mail', 'Rôle', 'Où', 'Compte'],
  lignes: comptes.map((c) => [
    ...[c.nom, c.prenom, c.email],
    [...new Set(c.appartenances.map((a) => ROLES[a.role]))].join(', '),
    lieuDuCompte(c),
    c.desactiveLe ? 'Fermé' : 'Ouvert',
  ]),
});

/** The missions of the Département as the coordination scans them. */
export const tableauDesMissions = (missions: readonly MissionLigne[]): Tableau => ({
  nom: 'Missions',
  titres: ['Mission', 'Association', 'Commune', 'État', 'Places', 'Places prises'],
  lignes: missions.map((m) => [
    ...[m.titre, m.association.nom, m.commune.nom, STATUTS_MISSION[m.statut]],
    ...[m.places, m.placesPrises],
  ]),
});

/** The associations of the Département, with the day when their insurance ends. */
export const tableauDesAssociations = (associations: readonly AssociationLigne[]): Tableau => ({
  nom: 'Associations',
  titres: ['Association', 'Commune', 'Lien', 'Missions en ligne', 'Fin de l’assurance'],
  lignes: associations.map((a) => [
    ...[a.nom, a.commune?.nom ?? null, STATUTS_ASSOCIATION[a.statut], a._count.missions],
    unJour(a.assuranceExpireLe),
  ]),
});

/** People of the scheme as the coordination scans them: where they stand and their mission, nothing else of them. */
export const tableauDesPersonnes = (personnes: readonly PersonneLigne[]): Tableau => ({
  nom: 'Personnes',
  titres: ['Nom', 'Prénom', 'Commune', 'Territoire', 'Étape', 'Mission en cours'],
  lignes: personnes.map((p) => [
    ...[p.user.nom, p.user.prenom, p.commune.nom, p.commune.territoire?.nom ?? null],
    p.consentements.length > 0 ? LIBELLE_ETAPE[p.etape] : 'Accord à recueillir',
    p.affectations.map((a) => a.mission.titre).join(', '),
  ]),
});

/** The association's own missions, as its list shows them. */
export const tableauDesMissionsTenues = (missions: readonly MissionDeLAssociation[]): Tableau => ({
  nom: 'Missions',
  titres: ['Mission', 'État', 'Quand', 'Places', 'Places prises'],
  lignes: missions.map((m) => [
    ...[m.titre, STATUTS_MISSION[m.statut], phraseQuand(m.creneaux, 21), m.places, m.placesPrises],
  ]),
});
