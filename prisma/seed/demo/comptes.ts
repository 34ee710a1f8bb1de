import { ajouterJours, instantA } from '@/lib/dates';
import { PERSONAS } from '@/lib/auth/personas';
import type { Role, TypeOrganisme } from '@/lib/generated/prisma/enums';
import { nomRecherche } from '@/lib/territoires/commune';
import { instantIlYA, numeroFictif, type Contexte } from './contexte';
import { NOMS, PRENOMS } from './noms';

type Personne = {
  role: Role;
  prenom?: string;
  email?: string;
  sansEmail?: boolean;
  sansTelephone?: boolean;
  associationId?: string;
  /** Days since the account was made. */
  depuis?: number;
  jamaisVenue?: boolean;
};

/** A fictional person with an account and a role. */
export function personne(ctx: Contexte, p: Personne) {
  const { h, lot } = ctx;
  const prenom = p.prenom ?? h.choix(PRENOMS);
  const nom = h.choix(NOMS);
  const rang = lot.user.length;
  const adresse = `${nomRecherche(prenom)}.${nomRecherche(nom)}.${rang}@demo.tremplin.example`;
  const depuis = p.depuis ?? h.entier(300, 720);
  const id = h.uuid();
  lot.user.push({
    id,
    prenom,
    nom,
    email: p.sansEmail ? null : (p.email ?? adresse),
    telephone: p.sansTelephone ? null : numeroFictif(ctx),
    creeLe: instantIlYA(ctx, depuis),
    premiereVisiteLe: p.jamaisVenue ? null : instantIlYA(ctx, Math.max(depuis - 2, 0)),
    derniereVisiteLe: p.jamaisVenue ? null : instantIlYA(ctx, h.entier(0, Math.min(20, depuis))),
  });
  lot.appartenance.push({
    userId: id,
    role: p.role,
    departementCode: ctx.departementCode,
    associationId: p.associationId ?? null,
    debutLe: instantIlYA(ctx, depuis),
  });
  return { id, prenom, nom };
}

const ORGANISMES: { nom: string; type: TypeOrganisme; referents: number }[] = [
  { nom: 'Maison des solidarités du Centre', type: 'DEPARTEMENT', referents: 2 },
  { nom: 'Maison des solidarités de la Plaine', type: 'DEPARTEMENT', referents: 2 },
  { nom: 'Accueil et Chemins', type: 'ASSOCIATION_CONVENTIONNEE', referents: 3 },
  { nom: 'France Travail, agence des Tilleuls', type: 'FRANCE_TRAVAIL', referents: 4 },
  { nom: 'France Travail, agence du Pont', type: 'FRANCE_TRAVAIL', referents: 3 },
  { nom: 'Insertion et Avenir', type: 'AUTRE_INSERTION', referents: 1 },
];

/** Fifteen référents of the four kinds, in the proportions that the Département publishes; the first is the persona. */
export function semerReferents(ctx: Contexte): void {
  for (const { nom, type, referents } of ORGANISMES) {
    const organismeId = ctx.h.uuid();
    ctx.lot.organisme.push({
      id: organismeId,
      departementCode: ctx.departementCode,
      nom,
      type,
      telephone: numeroFictif(ctx),
    });
    for (let i = 0; i < referents; i++) {
      const premier = ctx.referents.length === 0;
      const user = personne(ctx, {
        role: 'REFERENT',
        ...(premier ? { prenom: 'Claire', email: PERSONAS.referent.courriel } : {}),
      });
      const id = ctx.h.uuid();
      // The persona chooses, in their organisme, who accompanies the people named to it.
      const gestionnaireDepuis = premier ? instantA(ajouterJours(ctx.jour, -60), '10:00') : null;
      ctx.lot.referent.push({ id, userId: user.id, organismeId, gestionnaireDepuis });
      ctx.referents.push({ id, userId: user.id, organismeId, type, charge: 0 });
    }
  }
}

/** Four coordinateurs share the territoires; the first, the persona, has half of them. Two people of the Département. */
export function semerCoordination(ctx: Contexte): void {
  const chefLieu = ctx.communes[0]!.territoireId;
  for (let i = 0; i < 4; i++) {
    const { id } = personne(ctx, {
      role: 'COORDINATION',
      ...(i === 0 ? { prenom: 'Paul', email: PERSONAS.coordination.courriel } : {}),
    });
    ctx.coordinateurIds.push(id);
    for (const [rang, territoireId] of ctx.territoireIds.entries())
      if (i === 0 ? rang % 2 === 0 || territoireId === chefLieu : rang % 3 === i - 1)
        ctx.lot.coordinateurTerritoire.push({ userId: id, territoireId });
  }
  personne(ctx, { role: 'DEPARTEMENT', prenom: 'Denis', email: PERSONAS.departement.courriel });
  personne(ctx, { role: 'DEPARTEMENT' });
}
