import { describe, expect, it } from 'vitest';
import { chronologie } from '@/lib/parcours/chronologie';

const j = (t: string) => new Date(`${t}T00:00:00Z`);
const now = new Date('2026-03-03T09:00:00Z');
const VIDE = {
  suivis: [],
  contrats: [],
  actions: [],
  rendezVous: [],
  envies: [],
  points: [],
  objectifs: [],
  missions: [],
};

describe('la chronologie du parcours', () => {
  it('met le fait, puis le présent, puis la suite, chacun par date', () => {
    const etapes = chronologie(
      {
        ...VIDE,
        suivis: [
          {
            debutLe: j('2026-01-05'),
            orienteLe: j('2026-01-20'),
            prenom: 'Claire',
            nom: 'Martin',
            organisme: 'CCAS',
          },
        ],
        contrats: [
          { type: 'CER', signeLe: j('2026-02-01'), debutLe: j('2026-02-01'), finLe: j('2026-08-01') },
        ],
        missions: [{ titre: 'Jardin', association: 'Les Jardins', debutLe: j('2026-02-10'), finLe: null }],
        rendezVous: [{ debutLe: new Date('2026-03-10T09:00:00Z'), lieu: 'CCAS' }],
      },
      now,
    );
    expect(etapes.map((e) => e.genre)).toEqual([
      ...['accompagnement', 'accompagnement', 'contrat', 'missions', 'rendez-vous', 'contrat'],
    ]);
    expect(etapes.map((e) => `${e.etat} ${e.titre}`)).toEqual([
      'fait Accompagnement par Claire Martin',
      'fait Orientation',
      'fait CER signé',
      'maintenant Jardin',
      'ensuite Rendez-vous',
      'ensuite Fin du contrat (CER)',
    ]);
  });

  it('ne dit rien d’une action laissée de côté, et garde à venir celle dont la date est passée', () => {
    const actions = [
      { titre: 'Laissée', statut: 'LAISSEE' as const, statutLe: now, echeanceLe: j('2026-02-01') },
      { titre: 'Prévue', statut: 'A_FAIRE' as const, statutLe: now, echeanceLe: j('2026-02-01') },
      { titre: 'Faite', statut: 'FAITE' as const, statutLe: now, echeanceLe: null },
    ];
    expect(chronologie({ ...VIDE, actions }, now).map((e) => `${e.etat} ${e.titre}`)).toEqual([
      'fait Faite',
      'ensuite Prévue',
    ]);
  });
});
