import { alertesEnFichier } from '@/lib/alertes/fichier';
import { MOTIFS_ECART } from '@/lib/appariement/appris';
import { STATUTS_POUR_LA_PERSONNE } from '@/lib/candidatures/candidature';
import { MOYENS, ROLES, TYPES_PUBLIC } from '@/lib/comptes/libelle';
import { demiJournee, instantEnLettres, jourEnLettres } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import { motPourLaPersonne } from '@/lib/heures/heures';
import { motAction, motsDetails } from '@/lib/journal/mots';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { CONTRATS, NATURES } from '@/lib/parcours/contrat';
import { REPONSES } from '@/lib/parcours/proposition';
import { COMPETENCES } from '@/lib/passeport/competence';
import { CHAMPS_FICHE } from '@/lib/passeport/fiche';
import { cheminVerification } from '@/lib/passeport/partage';
import { STATUTS_RAPPEL } from '@/lib/rappels/rappel';
import type { Dossier, Trace } from './commands/donnees';
import { LIBELLE_ETAPE } from './etape';
import { CONTACTS } from './question';
import { reponsesEnMots } from './reponse';

/** What is put into the file: texts, numbers, yes and no, lists of them, under names read in French. */
type Valeur = string | number | boolean | null | readonly Valeur[] | { readonly [cle: string]: Valeur };
export type Fichier = { readonly [cle: string]: Valeur };

const jour = (d: Date | null) => d && jourEnLettres(d);
const instant = (d: Date | null) => d && instantEnLettres(d);
const nomDe = (personne: { prenom: string; nom: string }) => `${personne.prenom} ${personne.nom}`.trim();
type Mission = { titre: string; association: { nom: string } };
const mission = (m: Mission) => ({ mission: m.titre, association: m.association.nom });

const compte = ({ user: u, creeLe, dernierContactLe, cartes }: Dossier): Fichier => ({
  prénom: u.prenom,
  nom: u.nom,
  'adresse e-mail': u.email,
  'adresse e-mail vérifiée': instant(u.emailVerified),
  téléphone: u.telephone,
  'compte ouvert': instant(creeLe),
  'première visite': instant(u.premiereVisiteLe),
  'dernière visite': instant(u.derniereVisiteLe),
  'dernier contact': instant(dernierContactLe),
  rôles: u.appartenances.map((a) => ({
    rôle: ROLES[a.role],
    association: a.association?.nom ?? null,
    depuis: instant(a.debutLe),
    "jusqu'à": instant(a.finLe),
  })),
  'connexions ouvertes': u.sessions.map((s) => ({
    appareil: s.appareil,
    entrée: MOYENS[s.moyen],
    ouverte: instant(s.creeLe),
    'finit le': instant(s.expires),
  })),
  'liens de connexion': u.liens.map((l) => ({
    envoyé: l.canal === 'EMAIL' ? 'par e-mail' : 'par SMS',
    le: instant(l.creeLe),
    utilisé: instant(l.utiliseLe),
  })),
  'cartes en papier': cartes.map((c) => ({
    numéro: c.numero,
    faite: instant(c.creeLe),
    annulée: instant(c.revoqueeLe),
    'dernier usage': instant(c.dernierUsageLe),
  })),
});

const profil = (d: Dossier): Fichier => ({
  'où j’en suis': LIBELLE_ETAPE[d.etape],
  public: TYPES_PUBLIC[d.public],
  'date de naissance': jour(d.dateNaissance),
  'comment une association peut me joindre': CONTACTS[d.contactChoisi].label,
  'qui m’aide': d.nomAidant,
  'je veux bien qu’on me propose des missions, depuis': instant(d.veutPropositionsLe),
  'cinq questions terminées': instant(d.profilCompletLe),
  réponses: Object.fromEntries(reponsesEnMots(d).map((r) => [r.titre, r.reponses])),
});

