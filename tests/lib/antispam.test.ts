import { describe, expect, it } from 'vitest';
import { lireFormulaire } from '@/lib/action';
import { sceau, verifierHumain } from '@/lib/antispam';
import { MetierError } from '@/lib/erreurs';

const NOW = new Date('2026-03-03T09:00:00Z');
const ilYA = (secondes: number) => new Date(NOW.getTime() - secondes * 1000);

/** What is answered to a form shown so many seconds ago. */
function reponse(secondes: number, miel: string | null = null, change = (s: string) => s): string {
  try {
    verifierHumain({ miel, sceau: change(sceau(ilYA(secondes))) }, NOW);
    return 'entendu';
  } catch (e) {
    expect((e as MetierError).message).toMatch(/encore une fois\.$/);
    return (e as MetierError).code;
  }
}

describe('une personne et un robot', () => {
  it.each([
    ['lu et rempli', 20, 'entendu'],
    ['en trois secondes', 3, 'entendu'],
    ['un peu trop vite', 2.9, 'TROP_VITE'],
    ['avant d’avoir été montré', -60, 'TROP_VITE'],
    ['resté ouvert presque un jour', 24 * 3600, 'entendu'],
    ['resté ouvert plus d’un jour', 24 * 3600 + 1, 'FORMULAIRE_ANCIEN'],
  ])('un formulaire %s', (_, secondes, dit) => {
    expect(reponse(secondes)).toBe(dit);
  });

  it.each([
    ['rempli là où il faut laisser vide', 'https://exemple.fr', (s: string) => s, 'ROBOT'],
    ['sans sceau', null, () => '', 'FORMULAIRE_ANCIEN'],
    ['au sceau recopié sans signature', null, (s: string) => s.split('.')[0]!, 'FORMULAIRE_ANCIEN'],
    ['au sceau signé par un autre', null, (s: string) => `${s.slice(0, -4)}AAAA`, 'FORMULAIRE_ANCIEN'],
    ['antidaté', null, (s: string) => s.replace(/^\d+/, String(ilYA(60).getTime())), 'FORMULAIRE_ANCIEN'],
    ['au sceau plus long', null, (s: string) => `${s}A`, 'FORMULAIRE_ANCIEN'],
  ])('un formulaire %s', (_, miel, change, dit) => {
    expect(reponse(20, miel, change)).toBe(dit);
  });
});

it('un formulaire se lit champ par champ : un nom répété est une liste, ce que Next ajoute n’est pas lu', () => {
  const donnees = new FormData();
  donnees.append('prenom', 'Samira');
  donnees.append('jours', 'LUNDI');
  donnees.append('jours', 'MARDI');
  donnees.append('$ACTION_ID_abc', 'secret');
  expect(lireFormulaire(donnees)).toEqual({ prenom: 'Samira', jours: ['LUNDI', 'MARDI'] });
});
