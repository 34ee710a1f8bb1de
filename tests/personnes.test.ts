import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { appliquerConservation } from '@/lib/beneficiaires/commands/conservation';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { ajouterJours, moisAvant } from '@/lib/dates';
import { db } from '@/lib/db';
import { devenir, lignesDe, lireCatalogue, tablesDePersonnes, type Catalogue } from './personnes/catalogue';
import { quelquUnPartout } from './personnes/monde';
import { DES_AGENTS, PLACES, type Place } from './personnes/tables';
import { aucun } from './support/sources';

const NOW = new Date('2026-11-02T09:00:00Z');
const OU = 'tests/personnes/tables.ts';
const TEXTES = ['text', 'varchar', 'jsonb', 'json', '_text', '_varchar'];
type Avant = Map<string, Awaited<ReturnType<typeof lignesDe>>>;
type Personne = Awaited<ReturnType<typeof quelquUnPartout>>;

let catalogue: Catalogue;
const colonnesDe = (table: string) => catalogue.colonnes.filter((c) => c.table === table);
const gardees = Object.entries(PLACES).flatMap(([table, { effacement: e }]) =>
  e === 'lignes' ? [] : [{ table, vide: e.vide, reste: e.reste.split(' ') }],
);

async function toutesLesLignes({ qui }: Personne): Promise<Avant> {
  const avant: Avant = new Map();
  for (const table of Object.keys(PLACES)) avant.set(table, await lignesDe(catalogue, table, qui));
  return avant;
}

beforeAll(async () => {
  catalogue = await lireCatalogue();
});

describe('toute table qui désigne une personne', () => {
  it('dit ce que son fichier en montre et ce que l’effacement en laisse', () => {
    const connues = [...Object.keys(PLACES), ...Object.keys(DES_AGENTS)].sort();
    const trouvees = tablesDePersonnes(catalogue);
    expect(trouvees.length).toBeGreaterThan(30);
    aucun(
      `Cette table désigne une personne : dites dans ${OU} où son fichier la montre, et ce que l’effacement en laisse.`,
      trouvees.filter((t) => !connues.includes(t)),
    );
    aucun(
      `${OU} parle d’une table qui n’existe plus, ou qui ne désigne personne.`,
      connues.filter((t) => !trouvees.includes(t)),
    );
  });

  it('est trouvée toute seule, par une clé étrangère, de loin, ou par un nom de colonne', async () => {
    await db.$executeRaw`CREATE TABLE "essai_loin" ("id" uuid PRIMARY KEY, "heuresId" uuid REFERENCES "heures" ("id"))`;
    await db.$executeRaw`CREATE TABLE "essai_plus_loin" ("de" uuid REFERENCES "essai_loin" ("id"))`;
    await db.$executeRaw`CREATE TABLE "essai_sans_cle" ("beneficiaireId" uuid)`;
    await db.$executeRaw`CREATE TABLE "essai_ailleurs" ("missionId" uuid REFERENCES "missions" ("id"))`;
    const trouvees = tablesDePersonnes(await lireCatalogue());
    await db.$executeRaw`DROP TABLE "essai_ailleurs", "essai_sans_cle", "essai_plus_loin", "essai_loin"`;
    expect(trouvees.filter((t) => t.startsWith('essai_'))).toEqual([
      'essai_loin',
      'essai_plus_loin',
      'essai_sans_cle',
    ]);
  });

  it('dit de chaque colonne qu’elle garde si elle est vidée ou si elle reste', () => {
    aucun(
      `L’effacement garde les lignes de cette table : dites dans ${OU} si cette colonne est vidée, ou si elle reste.`,
      gardees.flatMap(({ table, vide, reste }) =>
        colonnesDe(table)
          .filter((c) => c.type !== 'uuid' && c.nom !== 'id')
          .filter((c) => Number(c.nom in vide) + Number(reste.includes(c.nom)) !== 1)
          .map((c) => `${table}.${c.nom}`),
      ),
    );
    aucun(
      `${OU} parle d’une colonne qui n’existe plus.`,
      Object.entries(PLACES).flatMap(([table, place]) => {
        const dites = gardees
          .filter((g) => g.table === table)
          .flatMap((g) => [...Object.keys(g.vide), ...g.reste]);
        return [...dites, ...Object.keys(place.tus ?? {})]
          .filter((nom) => !colonnesDe(table).some((c) => c.nom === nom))
          .map((nom) => `${table}.${nom}`);
      }),
    );
  });
});

/** What stands in a file under « passeport.pages.compétences », in all its pages. */
const chapitre = (o: unknown, chemin: readonly string[]): unknown[] => {
  const [cle, ...suite] = chemin;
  if (Array.isArray(o)) return o.flatMap((x) => chapitre(x, chemin));
  return cle === undefined ? [o] : chapitre((o as Record<string, unknown> | null | undefined)?.[cle], suite);
};
const estVide = (v: unknown) =>
  v === undefined || v === null || v === '' || (typeof v === 'object' && Object.keys(v).length === 0);
