import { describe, expect, it } from 'vitest';
import { lireMissions } from '@/lib/flux/lecture';
import { Annuaire, type CommuneConnue } from '@/lib/flux/lieu';
import { lireMission } from '@/lib/flux/mission';
import { lambert93 } from '@/lib/territoires/commune';
import { enMorceaux, uneMissionXml, unFlux } from '../../support/flux';

const commune = (code: string, nom: string, cps: string[], lat: number, lon: number): CommuneConnue => ({
  code,
  nomRecherche: nom,
  codesPostaux: cps,
  lat,
  lon,
  ...lambert93(lat, lon),
  precision: 'GEONAMES',
});
const annuaire = new Annuaire([
  commune('01053', 'bourg en bresse', ['01000'], 46.2052, 5.2255),
  commune('01451', 'viriat', ['01440'], 46.2526, 5.2158),
  commune('01001', 'l abergement clemenciat', ['01400'], 46.15, 4.92),
  commune('01093', 'chatillon sur chalaronne', ['01400'], 46.12, 4.96),
]);

async function lue(champs: Record<string, string>) {
  for await (const m of lireMissions(enMorceaux(unFlux(uneMissionXml(champs)), 4096)))
    return lireMission(m, annuaire);
  throw new Error('aucune mission');
}

describe('une mission du flux', () => {
  it('devient une mission d’ici, dans son vocabulaire', async () => {
    expect(
      await lue({
        domain: 'Mémoire et citoyenneté',
        activity: 'Lutte contre l’isolement, Jardinage',
        startAt: '25/01/2025',
        endAt: '2025-07-14T23:30:00Z',
        places: '3',
        remote: 'hybride',
        reducedMobilityAccessible: 'yes',
        romeSkills: '<value>A1203</value><value>rien</value>',
        schedule: '2 heures par semaine',
        organizationRNA: 'W123456789',
      }),
    ).toMatchObject({
      clientId: '0012',
      domaine: 'MEMOIRE_ET_CITOYENNETE',
      activite: 'lutte-contre-isolement',
      debutLe: '2025-01-25',
      finLe: '2025-07-15',
      places: 3,
      aDistance: 'POSSIBLE',
      accessibleFauteuil: true,
      codesRome: ['A1203'],
      communeCode: '01053',
      precision: 'GEONAMES',
      description: 'On jardine ensemble.\nQuand : 2 heures par semaine',
      organisation: { clientId: '0007', rna: 'W123456789' },
    });
  });

  it.each([
    [
      'dans addresses',
      { addresses: '<address><postalCode>01440</postalCode><city>Viriat</city></address>' },
      '01451',
    ],
    ['en cedex', { city: 'Bourg en Bresse CEDEX 9' }, '01053'],
    ['avec un code postal qui a perdu son zéro', { postalCode: '1000' }, '01053'],
    [
      'par la position, entre deux communes du même code',
      { postalCode: '01400', city: 'Ici', lonlat: '4.961,46.121' },
      '01093',
    ],
    ['par le nom seul', { postalCode: '', city: 'VIRIAT' }, '01451'],
  ])('trouve sa commune %s', async (_, champs, code) => {
    expect(await lue(champs)).toMatchObject({ communeCode: code });
  });

  it('prend la position du flux, même écrite à l’envers, si elle est près de la commune', async () => {
    expect(await lue({ lonlat: '5.23,46.21' })).toMatchObject({
      lon: 5.23,
      lat: 46.21,
      precision: 'OFFICIELLE',
    });
    expect(await lue({ lonlat: '46.21,5.23' })).toMatchObject({ lon: 5.23, lat: 46.21 });
    expect(await lue({ lonlat: '2.35,48.85' })).toMatchObject({ lon: 5.2255, precision: 'GEONAMES' });
  });

  it('reconnaît l’association par son numéro, sinon par son nom', async () => {
    expect(await lue({ organizationClientId: '', organizationSiren: '732 829 320' })).toMatchObject({
      organisation: { clientId: '732829320', siren: '732829320', siret: null },
    });
    expect(await lue({ organizationClientId: '', organizationSiren: '123456789' })).toMatchObject({
      organisation: { clientId: 'les-jardins-du-feu', siren: null },
    });
  });

  it('une activité inconnue devient « autre »', async () => {
    expect(await lue({ activity: 'saut à l’élastique' })).toMatchObject({ activite: 'autre' });
  });

  it.each([
    [{ clientId: '' }, 'clientId'],
    [{ title: '' }, 'titre manque'],
    [{ title: 'Jardin' }, 'deux mots'],
    [{ title: 'F&amp;#234;te du village' }, '« &# »'],
    [{ description: '' }, 'description manque'],
    [{ description: 'a'.repeat(20_001) }, '20 000'],
    [{ applicationUrl: '' }, 'applicationUrl'],
    [{ applicationUrl: 'javascript:alert(1)' }, 'adresse web'],
    [{ domain: 'astrologie' }, 'domaine « astrologie »'],
    [{ places: '0' }, 'places'],
    [{ places: '2000' }, '1 000'],
    [{ country: 'France' }, 'deux lettres'],
    [{ postalCode: '75001', city: 'Paris' }, 'Commune inconnue'],
    [{ startAt: '31/02/2025' }, 'n’existe pas'],
    [{ startAt: '2025-03-02', endAt: '2025-03-01' }, 'avant le début'],
    [{ organizationName: '' }, 'nom de l’association'],
  ])('est refusée avec un motif : %o', async (champs, motif) => {
    const refus = await lue(champs as Record<string, string>);
    expect(refus).toHaveProperty('motif');
    expect((refus as { motif: string }).motif).toContain(motif);
  });
});

describe('un numéro de sécurité sociale', () => {
  it.each(['title', 'description', 'schedule', 'organizationName', 'organizationDescription'])(
    'n’entre pas par « %s » : la mission est refusée, avec son motif',
    async (champ) => {
      const refus = await lue({ [champ]: 'Appelez au 1 84 05 01 053 042 75 merci' });
      expect(refus).toMatchObject({ clientId: '0012', motif: expect.stringContaining('sécurité sociale') });
      expect(JSON.stringify(refus)).not.toContain('053');
    },
  );

  it('n’est pas cherché dans les numéros de la plateforme', async () => {
    expect(
      await lue({ clientId: '1840501053042', applicationUrl: 'https://exemple.fr/1840501053042' }),
    ).not.toHaveProperty('motif');
  });
});
