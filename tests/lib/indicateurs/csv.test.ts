import { describe, expect, it } from 'vitest';
import { cellule, enCsv, lignesDuBloc } from '@/lib/indicateurs/csv';
import { composer } from '@/lib/indicateurs/tableau';

describe('les fichiers CSV', () => {
  it('n’exécutent jamais une formule', () => {
    for (const attaque of ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1'])
      expect(cellule(attaque)).toMatch(/^"?'/);
    expect(cellule('Dombes; Val de Saône')).toBe('"Dombes; Val de Saône"');
    expect(cellule('dit « "oui" »')).toBe('"dit « ""oui"" »"');
  });

  it('s’ouvrent dans un tableur français : marque UTF-8, point-virgule, virgule, fins de ligne', () => {
    expect(enCsv([['Bâgé', 2.5, null]])).toBe('\uFEFFBâgé;2,5;n. c.\r\n');
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
    const csv = enCsv(lignesDuBloc('territoires', { ...tableau, annee: 2026, seuil: 5, objectif: null }));
    expect(csv).toContain("\r\n'=Bugey;0;0;n. c.;");
    expect(csv).toContain('\r\nEnsemble;0;0;15;');
    expect(csv).not.toMatch(/1,5|13,5/);
  });
});
