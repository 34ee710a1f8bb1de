import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { GenreImport } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { referentsNommables } from '@/lib/parcours/policy';
import { manqueDeChamps, titresAttendus, type Colonne } from '../colonne';
import { GENRES } from '../genre';
import { lireTableau, OCTETS_MAX } from '../lecture';
import { importsVisiblesPour, peutImporter, type Importateur } from '../policy';
import { refusFichier, TROP_TARD } from '../refus';
import { envoiSchema } from '../schema';
import { ecrireApercu } from './apercu';
import { associerColonnes, retenirColonnes } from './colonnes';
import { MOTEURS } from './moteurs';

/** What the form sends: its fields, what was said of each column, and the file, which is held in memory only. */
export type Envoi = {
  genre: GenreImport;
  champs: Record<string, string>;
  colonnes: readonly string[];
  octets: Buffer;
};
type Cible = { organismeId: string | null; referentId: string | null; creerInconnues: boolean };

/** Twenty thousand lines take seconds; past some minutes something is wrong. */
const DELAIS = { maxWait: 15_000, timeout: 600_000 };

/** Who will accompany the people of a file: oneself; for the Département, an organisme or a référent of its own. */
async function cibleDe(
  tx: Tx,
  acteur: Importateur,
  genre: GenreImport,
  pour: string | undefined,
): Promise<Omit<Cible, 'creerInconnues'>> {
  if (genre !== 'PERSONNES') return { organismeId: null, referentId: null };
  if (acteur.role === 'REFERENT') {
    const { organismeId } = await tx.referent.findUniqueOrThrow({ where: { id: acteur.referentId } });
    return { organismeId, referentId: acteur.referentId };
  }
  const [sorte, id] = [pour?.slice(0, 1), pour?.slice(2)];
  if (!id) throw new MetierError('POUR', 'Choisissez qui accompagnera ces personnes.');
  if (sorte === 'r') {
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
async function reprendre(
  tx: Tx,
  acteur: Importateur,
  { id, genre, dites }: { id: string; genre: GenreImport; dites: readonly string[] },
): Promise<Cible> {
  const where = { AND: [{ id, genre }, importsVisiblesPour(acteur)] };
  if ((await tx.importFichier.count({ where })) === 0) throw new NonTrouve('Cet import');
  await tx.$queryRaw`SELECT 1 FROM "imports_fichiers" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const connu = await tx.importFichier.findFirst({
    where: { ...where, statut: { in: ['COLONNES', 'APERCU'] } },
  });
  if (!connu) throw TROP_TARD;
  await retenirColonnes(tx, connu, connu.colonnes as Colonne[], dites);
  await tx.importFichier.delete({ where: { id } });
  return connu;
}

/**
 * Takes a file: what its columns say, then what each line would do. Nothing is written yet, and
 * the file is nowhere but in memory. When a heading says nothing that is known, only headings are kept, and the file
 * is to be sent again with what they mean. One transaction: a file that cannot be read to its end changes nothing.
 * @throws Interdit; NonTrouve out of reach; Depasse; MetierError in one sentence for a file that cannot be taken
 */
export async function recevoirImport(acteur: Acteur, envoi: Envoi, now: Date): Promise<{ importId: string }> {
  const { genre } = envoi;
  if (!peutImporter(acteur, genre)) throw new Interdit('à qui apporte ces fichiers');
  const toutes = genre === 'PERSONNES' ? {} : { inconnues: 'creer' };
  const lu = envoiSchema.safeParse({ ...envoi.champs, ...toutes });
  if (!lu.success) throw new MetierError('FORMULAIRE', lu.error.issues[0]!.message);
  const { pour, inconnues, importId } = lu.data;
  if (envoi.octets.length > OCTETS_MAX) throw refusFichier('Ce fichier dépasse 20 Mo.');
  const tableau = await lireTableau(envoi.octets, titresAttendus(GENRES[genre].colonnes));
  return db.$transaction(async (tx) => {
    const cible: Cible = importId
      ? await reprendre(tx, acteur, { id: importId, genre, dites: envoi.colonnes })
      : { ...(await cibleDe(tx, acteur, genre, pour)), creerInconnues: inconnues === 'creer' };
    const { organismeId, referentId, creerInconnues } = cible;
    const { departementCode } = acteur;
    const retenues = { departementCode, genre, organismeId };
    const { colonnes, aDire } = await associerColonnes(tx, retenues, tableau.colonnes);
    const pret = !aDire && manqueDeChamps(GENRES[genre].colonnes, colonnes).length === 0;
    const { id } = await tx.importFichier.create({
      data: {
        ...{ genre, departementCode, organismeId, referentId, creerInconnues, colonnes },
        ...{ auteurId: acteur.userId, auteurRole: acteur.role },
        ...{ statut: pret ? 'APERCU' : 'COLONNES', creeLe: now, statutLe: now },
      },
      select: { id: true },
    });
    const fichier = { id, moteur: MOTEURS[genre], creerInconnues, colonnes, tableau, jour: jourDe(now) };
    const nombres = pret ? await ecrireApercu(tx, acteur, fichier, now) : {};
    await tx.importFichier.update({
      where: { id },
      data: { ...nombres, nirRetires: tableau.nirRetires() },
    });
    await journaliser(tx, acteur, now, {
      action: 'import.deposer',
      objet: { type: GENRES[genre].journal, id },
      vers: pret ? 'APERCU' : 'COLONNES',
    });
    return { importId: id };
  }, DELAIS);
}
