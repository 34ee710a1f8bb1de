import { db } from '@/lib/db';

export const AIN = '01';
/** Bourg-en-Bresse, Viriat (5 km north), Oyonnax (35 km east): true positions. */
const COMMUNES = {
  '01053': { nom: 'Bourg-en-Bresse', cp: '01000', lat: 46.2052, lon: 5.2255, x: 871_500, y: 6_570_000 },
  '01451': { nom: 'Viriat', cp: '01440', lat: 46.2526, lon: 5.2158, x: 870_600, y: 6_575_200 },
  '01283': { nom: 'Oyonnax', cp: '01100', lat: 46.2568, lon: 5.6552, x: 904_500, y: 6_577_000 },
};
export type CodeCommuneTest = keyof typeof COMMUNES;

/** What a Département has said of itself, all of it. */
export const FAITS = {
  nom: 'Ain',
  nomAvecDe: 'de l’Ain',
  nomAvecDans: 'dans l’Ain',
  nomDispositif: 'Actif aujourd’hui pour un emploi demain',
  telephone: '+33474000000',
  courriel: 'contact@exemple.fr',
  adresse: '1 rue de l’Essai, 01000 Bourg-en-Bresse',
  editeur: 'Département de l’Ain, SIREN 220100010',
  directionPublication: 'Camille Essai, présidente',
  hebergeur: 'Hébergeur d’essai, 2 rue de l’Essai, 01 99 00 12 34',
  courrielDpo: 'dpo@exemple.fr',
  courrielAccessibilite: 'accessibilite@exemple.fr',
};

/** The département, two territoires and three communes. Harmless when called again. */
export async function unDepartement() {
  const departement = await db.departement.upsert({
    where: { code: AIN },
    update: {},
    create: {
      code: AIN,
      nom: 'Ain',
      nomAvecDe: 'de l’Ain',
      nomAvecDans: 'dans l’Ain',
      telephone: '+33474000000',
      courriel: 'contact@exemple.fr',
      nomDispositif: 'Actif aujourd’hui pour un emploi demain',
      estDemo: true,
    },
  });
  for (const nom of ['Bresse-Revermont', 'Haut-Bugey'])
    await db.territoire.upsert({
      where: { departementCode_nom: { departementCode: AIN, nom } },
      update: {},
      create: { departementCode: AIN, nom, telephone: '+33474000001' },
    });
  const territoires = await db.territoire.findMany({ orderBy: { nom: 'asc' } });
  for (const [code, c] of Object.entries(COMMUNES))
    await db.commune.upsert({
      where: { code },
      update: {},
      create: {
        code,
        nom: c.nom,
        nomRecherche: c.nom.toLowerCase().replaceAll('-', ' '),
        codesPostaux: [c.cp],
        population: 10_000,
        departementCode: AIN,
        territoireId: territoires[code === '01283' ? 1 : 0]!.id,
        lat: c.lat,
        lon: c.lon,
        x: c.x,
        y: c.y,
        precision: 'GEONAMES',
      },
    });
  return { ...departement, territoires };
}
