import type { z } from 'zod';
import { urlAbsolue } from '@/lib/adresse';
import { cheminArret, cheminArretDirect, ecrireArret } from '@/lib/notifications/lien';
import { lireResumes } from '@/lib/appariement/queries/lecture';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { journaliser, journaliserIdentites } from '@/lib/journal/commands';
import { pourChacun } from '@/lib/lot';
import type { MissionResume } from '@/lib/missions/vue';
import { notifier } from '@/lib/notifications/commands/envoi';
import { pageDe, type PageDe } from '@/lib/pagination';
import { peutAccompagner } from '@/lib/parcours/policy';
import { debutDesCles, NOMS_MONTRES, phraseNouveautes, semainePassee } from '../nouveaute';
import { referentsPrevenus } from '../policy';
import { parNom } from '../queries/choix';
import { aPorteeDeMesPersonnes, missionsNouvelles } from '../queries/nouveautes';
import type { nouveautesSchema } from '../schema';
import { taireNouveautes } from './arret';

export type Nouveaute = {
  mission: MissionResume;
  /** The first ones by name, and how many there are. */
  personnes: { id: string; prenom: string; nom: string }[];
  combien: number;
};
export type NouveautesOuvertes = {
  /** Since this Monday. */
  lundi: Date;
  nouveautes: PageDe<Nouveaute>;
  /** The weekly message comes. */
  recevoir: boolean;
};

/**
 * « Nouveau près de mes personnes »: the missions put online since the Monday of last week that are in reach of somebody
 * of the caseload, newest first, each with whom, by name. Who is named is journaled.
 * @throws Interdit to anybody but a référent
 */
export async function ouvrirNouveautes(
  acteur: Acteur,
  saisie: { page: number },
  now: Date,
): Promise<NouveautesOuvertes> {
  if (!peutAccompagner(acteur)) throw new Interdit('aux référents');
  const { lundi, depuis } = semainePassee(now);
  const missions = await missionsNouvelles(acteur.departementCode, { depuis, avant: now }, now);
  const aPortee = await aPorteeDeMesPersonnes(acteur, missions, now);
  const rangees = await db.mission.findMany({
    where: { id: { in: [...aPortee.keys()] } },
    select: { id: true },
    orderBy: [{ publieeLe: 'desc' }, { id: 'asc' }],
  });
  const vue = pageDe(rangees, saisie.page);
  const ids = vue.lignes.map((m) => m.id);
  const [resumes, ordre, reglage] = await Promise.all([
    lireResumes(ids, jourDe(now)),
    parNom([...new Set(ids.flatMap((id) => aPortee.get(id) ?? []))], ''),
    db.referent.findUniqueOrThrow({ where: { id: acteur.referentId }, select: { sansNouveautesLe: true } }),
  ]);
  const rang = new Map(ordre.map((id, i) => [id, i]));
  const premieres = new Map(
    ids.map((id) => {
      const siennes = [...(aPortee.get(id) ?? [])].sort((a, b) => (rang.get(a) ?? 0) - (rang.get(b) ?? 0));
      return [id, siennes.slice(0, NOMS_MONTRES)];
    }),
  );
  const nommees = await db.beneficiaire.findMany({
    where: { id: { in: [...new Set([...premieres.values()].flat())] } },
    select: { id: true, user: { select: { prenom: true, nom: true } } },
  });
  await db.$transaction((tx) => journaliserIdentites(tx, acteur, now, nommees));
  const noms = new Map(nommees.map(({ id, user }) => [id, { id, ...user }]));
  const lignes = ids.flatMap((id) => {
    const mission = resumes.get(id);
    if (!mission) return [];
    const personnes = (premieres.get(id) ?? []).flatMap((p) => noms.get(p) ?? []);
    return { mission, personnes, combien: aPortee.get(id)?.length ?? 0 };
  });
  return { lundi, nouveautes: { ...vue, lignes }, recevoir: reglage.sansNouveautesLe === null };
}

/**
 * The weekly message comes, or not any more: the référent's own setting. Twice is once.
 * @throws Interdit to anybody but a référent
 */
export async function reglerNouveautes(
  acteur: Acteur,
  { recevoir }: z.output<typeof nouveautesSchema>,
  now: Date,
): Promise<{ recevoir: boolean }> {
  if (!peutAccompagner(acteur)) throw new Interdit('aux référents');
  return db.$transaction(async (tx) => {
    const { count } = await tx.referent.updateMany({
      where: {
        id: acteur.referentId,
        // Stopped by the link of a message meanwhile, it becomes the référent's own choice.
        ...(recevoir
          ? { sansNouveautesLe: { not: null } }
          : { OR: [{ sansNouveautesLe: null }, { sansNouveautesParLien: true }] }),
      },
      data: { sansNouveautesLe: recevoir ? null : now, sansNouveautesParLien: false },
    });
    if (!recevoir) await taireNouveautes(tx, { id: acteur.referentId, userId: acteur.userId });
    if (count === 1)
      await journaliser(tx, acteur, now, {
        action: recevoir ? 'nouveautes.recevoir' : 'nouveautes.arreter',
        objet: { type: 'User', id: acteur.userId },
      });
    return { recevoir };
  });
}

/**
 * Every Monday, for the worker: tells each référent how many missions of the last whole week are in reach of their
 * people, without a name, since e-mail is no safe place. Nothing where there is nothing. One message for a référent and a
 * week, whatever happens: its key is the week's, so that a killed or a second worker goes on where the other one was.
 * @returns how many were told
 * @throws Interdit to anybody but the installation; AggregateError once all were tried, with every failure
 */
export async function envoyerNouveautes(
  acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ prevenus: number }> {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à l’installation');
  const { depuis, avant, code } = semainePassee(now);
  const referents = await db.referent.findMany({
    where: referentsPrevenus(),
    select: { id: true, userId: true, organisme: { select: { departementCode: true } } },
    orderBy: { id: 'asc' },
  });
  const missions = new Map<string, ReturnType<typeof missionsNouvelles>>();
  let prevenus = 0;
  await pourChacun(referents, async ({ id, userId, organisme: { departementCode } }) => {
    const lui: ActeurDe<'REFERENT'> = { role: 'REFERENT', userId, referentId: id, departementCode };
    const cle = debutDesCles(id) + code;
    if ((await db.message.count({ where: { cle } })) > 0) return;
    const siennes =
      missions.get(departementCode) ?? missionsNouvelles(departementCode, { depuis, avant }, now);
    missions.set(departementCode, siennes);
    const aPortee = await aPorteeDeMesPersonnes(lui, await siennes, now);
    if (aPortee.size === 0) return;
    const quoi = phraseNouveautes(aPortee.size);
    const parti = await db.$transaction(async (tx) => {
      // They may have just said that they do not want it any more.
      const [veut] = await tx.$queryRaw<object[]>`
        SELECT 1 FROM referents WHERE id = ${id}::uuid AND "sansNouveautesLe" IS NULL FOR SHARE`;
      if (!veut) return false;
      const arret = ecrireArret({ quoi: 'SEMAINE', id });
      const envoi = {
        modele: 'parcours.nouveautes',
        userId,
        canal: 'EMAIL',
        variables: { quoi, url: urlAbsolue(cheminArret(arret)) },
        arret: urlAbsolue(cheminArretDirect(arret)),
        cle,
      } as const;
      return notifier(tx, envoi, now);
    });
    if (parti) prevenus++;
  });
  return { prevenus };
}
