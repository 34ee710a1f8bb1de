import { describe, expect, it } from 'vitest';
import { MetierError } from '@/lib/erreurs';
import { jamaisGardee } from '@/lib/imports/colonne';
import { lireTableau } from '@/lib/imports/lecture';
import { xlsxDe } from '../../support/tableur';

const NIR = '185017505512345';

async function lire(octets: Buffer | string) {
  const { colonnes, lignes, nirRetires, epoque1904 } = await lireTableau(Buffer.from(octets), []);
  const lues = [];
  for await (const l of lignes) lues.push(l);
  return { colonnes, lues, nir: nirRetires(), epoque1904 };
}
const cellules = async (octets: Buffer | string) => (await lire(octets)).lues.map((l) => l.cellules);
const refus = (octets: Buffer | string) =>
  lire(octets).then(
    () => 'LU',
    (e: Error) => (e instanceof MetierError ? e.message : `PAS UNE PHRASE : ${e.stack}`),
  );

const TITRES = 'Prénom;Nom;Ville';
const deux = `${TITRES}\nSamira;Benali;Bourg-en-Bresse\nZoé;Léon;Oyonnax\n`;
const LUES = [
  ['Samira', 'Benali', 'Bourg-en-Bresse'],
  ['Zoé', 'Léon', 'Oyonnax'],
];