const motsDe = (v: unknown): string[] =>
  typeof v === 'string' ? [v] : typeof v === 'object' && v ? Object.values(v).flatMap(motsDe) : [];

describe('télécharger ses données', () => {
  let avant: Avant;
  let fichier: unknown;
  beforeAll(async () => {
    const personne = await quelquUnPartout(NOW);
    avant = await toutesLesLignes(personne);
    fichier = await exporterMesDonnees(personne.acteur, {}, NOW);
  }, 120_000);

  it('chaque table a une ligne dans le monde de ce test', () => {
    aucun(
      'Aucune ligne de cette table ne parle de la personne du test : ajoutez-en une dans tests/personnes/monde.ts.',
      [...avant].filter(([, lignes]) => lignes.length === 0).map(([table]) => table),
    );
  });

  it('chaque table est dans le fichier', () => {
    aucun(
      `Le fichier de la personne n’a rien à cet endroit : complétez l’export, ou dites dans ${OU} pourquoi non.`,
      Object.entries(PLACES)
        .filter(
          ([, { fichier: f }]) => typeof f === 'string' && chapitre(fichier, f.split('.')).every(estVide),
        )
        .map(([table, p]) => `${table} → ${String(p.fichier)}`),
    );
  });

  it('chaque texte de ces tables s’y lit, mot pour mot', () => {
    const lus = new Set(motsDe(fichier));
    const tout = [...lus].join('\n');
    const manque = ([table, place]: [string, Place]) =>
      colonnesDe(table)
        .filter((c) => TEXTES.includes(c.type) && !(c.nom in (place.tus ?? {})))
        .filter(({ nom }) => {
          const ecrits = avant
            .get(table)!
            .flatMap((l) => motsDe(l[nom]))
            .filter((mot) => mot !== '');
          return ecrits.length === 0 || ecrits.some((mot) => !tout.includes(mot));
        })
        .map((c) => `${table}.${c.nom}`);
    aucun(
      `Cette colonne n’est pas dans le fichier de la personne (ou est vide dans tests/personnes/monde.ts) : montrez-la, ou dites dans ${OU} pourquoi non.`,
      Object.entries(PLACES)
        .filter(([, p]) => typeof p.fichier === 'string')
        .flatMap(manque),
    );
  });
});

const FACONS: Record<string, (p: Personne) => Promise<unknown>> = {
  'tout effacer': ({ acteur, qui }) => effacerDonnees(acteur, { beneficiaireId: qui.id, compris: true }, NOW),
  'la nuit, deux ans après le dernier contact': async ({ qui }) => {
    await db.beneficiaire.update({ where: { id: qui.id }, data: { dernierContactLe: moisAvant(NOW, 25) } });
    // Told first, erased a month later.
    await appliquerConservation(SYSTEME, {}, NOW);
    await appliquerConservation(SYSTEME, {}, ajouterJours(NOW, 32));
  },
};

describe.each(Object.entries(FACONS))('%s', (facon, effacer) => {
  let avant: Avant;
  const apres = new Map<string, Awaited<ReturnType<typeof devenir>>>();
  beforeAll(async () => {
    // Another minute for each: the telephones of the world come from it.
    const personne = await quelquUnPartout(new Date(NOW.getTime() - facon.length * 1000));
    avant = await toutesLesLignes(personne);
    await effacer(personne);
    for (const [table, lignes] of avant) apres.set(table, await devenir(catalogue, table, lignes));
  }, 120_000);

  it('il ne reste aucune ligne de ce qui s’efface', () => {
    aucun(
      `L’effacement laisse des lignes de cette table : effacez-les, ou dites dans ${OU} pourquoi elles restent.`,
      [...apres]
        .filter(([table, lignes]) => PLACES[table]!.effacement === 'lignes' && lignes.length > 0)
        .map(([table, lignes]) => `${table} (${lignes.length})`),
    );
  });

  it('il ne reste rien dans les colonnes qui se vident', () => {
    const egal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    const fautes = (quoi: (l: { avant: unknown; apres: unknown }[], vide: unknown) => boolean) =>
      gardees.flatMap(({ table, vide }) =>
        Object.entries(vide)
          .filter(([nom, rien]) =>
            quoi(
              apres.get(table)!.map((l) => ({ avant: l.avant[nom], apres: l.apres[nom] })),
              rien,
            ),
          )
          .map(([nom]) => `${table}.${nom}`),
      );
    aucun(
      `L’effacement laisse quelque chose dans cette colonne.`,
      fautes((lignes, vide) => lignes.some((l) => !egal(l.apres, vide))),
    );
    aucun(
      'Cette colonne était déjà vide : remplissez-la dans tests/personnes/monde.ts, sans quoi rien n’est prouvé.',
      fautes((lignes, vide) => lignes.every((l) => egal(l.avant, vide))),
    );
  });
});
