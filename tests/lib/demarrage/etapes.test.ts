import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErreurDemarrage, executer } from '@/lib/demarrage/etapes';

const dit: string[] = [];

beforeEach(() => {
  dit.length = 0;
  vi.spyOn(console, 'error').mockImplementation((phrase: string) => void dit.push(phrase));
  vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
});
afterEach(() => vi.restoreAllMocks());

it.each([
  ['une phrase', new Error('La base ne répond pas.\n    at Client'), 'La base ne répond pas.'],
  [
    'une première ligne vide',
    new Error('\n  \n---\nInvalid `db.user.count()`\n→ 1'),
    'Invalid `db.user.count()`',
  ],
  ['un code seul', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  ['rien du tout', new RangeError(''), 'RangeError'],
  ['un texte', 'plus de place sur le disque', 'plus de place sur le disque'],
])('une erreur inattendue s’arrête sur des mots : %s', async (_, erreur, mots) => {
  await executer(() => Promise.reject(erreur as Error));
  expect(dit).toEqual([`Tremplin s’arrête : ${mots}`]);
  expect(process.exit).toHaveBeenCalledWith(1);
});

it('une erreur que l’on connaît est dite telle quelle', async () => {
  await executer(() => Promise.reject(new ErreurDemarrage('Le port 3000 est pris.')));
  expect(dit).toEqual(['Le port 3000 est pris.']);
});
