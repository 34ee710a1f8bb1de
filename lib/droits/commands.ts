import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { tenirDepartement } from '@/lib/territoires/commands/tenir';
import { peutApprouverTexte } from './policy';
import type { texteApprouveSchema } from './schema';

/**
 * The Département approves the words of « Mes droits et mes devoirs »: from now on they are what is read, and the former
 * ones are kept. The same form, sent again, changes nothing.
 * @throws MetierError while the preview was not read, or for a day to come; Perime when another text was approved since
 */
export async function approuverTexte(
  acteur: Acteur,
  { version, texte, approuveLe, apercu, relu }: z.output<typeof texteApprouveSchema>,
  now: Date,
): Promise<void> {
  if (!peutApprouverTexte(acteur)) throw new Interdit('au Département');
  if (approuveLe > jourDe(now))
    throw new MetierError('DATE', 'Cette date est à venir.', {
      approuveLe: ['Choisissez aujourd’hui ou une date passée.'],
    });
  // Words that were changed since the preview have not been read.
  if (!relu || apercu !== texte)
    throw new MetierError('A_RELIRE', 'Lisez l’aperçu, puis approuvez. Rien n’a encore changé.', {
      relu: ['Cochez quand vous avez lu l’aperçu.'],
    });
  const { departementCode, userId } = acteur;
  const perime = new Perime('ce texte');
  await siContrainte(['textes_approuves_departementCode_numero_key'], perime, () =>
    db.$transaction(async (tx) => {
      if (!(await tenirDepartement(tx, departementCode))) throw new NonTrouve('Ce Département');
      const dernier = await tx.texteApprouve.findFirst({
        where: { departementCode },
        orderBy: { numero: 'desc' },
      });
      const encore =
        dernier?.approuveParId === userId &&
        dernier.texte === texte &&
        dernier.approuveLe.getTime() === approuveLe.getTime();
      if (encore) return;
      if ((dernier?.numero ?? 0) !== version) throw perime;
      const { id } = await tx.texteApprouve.create({
        data: {
          ...{ departementCode, numero: version + 1, texte, approuveLe },
          ...{ approuveParId: userId, creeLe: now },
        },
      });
      await journaliser(tx, acteur, now, {
        action: 'texte.approuver',
        objet: { type: 'TexteApprouve', id },
      });
    }),
  );
}
