import 'server-only';
import { deRetour } from '@/lib/parcours/proposition';
import { suivisDe, type SuiviVu } from '@/lib/parcours/queries/parcours/suivis';
import { z } from 'zod';
import { rechercherMetiers, type Metier } from '@/lib/appariement/metier';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { rechercherCommunes } from '@/lib/territoires/queries';
import {
  beneficiairesModifiablesPar,
  beneficiairesVisiblesPour,
  finDeLecture,
  JOURS_ANCIEN_REFERENT,
  peutRepondre,
} from './policy';
import { questionDe, type Question } from './question';
import { SELECT_REPONSES } from './reponse';

const PROFIL = {
  id: true,
  etape: true,
  communeCode: true,
  ...SELECT_REPONSES,
  contactChoisi: true,
  profilCompletLe: true,
  nomAidant: true,
  veutPropositionsLe: true,
  commune: {
    select: {
      code: true,
      nom: true,
      codesPostaux: true,
      territoire: { select: { nom: true, telephone: true } },
    },
  },
  user: { select: { prenom: true, nom: true, telephone: true, email: true } },
  consentements: {
    where: { type: 'PARTICIPATION' },
    orderBy: { donneLe: 'desc' },
    take: 1,
    select: { donneLe: true, retireLe: true, versionTexte: true, nomAidant: true, recueilliParId: true },
  },
} satisfies Prisma.BeneficiaireSelect;

type Ligne = Prisma.BeneficiaireGetPayload<{ select: typeof PROFIL }>;
/** A person's answers and consent, as their own pages and the interview read them. */
export type Profil = Omit<Ligne, 'consentements'> & {
  /** The consent in force, or null. */
  accord: Ligne['consentements'][number] | null;
  /** When the last consent was withdrawn, if none is in force. */
  arreteLe: Date | null;
};

function enProfil({ consentements: [dernier], ...reste }: Ligne): Profil {
  const ouvert = dernier && !dernier.retireLe ? dernier : null;
  return { ...reste, accord: ouvert, arreteLe: ouvert ? null : (dernier?.retireLe ?? null) };
}

/** The file that this actor may change, or null: one's own, or that of the person of an interview. */
export async function profilModifiable(acteur: Acteur, id: string, now: Date): Promise<Profil | null> {
  const ligne = await db.beneficiaire.findFirst({
    where: { AND: [{ id }, beneficiairesModifiablesPar(acteur, now)] },
    select: PROFIL,
  });
  return ligne && enProfil(ligne);
}

/** Where somebody stands, as each page of their own space asks first. */
export type Participation = Pick<Profil, 'arreteLe'> & { participe: boolean; profilComplet: boolean };

/** My own participation, in one prepared statement; null when I am no longer there. */
export async function maParticipation(acteur: ActeurDe<'BENEFICIAIRE'>): Promise<Participation | null> {
  const [ligne] = await lirePreparee<
    Omit<Participation, 'arreteLe'> & { retireLe: string | null }
  >(Prisma.sql`
    SELECT b."profilCompletLe" IS NOT NULL AS "profilComplet", c."retireLe",
      c."donneLe" IS NOT NULL AND c."retireLe" IS NULL AS "participe"
    FROM "beneficiaires" b LEFT JOIN LATERAL (
      SELECT "donneLe", "retireLe" FROM "consentements"
      WHERE "beneficiaireId" = b."id" AND "type" = 'PARTICIPATION' ORDER BY "donneLe" DESC LIMIT 1
    ) c ON true
    WHERE b."id" = ${acteur.beneficiaireId}::uuid`);
  if (!ligne) return null;
  const { retireLe, ...reste } = ligne;
  return { ...reste, arreteLe: retireLe === null ? null : new Date(retireLe) };
}

/** What a search inside a question offers: communes for « où », jobs for « métier », nothing elsewhere. */
export type Trouves = {
  communes: readonly { code: string; nom: string; codesPostaux: readonly string[] }[];
  metiers: readonly Metier[];
};
export async function chercherPourQuestion(slug: string, texte: string, profil: Profil): Promise<Trouves> {
  const communes = slug === 'ou' ? (texte ? await rechercherCommunes(texte, 40) : [profil.commune]) : [];
  return { communes, metiers: slug === 'metier' ? rechercherMetiers(texte) : [] };
}

/** Somebody who accompanies the person. `telephone` in E.164. */
export type Accompagnant = {
  qui: 'accompagnateur' | 'remplacant' | 'ancien' | 'coordination';
  nom: string;
  precision: string;
  telephone: string | null;
  /** For a former accompagnateur, until when the file may still be read; for who is replaced, or replaces, the last day of that. */
  jusquAu: Date | null;
  /** The accompaniment in whose thread one writes to them. */
  fil: string | null;
};

