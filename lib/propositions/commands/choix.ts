import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { PageDe } from '@/lib/pagination';
import { journaliserIdentites } from '@/lib/journal/commands';
import type { MissionLue } from '@/lib/appariement/queries/lecture';
import { peutProposer } from '@/lib/parcours/policy';
import { PERSONNES_A_LA_FOIS } from '../choix';
import { personnesAQuiProposer } from '../policy';
import {
  choisies,
  lirePersonnesAChoisir,
  missionAProposer,
  pageDePersonnes,
  type PersonneAChoisir,
  type Proposeur,
} from '../queries/choix';
import type { choixSchema } from '../schema';

type SaisieChoix = z.output<typeof choixSchema>;
export type ChoixOuvert = {
  mission: MissionLue['mission'];
  personnes: PageDe<PersonneAChoisir>;
  /** Ticked on any page. */
  combien: number;
};
export type ApercuOuvert = {
  mission: MissionLue['mission'];
  personnes: PersonneAChoisir[];
  /** Ticked, and out of reach since: not named any more. */
  sorties: number;
};

export function exigerProposeur(acteur: Acteur): Proposeur {
  if (!peutProposer(acteur)) throw new Interdit('aux référents et à la coordination');
  return acteur;
}

const montrer = (acteur: Proposeur, personnes: readonly PersonneAChoisir[], now: Date) =>
  db.$transaction((tx) => journaliserIdentites(tx, acteur, now, personnes));

/**
 * « Proposer à plusieurs personnes »: a page of the people among whom to choose, by name, each with their own reasons.
 * Who is shown is journaled.
 * @throws Interdit to others than référents and coordination; NonTrouve when the mission cannot be proposed
 */
export async function ouvrirChoix(
  qui: Acteur,
  saisie: { missionId: string; q: string; page: number },
  now: Date,
): Promise<ChoixOuvert> {
  const acteur = exigerProposeur(qui);
  const lue = await missionAProposer(acteur, saisie.missionId, now);
  const [page, cochees] = await Promise.all([
    pageDePersonnes(acteur, saisie, now),
    choisies(acteur, saisie.missionId),
  ]);
  const lignes = await lirePersonnesAChoisir(acteur, lue, page.lignes, now);
  await montrer(acteur, lignes, now);
  return { mission: lue.mission, personnes: { ...page, lignes }, combien: cochees.length };
}

/**
 * Those who were ticked, to be read once more before anything leaves. Who is shown is journaled.
 * @throws as `ouvrirChoix`
 */
export async function ouvrirApercu(
  qui: Acteur,
  saisie: { missionId: string },
  now: Date,
): Promise<ApercuOuvert> {
  const acteur = exigerProposeur(qui);
  const lue = await missionAProposer(acteur, saisie.missionId, now);
  const ids = await choisies(acteur, saisie.missionId);
  const personnes = await lirePersonnesAChoisir(acteur, lue, ids, now);
  await montrer(acteur, personnes, now);
  return { mission: lue.mission, personnes, sorties: ids.length - personnes.length };
}

/**
 * Keeps the ticks of the page that was read: what was shown there and is not ticked is taken out, other pages stay as they
 * are. Only their author reads them; nothing is told to anybody, and no line goes to the journal.
 * @throws Interdit, NonTrouve (mission, or nobody of those in reach); MetierError TROP beyond `PERSONNES_A_LA_FOIS`
 */
export async function choisirPersonnes(qui: Acteur, saisie: SaisieChoix, now: Date): Promise<SaisieChoix> {
  const acteur = exigerProposeur(qui);
  const { missionId } = saisie;
  await missionAProposer(acteur, missionId, now);
  return db.$transaction(async (tx) => {
    const miens = { auteurId: acteur.userId, missionId };
    const dites = [...new Set([...saisie.montrees, ...saisie.personne])];
    const enVue = await tx.beneficiaire.findMany({
      where: { AND: [{ id: { in: dites } }, personnesAQuiProposer(acteur, now)] },
      select: { id: true },
    });
    if (dites.length > 0 && enVue.length === 0) throw new NonTrouve('Cette liste');
    const gardees = new Set(saisie.personne);
    await tx.choixProposition.deleteMany({
      where: { ...miens, beneficiaireId: { in: saisie.montrees.filter((id) => !gardees.has(id)) } },
    });
    await tx.choixProposition.createMany({
      data: enVue
        .filter(({ id }) => gardees.has(id))
        .map(({ id }) => ({ ...miens, beneficiaireId: id, creeLe: now })),
      skipDuplicates: true,
    });
    if ((await tx.choixProposition.count({ where: miens })) > PERSONNES_A_LA_FOIS)
      throw new MetierError(
        'TROP',
        `Choisissez ${PERSONNES_A_LA_FOIS} personnes au plus à la fois : envoyez, puis continuez.`,
      );
    return saisie;
  });
}