const accompagnement = (d: Dossier): Fichier => ({
  accompagnateurs: d.suivis.map((s) => ({
    nom: s.referent && nomDe(s.referent.user),
    organisme: s.organisme.nom,
    depuis: jour(s.debutLe),
    "jusqu'à": jour(s.finLe),
    'orientation notée le': jour(s.orienteLe),
    'dernier contact noté': jour(s.dernierContactReferentLe),
  })),
  contrats: d.contrats.map((c) => ({
    contrat: CONTRATS[c.type].label,
    nature: NATURES[c.nature],
    signé: jour(c.signeLe),
    début: jour(c.debutLe),
    fin: jour(c.finLe),
    'heures par semaine': c.cibleHebdo === null ? null : Number(c.cibleHebdo),
    adapté: jour(c.adapteLe),
  })),
  étapes: d.actions.map((a) => ({
    titre: a.titre,
    état: STATUTS_ACTION[a.statut],
    'pour le': jour(a.echeanceLe),
    ajoutée: instant(a.creeLe),
    'dernier changement': instant(a.statutLe),
  })),
  'rendez-vous': d.rendezVous.map((r) => ({
    quand: instant(r.debutLe),
    lieu: r.lieu,
    objet: r.objet,
    annulé: instant(r.annuleLe),
  })),
  'missions proposées': d.propositions.map((p) => ({
    ...mission(p.mission),
    mot: p.mot,
    proposée: instant(p.creeLe),
    réponse: p.reponse && REPONSES[p.reponse],
    répondu: instant(p.reponduLe),
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

const affectation = (a: NonNullable<Dossier['candidatures'][number]['affectation']>): Fichier => ({
  début: jour(a.debutLe),
  fin: jour(a.finLe),
  heures: a.heures.map((h) => ({
    jour: jour(h.date),
    durée: dureeEnLettres(h.minutes),
    état: motPourLaPersonne(h),
    'mon accord': instant(h.accordLe),
    'accord donné par': h.accordAidant,
    confirmées: instant(h.confirmeLe),
    'mot de l’association': h.motRevoir,
    écrites: instant(h.creeLe),
  })),
  'compte dans le contrat': a.comptes.map((c) => ({
    proposé: instant(c.proposeLe),
    'mon accord': instant(c.accordLe),
    fin: instant(c.finLe),
  })),
  'jours où j’ai prévenu': a.empechements.map((e) => jour(e.date)),
});

const demandes = (d: Dossier) =>
  d.candidatures.map((c) => ({
    ...mission(c.mission),
    'ça m’intéresse': instant(c.creeLe),
    état: STATUTS_POUR_LA_PERSONNE[c.statut],
    depuis: instant(c.statutLe),
    mot: c.mot,
    'mes moments': c.creneaux.map(
      ({ creneau }) => jour(creneau.date) ?? demiJournee(creneau.demiJournee).label,
    ),
    'accord pour parler de moi': instant(c.accordLe),
    'téléphone montré': c.partageTelephone,
    'e-mail montré': c.partageEmail,
    'présentée à l’association': instant(c.proposeeLe),
    'en attente d’une place depuis': instant(c.attenteLe),
    'place gardée jusqu’à': instant(c.offreExpireLe),
    accueil: c.affectation && affectation(c.affectation),
  }));

const passeport = (d: Dossier): Fichier => ({
  pages: d.fiches.map((f) => ({
    ...mission(f.affectation.mission),
    ...Object.fromEntries(CHAMPS_FICHE.map(({ nom, label }) => [label, f[nom]])),
    compétences: f.competences.map((c) => `${COMPETENCES[c.competence].label}, niveau ${c.niveau}`),
    'mon accord': instant(f.accordLe),
    attestée: instant(f.attesteeLe),
    'attestée par': f.attesteeParNom,
    'temps attesté': f.minutesAttestees === null ? null : dureeEnLettres(f.minutesAttestees),
    commencée: instant(f.creeLe),
    changée: instant(f.modifieeLe),
  })),
  liens: d.partages.map((p) => ({
    nom: p.libelle,
    adresse: cheminVerification(p.jeton),
    'nombre de pages': p._count.fiches,
    'montre mon nom': p.montreNom,
    'montre mes heures': p.montreHeures,
    fait: instant(p.creeLe),
    "jusqu'à": instant(p.expireLe),
    arrêté: instant(p.revoqueLe),
  })),
});

const quiActe = (t: Trace, moi: string) => {
  if (t.acteurId === moi) return 'Vous';
  const role = ROLES[t.acteurRole as keyof typeof ROLES] ?? 'Le site';
  return t.prenom ? `${t.prenom} (${role})` : role;
};

/** Everything that is held on a person, as they download it. `moi` = their account. */
export function enFichier(d: Dossier, traces: readonly Trace[], moi: string, now: Date): Fichier {
  return {
    'fichier fait le': instantEnLettres(now),
    compte: compte(d),
    profil: profil(d),
    accords: d.consentements.map((c) => ({
      donné: instant(c.donneLe),
      'version du texte': c.versionTexte,
      'en entretien': c.recueilliParId !== null,
      'avec l’aide de': c.nomAidant,
      retiré: instant(c.retireLe),
    })),
    accompagnement: accompagnement(d),
    demandes: demandes(d),
    'missions mises de côté': d.missionsEcartees.map((e) => ({
      ...mission(e.mission),
      pourquoi: e.motif && MOTIFS_ECART[e.motif],
      le: instant(e.creeLe),
    })),
    'missions gardées': d.missionsGardees.map((g) => ({ ...mission(g.mission), le: instant(g.creeLe) })),
    ...alertesEnFichier(d),
    'anciens employeurs': d.anciensEmployeurs.map((a) => ({
      association: a.association.nom,
      dit: instant(a.declareLe),
      'vu par la coordination': instant(a.leveLe),
    })),
    passeport: passeport(d),
    'messages envoyés': d.user.messages.map((m) => ({
      par: m.canal === 'EMAIL' ? 'e-mail' : 'SMS',
      à: m.adresse,
      sujet: m.sujet,
      texte: m.texte,
      écrit: instant(m.creeLe),
      envoyé: instant(m.envoyeLe),
    })),
    'demandes de rappel': d.rappels.map((r) => ({
      prénom: r.prenom,
      téléphone: r.telephone,
      'adresse e-mail': r.email,
      mot: r.mot,
      état: STATUTS_RAPPEL[r.statut],
      demandée: instant(r.creeLe),
    })),
    journal: traces.map((t) => ({
      quand: instant(t.le),
      qui: quiActe(t, moi),
      quoi: motAction(t.action),
      détails: motsDetails(t),
    })),
  };
}
