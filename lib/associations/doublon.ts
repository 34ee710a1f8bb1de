import { siContrainte } from '@/lib/contrainte';
import { MetierError } from '@/lib/erreurs';

const deja = (champ: 'rna' | 'siret', phrase: string) =>
  new MetierError('DOUBLON', 'Une autre association a déjà ce numéro.', { [champ]: [phrase] });

/**
 * RNA and SIRET are unique in the database: its refusal becomes a sentence beside the field. Stands around the whole
 * transaction.
 */
export const sansDoubleNumero = <T>(faire: () => Promise<T>): Promise<T> =>
  siContrainte(['associations_rna_key'], deja('rna', 'Une association a déjà ce numéro RNA.'), () =>
    siContrainte(['associations_siret_key'], deja('siret', 'Une association a déjà ce numéro SIRET.'), faire),
  );
