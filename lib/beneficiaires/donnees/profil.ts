import { TYPES_PUBLIC } from '@/lib/comptes/libelle';
import type { Prisma } from '@/lib/generated/prisma/client';
import { LIBELLE_ETAPE } from '../etape';
import { CONTACTS } from '../question';
import { reponsesEnMots, SELECT_REPONSES } from '../reponse';
import { instant, jour, NOM, type Fichier } from './valeur';

/** Where one stands, and what one answered. */
export const SELECT_PROFIL = {
  etape: true,
  public: true,
  dateNaissance: true,
  identifiantInterne: true,
  entreeAccompagnementLe: true,
  ...SELECT_REPONSES,
  contactChoisi: true,
  profilCompletLe: true,
  nomAidant: true,
  aides: { orderBy: { debutLe: 'asc' } },
  veutPropositionsLe: true,
  communeCode: true,
  commune: NOM,
} satisfies Prisma.BeneficiaireSelect;
type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_PROFIL }>;

/** « profil »: the answers, in the words of the questions. */
export const profil = (d: Dossier): Fichier => ({
  'où j’en suis': LIBELLE_ETAPE[d.etape],
  public: TYPES_PUBLIC[d.public],
  'date de naissance': jour(d.dateNaissance),
  'identifiant dans le logiciel du Département': d.identifiantInterne,
  'entrée dans l’accompagnement': jour(d.entreeAccompagnementLe),
  'comment une association peut me joindre': CONTACTS[d.contactChoisi].label,
  'qui m’aide': d.nomAidant,
  'les personnes qui m’ont apporté leur aide': d.aides.map((a) => ({
    nom: a.nom,
    depuis: instant(a.debutLe),
    "jusqu'à": instant(a.finLe),
  })),
  'je veux bien qu’on me propose des missions, depuis': instant(d.veutPropositionsLe),
  'cinq questions terminées': instant(d.profilCompletLe),
  réponses: Object.fromEntries(reponsesEnMots(d).map((r) => [r.titre, r.reponses])),
});
