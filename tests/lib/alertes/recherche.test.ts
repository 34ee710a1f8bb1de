import { describe, expect, it } from 'vitest';
import { MOYENS_ALERTE, moyenDe, moyensPossibles } from '@/lib/alertes/moyen';
import { lireReglages } from '@/lib/env';
import { canauxOuverts } from '@/lib/notifications/canaux';
import {
  adresseCanonique,
  debutDeLaPage,
  debutDuMessage,
  estUneSuite,
  limiteDuMessage,
  nomDansUnMessage,
  pageDeLaRecherche,
  phraseAutres,
  phraseNouvelles,
  rechercheEnMots,
} from '@/lib/alertes/recherche';
import { criteresDe } from '@/lib/recherche/queries/adresse';
import { adresseRecherche } from '@/lib/recherche/recherche';

const NOW = new Date('2026-03-03T09:00:00Z');
const BOURG = { nom: 'Bourg-en-Bresse' };
const canon = (requete: string) => adresseCanonique(criteresDe(requete));

describe('la même recherche', () => {
  it.each([
    ['l’ordre des paramètres', 'domaine=sport&commune=01053', 'commune=01053&domaine=sport'],
    ['le rayon par défaut', 'commune=01053&rayon=20', 'commune=01053'],
    ['le tri, la page, les filtres ouverts', 'q=lire&tri=recentes&page=3&filtres=oui', 'q=lire'],
    ['les majuscules et les espaces', 'q=%20Lire%20%20AUX%20enfants', 'q=lire+aux+enfants'],
    [
      'les moments, dans l’ordre de la semaine',
      'quand=mardi-soir&quand=lundi-matin',
      'quand=lundi-matin&quand=mardi-soir',
    ],
    ['ce qui n’est pas une recherche', 'q=lire&utm_source=x&domaine=rien', 'q=lire'],
    ['le moyen de venir, là où l’on peut aller', 'aller=oui&mode=velo', 'aller=oui'],
    ['rien', '', ''],
  ])('s’écrit d’une seule façon : %s', (_, requete, attendue) => {
    expect(canon(requete)).toBe(attendue);
    expect(canon(attendue)).toBe(attendue);
    expect(adresseCanonique(criteresDe(pageDeLaRecherche(attendue).split('?')[1] ?? ''))).toBe(attendue);
  });

  it('retient tout ce que la recherche demande', () => {
    const tout =
      'q=lire&commune=01053&rayon=10&mode=velo&domaine=education&activite=jardinage&quand=lundi-matin&rythme=reguliere&duree=courte&avec=fauteuil';
    expect(canon(tout)).toBe(tout);
    expect(adresseRecherche(criteresDe(tout))).toBe(`/missions?${tout}`);
  });

  it('tient dans un index, si longs que soient ses mots', () => {
    const q = encodeURIComponent('œ'.repeat(200));
    const moments = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].flatMap((j) =>
      ['matin', 'apres-midi', 'soir'].map((m) => `quand=${j}-${m}`),
    );
    expect(canon(`q=${q}&${moments.join('&')}&commune=01053`).length).toBeLessThan(2500);
  });
});

describe('une recherche en mots', () => {
  it.each([
    [
      'commune=01053&rayon=10&activite=jardinage&quand=mardi-matin',
      'Missions autour de Bourg-en-Bresse, à 10\u00a0km, jardinage, le mardi matin',
    ],
    ['q=lire', 'Missions, «\u00a0lire\u00a0»'],
    ['aller=oui&domaine=sport', 'Missions là où vous pouvez aller, sport'],
    [
      'quand=lundi-matin&quand=mardi-soir&avec=fauteuil',
      'Missions, le lundi matin ou le mardi soir, accès en fauteuil',
    ],
    ['', 'Toutes les missions'],
  ])('%s', (requete, attendus) => {
    const c = criteresDe(requete);
    expect(rechercheEnMots(c, c.commune ? BOURG : null)).toBe(attendus);
  });
});

describe('dans un message', () => {
  it.each([
    [
      'commune=01053&activite=jardinage&avec=fauteuil&avec=sans-lecture&q=alcool',
      'Jardinage autour de Bourg-en-Bresse',
    ],
    ['aller=oui&domaine=education&avec=sans-permis&quand=lundi-matin', 'Éducation là où vous pouvez aller'],
    ['commune=01053&avec=fauteuil&mode=pied', 'Missions autour de Bourg-en-Bresse'],
    ['domaine=sport', 'Sport'],
    ['q=alcooliques+anonymes&avec=sans-lecture', 'Votre recherche du 3 mars 2026'],
  ])('%s : ni besoin, ni mot tapé', (requete, attendu) => {
    const c = criteresDe(requete);
    const nom = nomDansUnMessage(c, c.commune ? BOURG : null, NOW);
    expect(nom).toBe(attendu);
    expect(nom).not.toMatch(/fauteuil|lire|permis|alcool|à pied/i);
  });

  it('un et plusieurs se disent', () => {
    expect([1, 2, 1200].map(phraseNouvelles)).toEqual([
      '1 nouvelle mission',
      '2 nouvelles missions',
      '1\u202f200 nouvelles missions',
    ]);
    expect([1, 3].map(phraseAutres)).toEqual(['et 1 autre', 'et 3 autres']);
  });
});

