import { describe, expect, it } from 'vitest';
import {
  phraseFrais,
  phraseHeures,
  phraseOu,
  phrasePlaces,
  phraseQuand,
  SELECT_DETAIL,
} from '@/lib/missions/vue';

describe('la vue publique d’une mission', () => {
  it('dit les places qui restent', () => {
    expect(phrasePlaces({ places: 3, placesPrises: 1 })).toBe('Il reste 2 places');
    expect(phrasePlaces({ places: 3, placesPrises: 2 })).toBe('Il reste 1 place');
    expect(phrasePlaces({ places: 3, placesPrises: 3 })).toContain('Toutes les places');
  });

  it('dit où, et ce qui peut se faire de chez soi', () => {
    expect(phraseOu('NON', 'Viriat')).toBe('Viriat');
    expect(phraseOu('POSSIBLE', 'Viriat')).toBe('Viriat, ou en partie de chez vous');
    expect(phraseOu('TOTALE', 'Viriat')).toBe('Chez vous, à distance');
  });

  it('ne lit ni personne, ni contrôle, ni contact de l’association', () => {
    const colonnes = JSON.stringify(SELECT_DETAIL);
    for (const secret of [
      'candidatures',
      'affectations',
      'controle',
      'telephone',
      'email',
      'motifCorrection',
    ])
      expect(colonnes).not.toContain(secret);
  });

  it('dit quand, en mots', () => {
    const mardi = { demiJournee: 'MARDI_MATIN' as const, date: null };
    const le3 = { demiJournee: 'MARDI_APRES_MIDI' as const, date: new Date('2026-03-03') };
    expect(phraseQuand([mardi])).toBe('Le mardi matin');
    expect(phraseQuand([mardi, mardi, le3])).toBe('Le mardi matin ; mardi 3 mars, l’après-midi');
    expect(phraseQuand([mardi, le3], 1)).toBe('Le mardi matin et 1 autre moment');
    const jeudi = { demiJournee: 'JEUDI_SOIR' as const, date: null };
    const lundi = { demiJournee: 'LUNDI_MATIN' as const, date: null };
    expect(phraseQuand([lundi, mardi, jeudi])).toBe('Le lundi matin, le mardi matin et le jeudi soir');
    expect(phraseQuand([lundi, mardi, jeudi, le3], 2)).toBe(
      'Le lundi matin, le mardi matin et 2 autres moments',
    );
    const soir3 = { demiJournee: 'MARDI_SOIR' as const, date: new Date('2026-03-03') };
    expect(phraseQuand([le3, soir3])).toBe('Mardi 3 mars, l’après-midi et le soir');
    expect(phraseQuand([])).toBe('Les horaires se choisissent ensemble');
    expect(phraseHeures({ heureDebut: '09:00', heureFin: '11:30' })).toBe('de 9\u00a0h à 11\u00a0h\u00a030');
  });

  it('dit toujours les frais', () => {
    expect(phraseFrais({ remboursement: 'NON', remboursementDetail: '' })).toBe(
      'Vos trajets ne sont pas remboursés.',
    );
    expect(phraseFrais({ remboursement: 'OUI', remboursementDetail: 'Sur ticket de bus.' })).toBe(
      'Vos trajets sont remboursés. Sur ticket de bus.',
    );
  });
});
