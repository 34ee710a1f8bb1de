import { sansDoubleNumero } from '@/lib/associations/doublon';
import { siContrainte } from '@/lib/contrainte';
import { MetierError } from '@/lib/erreurs';

const erreur = (champ: string, phrase: string) =>
  new MetierError('DOUBLON', 'Un compte existe déjà avec ces coordonnées.', { [champ]: [phrase] });

/** Addresses, numbers and identifiers are unique in the database: its refusal becomes a sentence beside the field. */
export function sansDoublon<T>(faire: () => Promise<T>): Promise<T> {
  const gardes: [string, MetierError][] = [
    [
      'users_email_key',
      erreur('email', 'Cette adresse sert déjà à un autre compte. Prenez-en une autre, ou aucune.'),
    ],
    [
      'users_telephone_key',
      erreur('telephone', 'Ce numéro sert déjà à un autre compte. Prenez-en un autre, ou aucun.'),
    ],
  ];
  return gardes.reduce(
    (suite, [nom, phrase]) =>
      () =>
        siContrainte([nom], phrase, suite),
    () => sansDoubleNumero(faire),
  )();
}
