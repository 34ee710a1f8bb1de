import { MOYENS, ROLES } from '@/lib/comptes/libelle';
import { GENRES, MOYENS_AVIS } from '@/lib/notifications/moyen';
import type { Prisma } from '@/lib/generated/prisma/client';
import { MOTIFS } from '@/lib/signalements/signalement';
import { instant, NOM, type Fichier } from './valeur';

/** The account: who one is here, what opens it, what was sent to it. */
export const SELECT_COMPTE = {
  creeLe: true,
  inviteeLe: true,
  dernierContactLe: true,
  user: {
    include: {
      sessions: { orderBy: { creeLe: 'asc' } },
      liens: { orderBy: { creeLe: 'asc' } },
      appartenances: { include: { association: NOM }, orderBy: { debutLe: 'asc' } },
      messages: { orderBy: { creeLe: 'asc' } },
      preferences: { orderBy: { genre: 'asc' } },
      lecturesFil: { orderBy: { luLe: 'asc' }, select: { luLe: true, aJour: true } },
      signalements: {
        orderBy: { creeLe: 'asc' },
        select: { motif: true, creeLe: true, traiteLe: true },
      },
    },
  },
  cartes: { orderBy: { creeLe: 'asc' } },
} satisfies Prisma.BeneficiaireSelect;
type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_COMPTE }>;

/** « compte »: name and contacts, roles, ways in. */
export const compte = ({ user: u, creeLe, inviteeLe, dernierContactLe, cartes }: Dossier): Fichier => ({
  prénom: u.prenom,
  nom: u.nom,
  'adresse e-mail': u.email,
  'adresse e-mail vérifiée': instant(u.emailVerified),
  téléphone: u.telephone,
  'compte ouvert': instant(creeLe),
  'invitation envoyée': instant(inviteeLe),
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
  'comment me prévenir': u.preferences.map((p) => ({
    sujet: GENRES[p.genre].nom,
    choix: MOYENS_AVIS[p.moyen],
    depuis: instant(p.depuis),
    'par le lien d’un message': p.parLien,
  })),
  'échanges que j’ai ouverts': u.lecturesFil.map((l) => ({
    'la dernière fois': instant(l.luLe),
    'tout est lu': l.aJour,
  })),
  'messages que j’ai signalés': u.signalements.map((s) => ({
    pourquoi: MOTIFS[s.motif],
    le: instant(s.creeLe),
    lu: instant(s.traiteLe),
  })),
  'cartes en papier': cartes.map((c) => ({
    numéro: c.numero,
    faite: instant(c.creeLe),
    annulée: instant(c.revoqueeLe),
    'dernier usage': instant(c.dernierUsageLe),
  })),
});
