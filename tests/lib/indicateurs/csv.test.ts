import { describe, expect, it } from 'vitest';
import { chiffresEnCsv, lignesDuBloc } from '@/lib/indicateurs/csv';
import { composer } from '@/lib/indicateurs/tableau';

describe('les fichiers CSV', () => {
  it('disent ce qui n’est pas communiqué', () => {
    expect(chiffresEnCsv([['Bâgé', 2.5, null]])).toBe('\uFEFFBâgé;2,5;n. c.\r\n');
  });

  it('taisent les petits nombres comme l’écran', () => {
    const mesure = (par: 'T' | 'E', cle: string | null, valeur: number, personnes: number) =>
      ({ code: 'HEURES_CONFIRMEES', par, cle, valeur, personnes }) as const;
    const tableau = composer(
      [mesure('E', null, 900, 13), mesure('T', 'a', 90, 3), mesure('T', 'b', 810, 10)],
      [
        { id: 'a', nom: '=Bugey' },
        { id: 'b', nom: 'Dombes' },
      ],
      5,
    );
    const csv = chiffresEnCsv(
      lignesDuBloc('territoires', { ...tableau, annee: 2026, seuil: 5, objectif: null }),
    );
    expect(csv).toContain("\r\n'=Bugey;0;0;n. c.;");
    expect(csv).toContain('\r\nEnsemble;0;0;15;');
    expect(csv).not.toMatch(/1,5|13,5/);
  });
});
