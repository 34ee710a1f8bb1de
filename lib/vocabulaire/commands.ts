import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { peutChangerSynonymes, synonymesModifiablesPar } from './policy';
import type { SaisieGroupe, SaisieNouveauGroupe, SaisieSuppression } from './schema';

type Coordination = ActeurDe<'COORDINATION'>;

const faute = (code: string, phrase: string) => new MetierError(code, phrase, { termes: [phrase] });
const DEJA_LA = faute('GROUPE_PRIS', 'Un groupe réunit déjà exactement ces mots.');
const PAREILS = faute(
  'MOTS_PAREILS',
  'Écrivez au moins deux mots différents : « jardin » et « jardins » se trouvent déjà l’un l’autre.',
);

/** What the database refuses, in words. */
const garder = <T>(faire: () => Promise<T>): Promise<T> =>
  siContrainte(['groupes_synonymes_uniques'], DEJA_LA, () =>
    siContrainte(['groupes_synonymes_deux'], PAREILS, faire),
  );

const objet = (id: string) => ({ type: 'GroupeSynonymes' as const, id });

async function modifiable(tx: Tx, acteur: Acteur, id: string) {
  const groupe = await tx.groupeSynonymes.findFirst({
    where: { AND: [{ id }, synonymesModifiablesPar(acteur)] },
    select: { id: true },
  });
  if (!groupe) throw new NonTrouve('Ce groupe de mots');
  return groupe;
}

/** A new group of terms that mean the same. Returns its id. Refused when a group holds exactly these terms. */
export async function creerGroupe(
  acteur: Coordination,
  saisie: SaisieNouveauGroupe,
  now: Date,
): Promise<string> {
  if (!peutChangerSynonymes(acteur)) throw new Interdit('à la coordination');
  return garder(() =>
    db.$transaction(async (tx) => {
      const { id } = await tx.groupeSynonymes.create({
        data: { departementCode: acteur.departementCode, termes: saisie.termes, creeLe: now, modifieLe: now },
      });
      await journaliser(tx, acteur, now, {
        action: 'synonymes.creer',
        objet: objet(id),
        codes: { nombre: saisie.termes.length },
      });
      return id;
    }),
  );
}

/** The terms of a group. Refused when somebody else changed it since the form was opened. */
export async function modifierGroupe(acteur: Coordination, saisie: SaisieGroupe, now: Date): Promise<void> {
  await garder(() =>
    db.$transaction(async (tx) => {
      const { id } = await modifiable(tx, acteur, saisie.groupeId);
      const { count } = await tx.groupeSynonymes.updateMany({
        where: { id, version: saisie.version },
        data: { termes: saisie.termes, modifieLe: now, version: { increment: 1 } },
      });
      if (count === 0) throw new Perime('ce groupe de mots');
      await journaliser(tx, acteur, now, {
        action: 'synonymes.modifier',
        objet: objet(id),
        codes: { nombre: saisie.termes.length },
      });
    }),
  );
}

/** Removes a group: its terms no longer find each other. Refused when somebody else changed it since it was read. */
export async function supprimerGroupe(
  acteur: Coordination,
  saisie: SaisieSuppression,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await modifiable(tx, acteur, saisie.groupeId);
    const { count } = await tx.groupeSynonymes.deleteMany({ where: { id, version: saisie.version } });
    if (count === 0) throw new Perime('ce groupe de mots');
    await journaliser(tx, acteur, now, { action: 'synonymes.supprimer', objet: objet(id) });
  });
}

/**
 * Gives a Département the groups of reference, once: those that the coordination has changed or removed since stay
 * as it left them. Returns how many were written.
 */
export async function installerSynonymes(
  acteur: Acteur,
  saisie: { departementCode: string; groupes: readonly (readonly string[])[] },
  now: Date,
): Promise<number> {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à la personne qui installe Tremplin');
  const { departementCode, groupes } = saisie;
  return db.$transaction(async (tx) => {
    // Two starts at once wait here for each other.
    await tx.$queryRaw`SELECT 1 AS un FROM "departements" WHERE "code" = ${departementCode} FOR UPDATE`;
    const deja = await tx.journal.findFirst({
      where: { objetType: 'GroupeSynonymes', objetId: departementCode, action: 'synonymes.installer' },
      select: { id: true },
    });
    if (deja) return 0;
    const { count } = await tx.groupeSynonymes.createMany({
      data: groupes.map((termes) => ({ departementCode, termes: [...termes], creeLe: now, modifieLe: now })),
      skipDuplicates: true,
    });
    await journaliser(tx, acteur, now, {
      action: 'synonymes.installer',
      objet: objet(departementCode),
      codes: { nombre: count },
    });
    return count;
  });
}

/**
 * Counts anew in how many published missions each word stands, and forgets the words that no mission and no group
 * says any more. A nightly task: the triggers only add.
 */
export async function recompterVocabulaire(): Promise<{ oublies: number }> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        UPDATE "vocabulaire" v SET "missions" = n.missions
        FROM (SELECT w."mot", coalesce(s.ndoc, 0) AS missions FROM "vocabulaire" w
          LEFT JOIN ts_stat('SELECT "mots" FROM "missions" WHERE "statut" = ''PUBLIEE''') s ON s.word = w."racine") n
        WHERE n."mot" = v."mot" AND n.missions <> v."missions"`;
      const oublies = await tx.$executeRaw`
        DELETE FROM "vocabulaire" v WHERE v."missions" = 0 AND NOT EXISTS (
          SELECT 1 FROM "groupes_synonymes" g, unnest(g."cles") c
          WHERE v."racine" = ANY(string_to_array(c, ' ')))`;
      return { oublies };
    },
    { timeout: 120_000 },
  );
}