/** One naming as the person reads it: the accompagnateur, then who replaces them today; one that ended, while it is read. */
function deCeSuivi(s: SuiviVu): Accompagnant[] {
  const lui: Accompagnant = {
    qui: s.finLe ? 'ancien' : 'accompagnateur',
    nom: s.referentId ? `${s.prenom} ${s.nom}`.trim() : s.organisme,
    precision: s.referentId ? s.organisme : s.finLe ? '' : 'Une personne y sera choisie pour vous.',
    // Nobody is called who is away: the number of who replaces stands below.
    telephone: s.remplacant ? null : s.telephone,
    fil: s.referentId && !s.finLe ? s.id : null,
    jusquAu: s.finLe ? new Date(s.finLe.getTime() + JOURS_ANCIEN_REFERENT * 86_400_000) : s.remplaceJusquau,
  };
  if (!s.remplacant) return [lui];
  const { remplacant: nom, remplacantOrganisme, remplacantTelephone: telephone, remplaceJusquau } = s;
  const precision = remplacantOrganisme ?? '';
  return [lui, { qui: 'remplacant', nom, precision, telephone, jusquAu: remplaceJusquau, fil: null }];
}

/**
 * Who accompanies a person: the accompagnateur in charge, who replaces them today, a former one who may still read
 * (30 days), the coordination of the territoire.
 */
export async function accompagnants(acteur: Acteur, id: string, now: Date): Promise<Accompagnant[]> {
  const ligne = await db.beneficiaire.findFirst({
    where: { AND: [{ id }, beneficiairesVisiblesPour(acteur, now)] },
    select: {
      commune: {
        select: {
          territoire: {
            select: {
              nom: true,
              telephone: true,
              coordinateurs: { take: 1, select: { user: { select: { prenom: true, nom: true } } } },
            },
          },
        },
      },
    },
  });
  if (!ligne) return [];
  const limite = finDeLecture(now);
  const lus = (await suivisDe(id, now)).filter((s) => !s.finLe || s.finLe > limite);
  const suivis = lus.flatMap(deCeSuivi);
  const { territoire } = ligne.commune;
  if (!territoire) return suivis;
  const [premier] = territoire.coordinateurs;
  const coordination: Accompagnant = {
    qui: 'coordination',
    nom: premier ? `${premier.user.prenom} ${premier.user.nom}`.trim() : 'La coordination',
    precision: `Coordination, ${territoire.nom}`,
    telephone: territoire.telephone,
    jusquAu: null,
    fil: null,
  };
  return [...suivis, coordination];
}

/** What waits for the person's own answer: missions proposed (those put off come back, `deRetour`), minutes that somebody else wrote, lines to look at again. */
export async function aRepondre(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  now: Date,
): Promise<{ propositions: number; minutesAAccorder: number; lignesARevoir: number }> {
  const { beneficiaireId } = acteur;
  const [propositions, heures] = await Promise.all([
    db.proposition.count({
      where: {
        beneficiaireId,
        OR: [{ reponse: null }, { reponse: 'PLUS_TARD', reponduLe: { lt: deRetour(now) } }],
        mission: { statut: { in: ['PUBLIEE', 'COMPLETE'] } },
      },
    }),
    db.heures.findMany({
      where: { affectation: { beneficiaireId }, OR: [{ accordLe: null }, { statut: 'A_REVOIR' }] },
      select: { minutes: true, accordLe: true },
    }),
  ]);
  const aAccorder = heures.filter((h) => h.accordLe === null);
  return {
    propositions,
    minutesAAccorder: aAccorder.reduce((somme, h) => somme + h.minutes, 0),
    lignesARevoir: heures.length - aAccorder.length,
  };
}

/** What an interview's screen needs, or null: unknown question, or a person whom this actor may not help to answer. */
export async function questionDEntretien(
  acteur: Acteur,
  id: string,
  etape: string,
  recherche: unknown,
  now: Date,
): Promise<{ profil: Profil; question: Question | null; trouves: Trouves; recherche: string } | null> {
  const question = questionDe(etape) ?? null;
  if ((!question && etape !== 'accord') || !z.uuid().safeParse(id).success) return null;
  if (question && !peutRepondre(acteur, question.slug)) return null;
  const profil = await profilModifiable(acteur, id, now);
  if (!profil) return null;
  const texte = typeof recherche === 'string' ? recherche.slice(0, 60).trim() : '';
  return { profil, question, trouves: await chercherPourQuestion(etape, texte, profil), recherche: texte };
}
