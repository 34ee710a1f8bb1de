import { beforeAll, describe, expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { ACCES } from './refus/acces';
import { ACTIVITES } from './refus/activites';
import { ALERTES } from './refus/alertes';
import { NOTIFICATIONS } from './refus/notifications';
import { AUTRES } from './refus/autres';
import { CANDIDATURES } from './refus/candidatures';
import { lesAutres, tousPour, type Cas, type Qui, type Table, type Tous } from './refus/cas';
import { COMPTES } from './refus/comptes';
import { DEMANDES } from './refus/demandes';
import { DOCUMENTS } from './refus/documents';
import { EXPORTS } from './refus/exports';
import { FILS } from './refus/fils';
import { HEURES } from './refus/heures';
import { IMPORTS } from './refus/imports';
import { MISSIONS } from './refus/missions';
import { CONTRATS } from './refus/contrats';
import { NOTES } from './refus/notes';
import { PARCOURS } from './refus/parcours';
import { PASSEPORT } from './refus/passeport';
import { POINTS } from './refus/points';
import { PROPOSITIONS } from './refus/propositions';
import { NOMINATIONS } from './refus/nominations';
import { ORIENTATIONS } from './refus/orientations';
import { SIGNALEMENTS } from './refus/signalements';
import { REMPLACEMENTS } from './refus/remplacements';
import { VOCABULAIRE } from './refus/vocabulaire';
import { empreinteDeLaBase } from './support/empreinte';
import { aucun, lireSources, placeDe } from './support/sources';

const TABLES: Table = {
  ...ACCES,
  ...CANDIDATURES,
  ...MISSIONS,
  ...HEURES,
  ...PARCOURS,
  ...CONTRATS,
  ...NOTES,
  ...FILS,
  ...SIGNALEMENTS,
  ...NOMINATIONS,
  ...ORIENTATIONS,
  ...REMPLACEMENTS,
  ...DEMANDES,
  ...ACTIVITES,
  ...POINTS,
  ...PASSEPORT,
  ...PROPOSITIONS,
  ...COMPTES,
  ...AUTRES,
  ...VOCABULAIRE,
  ...ALERTES,
  ...NOTIFICATIONS,
  ...IMPORTS,
  ...DOCUMENTS,
  ...EXPORTS,
};

/** Commands that no rule keeps from anybody, and why. */
const OUVERTES: Record<string, string> = {
  deposerRappel: 'tout le monde peut demander à être rappelé',
  envoyerMessage: 'tout le monde peut écrire',
  demanderLien: 'tout le monde peut donner une adresse ; la réponse est la même',
  entrerParLien: 'le lien est la preuve',
  entrerParCarte: 'la carte et son code sont la preuve',
  entrerEnDemo: 'fermée hors de la démonstration',
  arreterAlertes: 'le lien signé d’un message est la preuve ; il ne fait qu’arrêter',
  reprendreAlertes: 'le même lien défait ce qu’il a fait',
  accueillirProConnect: 'ProConnect est la preuve',
  fermerSession: 'le jeton du navigateur est la preuve',
  supprimerEntreesPerimees: 'tâche de fond, sans porte',
  supprimerFilsPerimes: 'tâche de fond, sans porte',
  supprimerNotesPerimees: 'tâche de fond, sans porte',
  supprimerEmpechementsPasses: 'tâche de fond, sans porte',
  rappelerRendezVous: 'tâche de fond, sans porte',
  rappelerSeances: 'tâche de fond, sans porte',
  direDebuts: 'tâche de fond, sans porte',
  appliquerConservation: 'tâche de fond, sans porte',
  passerOffresExpirees: 'tâche de fond, sans porte',
  oublierFichiers: 'tâche de fond, sans porte',
  preparerFichier: 'tâche de fond, au nom de qui a demandé, avec ses droits du moment',
  oublierImports: 'tâche de fond, sans porte',
  oublierRemplacements: 'tâche de fond, sans porte',
  terminerMissionsPassees: 'tâche de fond, sans porte',
};

let autres: Tous;
beforeAll(async () => {
  autres = await lesAutres();
});

/** What was answered to somebody who may not: nothing (it went through), or the code of the refusal. */
const reponse = (cas: Cas, acteur: Acteur) =>
  cas.appeler(acteur).then(
    () => 'ACCEPTÉ',
    (e: { code?: string; message: string }) => e.code ?? e.message,
  );

describe('chaque commande ne sert que ceux à qui elle est', () => {
  it.each(Object.entries(TABLES))('%s', async (_, preparer) => {
    const cas = await preparer();
    const tous = tousPour(autres, cas);
    const refuses = (Object.keys(tous) as Qui[]).filter(
      (qui) => qui !== 'l’installation' && !cas.permis.includes(qui),
    );
    const avant = await empreinteDeLaBase();
    const reponses: Partial<Record<Qui, string>> = {};
    for (const qui of refuses) reponses[qui] = await reponse(cas, tous[qui]);
    const non = ['INTERDIT', 'NON_TROUVE', ...(cas.codes ?? [])];
    expect(
      Object.entries(reponses).filter(([, code]) => !non.includes(code)),
      'doivent entendre « réservée » ou « introuvable »',
    ).toEqual([]);
    expect(await empreinteDeLaBase(), 'rien n’est écrit, pas même au journal').toEqual(avant);

    const lignes = await db.journal.count();
    await cas.appeler(tous[cas.permis[0]]);
    if (!cas.sansLigne) expect(await db.journal.count(), 'le journal le dit').toBeGreaterThan(lignes);
  });
});

it('aucune commande ne manque à cette table', () => {
  const connues = new Set(
    [...Object.keys(TABLES), ...Object.keys(OUVERTES)].map((nom) => nom.split('.').at(-1)!),
  );
  const commandes = lireSources('lib')
    .filter((s) => placeDe(s.chemin)?.role === 'commands')
    .flatMap((s) =>
      [...s.texte.matchAll(/^export (?:(?:async )?function|const) (\w+)(?:<T>)?\s*(?:= )?\(([\s\S]*?)\)/gm)]
        .filter(([, , arguments_]) => /^\s*_?acteur: /.test(arguments_!) && /\bnow\b/.test(arguments_!))
        .map(([, nom]) => nom!),
    );
  expect(commandes.length).toBeGreaterThan(60);
  aucun(
    'Une commande a sa ligne dans tests/refus/ : qui peut, et tous les autres entendent non.',
    commandes.filter((nom) => !connues.has(nom)),
  );
});
