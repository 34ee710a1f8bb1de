-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "StatutAssociation" AS ENUM ('A_CONTACTER', 'PARTENAIRE', 'EN_PAUSE');

-- CreateEnum
CREATE TYPE "EtapeBeneficiaire" AS ENUM ('INVITEE', 'EN_PREPARATION', 'EN_RECHERCHE', 'EN_MISSION', 'EN_PAUSE', 'SORTIE');

-- CreateEnum
CREATE TYPE "TypePublic" AS ENUM ('RSA', 'AUTRE');

-- CreateEnum
CREATE TYPE "ModeDeplacement" AS ENUM ('A_PIED', 'VELO', 'VOITURE', 'TRANSPORTS', 'COVOITURAGE');

-- CreateEnum
CREATE TYPE "DemiJournee" AS ENUM ('LUNDI_MATIN', 'LUNDI_APRES_MIDI', 'LUNDI_SOIR', 'MARDI_MATIN', 'MARDI_APRES_MIDI', 'MARDI_SOIR', 'MERCREDI_MATIN', 'MERCREDI_APRES_MIDI', 'MERCREDI_SOIR', 'JEUDI_MATIN', 'JEUDI_APRES_MIDI', 'JEUDI_SOIR', 'VENDREDI_MATIN', 'VENDREDI_APRES_MIDI', 'VENDREDI_SOIR', 'SAMEDI_MATIN', 'SAMEDI_APRES_MIDI', 'SAMEDI_SOIR', 'DIMANCHE_MATIN', 'DIMANCHE_APRES_MIDI', 'DIMANCHE_SOIR');

-- CreateEnum
CREATE TYPE "Besoin" AS ENUM ('PAS_DE_PORT_DE_CHARGES', 'PAS_LONGTEMPS_DEBOUT', 'HORAIRES_D_ECOLE', 'GARDE_D_ENFANT', 'PEU_DE_LECTURE', 'ACCES_FAUTEUIL', 'PAS_DE_PERMIS', 'CALME', 'EN_EQUIPE', 'FRAIS_REMBOURSES');

-- CreateEnum
CREATE TYPE "ContactChoisi" AS ENUM ('TELEPHONE', 'EMAIL', 'PAR_LA_COORDINATION');

-- CreateEnum
CREATE TYPE "TypeConsentement" AS ENUM ('PARTICIPATION');

-- CreateEnum
CREATE TYPE "StatutRappel" AS ENUM ('NOUVELLE', 'RAPPELEE', 'INVITEE', 'CLASSEE');

-- CreateEnum
CREATE TYPE "StatutContact" AS ENUM ('NOUVEAU', 'REPONDU', 'CLASSE');

