import { remplacerCoordonnees } from '@/lib/comptes/commands/acces';
import type { Tx } from '@/lib/db';
import type { ImportFichier } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import type { Donnees } from '../../referents/ligne';
import { changements, cleOrganisme, type Valeurs } from '../../referents/rapprochement';
import { ouvrirCompteDuFichier } from '../compte';
import type { Ecriture } from '../moteur';
import { enVoisin, REFERENT } from './voisinage';

/** The organisme of the line; a new one when the file says its sort. The caller is alone to import here. */
async function organismeDe(
  tx: Tx,
  departementCode: string,
  d: Donnees,
): Promise<{ id: string; donnees: Donnees }> {
  const connus = await tx.organisme.findMany({ where: { departementCode }, select: { id: true, nom: true } });
  const connu = connus.find((o) => cleOrganisme(o.nom) === cleOrganisme(d.organisme!));
  if (connu) return { id: connu.id, donnees: d };
  const { id } = await tx.organisme.create({
    data: { departementCode, nom: d.organisme!, type: d.organismeType! },
    select: { id: true },
  });
  return { id, donnees: { ...d, organismeCree: id } };
}

/**
 * A référent whom nobody knew: an account within an organisme. No message leaves: the Département invites them, one by
 * one, when the time comes.
 */
export async function creerReferent(tx: Tx, i: ImportFichier, d: Donnees, e: Ecriture) {
  const { acteur, now } = e;
  const { departementCode } = i;
  const { id: organismeId, donnees } = await organismeDe(tx, departementCode, d);
  const userId = await ouvrirCompteDuFichier(tx, { role: 'REFERENT', departementCode }, d, e);
  const { id } = await tx.referent.create({
    data: { userId, organismeId, aInviterDepuis: now },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, { action: 'import.creer', objet: { type: 'User', id: userId } });
  return { id, donnees };
}

/** What is written of a référent, as lines say it. */
export async function referentEcrit(tx: Tx, id: string) {
  return enVoisin(await tx.referent.findUniqueOrThrow({ where: { id }, select: REFERENT }));
}

/** Writes fields of a référent whose account is held; another address or number is told to the former one. */
export async function ecrireReferent(
  tx: Tx,
  { id, champs, organismeId }: { id: string; champs: Partial<Valeurs>; organismeId: string | undefined },
  { standard, now }: Ecriture,
): Promise<void> {
  const { userId, email, telephone, prenom, nom } = await referentEcrit(tx, id);
  const nouveau = { ...{ email, telephone, prenom, nom }, ...champs };
  await remplacerCoordonnees(
    tx,
    { userId, email, telephone },
    { email: nouveau.email, telephone: nouveau.telephone, standard, origine: 'fichier' },
    now,
  );
  await tx.user.update({
    where: { id: userId },
    data: { prenom: nouveau.prenom ?? '', nom: nouveau.nom ?? '' },
  });
  if (organismeId) await tx.referent.update({ where: { id }, data: { organismeId } });
}

/** Fills what the line says of a référent who is known; the rest stays as it is. */
export async function modifierReferent(
  tx: Tx,
  i: ImportFichier,
  { id, d }: { id: string; d: Donnees },
  e: Ecriture,
) {
  const avant = await referentEcrit(tx, id);
  const champs = changements(d, avant);
  const place = champs.organisme ? await organismeDe(tx, i.departementCode, d) : undefined;
  await ecrireReferent(tx, { id, champs, organismeId: place?.id }, e);
  await journaliser(tx, e.acteur, e.now, {
    action: 'import.modifier',
    objet: { type: 'User', id: avant.userId },
    codes: { remplis: Object.keys(champs).join(',') },
  });
  return { donnees: place?.donnees ?? d };
}
