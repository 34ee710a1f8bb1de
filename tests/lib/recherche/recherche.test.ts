import { describe, expect, it } from 'vitest';
import { adresseRecherche, phraseLieu, phraseTotal } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';

describe('l’adresse d’une recherche', () => {
  it('se relit comme elle a été écrite', () => {
    const criteres = criteresSchema.parse({
      q: 'jardin',
      commune: '01053',
      rayon: '30',
      domaine: 'sport',
      page: '2',
    });
    const adresse = adresseRecherche(criteres);
    expect(adresse).toBe('/missions?q=jardin&commune=01053&rayon=30&domaine=sport&page=2');
    const relue = Object.fromEntries(new URL(adresse, 'http://x').searchParams);
    expect(criteresSchema.parse(relue)).toEqual(criteres);
  });

  it.each([
    { rayon: '-4', page: 'x', commune: 'zz', domaine: 'nimporte' },
    { rayon: ['5', '9'], page: ['0'], commune: ["' OR 1=1"], q: ['\0', 'b'], ou: undefined },
    { rayon: 'loin', page: 'NaN', domaine: '__proto__' },
    {},
  ])('laisse de côté ce qui ne se lit pas : %j', (params) => {
    const criteres = criteresSchema.parse(params);
    expect(criteres.page).toBe(1);
    expect(criteres.domaine).toBeNull();
    expect(criteres.commune).toBeNull();
  });

  it.each([
    [{ rayon: '0' }, { rayon: 5 }],
    [{ rayon: '-4' }, { rayon: 5 }],
    [{ rayon: '17' }, { rayon: 20 }],
    [{ rayon: '10000' }, { rayon: 50 }],
    [{ rayon: '1e999' }, { rayon: 50 }],
    [{ rayon: '' }, { rayon: 20 }],
    [{ page: '1000000000' }, { page: 50 }],
    [{ page: '2.7' }, { page: 2 }],
    [{ page: '-1e999' }, { page: 1 }],
    [{ quand: ['jeudi-soir', 'mardi-nuit', 'jeudi-soir'] }, { quand: ['JEUDI_SOIR'] }],
    [{ avec: ['trajets', 'x', 'fauteuil'] }, { avec: ['fauteuil', 'trajets'] }],
    [
      { rythme: 'PONCTUELLE', duree: 'courte', tri: 'recentes' },
      { rythme: 'PONCTUELLE', duree: 'courte' },
    ],
  ])('prend ce qui existe de plus proche : %j', (params, attendu) => {
    expect(criteresSchema.parse(params)).toMatchObject(attendu);
  });

  it('garde le domaine par son mot d’adresse', () => {
    expect(criteresSchema.parse({ domaine: 'vivre-ensemble' }).domaine).toBe('VIVRE_ENSEMBLE');
  });
});

describe('le nombre de missions', () => {
  it('se dit en mots', () => {
    expect(phraseTotal(1)).toBe('1 mission');
    expect(phraseTotal(12)).toBe('12 missions');
    expect(phraseTotal(1001)).toMatch(/^Plus de 1.000 missions$/);
  });
});

describe('où est une mission, vue d’une commune', () => {
  const viriat = { code: '01451', nom: 'Viriat' };
  const bourg = { code: '01053', nom: 'Bourg-en-Bresse' };
  const mission = { commune: viriat, distanceKm: 4.6, trajet: 'environ 10 minutes en voiture' };

  it('se dit avec la distance et le trajet', () => {
    expect(phraseLieu(mission, bourg)).toBe('Viriat, à 5\u00a0km, environ 10 minutes en voiture');
    expect(phraseLieu(mission, bourg, true)).toBe(
      'Viriat, à 5\u00a0km de Bourg-en-Bresse, environ 10 minutes en voiture',
    );
    expect(phraseLieu({ ...mission, distanceKm: 0.2, trajet: null }, bourg)).toBe('Viriat, à 1\u00a0km');
  });

  it('ne dit que la commune quand c’est celle-là, ou qu’une position est estimée', () => {
    expect(phraseLieu(mission, null)).toBe('Viriat');
    expect(phraseLieu(mission, viriat)).toBe('Viriat');
    expect(phraseLieu({ ...mission, distanceKm: null }, bourg)).toBe('Viriat');
  });
});
