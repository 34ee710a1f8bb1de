import type { ActeurDe } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { territoiresModifiablesPar } from '../policy';
import type { SaisieDeplacer, SaisieTerritoire } from '../schema';

const NOM_PRIS = new MetierError('NOM_PRIS', 'Un territoire porte déjà ce nom.', {
  nom: ['Un territoire porte déjà ce nom.'],
});
const UNIQUE = ['territoires_departementCode_nom_key'];
type Agent = ActeurDe<'DEPARTEMENT'>;

async function modifiable(tx: Tx, acteur: Agent, id: string) {
  const territoire = await tx.territoire.findFirst({
    where: { AND: [{ id }, territoiresModifiablesPar(acteur)] },
  });
  if (!territoire) throw new NonTrouve('Ce territoire');
  return territoire;
}

/**
 * Name, telephone of the coordination, and whether the Département has confirmed the composition. Refused when
 * somebody else changed it since the form was opened.
 */
export async function modifierTerritoire(acteur: Agent, saisie: SaisieTerritoire, now: Date): Promise<void> {
  await siContrainte(UNIQUE, NOM_PRIS, () =>
    db.$transaction(async (tx) => {
      const avant = await modifiable(tx, acteur, saisie.territoireId);
      const { nom, telephone, confirme, version } = saisie;
      const { count } = await tx.territoire.updateMany({
        where: { id: avant.id, version },
        data: { nom, telephone, aConfirmer: !confirme, version: { increment: 1 } },
      });
      if (count === 0) throw new Perime('ce territoire');
      await journaliser(tx, acteur, now, {
        action: 'territoire.modifier',
        objet: { type: 'Territoire', id: avant.id },
        codes: { nom: avant.nom !== nom, telephone: avant.telephone !== telephone, aConfirmer: !confirme },
      });
    }),
  );
}

/** A new territoire, without any commune yet. Returns its id. */
export async function creerTerritoire(acteur: Agent, saisie: { nom: string }, now: Date): Promise<string> {
  if (acteur.role !== 'DEPARTEMENT') throw new Interdit('au Département');
  return siContrainte(UNIQUE, NOM_PRIS, () =>
    db.$transaction(async (tx) => {
      const { departementCode } = acteur;
      const { id } = await tx.territoire.create({ data: { departementCode, nom: saisie.nom } });
      await journaliser(tx, acteur, now, { action: 'territoire.creer', objet: { type: 'Territoire', id } });
      return id;
    }),
  );
}

/**
 * Moves communes from one territoire to another; those that have left it meanwhile stay where they are.
 * Returns how many moved.
 */
export async function deplacerCommunes(acteur: Agent, saisie: SaisieDeplacer, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const de = await modifiable(tx, acteur, saisie.deTerritoireId);
    const vers = await modifiable(tx, acteur, saisie.versTerritoireId);
    const { count } = await tx.commune.updateMany({
      where: { code: { in: saisie.communeCodes }, territoireId: de.id },
      data: { territoireId: vers.id },
    });
    await journaliser(tx, acteur, now, {
      action: 'territoire.deplacer',
      objet: { type: 'Territoire', id: vers.id },
      de: de.id,
      vers: vers.id,
      codes: { communes: saisie.communeCodes.join(',') },
    });
    return count;
  });
}
