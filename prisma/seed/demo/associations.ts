import { PERSONAS } from '@/lib/auth/personas';
import { ajouterJours } from '@/lib/dates';
import type { StatutAssociation } from '@/lib/generated/prisma/enums';
import { THEMES } from './catalogue/themes';
import { communeAuHasard, instantIlYA, numeroFictif, type Contexte } from './contexte';
import { personne } from './comptes';

const RUES = [
  'rue des Tilleuls',
  'place de la Fontaine',
  'chemin du Lavoir',
  'rue de l’École',
  'impasse du Verger',
];

/** Days until the insurance ends; null = not told yet. A few have expired: it is their next thing to do. */
function assurance(ctx: Contexte, rang: number): number | null {
  if (rang > 0 && rang % 14 === 0) return -ctx.h.entier(3, 60);
  if (rang % 17 === 16) return null;
  return rang % 11 === 10 ? ctx.h.entier(5, 25) : ctx.h.entier(60, 400);
}

function statut(rang: number): StatutAssociation {
  if (rang % 20 === 12) return 'EN_PAUSE';
  return rang % 15 === 7 ? 'A_CONTACTER' : 'PARTENAIRE';
}

/** Sixty associations, spread over all territoires; the first is the persona's, in the largest commune. */
export function semerAssociations(ctx: Contexte): void {
  const { h, lot } = ctx;
  for (let rang = 0; rang < 60; rang++) {
    const theme = rang % THEMES.length;
    const nom = THEMES[theme]!.associations[Math.floor(rang / THEMES.length)]!;
    const territoire = ctx.territoireIds[rang % ctx.territoireIds.length];
    const commune =
      rang === 0
        ? ctx.communes[0]!
        : communeAuHasard(
            h,
            ctx.communes.filter((c) => c.territoireId === territoire),
          );
    const id = h.uuid();
    const etat = statut(rang);
    const depuis = h.entier(200, 720);
    const gestionnaire =
      etat === 'A_CONTACTER'
        ? null
        : personne(ctx, {
            role: 'ASSOCIATION',
            associationId: id,
            depuis,
            ...(rang === 0 ? { prenom: 'Jeanne', email: PERSONAS.association.courriel } : {}),
          });
    if (rang % 7 === 3 && gestionnaire) personne(ctx, { role: 'ASSOCIATION', associationId: id, depuis: 90 });
    const fin = assurance(ctx, rang);
    lot.association.push({
      id,
      departementCode: ctx.departementCode,
      nom,
      description: THEMES[theme]!.description,
      rna: `W999${String(rang).padStart(6, '0')}`,
      adresse: `${h.entier(1, 40)} ${h.choix(RUES)}`,
      communeCode: commune.code,
      telephone: numeroFictif(ctx),
      email: `association-${rang + 1}@demo.tremplin.example`,
      contactPrenom: gestionnaire?.prenom ?? '',
      contactNom: gestionnaire?.nom ?? '',
      statut: etat,
      assureur: fin === null ? null : 'Mutuelle d’exemple',
      numeroContrat: fin === null ? null : `EX-${1000 + rang}`,
      assuranceExpireLe: fin === null ? null : ajouterJours(ctx.jour, fin),
      creeLe: instantIlYA(ctx, depuis),
    });
    ctx.associations.push({
      id,
      nom,
      commune,
      theme,
      contactPrenom: gestionnaire?.prenom ?? '',
      userId: gestionnaire?.id ?? null,
      active: etat === 'PARTENAIRE' && fin !== null,
    });
  }
}
