import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enGsm, nombreDeSms } from '@/lib/notifications/gsm';

describe('un SMS', () => {
  it.each([
    [
      '«\u00a0Ça m’intéresse\u00a0» est reçu. Vous êtes attendu',
      '"Ça m\'intéresse" est recu. Vous etes attendu',
    ],
    ['Le cœur à l’œuvre, près d’Évreux — à bientôt…', "Le coeur à l'oeuvre, près d'Évreux - à bientot..."],
    ['04\u00a065\u00a071\u202f12', '04 65 71 12'],
    ['https://exemple.fr/compte/accueil?a=1&b=_~', 'https://exemple.fr/compte/accueil?a=1&b=_~'],
  ])('%s', (texte, attendu) => {
    expect(enGsm(texte)).toBe(attendu);
  });

  it('garde un texte tel quel quand un de ses signes n’a rien de proche', () => {
    expect(enGsm('« Привет » d’Élise')).toBe('« Привет » d’Élise');
  });

  it('ne coûte jamais plus, et se redit sans changer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (texte) => {
        expect(nombreDeSms(enGsm(texte))).toBeLessThanOrEqual(nombreDeSms(texte));
        expect(enGsm(enGsm(texte))).toBe(enGsm(texte));
      }),
    );
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(81), 2],
    ['ê'.repeat(70), 1],
    ['ê'.repeat(71), 2],
    ['', 1],
  ])('compte ses morceaux (%#)', (texte, nombre) => {
    expect(nombreDeSms(texte)).toBe(nombre);
  });
});
