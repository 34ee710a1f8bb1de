import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Donnees } from '@/lib/imports/personnes/ligne';
import { nomRecherche } from '@/lib/territoires/commune';
import { changements, rapprocher, type Connue, type Valeurs } from '@/lib/imports/personnes/rapprochement';

const rien = { dateNaissance: null, telephone: null, email: null, identifiantInterne: null };
const ligne = (d: Partial<Donnees>): Donnees => ({
  ...{ prenom: 'Samira', nom: 'Benali', ...rien, communeCode: null, referentEmail: null, entreeLe: null },
  ...{ public: null, ...d },
});
const connue = (id: string, c: Partial<Connue> = {}): Connue => ({
  id,
  prenom: 'Samira',
  nom: 'Benali',
  ...rien,
  ...c,
});
const TEL = '+33639981234';

describe('qui une ligne désigne', () => {
  it.each<[string, Partial<Donnees>, Connue[], unknown]>([
    ['personne, sur le nom seul', {}, [connue('a')], { genre: 'PERSONNE' }],
    [
      'le même identifiant',
      { identifiantInterne: '1' },
      [connue('a', { identifiantInterne: '1' })],
      { genre: 'UNE', id: 'a' },
    ],
    [
      'naissance et nom, accents et tirets aside',
      { dateNaissance: '1990-01-01', nom: 'BEN-ALÎ' },
      [connue('a', { dateNaissance: '1990-01-01', nom: 'Ben Ali' })],
      { genre: 'UNE', id: 'a' },
    ],
    [
      'téléphone et premier prénom',
      { telephone: TEL, prenom: 'Samira Leïla' },
      [connue('a', { telephone: TEL })],
      { genre: 'UNE', id: 'a' },
    ],
    [
      'un couple partage son téléphone',
      { telephone: TEL, prenom: 'Karim' },
      [connue('a', { telephone: TEL })],
      { genre: 'PERSONNE' },
    ],
    [
      'deux homonymes nés le même jour',
      { dateNaissance: '1990-01-01' },
      ['b', 'a'].map((id) => connue(id, { dateNaissance: '1990-01-01' })),
      { genre: 'PLUSIEURS', ids: ['a', 'b'] },
    ],
    [
      'l’identifiant de l’une, l’e-mail de l’autre',
      { identifiantInterne: '1', email: 's@x.fr' },
      [connue('a', { identifiantInterne: '1' }), connue('b', { email: 's@x.fr' })],
      { genre: 'CONTRAIRE', ids: ['a', 'b'] },
    ],
    [
      'le même identifiant, une autre naissance',
      { identifiantInterne: '1', dateNaissance: '1990-01-01' },
      [connue('a', { identifiantInterne: '1', dateNaissance: '1991-01-01' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'le même identifiant, quelqu’un d’autre',
      { identifiantInterne: '1', prenom: 'Zoé', nom: 'Léon' },
      [connue('a', { identifiantInterne: '1' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'le même nom et jour, un autre identifiant',
      { identifiantInterne: '1', dateNaissance: '1990-01-01' },
      [connue('a', { identifiantInterne: '2', dateNaissance: '1990-01-01' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'le père et le fils du même prénom',
      { telephone: TEL, dateNaissance: '2000-01-01' },
      [connue('a', { telephone: TEL, dateNaissance: '1970-01-01' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'deux « Jean-… » au même téléphone',
      { telephone: TEL, prenom: 'Jean-Pierre' },
      [connue('a', { telephone: TEL, prenom: 'Jean-Marc' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'un couple de deux Dominique',
      { telephone: TEL, prenom: 'Dominique', nom: 'Léon' },
      [connue('a', { telephone: TEL, prenom: 'Dominique' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'deux Mohamed au numéro d’un foyer',
      { telephone: TEL, prenom: 'Mohamed', nom: 'Saïdi', dateNaissance: '1990-01-01' },
      [connue('a', { telephone: TEL, prenom: 'Mohamed' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'l’identifiant d’un foyer, un autre prénom',
      { identifiantInterne: '1', prenom: 'Karim' },
      [connue('a', { identifiantInterne: '1' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'l’identifiant d’un foyer, un autre nom',
      { identifiantInterne: '1', nom: 'Léon' },
      [connue('a', { identifiantInterne: '1' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'l’identifiant d’un foyer, des jumeaux',
      { identifiantInterne: '1', prenom: 'Karim', dateNaissance: '1990-01-01' },
      [connue('a', { identifiantInterne: '1', dateNaissance: '1990-01-01' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
    [
      'un nom qui a changé, la même naissance',
      { identifiantInterne: '1', nom: 'Léon', dateNaissance: '1990-01-01' },
      [connue('a', { identifiantInterne: '1', dateNaissance: '1990-01-01' })],
      { genre: 'UNE', id: 'a' },
    ],
    [
      'Jean n’est pas Jeanne',
      { identifiantInterne: '1', prenom: 'Jeanne' },
      [connue('a', { identifiantInterne: '1', prenom: 'Jean' })],
      { genre: 'CONTRAIRE', ids: ['a'] },
    ],
  ])('%s', (_, d, connues, attendu) => expect(rapprocher(ligne(d), connues)).toEqual(attendu));

  const quelque = <T>(...v: T[]) => fc.constantFrom<T | null>(null, ...v);
  const identite = {
    prenom: fc.constantFrom('Samira', 'samira leïla', 'Karim', 'Jean', 'Jean-Marc', 'JEAN PIERRE'),
    nom: fc.constantFrom('Benali', 'BÉNALI', 'Léon'),
    dateNaissance: quelque('1990-01-01', '1991-01-01'),
    telephone: quelque(TEL, '+33639981235'),
    email: quelque('a@x.fr', 'b@x.fr'),
    identifiantInterne: quelque('1', '2', '3'),
  };
  const gens = fc
    .array(fc.record(identite), { maxLength: 6 })
    .map((l) => l.map((c, i) => ({ ...c, id: String(i) })));

  it('ne dépend pas de l’ordre dans lequel les personnes sont lues', () => {
    fc.assert(
      fc.property(fc.record(identite), gens, fc.func(fc.integer()), (d, l, melange) => {
        const autre = [...l].sort((a, b) => melange(a.id) - melange(b.id));
        expect(rapprocher(ligne(d), autre)).toEqual(rapprocher(ligne(d), l));
      }),
    );
  });

  it('ne donne jamais à l’un ce qui est à un autre prénom, ni, sans la même naissance, à un autre nom', () => {
    const mots = (v: string) => nomRecherche(v).split(' ');
    fc.assert(
      fc.property(fc.record(identite), gens, (d, l) => {
        const r = rapprocher(ligne(d), l);
        if (r.genre !== 'UNE') return;
        const trouvee = l.find((c) => c.id === r.id)!;
        expect(mots(trouvee.prenom)[0]).toBe(mots(d.prenom)[0]);
        if (d.dateNaissance && d.dateNaissance === trouvee.dateNaissance) return;
        expect(nomRecherche(trouvee.nom)).toBe(nomRecherche(d.nom));
        const [court, long] = [mots(trouvee.prenom), mots(d.prenom)].sort((x, y) => x.length - y.length);
        expect(long!.slice(0, court!.length)).toEqual(court);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('ce qu’une ligne change', () => {
  const valeurs: Valeurs = {
    prenom: 'Samira',
    nom: 'Benali',
    ...rien,
    telephone: TEL,
    communeCode: '01053',
    entreeLe: null,
    public: 'RSA',
  };
  it.each<[string, Partial<Donnees>, Partial<Valeurs>]>([
    ['rien de ce qu’elle ne dit pas', {}, {}],
    [
      'rien quand elle dit la même chose, autrement',
      { nom: 'BÉNALI', prenom: 'Samira Leïla', telephone: TEL },
      {},
    ],
    [
      'ce qui manquait',
      { email: 's@x.fr', dateNaissance: '1990-01-01' },
      { email: 's@x.fr', dateNaissance: '1990-01-01' },
    ],
    [
      'ce qui a changé',
      { telephone: '+33639981235', communeCode: '01283' },
      { telephone: '+33639981235', communeCode: '01283' },
    ],
    ['un autre nom', { nom: 'Léon' }, { nom: 'Léon' }],
  ])('%s', (_, d, attendu) => expect(changements(ligne(d), valeurs)).toEqual(attendu));
});
