import { describe, expect, it } from 'vitest';
import { avecA, avecDe } from '@/lib/langage/article';

describe('les noms dans une phrase', () => {
  it.each([
    ['Samira', 'de Samira'],
    ['Alban', 'd’Alban'],
    ['Édith', 'd’Édith'],
    ['Hélène', 'd’Hélène'],
    ['Yvette', 'd’Yvette'],
    ['Yasmine', 'de Yasmine'],
    ['Oyonnax', 'd’Oyonnax'],
    ['Le Montellier', 'du Montellier'],
    ['Les Neyrolles', 'des Neyrolles'],
    ['La Boisse', 'de La Boisse'],
    ['Lent', 'de Lent'],
    ['L’Abergement-Clémenciat', 'de L’Abergement-Clémenciat'],
  ])('%s après « de »', (nom, attendu) => expect(avecDe(nom)).toBe(attendu));

  it.each([
    ['Oyonnax', 'à Oyonnax'],
    ['Le Montellier', 'au Montellier'],
    ['Les Neyrolles', 'aux Neyrolles'],
    ['La Boisse', 'à La Boisse'],
    ['Lescheroux', 'à Lescheroux'],
  ])('%s après « à »', (nom, attendu) => expect(avecA(nom)).toBe(attendu));
});
