import 'server-only';
import { bemolsDits, raisonsDites } from '@/lib/appariement/raison';
import { lireMission, type MissionLue } from '@/lib/appariement/queries/lecture';
import { missionPourPlusieurs } from '@/lib/appariement/queries/plusieurs';
import type { ActeurDe } from '@/lib/auth/acteur';
import { DEMANDES_EN_COURS } from '@/lib/candidatures/policy';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { PAR_LONGUE_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { empechements, type Voix } from '../choix';
import { missionsAProposer, personnesAQuiProposer } from '../policy';

export type Proposeur = ActeurDe<'REFERENT'> | ActeurDe<'COORDINATION'>;

/** Somebody to whom a mission may be proposed, with the reasons of their own. Nothing of it compares two people. */
export type PersonneAChoisir = {
  id: string;
  prenom: string;
  nom: string;
  commune: string;
  raisons: string[];
  bemols: string[];
  /** Why it is not proposed to them now; empty = it may be. */
  empechements: string[];
  /** Nothing of the person's own keeps it from them: no pause, no condition, not put aside. */
  libre: boolean;
  /** Their answers are there: without them, there are few reasons. */
  repondu: boolean;
  choisie: boolean;
  mot: string | null;
};

/**
 * A mission that may be proposed now.
 * @throws NonTrouve when it is closed, over, or of another Département
 */
export async function missionAProposer(acteur: Proposeur, id: string, now: Date): Promise<MissionLue> {
  const lue = await lireMission({ AND: [{ id }, missionsAProposer(acteur)] }, jourDe(now));
  if (!lue || lue.appariable.passee) throw new NonTrouve('Cette mission');
  return lue;
}

/** Those of these people whose names hold every word of `q` (accents or not), in the order of names: their ids. */
export async function parNom(ids: readonly string[], q: string): Promise<string[]> {
  const mots = q.split(/\s+/).filter(Boolean).slice(0, 5);
  const lignes = await db.$queryRaw<{ id: string }[]>`
    SELECT b.id FROM beneficiaires b JOIN users u ON u.id = b."userId"
    WHERE b.id = ANY(${[...ids]}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM unnest(${mots}::text[]) AS mot
      WHERE strpos(sans_accent(u.prenom || ' ' || u.nom), sans_accent(mot)) = 0)
    ORDER BY u.nom COLLATE "fr-x-icu", u.prenom COLLATE "fr-x-icu", b.id`;
  return lignes.map((l) => l.id);
}

/** A page of the people among whom to choose, in the order of names: their ids. */
export async function pageDePersonnes(
  acteur: Proposeur,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<PageDe<string>> {
  const toutes = await db.beneficiaire.findMany({
    where: personnesAQuiProposer(acteur, now),
    select: { id: true },
  });
  const trouvees = await parNom(
    toutes.map((b) => b.id),
    q,
  );
  const ici = ({ skip, take }: { skip: number; take: number }) =>
    Promise.resolve(trouvees.slice(skip, skip + take));
  return paginer(trouvees.length, page, ici, PAR_LONGUE_PAGE);
}

/**
 * These people, as they stand with this mission, in the order of the ids, in a constant number of statements. Who is out
 * of the actor's reach is left out.
 */
export async function lirePersonnesAChoisir(
  acteur: Proposeur,
  { appariable }: MissionLue,
  ids: readonly string[],
  now: Date,
): Promise<PersonneAChoisir[]> {
  const missionId = appariable.id;
  const [lignes, suit] = await Promise.all([
    db.beneficiaire.findMany({
      where: { AND: [{ id: { in: [...ids] } }, personnesAQuiProposer(acteur, now)] },
      select: {
        id: true,
        etape: true,
        profilCompletLe: true,
        user: { select: { prenom: true, nom: true } },
        commune: { select: { nom: true } },
        consentements: { where: { type: 'PARTICIPATION', retireLe: null }, select: { id: true } },
        candidatures: {
          where: { missionId, ...DEMANDES_EN_COURS },
          select: { id: true },
        },
        propositions: { where: { missionId }, select: { id: true } },
        choixPropositions: { where: { missionId, auteurId: acteur.userId }, select: { mot: true } },
      },
    }),
    missionPourPlusieurs(acteur, appariable, ids, now),
  ]);
  const voix: Voix = acteur.role === 'REFERENT' ? 'referent' : 'coordination';
  const par = new Map(lignes.map((l) => [l.id, l]));
  return ids.flatMap((id) => {
    const [l, appariement] = [par.get(id), suit.get(id)];
    if (!l || !appariement) return [];
    const situation = {
      ...{ etape: l.etape, ecarts: appariement.ecarts },
      accord: l.consentements.length > 0,
      interessee: l.candidatures.length > 0,
      proposee: l.propositions.length > 0,
    };
    const choix = l.choixPropositions[0];
    return {
      ...{ id, prenom: l.user.prenom, nom: l.user.nom, commune: l.commune.nom },
      raisons: raisonsDites({ appariement, decouverte: false }, voix),
      bemols: bemolsDits({ ecarts: [], reserves: appariement.reserves }, voix),
      empechements: empechements(situation, voix),
      // What was done meanwhile is told by the command that proposes, which knows its own form come twice.
      libre:
        empechements({ ...situation, accord: true, interessee: false, proposee: false }, voix).length === 0,
      ...{ repondu: l.profilCompletLe !== null, choisie: choix !== undefined, mot: choix?.mot ?? null },
    };
  });
}

/** Whom the actor has ticked for this mission, still in reach or not, in the order of names: their ids. */
export async function choisies(acteur: Proposeur, missionId: string): Promise<string[]> {
  const lignes = await db.choixProposition.findMany({
    where: { auteurId: acteur.userId, missionId },
    select: { beneficiaireId: true },
  });
  return parNom(
    lignes.map((l) => l.beneficiaireId),
    '',
  );
}
