import { describe, expect, it } from 'vitest';
import {
  aFaire,
  FILTRES_FILE,
  pageDeFile,
  TAILLE_FILE,
  TRIS_FILE,
  type LigneFile,
} from '@/lib/parcours/file';

const j = (t: string) => new Date(`${t}T00:00:00Z`);
const ligne = (l: Partial<LigneFile> = {}): LigneFile => ({
  id: 'a',
  prenom: 'Samira',
  nom: 'Durand',
  dateNaissance: null,
  commune: 'Bourg-en-Bresse',
  debutSuivi: j('2026-01-05'),
  finSuivi: null,
  sorti: false,
  orienteLe: null,
  dernierContactLe: null,
  contratType: null,
  contratDebutLe: null,
  contratFinLe: null,
  contratSigneLe: null,
  contratId: null,
  mission: null,
  prochainRendezVous: null,
  ...l,
});

describe('la file du référent', () => {
  it('cherche sans accent dans le nom et la commune', () => {
    const lignes = [ligne(), ligne({ id: 'b', prenom: 'Zoé', nom: 'Étienne', commune: 'Viriat' })];
    expect(pageDeFile(lignes, { q: 'etienne' }).lignes.map((l) => l.id)).toEqual(['b']);
    expect(pageDeFile(lignes, { q: 'bourg sam' }).lignes.map((l) => l.id)).toEqual(['a']);
  });

  it('garde à part les anciens suivis', () => {
    const lignes = [ligne(), ligne({ id: 'b', finSuivi: j('2026-02-01') })];
    expect(pageDeFile(lignes, {}).total).toBe(1);
    expect(pageDeFile(lignes, { filtre: 'anciens' }).lignes.map((l) => l.id)).toEqual(['b']);
    expect(aFaire(lignes, j('2026-03-01')).map((a) => a.ligne.id)).toEqual(['a']);
  });

  it('trie par nom, par contact le plus ancien, et ramène la page dans les bornes', () => {
    const lignes = Array.from({ length: TAILLE_FILE + 1 }, (_, i) =>
      ligne({
        id: String(i),
        nom: `N${String(i).padStart(2, '0')}`,
        dernierContactLe: j(`2026-02-${String(28 - i).padStart(2, '0')}`),
      }),
    );
    expect(pageDeFile(lignes, { page: 99 })).toMatchObject({ page: 2, pages: 2, total: TAILLE_FILE + 1 });
    expect(pageDeFile(lignes, {}).lignes[0]?.id).toBe('0');
    expect(pageDeFile(lignes, { tri: 'contact' }).lignes[0]?.id).toBe(String(TAILLE_FILE));
  });

  it('ne propose aucun tri ni filtre sur les heures ou le silence d’une personne', () => {
    const mots = [...Object.values(TRIS_FILE), ...Object.values(FILTRES_FILE)].join(' ').toLowerCase();
    expect(mots).not.toMatch(/heure|absen|silence|nouvelles|retard/);
  });
});
