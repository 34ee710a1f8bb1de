import 'server-only';
import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { jourCourt } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { notifier } from '@/lib/notifications/commands/envoi';
import { gestionnaires, peutNommer, referentsNommables } from '../policy';
import type { nominationOrganismeSchema, nominationSchema } from '../schema';
import { enNommant, ouvrirSuivi, type Nomme } from './ouverture';

const AU_DEPARTEMENT = 'au Département';

/** The person, and whoever is named, are told once for each naming. */
export async function prevenirNommes(
  tx: Tx,
  acteur: ActeurDe<'DEPARTEMENT'>,
  { suiviId, userId, a, le }: { suiviId: string; userId: string; a: Nomme; le: Date },
  now: Date,
): Promise<void> {
  const dire = (
    modele: 'parcours.referent' | 'parcours.nomination' | 'parcours.organisme' | 'parcours.a-choisir',
    aQui: string,
    variables: Record<string, string>,
    suffixe = '',
  ) => notifier(tx, { modele, userId: aQui, variables, cle: `${modele}:${suiviId}${suffixe}` }, now);
  if (a.referent) {
    await dire('parcours.referent', userId, { nom: a.nom });
    await dire('parcours.nomination', a.referent.userId, { le: jourCourt(le) });
    return;
  }
  await dire('parcours.organisme', userId, {});
  const choisissent = await tx.referent.findMany({
    where: { organismeId: a.organismeId, ...gestionnaires(acteur.departementCode) },
    select: { userId: true },
  });
  for (const g of choisissent)
    await dire('parcours.a-choisir', g.userId, { le: jourCourt(le) }, `:${g.userId}`);
}

/**
 * The département names a référent, from today or a day past. The person and both référents are told. Naming the same one
 * again changes nothing. Two at once: the second is told to look again.
 * @throws Interdit; NonTrouve for somebody of another Département, a closed account; MetierError DATE, CONFLIT
 */
export async function nommerReferent(acteur: Acteur, saisie: z.output<typeof nominationSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit(AU_DEPARTEMENT);
  const { beneficiaireId, le } = saisie;
  return enNommant(async (tx) => {
    const referent = await tx.referent.findFirst({
      where: { AND: [{ id: saisie.referentId }, referentsNommables(acteur)] },
      select: { id: true, userId: true, organismeId: true, user: { select: { prenom: true, nom: true } } },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const { organismeId, user } = referent;
    const a = { organismeId, referent, nom: `${user.prenom} ${user.nom}` };
    const suivi = await ouvrirSuivi(tx, acteur, { beneficiaireId, a, le }, now);
    if (suivi.neuf) await prevenirNommes(tx, acteur, { ...suivi, a, le }, now);
    return { suiviId: suivi.suiviId };
  });
}

/**
 * The département names an organisme, which then says who in it accompanies the person. The person, the former référent and
 * whoever chooses in that organisme are told. The same one again, while nobody is chosen, changes nothing.
 * @throws Interdit; NonTrouve for somebody or an organisme of another Département; MetierError DATE, CONFLIT
 */
export async function nommerOrganisme(
  acteur: Acteur,
  saisie: z.output<typeof nominationOrganismeSchema>,
  now: Date,
) {
  if (!peutNommer(acteur)) throw new Interdit(AU_DEPARTEMENT);
  const { beneficiaireId, organismeId, le } = saisie;
  return enNommant(async (tx) => {
    const organisme = await tx.organisme.findFirst({
      where: { id: organismeId, departementCode: acteur.departementCode },
      select: { nom: true },
    });
    if (!organisme) throw new NonTrouve('Cet organisme');
    const a = { organismeId, referent: null, nom: organisme.nom };
    const suivi = await ouvrirSuivi(tx, acteur, { beneficiaireId, a, le }, now);
    if (suivi.neuf) await prevenirNommes(tx, acteur, { ...suivi, a, le }, now);
    return { suiviId: suivi.suiviId };
  });
}
