import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { tenirDepartement } from '@/lib/territoires/commands/tenir';
import { fautesDe, patronDe } from '../patron';
import { peutSuivreEnvois } from '../policy';
import type { modeleMessageSchema, modeleRetabliSchema } from '../schema';

/**
 * The Département writes a message in its own words: they are what leaves from now on. Sent again, the same form
 * changes nothing.
 * @throws Interdit; MetierError with what is to be corrected, or while the preview was not read; Perime when somebody
 * else has written it since
 */
export async function modifierModele(
  acteur: Acteur,
  { modele, version, sujet, texte, apercu, relu }: z.output<typeof modeleMessageSchema>,
  now: Date,
): Promise<void> {
  if (!peutSuivreEnvois(acteur)) throw new Interdit('au Département');
  const fautes = fautesDe(modele, { sujet, texte });
  if (Object.keys(fautes).length > 0)
    throw new MetierError('MODELE', 'Il reste quelque chose à corriger. Rien n’est perdu.', fautes);
  if (!relu || apercu !== `${sujet}\n${texte}`)
    throw new MetierError('A_RELIRE', 'Lisez l’aperçu, puis gardez. Rien n’a encore changé.', {
      relu: ['Cochez quand vous avez lu l’aperçu.'],
    });
  const { departementCode } = acteur;
  const cle = { departementCode_modele: { departementCode, modele } };
  await db.$transaction(async (tx) => {
    if (!(await tenirDepartement(tx, departementCode))) throw new NonTrouve('Ce Département');
    const avant = await tx.modeleMessage.findUnique({ where: cle });
    const lus = avant ?? patronDe(modele);
    if (lus.sujet === sujet && lus.texte === texte) return;
    if ((avant?.version ?? 0) !== version) throw new Perime('ce message');
    const mots = { sujet, texte, version: version + 1, modifieLe: now };
    await tx.modeleMessage.upsert({ where: cle, create: { departementCode, modele, ...mots }, update: mots });
    await journaliser(tx, acteur, now, {
      action: 'message.ecrire',
      objet: { type: 'Departement', id: departementCode },
      codes: { modele },
    });
  });
}

/**
 * The words of Tremplin again. Twice is once.
 * @throws Interdit for whoever is not the Département
 */
export async function retablirModele(
  acteur: Acteur,
  { modele }: z.output<typeof modeleRetabliSchema>,
  now: Date,
): Promise<void> {
  if (!peutSuivreEnvois(acteur)) throw new Interdit('au Département');
  const { departementCode } = acteur;
  await db.$transaction(async (tx) => {
    if (!(await tenirDepartement(tx, departementCode))) throw new NonTrouve('Ce Département');
    const { count } = await tx.modeleMessage.deleteMany({ where: { departementCode, modele } });
    if (count === 1)
      await journaliser(tx, acteur, now, {
        action: 'message.retablir',
        objet: { type: 'Departement', id: departementCode },
        codes: { modele },
      });
  });
}
