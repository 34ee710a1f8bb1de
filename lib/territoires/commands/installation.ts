import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { lambert93 } from '../commune';
import { centroide } from '../contour';
import { articles, type DonneesDepartement } from '../departement';
import type { CommuneReference } from '../reference';
import type { FichierCommunes } from '../schema';

export type Initialisation = {
  departement: { code: string; nom: string; typeLiaison: number };
  communes: CommuneReference[];
  epcis: { code: string; nom: string }[];
  arrondissements: { code: string; nom: string }[];
  /** What this Département publishes; null when nobody has written its data file yet. */
  donnees: DonneesDepartement | null;
  estDemo: boolean;
};

/**
 * Installs a Département: its row, communes, EPCI, arrondissements, territoires, published figures, phases and
 * goals. Harmless when called again: what exists is left as people have edited it.
 * Refuses a base that serves another Département.
 */
export async function initialiserDepartement(acteur: Acteur, saisie: Initialisation, now: Date) {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à la personne qui installe Tremplin');
  const { code, nom, typeLiaison } = saisie.departement;
  return db.$transaction(async (tx) => {
    const present = await tx.departement.findFirst();
    if (present && present.code !== code)
      throw new MetierError(
        'AUTRE_DEPARTEMENT',
        `Cette base sert déjà le Département ${present.code} (${present.nom}) : prenez une base vide.`,
      );
    if (present) return { cree: false, communes: await tx.commune.count() };
    await tx.departement.create({
      data: {
        code,
        nom,
        ...articles(nom, typeLiaison),
        nomDispositif: saisie.donnees?.nomDispositif ?? 'Bénévolat accompagné',
        estDemo: saisie.estDemo,
        ...(saisie.estDemo ? saisie.donnees?.exemple : {}),
      },
    });
    await tx.epci.createMany({ data: saisie.epcis, skipDuplicates: true });
    await tx.arrondissement.createMany({ data: saisie.arrondissements, skipDuplicates: true });
    const territoireDe = await creerTerritoires(tx, saisie);
    await tx.commune.createMany({
      data: saisie.communes.map((c) => ({ ...c, territoireId: territoireDe.get(c.epciCode ?? '') ?? null })),
    });
    await creerPublications(tx, code, saisie.donnees);
    await journaliser(tx, acteur, now, {
      action: 'departement.initialiser',
      objet: { type: 'Departement', id: code },
      codes: { communes: saisie.communes.length },
    });
    return { cree: true, communes: saisie.communes.length };
  });
}

/** EPCI code → territoire id. Without a data file: one territoire per EPCI. */
async function creerTerritoires(tx: Tx, saisie: Initialisation): Promise<Map<string, string>> {
  const departementCode = saisie.departement.code;
  const groupes =
    saisie.donnees?.territoires ??
    saisie.epcis.map((e) => ({ nom: e.nom, telephoneExemple: null, epcis: [e.code] }));
  const territoireDe = new Map<string, string>();
  for (const { nom, telephoneExemple, epcis } of groupes) {
    const telephone = saisie.estDemo ? telephoneExemple : null;
    const { id } = await tx.territoire.create({ data: { departementCode, nom, telephone } });
    for (const epci of epcis) territoireDe.set(epci, id);
  }
  return territoireDe;
}

async function creerPublications(tx: Tx, departementCode: string, donnees: DonneesDepartement | null) {
  if (!donnees) return;
  await tx.chiffreReference.createMany({
    data: donnees.chiffres.map((c, ordre) => ({ ...c, departementCode, ordre })),
  });
  await tx.phaseDispositif.createMany({
    data: donnees.phases.map((p, i) => ({
      ...p,
      departementCode,
      ordre: i + 1,
      debutLe: new Date(p.debutLe),
      finLe: new Date(p.finLe),
    })),
  });
  await tx.objectif.createMany({ data: donnees.objectifs.map((o) => ({ ...o, departementCode })) });
}

/** Metropolitan France and a margin, in degrees: anything else is another projection or lat and lon swapped. */
const FRANCE = { latMin: 41, latMax: 52, lonMin: -6, lonMax: 10 };

/** Official positions of communes from a checked GeoJSON file. Throws a MetierError that names the faulty commune. */
function lirePositions(fichier: FichierCommunes) {
  const lues = new Map<string, { code: string; lat: number; lon: number; x: number; y: number }>();
  for (const { properties, geometry } of fichier.features) {
    const qui = `La commune ${properties.code} (${properties.nom})`;
    if (lues.has(properties.code)) throw new MetierError('DOUBLON', `${qui} est là deux fois.`);
    const p = centroide(geometry);
    if (!p) throw new MetierError('CONTOUR_VIDE', `${qui} a un contour sans surface.`);
    if (!(p.lat > FRANCE.latMin && p.lat < FRANCE.latMax && p.lon > FRANCE.lonMin && p.lon < FRANCE.lonMax))
      throw new MetierError(
        'HORS_DE_FRANCE',
        `${qui} tombe hors de France (${p.lat}, ${p.lon}) : il faut des degrés WGS 84, longitude puis latitude.`,
      );
    lues.set(properties.code, { code: properties.code, ...p, ...lambert93(p.lat, p.lon) });
  }
  return [...lues.values()];
}

/**
 * Replaces positions of communes by official ones; missions that stood at their commune's position follow it.
 * All or nothing. Communes of the file that are not in the base are counted as ignored.
 */
export async function importerPositions(acteur: Acteur, fichier: FichierCommunes, now: Date) {
  if (acteur.role !== 'SYSTEME') throw new Interdit('à la personne qui installe Tremplin');
  const lues = JSON.stringify(lirePositions(fichier));
  return db.$transaction(async (tx) => {
    const missions = await tx.$executeRaw`
      UPDATE "missions" m SET "lat" = n."lat", "lon" = n."lon", "x" = n."x", "y" = n."y", "precision" = 'OFFICIELLE'
      FROM jsonb_to_recordset(${lues}::jsonb) AS n("code" text, "lat" float8, "lon" float8, "x" float8, "y" float8)
      JOIN "communes" c ON c."code" = n."code"
      WHERE m."communeCode" = c."code" AND m."lat" = c."lat" AND m."lon" = c."lon"`;
    const modifiees = await tx.$executeRaw`
      UPDATE "communes" c SET "lat" = n."lat", "lon" = n."lon", "x" = n."x", "y" = n."y", "precision" = 'OFFICIELLE'
      FROM jsonb_to_recordset(${lues}::jsonb) AS n("code" text, "lat" float8, "lon" float8, "x" float8, "y" float8)
      WHERE c."code" = n."code"`;
    if (modifiees === 0)
      throw new MetierError(
        'AUCUNE',
        'Aucune commune du fichier n’est dans ce Département : rien n’a changé.',
      );
    const restantes = await tx.commune.count({ where: { precision: { not: 'OFFICIELLE' } } });
    await journaliser(tx, acteur, now, {
      action: 'communes.importer',
      objet: { type: 'Commune', id: 'toutes' },
      codes: { modifiees, missions },
    });
    return { lues: fichier.features.length, modifiees, missions, restantes };
  });
}
