import { urlAbsolue } from '@/lib/adresse';
import { instantEnLettres, jourEnLettres, jourIso } from '@/lib/dates';
import { TEXTE_EFFACE } from '@/lib/notifications/livraison';
import { ENTREE, rediger, type CodeModele } from '@/lib/notifications/modele';
import type { Contexte } from './contexte';

type Annonce = {
  modele: CodeModele;
  le: Date;
  userId: string;
  cle: string;
  variables: Record<string, string>;
};

const JOUR_MS = 86_400_000;
const DEPUIS_JOURS = 10;
/** Whoever tries Samira’s space finds two months of her notifications. */
const SAMIRA_JOURS = 60;
/** What is more recent has not been read among one's notifications. */
const NON_LUS_JOURS = 3;
/** How many are kept: of one kind, and in all. */
const PAR_MODELE = 3;
const EN_TOUT = 24;

function souhaits(ctx: Contexte): Annonce[] {
  const missions = new Map(ctx.missions.map((m) => [m.id, m]));
  const gens = new Map(ctx.beneficiaires.map((b) => [b.id, b]));
  return ctx.lot.candidature.flatMap((c) => {
    const m = missions.get(c.missionId)!;
    const b = gens.get(c.beneficiaireId)!;
    const mission = m.ligne.titre;
    const a = (modele: CodeModele, le: unknown, userId: string | null, plus: Record<string, string> = {}) =>
      le instanceof Date && userId
        ? [
            {
              modele,
              le,
              userId,
              cle: `${modele}:${c.id}`,
              variables: { mission, prenom: b.prenom, ...plus },
            },
          ]
        : [];
    const etat = (statut: string, modele: CodeModele) =>
      c.statut === statut ? a(modele, c.statutLe, b.userId) : [];
    const fin = c.offreExpireLe instanceof Date ? c.offreExpireLe : null;
    return [
      ...a('candidature.presentee', c.proposeeLe, b.userId),
      ...a('candidature.presentee.association', c.proposeeLe, m.association.userId),
      ...etat('ACCEPTEE', 'candidature.acceptee'),
      ...etat('LISTE_D_ATTENTE', 'candidature.en-attente'),
      ...etat('SANS_SUITE', 'candidature.sans-suite'),
      ...(fin
        ? a('candidature.place-offerte', new Date(fin.getTime() - 3 * JOUR_MS), b.userId, {
            jusquA: instantEnLettres(fin),
          })
        : []),
    ];
  });
}

function heures(ctx: Contexte): Annonce[] {
  const affectations = new Map(ctx.affectations.map((a) => [a.id, a]));
  return ctx.lot.heures.flatMap((h): Annonce[] => {
    const { beneficiaire, mission: m } = affectations.get(h.affectationId)!;
    const le = h.statutLe as Date;
    const mission = m.ligne.titre;
    if (h.statut === 'CONFIRMEES')
      return [
        {
          modele: 'heures.confirmees',
          le,
          userId: beneficiaire.userId,
          cle: `heures.confirmees:${m.id}:${beneficiaire.userId}:${le.getTime()}`,
          variables: { mission },
        },
      ];
    if (h.statut === 'A_REVOIR')
      return [
        {
          modele: 'heures.a-revoir',
          le,
          userId: beneficiaire.userId,
          cle: `heures.a-revoir:${h.id}`,
          variables: { mission, jour: jourEnLettres(h.date as Date) },
        },
      ];
    return h.accordLe && m.association.userId
      ? [
          {
            modele: 'heures.a-confirmer',
            le,
            userId: m.association.userId,
            cle: `heures.a-confirmer:${m.id}:${jourIso(le)}`,
            variables: { mission },
          },
        ]
      : [];
  });
}

function autres(ctx: Contexte): Annonce[] {
  const gens = new Map(ctx.beneficiaires.map((b) => [b.id, b]));
  const missions = new Map(ctx.missions.map((m) => [m.id, m]));
  const affectations = new Map(ctx.affectations.map((a) => [a.id, a]));
  return [
    ...ctx.lot.proposition.map((p): Annonce => ({
      modele: 'parcours.proposition',
      le: p.creeLe as Date,
      userId: gens.get(p.beneficiaireId)!.userId,
      cle: `proposition:${p.id}`,
      variables: { titre: missions.get(p.missionId)!.ligne.titre },
    })),
    ...ctx.lot.fiche.map((f): Annonce => {
      const modele = f.statut === 'ATTESTEE' ? 'fiche.attestee' : 'fiche.ouverte';
      return {
        modele,
        le: (f.statut === 'ATTESTEE' ? f.attesteeLe : f.creeLe) as Date,
        userId: gens.get(f.beneficiaireId)!.userId,
        cle: `${modele}:${f.id}`,
        variables: { mission: affectations.get(f.affectationId)!.mission.ligne.titre, qui: 'L’association' },
      };
    }),
    ...ctx.lot.demandeRappel
      .filter((r) => r.statut === 'NOUVELLE')
      .map((r, rang): Annonce => ({
        modele: 'rappel.nouveau',
        le: r.creeLe as Date,
        userId: ctx.coordinateurIds[0]!,
        cle: `rappel:demo-${rang}`,
        variables: {},
      })),
    // Samira entered this morning: the link is erased, as it is once sent.
    {
      modele: 'connexion.lien',
      le: new Date(ctx.now.getTime() - 2 * 3_600_000),
      userId: ctx.beneficiaires[0]!.userId,
      cle: 'lien:demo',
      variables: {},
    },
  ];
}

/**
 * The latest messages that this story would have sent, in the words of the product. They are written as sent long
 * ago and have no job: no setting of e-mail or SMS ever sends them.
 */
export function semerMessages(ctx: Contexte): void {
  const depuis = ctx.now.getTime() - DEPUIS_JOURS * JOUR_MS;
  const depuisSamira = ctx.now.getTime() - SAMIRA_JOURS * JOUR_MS;
  const lusAvant = ctx.now.getTime() - NON_LUS_JOURS * JOUR_MS;
  const samira = ctx.beneficiaires[0]!.userId;
  const parModele = new Map<string, number>();
  const vus = new Set<string>();
  const recentes = [...souhaits(ctx), ...heures(ctx), ...autres(ctx)]
    .filter((a) => a.le.getTime() >= (a.userId === samira ? depuisSamira : depuis) && a.le <= ctx.now)
    .sort((a, b) => b.le.getTime() - a.le.getTime() || a.cle.localeCompare(b.cle))
    .filter(({ modele, cle, userId }) => {
      const n = parModele.get(modele) ?? 0;
      if (vus.has(cle) || (n >= PAR_MODELE && userId !== samira)) return false;
      vus.add(cle);
      parModele.set(modele, n + 1);
      return true;
    })
    .filter(({ userId }, rang) => rang < EN_TOUT || userId === samira);
  const comptes = new Map(ctx.lot.user.map((u) => [u.id, u]));
  for (const { modele, le, userId, cle, variables } of recentes) {
    const { email, telephone } = comptes.get(userId)!;
    const adresse = email ?? telephone;
    if (!adresse) continue;
    const { sujet, texte } = rediger(modele, variables, urlAbsolue(ENTREE));
    ctx.lot.message.push({
      cle,
      canal: email ? 'EMAIL' : 'SMS',
      userId,
      adresse,
      modele,
      sujet,
      texte: modele === 'connexion.lien' ? TEXTE_EFFACE : texte,
      statut: 'ENVOYE',
      essais: 1,
      creeLe: le,
      luLe: le.getTime() < lusAvant ? le : null,
      envoyeLe: le,
    });
  }
}