-- CreateEnum
CREATE TYPE "StatutCandidature" AS ENUM ('DEPOSEE', 'A_EXAMINER', 'PROPOSEE_A_L_ASSOCIATION', 'LISTE_D_ATTENTE', 'PLACE_OFFERTE', 'ACCEPTEE', 'SANS_SUITE', 'RETIREE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('BENEFICIAIRE', 'REFERENT', 'ASSOCIATION', 'COORDINATION', 'DEPARTEMENT');

-- CreateEnum
CREATE TYPE "MoyenConnexion" AS ENUM ('LIEN_EMAIL', 'LIEN_SMS', 'CARTE', 'PROCONNECT', 'DEMO');

-- CreateEnum
CREATE TYPE "Canal" AS ENUM ('EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "StatutHeures" AS ENUM ('DECLAREES', 'CONFIRMEES', 'A_REVOIR');

-- CreateEnum
CREATE TYPE "OrigineHeures" AS ENUM ('BENEFICIAIRE', 'ASSOCIATION', 'COORDINATION');

-- CreateEnum
CREATE TYPE "StatutMission" AS ENUM ('BROUILLON', 'A_VALIDER', 'A_CORRIGER', 'PUBLIEE', 'COMPLETE', 'SUSPENDUE', 'TERMINEE', 'ARCHIVEE');

-- CreateEnum
CREATE TYPE "Domaine" AS ENUM ('ANIMAUX', 'AUTRE', 'BATIMENT_INDUSTRIE_LOGISTIQUE', 'BENEVOLAT_COMPETENCES', 'COMMUNICATION', 'CULTURE_LOISIRS', 'EDUCATION', 'EMPLOI', 'ENVIRONNEMENT', 'GESTION_FINANCE_DROIT', 'HUMANITAIRE', 'MEMOIRE_ET_CITOYENNETE', 'NUMERIQUE', 'PREVENTION_PROTECTION', 'RECHERCHE', 'SANTE', 'SERVICE_PUBLIC_DEFENSE_SECURITE', 'SPORT', 'SOLIDARITE_INSERTION', 'VIVRE_ENSEMBLE');

-- CreateEnum
CREATE TYPE "Competence" AS ENUM ('ORGANISER_SON_ACTIVITE', 'PRENDRE_EN_COMPTE_LES_REGLEMENTS', 'TRAVAILLER_EN_EQUIPE', 'MOBILISER_DES_RESSOURCES_MATHEMATIQUES', 'COMMUNIQUER_A_L_ORAL', 'COMMUNIQUER_A_L_ECRIT', 'PRENDRE_EN_COMPTE_LES_USAGES_SOCIAUX', 'UTILISER_LES_RESSOURCES_NUMERIQUES', 'GERER_DES_INFORMATIONS', 'AGIR_FACE_A_L_IMPREVU', 'CONSTRUIRE_SON_PARCOURS_PROFESSIONNEL', 'DEVELOPPER_SES_SAVOIRS');

-- CreateEnum
CREATE TYPE "ADistance" AS ENUM ('NON', 'POSSIBLE', 'TOTALE');

-- CreateEnum
CREATE TYPE "Remboursement" AS ENUM ('OUI', 'EN_PARTIE', 'NON');

-- CreateEnum
CREATE TYPE "Regularite" AS ENUM ('PONCTUELLE', 'REGULIERE');

-- CreateEnum
CREATE TYPE "StatutMessage" AS ENUM ('EN_ATTENTE', 'ENVOYE', 'ECHEC');

-- CreateEnum
CREATE TYPE "TypeOrganisme" AS ENUM ('DEPARTEMENT', 'ASSOCIATION_CONVENTIONNEE', 'FRANCE_TRAVAIL', 'AUTRE_INSERTION');

-- CreateEnum
CREATE TYPE "TypeContrat" AS ENUM ('CONTRAT_ENGAGEMENT', 'CER', 'PPAE');

-- CreateEnum
CREATE TYPE "NatureContrat" AS ENUM ('SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT');

-- CreateEnum
CREATE TYPE "StatutAction" AS ENUM ('A_FAIRE', 'EN_COURS', 'FAITE', 'LAISSEE');

-- CreateEnum
CREATE TYPE "ReponseProposition" AS ENUM ('OUI', 'NON', 'PLUS_TARD');

-- CreateEnum
CREATE TYPE "StatutFiche" AS ENUM ('BROUILLON', 'ATTESTEE');

-- CreateEnum
CREATE TYPE "PrecisionPosition" AS ENUM ('OFFICIELLE', 'GEONAMES', 'ESTIMEE_CODE_POSTAL', 'ESTIMEE_EPCI');

-- CreateTable
CREATE TABLE "associations" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rna" TEXT,
    "siren" TEXT,
    "siret" TEXT,
    "adresse" TEXT NOT NULL DEFAULT '',
    "communeCode" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "contactPrenom" TEXT NOT NULL DEFAULT '',
    "contactNom" TEXT NOT NULL DEFAULT '',
    "siteUrl" TEXT,
    "statut" "StatutAssociation" NOT NULL DEFAULT 'PARTENAIRE',
    "assureur" TEXT,
    "numeroContrat" TEXT,
    "assuranceExpireLe" DATE,
    "source" TEXT,
    "clientId" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "associations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiaires" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "dateNaissance" DATE,
    "etape" "EtapeBeneficiaire" NOT NULL DEFAULT 'INVITEE',
    "public" "TypePublic" NOT NULL DEFAULT 'RSA',
    "rayonKm" INTEGER,
    "modesDeplacement" "ModeDeplacement"[],
    "disponibilites" "DemiJournee"[],
    "domainesSouhaites" "Domaine"[],
    "besoins" "Besoin"[],
    "besoinsLibres" TEXT,
    "competences" "Competence"[],
    "competencesVisees" "Competence"[],
    "metierVise" TEXT,
    "contactChoisi" "ContactChoisi" NOT NULL DEFAULT 'PAR_LA_COORDINATION',
    "profilCompletLe" TIMESTAMPTZ,
    "nomAidant" TEXT,
    "dernierContactLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "anonymiseLe" TIMESTAMPTZ,

    CONSTRAINT "beneficiaires_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consentements" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "type" "TypeConsentement" NOT NULL,
    "versionTexte" TEXT NOT NULL,
    "donneLe" TIMESTAMPTZ NOT NULL,
    "retireLe" TIMESTAMPTZ,
    "recueilliParId" UUID,
    "nomAidant" TEXT,

    CONSTRAINT "consentements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demandes_rappel" (
    "id" UUID NOT NULL,
    "prenom" TEXT NOT NULL,
    "telephone" TEXT,
    "email" TEXT,
    "communeCode" TEXT NOT NULL,
    "territoireId" UUID,
    "mot" TEXT,
    "statut" "StatutRappel" NOT NULL DEFAULT 'NOUVELLE',
    "traiteParId" UUID,
    "beneficiaireId" UUID,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demandes_rappel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages_contact" (
    "id" UUID NOT NULL,
    "nom" TEXT,
    "email" TEXT NOT NULL,
    "sujet" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "statut" "StatutContact" NOT NULL DEFAULT 'NOUVEAU',
    "reponse" TEXT,
    "reponduLe" TIMESTAMPTZ,
    "reponduParId" UUID,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidatures" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "statut" "StatutCandidature" NOT NULL DEFAULT 'DEPOSEE',
    "mot" TEXT,
    "partageTelephone" BOOLEAN NOT NULL DEFAULT false,
    "partageEmail" BOOLEAN NOT NULL DEFAULT false,
    "accordLe" TIMESTAMPTZ NOT NULL,
    "proposeeLe" TIMESTAMPTZ,
    "attenteLe" TIMESTAMPTZ,
    "offreExpireLe" TIMESTAMPTZ,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidatures_creneaux" (
    "candidatureId" UUID NOT NULL,
    "creneauId" UUID NOT NULL,

    CONSTRAINT "candidatures_creneaux_pkey" PRIMARY KEY ("candidatureId","creneauId")
);

-- CreateTable
CREATE TABLE "anciens_employeurs" (
    "beneficiaireId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "declareLe" TIMESTAMPTZ NOT NULL,
    "leveLe" TIMESTAMPTZ,
    "leveParId" UUID,

    CONSTRAINT "anciens_employeurs_pkey" PRIMARY KEY ("beneficiaireId","associationId")
);

-- CreateTable
CREATE TABLE "affectations" (
    "id" UUID NOT NULL,
    "candidatureId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "debutLe" DATE NOT NULL,
    "finLe" DATE,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affectations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "prenom" TEXT NOT NULL DEFAULT '',
    "nom" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "emailVerified" TIMESTAMPTZ,
    "telephone" TEXT,
    "image" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "inviteParId" UUID,
    "premiereVisiteLe" TIMESTAMPTZ,
    "derniereVisiteLe" TIMESTAMPTZ,
    "desactiveLe" TIMESTAMPTZ,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vueLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moyen" "MoyenConnexion" NOT NULL DEFAULT 'LIEN_EMAIL',
    "appareil" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ NOT NULL
);

-- CreateTable
CREATE TABLE "liens_connexion" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "canal" "Canal" NOT NULL,
    "longue" BOOLEAN NOT NULL DEFAULT false,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expireLe" TIMESTAMPTZ NOT NULL,
    "utiliseLe" TIMESTAMPTZ,

    CONSTRAINT "liens_connexion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cartes_connexion" (
    "id" UUID NOT NULL,
    "numero" TEXT NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "creeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoqueeLe" TIMESTAMPTZ,
    "dernierUsageLe" TIMESTAMPTZ,

    CONSTRAINT "cartes_connexion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appartenances" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "associationId" UUID,
    "departementCode" TEXT NOT NULL,
    "debutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finLe" TIMESTAMPTZ,

    CONSTRAINT "appartenances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limites" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "limites_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "heures" (
    "id" UUID NOT NULL,
    "affectationId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "origine" "OrigineHeures" NOT NULL,
    "saisiParId" UUID NOT NULL,
    "statut" "StatutHeures" NOT NULL DEFAULT 'DECLAREES',
    "accordLe" TIMESTAMPTZ,
    "accordAidant" TEXT,
    "confirmeLe" TIMESTAMPTZ,
    "confirmeParId" UUID,
    "motRevoir" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "heures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objectifs" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "annee" INTEGER NOT NULL,
    "personnes" INTEGER NOT NULL,
    "budget" DECIMAL(12,2),
    "atteintPublie" INTEGER,
    "estExemple" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objectifs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" BIGSERIAL NOT NULL,
    "le" TIMESTAMPTZ NOT NULL,
    "acteurId" UUID,
    "acteurRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "objetType" TEXT NOT NULL,
    "objetId" TEXT NOT NULL,
    "beneficiaireId" UUID,
    "de" TEXT,
    "vers" TEXT,
    "codes" JSONB,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missions" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "associationId" UUID NOT NULL,
    "statut" "StatutMission" NOT NULL DEFAULT 'BROUILLON',
    "motifCorrection" TEXT,
    "titre" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "activites" TEXT[],
    "domaine" "Domaine" NOT NULL,
    "activite" TEXT NOT NULL DEFAULT 'autre',
    "communeCode" TEXT NOT NULL,
    "adresse" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "precision" "PrecisionPosition" NOT NULL,
    "aDistance" "ADistance" NOT NULL DEFAULT 'NON',
    "places" INTEGER NOT NULL DEFAULT 1,
    "placesPrises" INTEGER NOT NULL DEFAULT 0,
    "regularite" "Regularite" NOT NULL DEFAULT 'REGULIERE',
    "debutLe" DATE,
    "finLe" DATE,
    "dureeSemaines" INTEGER,
    "tuteurPrenom" TEXT NOT NULL DEFAULT '',
    "aDemander" TEXT NOT NULL DEFAULT '',
    "aApporter" TEXT NOT NULL DEFAULT '',
    "commentVenir" TEXT NOT NULL DEFAULT '',
    "accessibleFauteuil" BOOLEAN NOT NULL DEFAULT false,
    "prochesTransports" BOOLEAN NOT NULL DEFAULT false,
    "permisNecessaire" BOOLEAN NOT NULL DEFAULT false,
    "lectureNecessaire" BOOLEAN NOT NULL DEFAULT false,
    "portDeCharges" BOOLEAN NOT NULL DEFAULT false,
    "longtempsDebout" BOOLEAN NOT NULL DEFAULT false,
    "enEquipe" BOOLEAN NOT NULL DEFAULT true,
    "calme" BOOLEAN NOT NULL DEFAULT false,
    "enfantsBienvenus" BOOLEAN NOT NULL DEFAULT false,
    "remboursement" "Remboursement" NOT NULL DEFAULT 'NON',
    "remboursementDetail" TEXT NOT NULL DEFAULT '',
    "apprend" "Competence"[],
    "codesRome" TEXT[],
    "nePasRemplacerEmploi" BOOLEAN NOT NULL DEFAULT false,
    "securiteVerifiee" BOOLEAN NOT NULL DEFAULT false,
    "fraisDits" BOOLEAN NOT NULL DEFAULT false,
    "controleParId" UUID,
    "controleLe" TIMESTAMPTZ,
    "publieeLe" TIMESTAMPTZ,
    "source" TEXT,
    "clientId" TEXT,
    "urlSource" TEXT,
    "empreinte" TEXT,
    "absenteDuFluxLe" TIMESTAMPTZ,
    "creeParId" UUID,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifieeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "missions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "creneaux" (
    "id" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "demiJournee" "DemiJournee" NOT NULL,
    "date" DATE,
    "heureDebut" TEXT NOT NULL,
    "heureFin" TEXT NOT NULL,

    CONSTRAINT "creneaux_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "empechements" (
    "id" UUID NOT NULL,
    "creneauId" UUID NOT NULL,
    "affectationId" UUID,
    "date" DATE NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "empechements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports_flux" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "auteurId" UUID,
    "faitLe" TIMESTAMPTZ NOT NULL,
    "lues" INTEGER NOT NULL,
    "creees" INTEGER NOT NULL,
    "modifiees" INTEGER NOT NULL,
    "inchangees" INTEGER NOT NULL,
    "absentes" INTEGER NOT NULL,
    "refusees" JSONB NOT NULL,

    CONSTRAINT "imports_flux_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "cle" TEXT NOT NULL,
    "canal" "Canal" NOT NULL,
    "userId" UUID,
    "adresse" TEXT NOT NULL,
    "modele" TEXT NOT NULL,
    "sujet" TEXT NOT NULL DEFAULT '',
    "texte" TEXT NOT NULL,
    "statut" "StatutMessage" NOT NULL DEFAULT 'EN_ATTENTE',
    "essais" INTEGER NOT NULL DEFAULT 0,
    "erreur" TEXT,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "envoyeLe" TIMESTAMPTZ,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organismes" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "type" "TypeOrganisme" NOT NULL,
    "telephone" TEXT,

    CONSTRAINT "organismes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referents" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "organismeId" UUID NOT NULL,

    CONSTRAINT "referents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suivis" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "organismeId" UUID NOT NULL,
    "referentId" UUID,
    "debutLe" DATE NOT NULL,
    "finLe" DATE,
    "nommeParId" UUID,
    "dernierContactReferentLe" DATE,

    CONSTRAINT "suivis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contrats" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "type" "TypeContrat" NOT NULL,
    "nature" "NatureContrat" NOT NULL,
    "signeLe" DATE,
    "debutLe" DATE NOT NULL,
    "finLe" DATE,
    "cibleHebdo" DECIMAL(4,1),
    "adapteLe" DATE,
    "adapteParId" UUID,
    "creeParId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contrats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actions_parcours" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "contratId" UUID,
    "titre" TEXT NOT NULL,
    "statut" "StatutAction" NOT NULL DEFAULT 'A_FAIRE',
    "echeanceLe" DATE,
    "creeParId" UUID NOT NULL,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statutLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actions_parcours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendez_vous" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "referentId" UUID NOT NULL,
    "debutLe" TIMESTAMPTZ NOT NULL,
    "lieu" TEXT NOT NULL,
    "objet" TEXT,
    "annuleLe" TIMESTAMPTZ,

    CONSTRAINT "rendez_vous_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "propositions" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "auteurId" UUID NOT NULL,
    "mot" TEXT,
    "reponse" "ReponseProposition",
    "reponduLe" TIMESTAMPTZ,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "propositions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comptes_contrat" (
    "id" UUID NOT NULL,
    "affectationId" UUID NOT NULL,
    "contratId" UUID NOT NULL,
    "proposeParId" UUID NOT NULL,
    "proposeLe" TIMESTAMPTZ NOT NULL,
    "accordLe" TIMESTAMPTZ,
    "finLe" TIMESTAMPTZ,

    CONSTRAINT "comptes_contrat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fiches" (
    "id" UUID NOT NULL,
    "affectationId" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "statut" "StatutFiche" NOT NULL DEFAULT 'BROUILLON',
    "contexte" TEXT NOT NULL DEFAULT '',
    "activites" TEXT NOT NULL DEFAULT '',
    "realisations" TEXT NOT NULL DEFAULT '',
    "responsabilites" TEXT NOT NULL DEFAULT '',
    "outils" TEXT NOT NULL DEFAULT '',
    "formations" TEXT NOT NULL DEFAULT '',
    "accordLe" TIMESTAMPTZ,
    "attesteeLe" TIMESTAMPTZ,
    "attesteeParId" UUID,
    "attesteeParNom" TEXT,
    "minutesAttestees" INTEGER,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifieeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fiches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fiches_competences" (
    "ficheId" UUID NOT NULL,
    "competence" "Competence" NOT NULL,
    "niveau" INTEGER NOT NULL,

    CONSTRAINT "fiches_competences_pkey" PRIMARY KEY ("ficheId","competence")
);

-- CreateTable
CREATE TABLE "partages_passeport" (
    "id" UUID NOT NULL,
    "beneficiaireId" UUID NOT NULL,
    "jeton" TEXT NOT NULL,
    "libelle" TEXT NOT NULL DEFAULT '',
    "montreNom" BOOLEAN NOT NULL DEFAULT true,
    "montreHeures" BOOLEAN NOT NULL DEFAULT true,
    "creeLe" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expireLe" TIMESTAMPTZ,
    "revoqueLe" TIMESTAMPTZ,

    CONSTRAINT "partages_passeport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partages_fiches" (
    "partageId" UUID NOT NULL,
    "ficheId" UUID NOT NULL,

    CONSTRAINT "partages_fiches_pkey" PRIMARY KEY ("partageId","ficheId")
);

-- CreateTable
CREATE TABLE "departements" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nomAvecDe" TEXT NOT NULL,
    "nomAvecDans" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "courriel" TEXT NOT NULL,
    "adresse" TEXT NOT NULL DEFAULT '',
    "nomDispositif" TEXT NOT NULL,
    "estDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "departements_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "chiffres_reference" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "serie" TEXT NOT NULL,
    "periode" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "valeur" DECIMAL(14,2) NOT NULL,
    "unite" TEXT NOT NULL,
    "ordre" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "chiffres_reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phases_dispositif" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "ordre" INTEGER NOT NULL,
    "titre" TEXT NOT NULL,
    "periode" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "debutLe" DATE NOT NULL,
    "finLe" DATE NOT NULL,

    CONSTRAINT "phases_dispositif_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "epcis" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,

    CONSTRAINT "epcis_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "arrondissements" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,

    CONSTRAINT "arrondissements_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "communes" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nomRecherche" TEXT NOT NULL,
    "codesPostaux" TEXT[],
    "population" INTEGER NOT NULL,
    "departementCode" TEXT NOT NULL,
    "epciCode" TEXT,
    "arrondissementCode" TEXT,
    "territoireId" UUID,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "precision" "PrecisionPosition" NOT NULL,

    CONSTRAINT "communes_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "territoires" (
    "id" UUID NOT NULL,
    "departementCode" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "telephone" TEXT,
    "aConfirmer" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "territoires_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordinateurs_territoires" (
    "userId" UUID NOT NULL,
    "territoireId" UUID NOT NULL,

    CONSTRAINT "coordinateurs_territoires_pkey" PRIMARY KEY ("userId","territoireId")
);

-- CreateIndex
CREATE UNIQUE INDEX "associations_rna_key" ON "associations"("rna");

-- CreateIndex
CREATE UNIQUE INDEX "associations_siret_key" ON "associations"("siret");

-- CreateIndex
CREATE INDEX "associations_nom_idx" ON "associations"("nom");

-- CreateIndex
CREATE UNIQUE INDEX "associations_source_clientId_key" ON "associations"("source", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiaires_userId_key" ON "beneficiaires"("userId");

-- CreateIndex
CREATE INDEX "beneficiaires_communeCode_idx" ON "beneficiaires"("communeCode");

-- CreateIndex
CREATE INDEX "beneficiaires_departementCode_etape_idx" ON "beneficiaires"("departementCode", "etape");

-- CreateIndex
CREATE INDEX "consentements_beneficiaireId_idx" ON "consentements"("beneficiaireId");

-- CreateIndex
CREATE INDEX "demandes_rappel_territoireId_statut_idx" ON "demandes_rappel"("territoireId", "statut");

-- CreateIndex
CREATE INDEX "messages_contact_statut_creeLe_idx" ON "messages_contact"("statut", "creeLe");

-- CreateIndex
CREATE INDEX "candidatures_missionId_statut_idx" ON "candidatures"("missionId", "statut");

-- CreateIndex
CREATE INDEX "candidatures_beneficiaireId_idx" ON "candidatures"("beneficiaireId");

-- CreateIndex
CREATE UNIQUE INDEX "affectations_candidatureId_key" ON "affectations"("candidatureId");

-- CreateIndex
CREATE INDEX "affectations_missionId_finLe_idx" ON "affectations"("missionId", "finLe");

-- CreateIndex
CREATE INDEX "affectations_beneficiaireId_idx" ON "affectations"("beneficiaireId");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_telephone_key" ON "users"("telephone");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_providerAccountId_key" ON "accounts"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_sessionToken_key" ON "sessions"("sessionToken");

-- CreateIndex
CREATE INDEX "sessions_userId_idx" ON "sessions"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_token_key" ON "verification_tokens"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_identifier_token_key" ON "verification_tokens"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "liens_connexion_tokenHash_key" ON "liens_connexion"("tokenHash");

-- CreateIndex
CREATE INDEX "liens_connexion_userId_idx" ON "liens_connexion"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "cartes_connexion_numero_key" ON "cartes_connexion"("numero");

-- CreateIndex
CREATE INDEX "cartes_connexion_beneficiaireId_idx" ON "cartes_connexion"("beneficiaireId");

-- CreateIndex
CREATE INDEX "appartenances_userId_idx" ON "appartenances"("userId");

-- CreateIndex
CREATE INDEX "appartenances_associationId_idx" ON "appartenances"("associationId");

-- CreateIndex
CREATE INDEX "heures_statut_date_idx" ON "heures"("statut", "date");

-- CreateIndex
CREATE UNIQUE INDEX "heures_affectationId_date_key" ON "heures"("affectationId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "objectifs_departementCode_annee_key" ON "objectifs"("departementCode", "annee");

-- CreateIndex
CREATE INDEX "journal_beneficiaireId_le_idx" ON "journal"("beneficiaireId", "le");

-- CreateIndex
CREATE INDEX "journal_objetType_objetId_idx" ON "journal"("objetType", "objetId");

-- CreateIndex
CREATE INDEX "journal_acteurId_le_idx" ON "journal"("acteurId", "le");

-- CreateIndex
CREATE INDEX "missions_associationId_idx" ON "missions"("associationId");

-- CreateIndex
CREATE INDEX "missions_departementCode_statut_idx" ON "missions"("departementCode", "statut");

-- CreateIndex
CREATE INDEX "missions_communeCode_idx" ON "missions"("communeCode");

-- CreateIndex
CREATE INDEX "missions_statut_publieeLe_idx" ON "missions"("statut", "publieeLe");

-- CreateIndex
CREATE UNIQUE INDEX "missions_source_clientId_key" ON "missions"("source", "clientId");

-- CreateIndex
CREATE INDEX "creneaux_missionId_idx" ON "creneaux"("missionId");

-- CreateIndex
CREATE INDEX "empechements_date_idx" ON "empechements"("date");

-- CreateIndex
CREATE INDEX "imports_flux_faitLe_idx" ON "imports_flux"("faitLe");

-- CreateIndex
CREATE UNIQUE INDEX "messages_cle_key" ON "messages"("cle");

-- CreateIndex
CREATE INDEX "messages_statut_creeLe_idx" ON "messages"("statut", "creeLe");

-- CreateIndex
CREATE INDEX "messages_userId_idx" ON "messages"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "organismes_departementCode_nom_key" ON "organismes"("departementCode", "nom");

-- CreateIndex
CREATE UNIQUE INDEX "referents_userId_key" ON "referents"("userId");

-- CreateIndex
CREATE INDEX "referents_organismeId_idx" ON "referents"("organismeId");

-- CreateIndex
CREATE INDEX "suivis_beneficiaireId_idx" ON "suivis"("beneficiaireId");

-- CreateIndex
CREATE INDEX "suivis_referentId_finLe_idx" ON "suivis"("referentId", "finLe");

-- CreateIndex
CREATE INDEX "contrats_beneficiaireId_idx" ON "contrats"("beneficiaireId");

-- CreateIndex
CREATE INDEX "actions_parcours_beneficiaireId_idx" ON "actions_parcours"("beneficiaireId");

-- CreateIndex
CREATE INDEX "rendez_vous_beneficiaireId_debutLe_idx" ON "rendez_vous"("beneficiaireId", "debutLe");

-- CreateIndex
CREATE INDEX "propositions_missionId_idx" ON "propositions"("missionId");

-- CreateIndex
CREATE UNIQUE INDEX "propositions_beneficiaireId_missionId_key" ON "propositions"("beneficiaireId", "missionId");

-- CreateIndex
CREATE INDEX "comptes_contrat_affectationId_idx" ON "comptes_contrat"("affectationId");

-- CreateIndex
CREATE UNIQUE INDEX "fiches_affectationId_key" ON "fiches"("affectationId");

-- CreateIndex
CREATE INDEX "fiches_beneficiaireId_idx" ON "fiches"("beneficiaireId");

-- CreateIndex
CREATE INDEX "fiches_associationId_statut_idx" ON "fiches"("associationId", "statut");

-- CreateIndex
CREATE UNIQUE INDEX "partages_passeport_jeton_key" ON "partages_passeport"("jeton");

-- CreateIndex
CREATE INDEX "partages_passeport_beneficiaireId_idx" ON "partages_passeport"("beneficiaireId");

-- CreateIndex
CREATE UNIQUE INDEX "chiffres_reference_departementCode_serie_periode_libelle_key" ON "chiffres_reference"("departementCode", "serie", "periode", "libelle");

-- CreateIndex
CREATE UNIQUE INDEX "phases_dispositif_departementCode_ordre_key" ON "phases_dispositif"("departementCode", "ordre");

-- CreateIndex
CREATE INDEX "communes_nomRecherche_idx" ON "communes"("nomRecherche");

-- CreateIndex
CREATE INDEX "communes_territoireId_idx" ON "communes"("territoireId");

-- CreateIndex
CREATE INDEX "communes_departementCode_idx" ON "communes"("departementCode");

-- CreateIndex
CREATE UNIQUE INDEX "territoires_departementCode_nom_key" ON "territoires"("departementCode", "nom");

-- AddForeignKey
ALTER TABLE "associations" ADD CONSTRAINT "associations_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "communes"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiaires" ADD CONSTRAINT "beneficiaires_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiaires" ADD CONSTRAINT "beneficiaires_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "communes"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consentements" ADD CONSTRAINT "consentements_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demandes_rappel" ADD CONSTRAINT "demandes_rappel_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "communes"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demandes_rappel" ADD CONSTRAINT "demandes_rappel_territoireId_fkey" FOREIGN KEY ("territoireId") REFERENCES "territoires"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demandes_rappel" ADD CONSTRAINT "demandes_rappel_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidatures" ADD CONSTRAINT "candidatures_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidatures" ADD CONSTRAINT "candidatures_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidatures_creneaux" ADD CONSTRAINT "candidatures_creneaux_candidatureId_fkey" FOREIGN KEY ("candidatureId") REFERENCES "candidatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidatures_creneaux" ADD CONSTRAINT "candidatures_creneaux_creneauId_fkey" FOREIGN KEY ("creneauId") REFERENCES "creneaux"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anciens_employeurs" ADD CONSTRAINT "anciens_employeurs_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anciens_employeurs" ADD CONSTRAINT "anciens_employeurs_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affectations" ADD CONSTRAINT "affectations_candidatureId_fkey" FOREIGN KEY ("candidatureId") REFERENCES "candidatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affectations" ADD CONSTRAINT "affectations_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affectations" ADD CONSTRAINT "affectations_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_inviteParId_fkey" FOREIGN KEY ("inviteParId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liens_connexion" ADD CONSTRAINT "liens_connexion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cartes_connexion" ADD CONSTRAINT "cartes_connexion_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appartenances" ADD CONSTRAINT "appartenances_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appartenances" ADD CONSTRAINT "appartenances_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appartenances" ADD CONSTRAINT "appartenances_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heures" ADD CONSTRAINT "heures_affectationId_fkey" FOREIGN KEY ("affectationId") REFERENCES "affectations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objectifs" ADD CONSTRAINT "objectifs_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions" ADD CONSTRAINT "missions_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions" ADD CONSTRAINT "missions_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "communes"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creneaux" ADD CONSTRAINT "creneaux_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "empechements" ADD CONSTRAINT "empechements_creneauId_fkey" FOREIGN KEY ("creneauId") REFERENCES "creneaux"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "empechements" ADD CONSTRAINT "empechements_affectationId_fkey" FOREIGN KEY ("affectationId") REFERENCES "affectations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organismes" ADD CONSTRAINT "organismes_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referents" ADD CONSTRAINT "referents_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referents" ADD CONSTRAINT "referents_organismeId_fkey" FOREIGN KEY ("organismeId") REFERENCES "organismes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_organismeId_fkey" FOREIGN KEY ("organismeId") REFERENCES "organismes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contrats" ADD CONSTRAINT "contrats_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions_parcours" ADD CONSTRAINT "actions_parcours_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions_parcours" ADD CONSTRAINT "actions_parcours_contratId_fkey" FOREIGN KEY ("contratId") REFERENCES "contrats"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendez_vous" ADD CONSTRAINT "rendez_vous_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendez_vous" ADD CONSTRAINT "rendez_vous_referentId_fkey" FOREIGN KEY ("referentId") REFERENCES "referents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "propositions" ADD CONSTRAINT "propositions_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "propositions" ADD CONSTRAINT "propositions_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "missions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comptes_contrat" ADD CONSTRAINT "comptes_contrat_affectationId_fkey" FOREIGN KEY ("affectationId") REFERENCES "affectations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comptes_contrat" ADD CONSTRAINT "comptes_contrat_contratId_fkey" FOREIGN KEY ("contratId") REFERENCES "contrats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_affectationId_fkey" FOREIGN KEY ("affectationId") REFERENCES "affectations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches_competences" ADD CONSTRAINT "fiches_competences_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partages_passeport" ADD CONSTRAINT "partages_passeport_beneficiaireId_fkey" FOREIGN KEY ("beneficiaireId") REFERENCES "beneficiaires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partages_fiches" ADD CONSTRAINT "partages_fiches_partageId_fkey" FOREIGN KEY ("partageId") REFERENCES "partages_passeport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partages_fiches" ADD CONSTRAINT "partages_fiches_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chiffres_reference" ADD CONSTRAINT "chiffres_reference_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phases_dispositif" ADD CONSTRAINT "phases_dispositif_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communes" ADD CONSTRAINT "communes_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communes" ADD CONSTRAINT "communes_epciCode_fkey" FOREIGN KEY ("epciCode") REFERENCES "epcis"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communes" ADD CONSTRAINT "communes_arrondissementCode_fkey" FOREIGN KEY ("arrondissementCode") REFERENCES "arrondissements"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communes" ADD CONSTRAINT "communes_territoireId_fkey" FOREIGN KEY ("territoireId") REFERENCES "territoires"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territoires" ADD CONSTRAINT "territoires_departementCode_fkey" FOREIGN KEY ("departementCode") REFERENCES "departements"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinateurs_territoires" ADD CONSTRAINT "coordinateurs_territoires_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinateurs_territoires" ADD CONSTRAINT "coordinateurs_territoires_territoireId_fkey" FOREIGN KEY ("territoireId") REFERENCES "territoires"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- Invariants that the schema language cannot say. All extensions are trusted ones.
-- ---------------------------------------------------------------------------------------------
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- `unaccent` is only STABLE (its dictionary may change), an index needs a fixed one.
CREATE FUNCTION sans_accent(texte text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent', texte)) $$;

-- Identity
ALTER TABLE "users" ADD CONSTRAINT "users_email_minuscules" CHECK ("email" = lower("email"));
ALTER TABLE "users" ADD CONSTRAINT "users_telephone_e164" CHECK ("telephone" ~ '^\+[1-9][0-9]{6,14}$');
CREATE UNIQUE INDEX "appartenances_ouvertes" ON "appartenances" ("userId", "role", COALESCE("associationId", '00000000-0000-0000-0000-000000000000')) WHERE "finLe" IS NULL;
ALTER TABLE "appartenances" ADD CONSTRAINT "appartenances_association" CHECK (("role" = 'ASSOCIATION') = ("associationId" IS NOT NULL));
CREATE UNIQUE INDEX "cartes_en_service" ON "cartes_connexion" ("beneficiaireId") WHERE "revoqueeLe" IS NULL;

-- Consents: one open per kind
CREATE UNIQUE INDEX "consentements_ouverts" ON "consentements" ("beneficiaireId", "type") WHERE "retireLe" IS NULL;
ALTER TABLE "consentements" ADD CONSTRAINT "consentements_dates" CHECK ("retireLe" IS NULL OR "retireLe" >= "donneLe");
ALTER TABLE "beneficiaires" ADD CONSTRAINT "beneficiaires_rayon" CHECK ("rayonKm" BETWEEN 0 AND 200);
ALTER TABLE "demandes_rappel" ADD CONSTRAINT "demandes_rappel_joignable" CHECK ("telephone" IS NOT NULL OR "email" IS NOT NULL);

-- Référent: one open naming at a time, periods that never overlap
CREATE UNIQUE INDEX "suivis_ouverts" ON "suivis" ("beneficiaireId") WHERE "finLe" IS NULL;
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_sans_chevauchement" EXCLUDE USING gist ("beneficiaireId" WITH =, daterange("debutLe", "finLe", '[)') WITH &&);
ALTER TABLE "suivis" ADD CONSTRAINT "suivis_dates" CHECK ("finLe" IS NULL OR "finLe" >= "debutLe");

-- Contracts
ALTER TABLE "contrats" ADD CONSTRAINT "contrats_sans_chevauchement" EXCLUDE USING gist ("beneficiaireId" WITH =, daterange("debutLe", "finLe", '[)') WITH &&);
ALTER TABLE "contrats" ADD CONSTRAINT "contrats_dates" CHECK ("finLe" IS NULL OR "finLe" > "debutLe");
ALTER TABLE "contrats" ADD CONSTRAINT "contrats_cible" CHECK ("cibleHebdo" >= 0 AND "cibleHebdo" <= 40);
ALTER TABLE "contrats" ADD CONSTRAINT "contrats_nature" CHECK (
  ("type" = 'CER' AND "nature" IN ('SOCIAL', 'INDEPENDANT')) OR ("type" = 'PPAE' AND "nature" = 'PROFESSIONNEL') OR "type" = 'CONTRAT_ENGAGEMENT');
CREATE UNIQUE INDEX "comptes_contrat_ouverts" ON "comptes_contrat" ("affectationId") WHERE "finLe" IS NULL;
ALTER TABLE "propositions" ADD CONSTRAINT "propositions_reponse" CHECK (("reponse" IS NULL) = ("reponduLe" IS NULL));

-- Associations and missions
ALTER TABLE "associations" ADD CONSTRAINT "associations_rna" CHECK ("rna" ~ '^W[0-9]{9}$');
ALTER TABLE "associations" ADD CONSTRAINT "associations_siren" CHECK ("siren" ~ '^[0-9]{9}$');
ALTER TABLE "associations" ADD CONSTRAINT "associations_siret" CHECK ("siret" ~ '^[0-9]{14}$');
ALTER TABLE "missions" ADD CONSTRAINT "missions_places" CHECK ("places" BETWEEN 1 AND 1000);
ALTER TABLE "missions" ADD CONSTRAINT "missions_places_prises" CHECK ("placesPrises" >= 0 AND "placesPrises" <= "places");
ALTER TABLE "missions" ADD CONSTRAINT "missions_dates" CHECK ("finLe" IS NULL OR "debutLe" IS NULL OR "finLe" >= "debutLe");
ALTER TABLE "missions" ADD CONSTRAINT "missions_correction" CHECK ("statut" <> 'A_CORRIGER' OR "motifCorrection" IS NOT NULL);
ALTER TABLE "missions" ADD CONSTRAINT "missions_controle" CHECK (
  "statut" NOT IN ('PUBLIEE', 'COMPLETE') OR ("nePasRemplacerEmploi" AND "securiteVerifiee" AND "fraisDits" AND "publieeLe" IS NOT NULL));
CREATE INDEX "missions_position" ON "missions" USING gist (point("x", "y")) WHERE "statut" = 'PUBLIEE';
ALTER TABLE "creneaux" ADD CONSTRAINT "creneaux_heures" CHECK ("heureDebut" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "heureFin" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "heureFin" > "heureDebut");
CREATE UNIQUE INDEX "empechements_uniques" ON "empechements" ("creneauId", "date", COALESCE("affectationId", '00000000-0000-0000-0000-000000000000'));

-- Candidatures
CREATE UNIQUE INDEX "candidatures_ouvertes" ON "candidatures" ("beneficiaireId", "missionId") WHERE "statut" NOT IN ('SANS_SUITE', 'RETIREE');
ALTER TABLE "candidatures" ADD CONSTRAINT "candidatures_offre" CHECK (("statut" = 'PLACE_OFFERTE') = ("offreExpireLe" IS NOT NULL));
ALTER TABLE "affectations" ADD CONSTRAINT "affectations_dates" CHECK ("finLe" IS NULL OR "finLe" >= "debutLe");

-- Hours: at most 12 a day in one row, and a trigger below checks the total of the day over all missions
ALTER TABLE "heures" ADD CONSTRAINT "heures_minutes" CHECK ("minutes" BETWEEN 1 AND 720);
ALTER TABLE "heures" ADD CONSTRAINT "heures_confirmees" CHECK ("statut" <> 'CONFIRMEES' OR ("confirmeLe" IS NOT NULL AND "confirmeParId" IS NOT NULL));
ALTER TABLE "heures" ADD CONSTRAINT "heures_origine" CHECK ("origine" <> 'BENEFICIAIRE' OR "accordLe" IS NOT NULL);

CREATE FUNCTION heures_dans_l_affectation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a record;
  total integer;
BEGIN
  -- The lock makes two declarations of one person wait for each other.
  SELECT af."beneficiaireId", af."debutLe", af."finLe" INTO a FROM "affectations" af WHERE af."id" = NEW."affectationId";
  PERFORM 1 FROM "beneficiaires" b WHERE b."id" = a."beneficiaireId" FOR NO KEY UPDATE;
  IF NEW."date" < a."debutLe" OR (a."finLe" IS NOT NULL AND NEW."date" > a."finLe") THEN
    RAISE EXCEPTION 'heures hors de l''affectation' USING ERRCODE = '23514', CONSTRAINT = 'heures_hors_affectation';
  END IF;
  SELECT COALESCE(sum(h."minutes"), 0) INTO total FROM "heures" h JOIN "affectations" af ON af."id" = h."affectationId"
    WHERE af."beneficiaireId" = a."beneficiaireId" AND h."date" = NEW."date" AND h."id" <> NEW."id";
  IF total + NEW."minutes" > 720 THEN
    RAISE EXCEPTION 'plus de 12 heures dans une journée' USING ERRCODE = '23514', CONSTRAINT = 'heures_par_jour';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "heures_controle" BEFORE INSERT OR UPDATE OF "minutes", "date", "affectationId" ON "heures"
  FOR EACH ROW EXECUTE FUNCTION heures_dans_l_affectation();

-- Passport
ALTER TABLE "fiches_competences" ADD CONSTRAINT "fiches_competences_niveau" CHECK ("niveau" BETWEEN 1 AND 4);
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_attestees" CHECK ("statut" <> 'ATTESTEE' OR ("accordLe" IS NOT NULL AND "attesteeLe" IS NOT NULL AND "attesteeParNom" IS NOT NULL));
ALTER TABLE "partages_passeport" ADD CONSTRAINT "partages_jeton" CHECK (length("jeton") >= 22);

ALTER TABLE "objectifs" ADD CONSTRAINT "objectifs_valeurs" CHECK ("annee" BETWEEN 2000 AND 2100 AND "personnes" >= 0);

-- Names sort as French people expect
CREATE INDEX "users_nom_fr" ON "users" ("nom" COLLATE "fr-x-icu", "prenom" COLLATE "fr-x-icu");
CREATE INDEX "communes_nom_trgm" ON "communes" USING gin ("nomRecherche" gin_trgm_ops);

-- The journal is append-only
CREATE FUNCTION journal_en_ajout_seul() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'le journal ne se modifie pas' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "journal_immuable" BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION journal_en_ajout_seul();
CREATE TRIGGER "journal_sans_vidage" BEFORE TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION journal_en_ajout_seul();
