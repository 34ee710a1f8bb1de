import { STATUTS_ASSOCIATION } from '@/lib/associations/association';
import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import { CONTACTS } from '@/lib/beneficiaires/question';
import { STATUTS_CANDIDATURE } from '@/lib/candidatures/candidature';
import { ROLES } from '@/lib/comptes/libelle';
import { STATUTS_CONTACT } from '@/lib/contact/message';
import { STATUTS_IMPORT } from '@/lib/imports/import';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import { ETATS_NOTE } from '@/lib/notes/note';
import { DECISIONS } from '@/lib/orientations/orientation';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { STATUTS_OBJECTIF } from '@/lib/parcours/objectif';
import { STATUTS_LOT } from '@/lib/propositions/lot';
import { STATUTS_RAPPEL } from '@/lib/rappels/rappel';
import { DECISIONS_SIGNALEMENT } from '@/lib/signalements/signalement';

const ETATS_HEURES = { DECLAREES: 'Déclarées', CONFIRMEES: 'Confirmées', A_REVOIR: 'À regarder de nouveau' };
const ETATS_FICHE = { BROUILLON: 'Brouillon', ATTESTEE: 'Attestée' };
const CONTACT = Object.fromEntries(Object.entries(CONTACTS).map(([cle, { label }]) => [cle, label]));

/** What a line is about, and the words of the states it goes through. */
export const OBJETS_JOURNAL = {
  AccesMotive: { label: 'Motif', etats: {} },
  ActionParcours: { label: 'Action', etats: STATUTS_ACTION },
  Activite: { label: 'Activité', etats: {} },
  Aide: { label: 'Aide', etats: {} },
  Affectation: { label: 'Accueil', etats: {} },
  Association: { label: 'Association', etats: STATUTS_ASSOCIATION },
  Beneficiaire: { label: 'Personne', etats: { ...LIBELLE_ETAPE, ...CONTACT } },
  Candidature: { label: 'Demande', etats: STATUTS_CANDIDATURE },
  CarteConnexion: { label: 'Carte', etats: {} },
  Commune: { label: 'Communes', etats: {} },
  CompteContrat: { label: 'Mission comptée', etats: {} },
  Contrat: { label: 'Contrat', etats: {} },
  DemandePersonne: { label: 'Demande à qui accompagne', etats: {} },
  DemandeRappel: { label: 'Demande de rappel', etats: STATUTS_RAPPEL },
  Departement: { label: 'Département', etats: {} },
  FinAccompagnement: { label: 'Bilan', etats: {} },
  Fiche: { label: 'Page du passeport', etats: ETATS_FICHE },
  GroupeSynonymes: { label: 'Mots de la recherche', etats: {} },
  Heures: { label: 'Heures', etats: ETATS_HEURES },
  ImportFlux: { label: 'Import', etats: {} },
  ImportAssociations: { label: 'Import d’associations', etats: STATUTS_IMPORT },
  ImportPersonnes: { label: 'Import de personnes', etats: STATUTS_IMPORT },
  ImportReferents: { label: 'Import de référents', etats: STATUTS_IMPORT },
  LotPropositions: { label: 'Propositions préparées', etats: STATUTS_LOT },
  Message: { label: 'Message envoyé', etats: {} },
  MessageFil: { label: 'Message d’un échange', etats: DECISIONS_SIGNALEMENT },
  MessageContact: { label: 'Message', etats: STATUTS_CONTACT },
  Mission: { label: 'Mission', etats: STATUTS_MISSION },
  ModeleDocument: { label: 'Modèle de document', etats: {} },
  Note: { label: 'Note', etats: ETATS_NOTE },
  Objectif: { label: 'Objectif', etats: {} },
  ObjectifParcours: { label: 'Objectif du parcours', etats: STATUTS_OBJECTIF },
  Orientation: { label: 'Orientation', etats: DECISIONS },
  PartagePasseport: { label: 'Partage', etats: {} },
  PointEtape: { label: 'Point d’étape', etats: {} },
  Proposition: { label: 'Proposition', etats: {} },
  Remplacement: { label: 'Remplacement', etats: {} },
  RendezVous: { label: 'Rendez-vous', etats: {} },
  Session: { label: 'Connexion', etats: {} },
  SourceHoraires: { label: 'Horaires', etats: {} },
  Suivi: { label: 'Accompagnement', etats: {} },
  Territoire: { label: 'Territoire', etats: {} },
  TexteApprouve: { label: 'Droits et devoirs', etats: {} },
  User: { label: 'Compte', etats: ROLES },
} as const satisfies Record<string, { label: string; etats: Record<string, string> }>;
export type ObjetJournal = keyof typeof OBJETS_JOURNAL;
