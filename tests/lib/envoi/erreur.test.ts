import fc from 'fast-check';
import { expect, test } from 'vitest';
import { direErreur, erreurDite } from '@/lib/envoi/erreur';
import { adresse, premier } from '@/lib/requete';

/** What the page reads of the address that the refusal leads to. */
function aller(erreur: string) {
  const lus = new URL(adresse('/coordination/imports', direErreur(erreur)), 'http://localhost').searchParams;
  return { dite: premier(lus.get('erreur') ?? undefined), signe: premier(lus.get('signe') ?? undefined) };
}

test('une erreur d’import revient mot pour mot, quoi que le fichier y ait mis', () => {
  const phrase = 'Le fichier n’est pas lisible : ligne 3, colonne 12.';
  const { dite, signe } = aller(phrase);
  expect(erreurDite(dite, signe)).toBe(phrase);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (texte) => {
      const lue = aller(`x${texte}\0\uD800`);
      expect(erreurDite(lue.dite, lue.signe)).toBe(lue.dite);
    }),
  );
});

test('les mots d’un autre ne s’affichent pas', () => {
  const { signe } = aller('Le fichier est vide.');
  expect(erreurDite('Votre compte est fermé.', signe)).toBeUndefined();
  expect(erreurDite('Votre compte est fermé.')).toBeUndefined();
  expect(erreurDite()).toBeUndefined();
});