describe('un fichier se lit de la même façon, d’où qu’il vienne', () => {
  it.each<[string, Buffer | string]>([
    ['UTF-8', deux],
    ['UTF-8 avec BOM', `\ufeff${deux}`],
    ['windows-1252', Buffer.from(deux, 'latin1')],
    ['UTF-16 d’Excel', Buffer.from(`\ufeff${deux.replaceAll(';', '\t')}`, 'utf16le')],
    ['virgules', deux.replaceAll(';', ',')],
    ['tabulations', deux.replaceAll(';', '\t')],
    ['fins de ligne de Windows', deux.replaceAll('\n', '\r\n')],
    ['fins de ligne d’un vieux Mac', deux.replaceAll('\n', '\r')],
    ['sans fin à la dernière ligne', deux.trimEnd()],
    ['« sep=; » en tête', `sep=;\r\n${deux}`],
    ['des lignes vides', `\n;;\n${deux.replace('Zoé', '\n;;\n\nZoé')}\n\n`],
    ['tout entre guillemets', deux.replace(/[^;\n]+/g, '"$&"')],
    ['des zéros protégés', deux.replace(/[^;\n]+/g, '="$&"')],
    [
      'Excel',
      xlsxDe(
        deux
          .trim()
          .split('\n')
          .map((l) => l.split(';')),
      ),
    ],
    [
      'Excel, des lignes et des colonnes en moins',
      xlsxDe([
        [],
        ['Prénom', 'Nom', null, 'Ville'],
        [],
        ['Samira', 'Benali', null, 'Bourg-en-Bresse'],
        ['Zoé', 'Léon', null, 'Oyonnax'],
      ]),
    ],
  ])('%s', async (_, octets) => {
    expect((await cellules(octets)).map((l) => l.filter((c, i) => c || i < 2))).toEqual(LUES);
  });

  it('garde dans une cellule les séparateurs, les guillemets doublés et les lignes qu’elle contient', async () => {
    expect(await cellules(`${TITRES}\n"Ali ""Le Grand""";"a;b,c";"une\nautre"\n`)).toEqual([
      ['Ali "Le Grand"', 'a;b,c', 'une\nautre'],
    ]);
  });

  it('dit le numéro de ligne que montre le tableur', async () => {
    expect((await lire(`${TITRES}\n\nA;B;C\n;;\nD;E;F\n`)).lues.map((l) => l.numero)).toEqual([3, 5]);
    const { lues } = await lire(xlsxDe([['Prénom', 'Nom'], [], ['A', 'B'], [], [], ['D', 'E']]));
    expect(lues.map((l) => l.numero)).toEqual([3, 6]);
  });

  it('dit la largeur de chaque ligne', async () => {
    expect((await lire(`${TITRES}\nA;B\nC;D;E;F\nG;H;I\n`)).lues.map((l) => l.largeur)).toEqual([2, 4, 3]);
  });

  it('d’une formule Excel, ne lit que la valeur gardée ; d’une erreur, rien', async () => {
    const formule = { xml: '<c t="str"><f>HYPERLINK("http://pirate")</f><v>Benali</v></c>' };
    const erreur = { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' };
    const enLigne = { xml: '<c t="inlineStr"><is><t>Zoé</t></is></c>' };
    const booleen = { xml: '<c t="b"><v>1</v></c>' };
    expect(
      await cellules(
        xlsxDe([
          ['Prénom', 'Nom', 'Ville', 'RSA', 'Né le'],
          [enLigne, formule, erreur, booleen, 33238],
        ]),
      ),
    ).toEqual([['Zoé', 'Benali', '', 'Oui', '33238']]);
    expect((await lire(xlsxDe([['Nom'], ['a']], { epoque1904: true }))).epoque1904).toBe(true);
  });
});

describe('un NIR ne sort jamais de la lecture', () => {
  const sans = async (octets: Buffer | string) => {
    const lu = await lire(octets);
    expect(JSON.stringify(lu)).not.toContain(NIR.slice(0, 13));
    return lu;
  };
  it('d’une colonne qui porte son nom', async () => {
    const { colonnes, nir } = await sans(`Prénom;N° de sécurité sociale;Nom\nSamira;${NIR};Benali\n`);
    expect(colonnes.map((c) => c.jamais)).toEqual([null, 'NIR', null]);
    expect(nir).toBe(0);
  });
  it('d’une colonne qui en a l’air sous un autre nom', async () => {
    const lignes = Array.from({ length: 500 }, (_, i) => `P;N;${i % 3 ? '' : NIR}`).join('\n');
    const { colonnes } = await sans(`Prénom;Nom;Référence\n${lignes}\n`);
    expect(colonnes.at(-1)).toEqual({ titre: 'Référence', jamais: 'NIR' });
  });
  it('d’une cellule seule, loin dans le fichier', async () => {
    const lignes = Array.from(
      { length: 400 },
      (_, i) => `P;N;${i === 390 ? `voir 1 85 01 75 055 123` : 'rien'}`,
    );
    const { colonnes, lues, nir } = await lire(`Prénom;Nom;Mot\n${lignes.join('\n')}\n`);
    expect(colonnes.map((c) => c.jamais)).toEqual([null, null, null]);
    expect([lues[390]?.cellules[2], nir]).toEqual(['', 1]);
  });
  it.each([
    '1\u00a085\u00a001\u00a075\u00a0055\u00a0123\u00a054',
    '1\u202f85\u202f01\u202f75\u202f055\u202f123',
    '1 850 175 055 123',
    'NIR185017505512354',
    'NIR : 1850175055123',
    "'185017505512399",
    '185012A00412399',
    '1 85 01 2a 004 123 99',
  ])('écrit « %s », seul dans une case, ni dans un titre', async (nir) => {
    const lignes = Array.from({ length: 20 }, (_, i) => `P;N;${i === 10 ? nir : 'rien'}`);
    const { lues, nir: retires } = await lire(`Prénom;Nom;Mot\n${lignes.join('\n')}\n`);
    expect([lues[10]?.cellules[2], retires]).toEqual(['', 1]);
    expect(await refus(`Prénom;Nom;${nir}\nSamira;Benali;x\n`)).toContain('le nom des colonnes');
  });
  it('mais un téléphone, une date ou un identifiant restent', async () => {
    const cases = [
      '0033639981234',
      '+33 6 39 98 12 34',
      '2026-01-05',
      '12/03/1990',
      'A1850175',
      '12345678901234',
    ];
    const lignes = cases.map((c) => `P;N;${c}`).join('\n');
    const { lues, nir } = await lire(`Prénom;Nom;Mot\n${lignes}\n`);
    expect([lues.map((l) => l.cellules[2]), nir]).toEqual([cases, 0]);
  });
  it('d’un nombre d’Excel', async () => {
    const nombre = { xml: '<c><v>1.85017505512345E+14</v></c>' };
    const { colonnes } = await sans(
      xlsxDe([
        ['Prénom', 'Code'],
        ['Samira', nombre],
      ]),
    );
    expect(colonnes[1]?.jamais).toBe('NIR');
  });
  it('d’une première ligne', async () => {
    expect(await refus(`Samira;Benali;${NIR}\nZoé;Léon;${NIR}\n`)).toContain('le nom des colonnes');
  });
  it.each([
    'RQTH',
    'Numéro allocataire CAF/MSA',
    'MATRICULE',
    'Droits ARE',
    'Prime d’activité',
    'DATE DEBUT DROITS - DEVOIRS',
  ])('ni une colonne « %s »', async (titre) => {
    const { colonnes, lues } = await lire(`Prénom;${titre}\nSamira;canari\n`);
    expect([colonnes[1]?.jamais === null, lues[0]?.cellules]).toEqual([false, ['Samira', '']]);
  });
});

describe('une colonne qui parle de l’allocataire ou de l’ASS', () => {
  it.each([
    ['Nom allocataire', false],
    ['Nom de l’allocataire', false],
    ['Prénom de l’allocataire', false],
    ['Téléphone allocataire', false],
    ['Numéro de téléphone allocataire', false],
    ['E-mail ASS', false],
    ['N° allocataire', true],
    ['Allocataire', true],
    ['Allocataire CAF', true],
    ['Allocataire n°', true],
    ['Identifiant allocataire', true],
    ['Numéro d’allocataire', true],
    ['Droits ASS', true],
  ])('« %s »', (titre, jamais) => expect(jamaisGardee(titre) !== null).toBe(jamais));
});
