import type { Prisma } from '@/lib/generated/prisma/client';

/** What an association reads in the place of a first name that was erased. */
const PRENOM_EFFACE = 'Bénévole';

/** The account once it names nobody: it opens nothing any more. */
export const compteEfface = (now: Date) =>
  ({
    prenom: PRENOM_EFFACE,
    nom: '',
    email: null,
    emailVerified: null,
    telephone: null,
    image: null,
    premiereVisiteLe: null,
    derniereVisiteLe: null,
    desactiveLe: now,
  }) satisfies Prisma.UserUpdateInput;

/** The file once nothing in it tells who it was: no answer, no need, no birth date, whatever the kind of public. */
export const dossierEfface = (now: Date) =>
  ({
    dateNaissance: null,
    identifiantInterne: null,
    entreeAccompagnementLe: null,
    public: 'AUTRE',
    rayonKm: null,
    modesDeplacement: [],
    disponibilites: [],
    domainesSouhaites: [],
    besoins: [],
    besoinsLibres: null,
    competences: [],
    competencesVisees: [],
    metierVise: null,
    accompagnementSouhaite: null,
    compagnieSouhaitee: null,
    rythmeSouhaite: null,
    contactChoisi: 'PAR_LA_COORDINATION',
    profilCompletLe: null,
    nomAidant: null,
    veutPropositionsLe: null,
    alertesPar: null,
    anonymiseLe: now,
  }) satisfies Prisma.BeneficiaireUncheckedUpdateInput;
