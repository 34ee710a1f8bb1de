import { describe, expect, it } from 'vitest';
import { Domaine } from '@/lib/generated/prisma/enums';
import { ACTIVITES, DOMAINES, domaineParSlug, labelActivite } from '@/lib/missions/domaine';

describe('le vocabulaire d’API Engagement', () => {
  it('a 20 domaines, chacun avec son identifiant et son mot', () => {
    expect(Object.keys(DOMAINES)).toHaveLength(20);
    for (const code of Object.values(Domaine)) {
      expect(DOMAINES[code].slug).toBe(code.toLowerCase().replaceAll('_', '-'));
      expect(domaineParSlug(DOMAINES[code].slug)).toBe(code);
    }
    expect(domaineParSlug('inconnu')).toBeNull();
  });

  it('a 53 activités ; une activité inconnue se lit « Autre »', () => {
    expect(Object.keys(ACTIVITES)).toHaveLength(53);
    expect(labelActivite('jardinage')).toBe('Jardinage');
    expect(labelActivite('toString')).toBe('Autre');
  });
});