describe('depuis quand une mission est nouvelle', () => {
  const il = (jours: number) => new Date(NOW.getTime() - jours * 86_400_000);
  it('dans un message : depuis la dernière fois, ou ce que la personne a vu, et sept jours au plus', () => {
    expect(debutDuMessage({ vuJusquA: il(2), lueLe: il(5) }, NOW)).toEqual(il(2));
    expect(debutDuMessage({ vuJusquA: il(5), lueLe: il(1) }, NOW)).toEqual(il(1));
    expect(debutDuMessage({ vuJusquA: il(90), lueLe: il(90) }, NOW)).toEqual(il(7));
  });
  it('sur la page : depuis « C’est vu », et trente jours au plus', () => {
    expect(debutDeLaPage({ lueLe: il(3) }, NOW)).toEqual(il(3));
    expect(debutDeLaPage({ lueLe: il(90) }, NOW)).toEqual(il(30));
  });
  it('une mission qui s’écrit encore attend le lendemain', () => {
    expect(NOW.getTime() - limiteDuMessage(NOW).getTime()).toBe(600_000);
  });
});

describe('comment prévenir', () => {
  const [rien, sms, tout] = [
    { email: null, telephone: null },
    { email: null, telephone: '+33639980000' },
    { email: 'a@exemple.fr', telephone: '+33639980000' },
  ];
  const OUVERTS = ['EMAIL', 'SMS'] as const;
  it('sans choix : par e-mail, sinon par SMS, sinon ici', () => {
    expect([tout, sms, rien].map((qui) => moyenDe(null, qui, OUVERTS))).toEqual(['EMAIL', 'SMS', 'ICI']);
  });
  it('un choix que l’on n’a plus ne devient pas un autre message', () => {
    expect(moyenDe('EMAIL', sms, OUVERTS)).toBe('ICI');
    expect(moyenDe('SMS', tout, OUVERTS)).toBe('SMS');
    expect(moyenDe('ICI', tout, OUVERTS)).toBe('ICI');
  });
  it('on n’offre ni ne choisit ce qui ne part pas d’ici', () => {
    expect(moyensPossibles(tout, ['EMAIL'])).toEqual(['EMAIL', 'ICI']);
    expect(moyenDe('SMS', tout, ['EMAIL'])).toBe('ICI');
    expect(moyenDe(null, tout, ['SMS'])).toBe('SMS');
    expect(moyenDe(null, tout, [])).toBe('ICI');
    const reglages = (source: Record<string, string>) => canauxOuverts(lireReglages(source));
    const DATABASE_URL = 'postgresql://a@b/c';
    expect(reglages({ DATABASE_URL })).toEqual([]);
    expect(reglages({ DATABASE_URL, SMTP_URL: 'smtp://a' })).toEqual(['EMAIL']);
    expect(reglages({ DATABASE_URL, SMS_URL: 'https://a' })).toEqual(['SMS']);
    expect(reglages({})).toEqual(['EMAIL', 'SMS']);
  });
  it('on n’offre que ce qui joint', () => {
    expect(moyensPossibles(sms, OUVERTS)).toEqual(['SMS', 'ICI']);
    for (const m of moyensPossibles(tout, OUVERTS)) expect(MOYENS_ALERTE[m].phrase).toMatch(/\.$/);
  });
});

it('un navigateur ne retient que le chemin de ses recherches', () => {
  for (const oui of ['/beneficiaire/missions/recherches', '/beneficiaire/missions/recherches/nouvelle?q=a'])
    expect(estUneSuite(oui)).toBe(true);
  for (const non of [
    'https://ailleurs.example/',
    '//ailleurs.example/beneficiaire/missions/recherches',
    '/beneficiaire/missions/recherches/../moi',
    '/beneficiaire/moi?x=/beneficiaire/missions/recherches',
    '/beneficiaire/missions/recherches?a\r\nSet-Cookie: b',
    '',
  ])
    expect(estUneSuite(non), non).toBe(false);
});
