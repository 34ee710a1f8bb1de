import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { choisirPersonnes } from '@/lib/propositions/commands/choix';
import {
  lirePersonnesAChoisir,
  missionAProposer,
  pageDePersonnes,
  type Proposeur,
} from '@/lib/propositions/queries/choix';
import { instantIlYA, type Contexte } from './contexte';

/** The first missions of the list to look at: one of them suits enough people. */
const REGARDEES = 20;

/** Who may have the mission now, of the first page of names: nobody is ticked whom the screen would not offer. */
async function libres(acteur: Proposeur, missionId: string, now: Date): Promise<string[]> {
  const mission = await missionAProposer(acteur, missionId, now);
  const { lignes } = await pageDePersonnes(acteur, { q: '', page: 1 }, now);
  const personnes = await lirePersonnesAChoisir(acteur, mission, lignes, now);
  return personnes.filter((p) => p.empechements.length === 0).map((p) => p.id);
}

/** Yesterday they ticked `combien` people for a mission, the newest one that suits so many, and have not sent yet. */
async function cocher(ctx: Contexte, acteur: Proposeur, combien: number): Promise<void> {
  const missions = await db.mission.findMany({
    where: { departementCode: ctx.departementCode, statut: 'PUBLIEE' },
    orderBy: [{ publieeLe: 'desc' }, { id: 'asc' }],
    select: { id: true },
    take: REGARDEES,
  });
  for (const { id: missionId } of missions) {
    const personne = (await libres(acteur, missionId, ctx.now)).slice(0, combien);
    if (personne.length < combien) continue;
    const saisie = { missionId, q: '', aller: 'suite' as const, montrees: personne, personne };
    await choisirPersonnes(acteur, saisie, instantIlYA(ctx, 1));
    return;
  }
}

/** What the two personas who propose have ticked: by the product's own command, once all the rest is written. */
export async function semerChoix(ctx: Contexte): Promise<void> {
  const { departementCode } = ctx;
  const [userId, referent] = [ctx.coordinateurIds[0]!, ctx.referents[0]!];
  const coordination: ActeurDe<'COORDINATION'> = {
    role: 'COORDINATION',
    userId,
    territoireIds: [],
    departementCode,
  };
  const lui: ActeurDe<'REFERENT'> = {
    role: 'REFERENT',
    userId: referent.userId,
    referentId: referent.id,
    departementCode,
  };
  await cocher(ctx, coordination, 3);
  await cocher(ctx, lui, 2);
}
