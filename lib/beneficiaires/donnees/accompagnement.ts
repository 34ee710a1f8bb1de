import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { DECISIONS } from '@/lib/orientations/orientation';
import { TITRES_DEMANDE } from '@/lib/demandes/demande';
import { GENRES_ACTIVITE } from '@/lib/activites/activite';
import { jourDe } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { dureeEnLettres } from '@/lib/heures/duree';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { CONTRATS, NATURES } from '@/lib/parcours/contrat';
import { nomsDesFeuilles } from '@/lib/parcours/feuille';
import { ISSUES } from '@/lib/parcours/fin';
import { enMots, lireContenu, marqueDe } from '@/lib/parcours/version-contrat';
import { STATUTS_OBJECTIF } from '@/lib/parcours/objectif';
import { REPONSES } from '@/lib/parcours/proposition';
import { FIL, instant, jour, messages, mission, MISSION, NOM, type Fichier } from './valeur';

/** The texts of a contract, the first one first, and who agreed to each. */
const TEXTES = {
  versions: {
    orderBy: { numero: 'asc' },
    include: {
      accords: { orderBy: { donneLe: 'asc' } },
      scan: { select: { type: true, creeLe: true } },
    },
  },
} satisfies Prisma.ContratInclude;

/** What was written with, or for, the person by who accompanies them. */
export const SELECT_ACCOMPAGNEMENT = {
  suivis: {
    orderBy: { debutLe: 'asc' },
    include: {
      organisme: NOM,
      fil: FIL,
      referent: {
        select: {
          user: { select: { prenom: true, nom: true } },
          absences: {
            orderBy: { debutLe: 'asc' },
            select: {
              ...{ debutLe: true, finLe: true, arreteLe: true },
              remplacant: { select: { user: { select: { prenom: true, nom: true } } } },
            },
          },
        },
      },
    },
  },
  contrats: { orderBy: [{ debutLe: 'asc' }, { id: 'asc' }], include: TEXTES },
  actions: { orderBy: { creeLe: 'asc' }, include: { objectif: { select: { titre: true } } } },
  objectifs: { orderBy: { creeLe: 'asc' } },
  demandes: { orderBy: { creeLe: 'asc' } },
  orientations: { orderBy: { demandeeLe: 'asc' }, include: { organisme: NOM } },
  fins: { orderBy: { creeLe: 'asc' } },
  points: { orderBy: [{ le: 'asc' }, { creeLe: 'asc' }] },
  rendezVous: { orderBy: { debutLe: 'asc' } },
  activites: { orderBy: { date: 'asc' } },
  notes: { where: { partageeLe: { not: null } }, orderBy: { creeLe: 'asc' } },
  accesMotives: { orderBy: { ouvertLe: 'asc' } },
  _count: { select: { notes: { where: { partageeLe: null } } } },
  propositions: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  pairesLots: {
    orderBy: { id: 'asc' },
    select: { raisons: true, mission: MISSION, lot: { select: { creeLe: true } } },
  },
  choixPropositions: { orderBy: { creeLe: 'asc' }, select: { mot: true, creeLe: true, mission: MISSION } },
  lignesImport: {
    orderBy: { id: 'asc' },
    select: { donnees: true, avant: true, mots: true, faiteLe: true, import: { select: { creeLe: true } } },
  },
  personnesLots: { select: { lot: { select: { creeLe: true } } } },
} satisfies Prisma.BeneficiaireSelect;
type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_ACCOMPAGNEMENT }>;

const textesDe = (d: Dossier) => d.contrats.flatMap((c) => c.versions);
const nomDe = (personne: { prenom: string; nom: string }) => `${personne.prenom} ${personne.nom}`.trim();

/** Who replaced that accompagnateur while they were named; one that was stopped before its first day never was. */
const remplacementsDe = (s: Dossier['suivis'][number]) =>
  (s.referent?.absences ?? []).flatMap(({ debutLe, finLe, arreteLe, remplacant }) => {
    const arret = arreteLe && jourDe(arreteLe);
    const dernier = arret && arret < finLe ? arret : finLe;
    if (dernier < debutLe || (s.finLe && debutLe >= s.finLe) || dernier < s.debutLe) return [];
    return [{ par: nomDe(remplacant.user), du: jour(debutLe), au: jour(dernier) }];
  });

/** What a référent writes for themselves is counted, not shown: who to ask stands beside the number. */
const notesDeTravail = (nombre: number) =>
  nombre === 0
    ? null
    : `${nombre === 1 ? '1 note' : `${nombre} notes`} que seule la personne qui vous accompagne peut lire. Pour les demander, écrivez au délégué à la protection des données du Département : son adresse est à la page « Vos données, en clair ».`;

