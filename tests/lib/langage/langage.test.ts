import { describe, expect, it } from 'vitest';
import { verifierLangage } from '@/lib/langage/langage';

const motifs = (texte: string, options = {}) => verifierLangage(texte, options).map((r) => r.motif);

describe('le langage simple', () => {
  it.each([
    'Bonjour Samira. Trois missions sont près de chez vous.',
    'Avez-vous déjà travaillé pour cette association ? C’était votre ancien employeur ?',
    'Vous n’avez pas à dire pourquoi.',
    'Votre code postal, par exemple 01000.',
    'Vous avez donné 6 heures.',
  ])('laisse passer : %s', (texte) => expect(verifierLangage(texte)).toEqual([]));

  it.each([
    ['Votre candidature est refusée.', 2],
    ['Une offre d’emploi près de chez vous', 1],
    ['Votre absence est notée.', 1],
    ['Votre demande a été refusé', 1],
    ['Vous n’avez pas fini.', 1],
    ['Vous avez fait 40 % de vos heures.', 1],
    ['Votre référent vous appelle.', 1],
    ['Le planning de votre poste', 2],
  ])('remarque : %s', (texte, nombre) => expect(motifs(texte)).toHaveLength(nombre));

  it('compte les mots de chaque phrase, pas du texte', () => {
    const phrase = 'Vous venez le mardi matin avec Jeanne.';
    expect(verifierLangage(Array(10).fill(phrase).join(' '))).toEqual([]);
    expect(motifs(Array(21).fill('mot').join(' '))).toEqual(['21 mots : 20 au plus']);
  });

  it('ne nomme le RSA que sur la page du dispositif', () => {
    expect(motifs('Vous recevez le RSA.')).toHaveLength(1);
    expect(motifs('Vous recevez le RSA.', { rsa: true })).toEqual([]);
    expect(motifs('Votre parsage')).toEqual([]);
  });
});
