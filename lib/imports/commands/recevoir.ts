import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { referentsNommables } from '@/lib/parcours/policy';
import { manqueDeChamps, type Colonne } from '../colonne';
import { lireTableau, OCTETS_MAX } from '../lecture';
import { importsVisiblesPour, peutImporterPersonnes, type Importateur } from '../policy';
import { refusFichier, TROP_TARD } from '../refus';
import { envoiSchema } from '../schema';
import { ecrireApercu } from './apercu';
import { associerColonnes, retenirColonnes } from './colonnes';

/** What the form sends: its fields, what was said of each column, and the file, which is held in memory only. */
export type Envoi = { champs: Record<string, string>; colonnes: readonly string[]; octets: Buffer };
type Cible = { organismeId: string; referentId: string | null; creerInconnues: boolean };

/** Twenty thousand lines take seconds; past some minutes something is wrong. */
const DELAIS = { maxWait: 15_000, timeout: 600_000 };

/** Who will accompany the people of the file: oneself; for the Département, an organisme or a référent of its own. */
async function cibleDe(
  tx: Tx,
  acteur: Importateur,
  pour: string | undefined,
): Promise<Omit<Cible, 'creerInconnues'>> {
  if (acteur.role === 'REFERENT') {
    const { organismeId } = await tx.referent.findUniqueOrThrow({ where: { id: acteur.referentId } });
    return { organismeId, referentId: acteur.referentId };
  }
  const [genre, id] = [pour?.slice(0, 1), pour?.slice(2)];
  if (!id) throw new MetierError('POUR', 'Choisissez qui accompagnera ces personnes.');
  if (genre === 'r') {
    const referent = await tx.referent.findFirst({
      where: { AND: [{ id }, referentsNommables(acteur)] },
      select: { id: true, organismeId: true },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    return { organismeId: referent.organismeId, referentId: referent.id };
  }
  const organisme = await tx.organisme.findFirst({ where: { id, departementCode: acteur.departementCode } });
  if (!organisme) throw new NonTrouve('Cet organisme');
  return { organismeId: organisme.id, referentId: null };
}

/**
 * The import whose columns have just been said: its headings were kept, its file was not. Held first, so that one that a
 * colleague confirms at this moment stays.
 */
async function reprendre(tx: Tx, acteur: Importateur, id: string, dites: readonly string[]): Promise<Cible> {
  const where = { AND: [{ id }, importsVisiblesPour(acteur)] };
  if ((await tx.importPersonnes.count({ where })) === 0) throw new NonTrouve('Cet import');
  await tx.$queryRaw`SELECT 1 FROM "imports_personnes" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const connu = await tx.importPersonnes.findFirst({
    where: { ...where, statut: { in: ['COLONNES', 'APERCU'] } },
  });
  if (!connu) throw TROP_TARD;
  await retenirColonnes(tx, connu.organismeId, connu.colonnes as Colonne[], dites);
  await tx.importPersonnes.delete({ where: { id } });
  return connu;
}

/**
 * Takes a file of people: what its columns say, then what each line would do. Nothing is written of anybody yet, and
 * the file is nowhere but in memory. When a heading says nothing that is known, only headings are kept, and the file
 * is to be sent again with what they mean. One transaction: a file that cannot be read to its end changes nothing.
 * @throws Interdit; NonTrouve out of reach; Depasse; MetierError in one sentence for a file that cannot be taken
 */
export async function recevoirImport(acteur: Acteur, envoi: Envoi, now: Date): Promise<{ importId: string }> {
  if (!peutImporterPersonnes(acteur)) throw new Interdit('au Département et aux référents');
  const lu = envoiSchema.safeParse(envoi.champs);
  if (!lu.success) throw new MetierError('FORMULAIRE', lu.error.issues[0]!.message);
  const { pour, inconnues, importId } = lu.data;
  if (envoi.octets.length > OCTETS_MAX) throw refusFichier('Ce fichier dépasse 20 Mo.');
  const tableau = await lireTableau(envoi.octets);
  return db.$transaction(async (tx) => {
    const cible: Cible = importId
      ? await reprendre(tx, acteur, importId, envoi.colonnes)
      : { ...(await cibleDe(tx, acteur, pour)), creerInconnues: inconnues === 'creer' };
    const { organismeId, referentId, creerInconnues } = cible;
    const { colonnes, aDire } = await associerColonnes(tx, organismeId, tableau.colonnes);
    const pret = !aDire && manqueDeChamps(colonnes).length === 0;
    const { id } = await tx.importPersonnes.create({
      data: {
        ...{ organismeId, referentId, creerInconnues, colonnes },
        ...{ departementCode: acteur.departementCode, auteurId: acteur.userId, auteurRole: acteur.role },
        ...{ statut: pret ? 'APERCU' : 'COLONNES', creeLe: now, statutLe: now },
      },
      select: { id: true },
    });
    const nombres = pret
      ? await ecrireApercu(tx, acteur, { id, creerInconnues, colonnes, tableau, jour: jourDe(now) }, now)
      : {};
    await tx.importPersonnes.update({
      where: { id },
      data: { ...nombres, nirRetires: tableau.nirRetires() },
    });
    await journaliser(tx, acteur, now, {
      action: 'import.deposer',
      objet: { type: 'ImportPersonnes', id },
      vers: pret ? 'APERCU' : 'COLONNES',
    });
    return { importId: id };
  }, DELAIS);
}
