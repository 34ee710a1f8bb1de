import fc from 'fast-check';
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

describe('quel que soit le numéro', () => {
  const chiffres = (longueur: number) =>
    fc.integer({ min: 0, max: 10 ** longueur - 1 }).map((n) => String(n).padStart(longueur, '0'));
  const corps = fc.tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    chiffres(2),
    fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0')),
      fc.integer({ min: 20, max: 99 }).map(String),
    ),
    fc.oneof(chiffres(2), fc.constantFrom('2A', '2B', '2a')),
    chiffres(3),
    chiffres(3),
  );
  const cleDe = (parts: readonly string[]) => {
    const nombre = parts.join('').toUpperCase().replace('2A', '19').replace('2B', '18');
    return String(97n - (BigInt(nombre) % 97n)).padStart(2, '0');
  };
  const autour = fc.constantFrom('', 'Mon numéro : ', '(', 'voici\n');

  it('le reconnaît avec ou sans sa clé, collé, espacé, pointé, au milieu d’une phrase', () => {
    fc.assert(
      fc.property(
        corps,
        fc.constantFrom('', ' ', '.', '-'),
        fc.boolean(),
        autour,
        (parts, lien, avecCle, mot) => {
          const numero = [...parts, ...(avecCle ? [cleDe(parts)] : [])].join(lien);
          expect(contientUnNir(`${mot}${numero}, merci.`)).toBe(true);
        },
      ),
    );
  });

  it('laisse passer quinze chiffres dont la clé est fausse, et ce qui est dans un plus long', () => {
    fc.assert(
      fc.property(corps, fc.integer({ min: 1, max: 96 }), (parts, ecart) => {
        const fausse = String((Number(cleDe(parts)) + ecart) % 98).padStart(2, '0');
        fc.pre(fausse !== cleDe(parts));
        expect(contientUnNir([...parts, fausse].join(''))).toBe(false);
        expect(contientUnNir(`0${parts.join('')}0000`)).toBe(false);
      }),
    );
  });

  it('laisse passer tout téléphone français et toute date', () => {
    fc.assert(
      fc.property(chiffres(8), fc.constantFrom('06', '07', '04', '09'), (suite, debut) => {
        expect(contientUnNir(`${debut}${suite}`)).toBe(false);
        expect(contientUnNir(`+33 ${debut.slice(1)} ${suite.match(/../g)!.join(' ')}`)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }),
        (d) => {
          expect(contientUnNir(d.toISOString())).toBe(false);
        },
      ),
    );
  });
});