/** « accompagnement »: who accompanies, contracts, steps, appointments, missions put forward. */
export const accompagnement = (d: Dossier, feuilles = nomsDesFeuilles(textesDe(d))): Fichier => ({
  accompagnateurs: d.suivis.map((s) => ({
    nom: s.referent && nomDe(s.referent.user),
    organisme: s.organisme.nom,
    depuis: jour(s.debutLe),
    "jusqu'à": jour(s.finLe),
    'nommé par le Département le': jour(s.nommeLe && jourDe(s.nommeLe)),
    'choisi par l’organisme le': jour(s.choisiLe && jourDe(s.choisiLe)),
    'orientation notée le': jour(s.orienteLe),
    'dernier contact noté': jour(s.dernierContactReferentLe),
    remplacements: remplacementsDe(s),
    'mot de relais': s.relais,
    'mot de relais écrit': instant(s.relaisLe),
    messages: messages(s.fil),
  })),
  contrats: d.contrats.map((c) => ({
    contrat: CONTRATS[c.type].label,
    nature: NATURES[c.nature],
    signé: jour(c.signeLe),
    début: jour(c.debutLe),
    fin: jour(c.finLe),
    'heures par semaine': c.cibleHebdo === null ? null : Number(c.cibleHebdo),
    adapté: jour(c.adapteLe),
    textes: c.versions.map((v) => ({
      écrit: instant(v.creeLe),
      'ce qu’il dit': Object.fromEntries(enMots(lireContenu(v.contenu)).map((p) => [p.nom, p.mots])),
      'sa marque': marqueDe(v.empreinte),
      accords: v.accords.map((a) => ({
        de: a.partie === 'PERSONNE' ? 'moi' : 'qui m’accompagne',
        le: jour(a.le),
        donné: instant(a.donneLe),
        repris: instant(a.retireLe),
        'sur papier': a.moyen === 'PAPIER',
      })),
      'feuille signée': v.scan && {
        ...{ genre: v.scan.type, déposée: instant(v.scan.creeLe) },
        fichier: feuilles.get(v.id)!,
        'où la voir': 'page « Mon parcours », « Lire mon contrat »',
      },
    })),
  })),
  étapes: d.actions.map((a) => ({
    titre: a.titre,
    état: STATUTS_ACTION[a.statut],
    'pour le': jour(a.echeanceLe),
    objectif: a.objectif && a.objectif.titre,
    ajoutée: instant(a.creeLe),
    'dernier changement': instant(a.statutLe),
  })),
  objectifs: d.objectifs.map((o) => ({
    objectif: o.titre,
    état: STATUTS_OBJECTIF[o.statut],
    ajouté: instant(o.creeLe),
    'dernier changement': instant(o.statutLe),
  })),
  'points d’étape': d.points.map((p) => ({
    jour: jour(p.le),
    'ce que nous nous sommes dit': p.mots,
    'et après': p.suites,
    'prochain point': jour(p.prochainLe),
    'mes mots': p.motsPersonne,
    écrit: instant(p.creeLe),
  })),
  'fins d’accompagnement': d.fins.map((f) => ({
    jour: jour(f.le),
    'ce qui vient ensuite': ISSUES[f.issue].label,
    bilan: f.bilan,
    'mes mots': f.motsPersonne,
    écrite: instant(f.creeLe),
    'accompagnement repris': instant(f.repriseLe),
  })),
  'ce que j’ai demandé': d.demandes.map((q) => ({
    demande: TITRES_DEMANDE[q.genre],
    mot: q.texte,
    demandé: instant(q.creeLe),
    réponse: q.reponse,
    répondu: instant(q.reponduLe),
  })),
  'changements d’organisme': d.orientations.map((o) => ({
    vers: TYPES_ORGANISME[o.versType],
    pourquoi: o.motif,
    demandé: instant(o.demandeeLe),
    décision: o.decision && DECISIONS[o.decision],
    'pourquoi cette décision': o.decisionMotif,
    décidé: instant(o.decideeLe),
    organisme: o.organisme && o.organisme.nom,
  })),
  'rendez-vous': d.rendezVous.map((r) => ({
    quand: instant(r.debutLe),
    lieu: r.lieu,
    objet: r.objet,
    annulé: instant(r.annuleLe),
  })),
  activités: d.activites.map((a) => ({
    activité: GENRES_ACTIVITE[a.genre].label,
    jour: jour(a.date),
    durée: dureeEnLettres(a.minutes),
    mot: a.mot,
    'notée par moi': a.parLaPersonne,
    notée: instant(a.creeLe),
    'montrée à qui m’accompagne': instant(a.montreeLe),
  })),
  'notes partagées': d.notes.map((n) => ({
    texte: n.texte,
    écrite: instant(n.creeLe),
    'dernier changement': instant(n.modifieeLe),
    partagée: instant(n.partageeLe),
  })),
  'notes de travail': notesDeTravail(d._count.notes),
  'missions proposées': d.propositions.map((p) => ({
    ...mission(p.mission),
    mot: p.mot,
    proposée: instant(p.creeLe),
    réponse: p.reponse && REPONSES[p.reponse],
    répondu: instant(p.reponduLe),
  })),
  'lignes de fichiers importés': d.lignesImport.map((l) => ({
    'fichier déposé le': instant(l.import.creeLe),
    'ce que dit la ligne': l.donnees as Fichier,
    'ce que cela remplace': l.avant as Fichier,
    remarques: l.mots,
    écrite: instant(l.faiteLe),
  })),
  'ouvertures par le Département': d.accesMotives.map((a) => ({
    pourquoi: a.motif,
    ouvert: instant(a.ouvertLe),
    "jusqu'à": instant(a.expireLe),
  })),
  'propositions en préparation': d.personnesLots.map((l) => instant(l.lot.creeLe)),
  'missions que la coordination pense me proposer': d.pairesLots.map((p) => ({
    ...mission(p.mission),
    pourquoi: p.raisons,
    préparée: instant(p.lot.creeLe),
  })),
  'missions que quelqu’un s’apprête à me proposer': d.choixPropositions.map((c) => ({
    ...mission(c.mission),
    mot: c.mot,
    choisie: instant(c.creeLe),
  })),
});
