import { describe, expect, it } from 'vitest';
import { contientUnNir } from '@/lib/nir';

describe('contientUnNir', () => {
  it.each([
    ['13 chiffres', 'mon numéro : 2690549588157'],
    ['15 chiffres, clé juste', '269054958815780'],
    ['avec des espaces', '2 69 05 49 588 157 80'],
    ['Corse', '1 85 02 2A 004 012'],
  ])('reconnaît %s', (_, texte) => expect(contientUnNir(texte)).toBe(true));

  it.each([
    ['un téléphone', '06 39 98 12 34'],
    ['un SIRET', '13002526500013'],
    ['un mois impossible', '2691549588157'],
    ['15 chiffres, clé fausse', '269054958815781'],
    ['rien', 'Je suis libre le mardi.'],
  ])('laisse passer %s', (_, texte) => expect(contientUnNir(texte)).toBe(false));
});
