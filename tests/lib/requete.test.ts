import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresse, avecParametre, numeroDePage, parmi, premier } from '@/lib/requete';

describe('les paramètres d’une adresse', () => {
  it('une page est toujours un entier d’au moins 1, quoi qu’on écrive', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string()), fc.double().map(String)), (v) => {
        const n = numeroDePage(v);
        expect(Number.isInteger(n) && n >= 1 && n <= 100_000).toBe(true);
      }),
    );
    expect(numeroDePage('3')).toBe(3);
    expect(numeroDePage('1000000000')).toBe(100_000);
    expect(numeroDePage('-2')).toBe(1);
  });

  it('un paramètre répété donne le premier, un vide ne donne rien', () => {
    expect(premier(['a', 'b'])).toBe('a');
    expect(premier('  ')).toBeUndefined();
    expect(premier('a\0b')).toBe('ab');
    expect(premier('\0')).toBeUndefined();
    expect(parmi('b', ['a', 'b'])).toBe('b');
    expect(parmi('c', ['a', 'b'])).toBeUndefined();
  });

  it('une adresse ne garde que ce qui est dit', () => {
    expect(adresse('/x', { q: 'é t', page: 2, vide: '' })).toBe('/x?q=%C3%A9+t&page=2');
    expect(adresse('/x', {})).toBe('/x');
  });

  it('la page lue garde ses paramètres et en reçoit un, sans jamais mener ailleurs', () => {
    expect(avecParametre('https://exemple.fr/a?page=2&fait=x', 'fait', 'y')).toBe('/a?page=2&fait=y');
    expect(avecParametre('https://exemple.fr//autre.fr/a', 'fait', 'y')).toBe('/autre.fr/a?fait=y');
    expect(avecParametre('ailleurs', 'fait', 'y')).toBeNull();
  });
});
