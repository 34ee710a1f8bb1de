import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach } from 'vitest';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { GenreImport } from '@/lib/generated/prisma/enums';
import { confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { recevoirImport } from '@/lib/imports/commands/recevoir';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unDepartement } from '../../factories/territoires';

export const NOW = new Date('2026-03-03T09:00:00Z');
type Gens = {
  agent: ActeurDe<'DEPARTEMENT'>;
  coordination: ActeurDe<'COORDINATION'>;
  referent: Awaited<ReturnType<typeof unReferent>>;
};

/** Who brings people: an agent of the Département, and another référent for each test. */
export const m = {} as Gens;
export function preparerImports() {
  beforeAll(async () => {
    await unDepartement();
    m.agent = (await unAgentDuDepartement()).acteur;
    m.coordination = (await unCoordinateur()).acteur;
  });
  beforeEach(async () => {
    m.referent = await unReferent();
  });
}

/** A number that nobody else has. */
let suivant = 10_000_000;
export const tel = () => `+336${++suivant}`;
const TITRES = 'Identifiant interne;Prénom;Nom;Date de naissance;Téléphone;Email;Code postal;Ville';
type Ligne = Partial<Record<'id' | 'prenom' | 'nom' | 'ne' | 'tel' | 'email' | 'cp' | 'ville', string>>;
const enLigne = (l: Ligne) =>
  [l.id, l.prenom ?? 'Zoé', l.nom ?? `Nom ${suivant}`, l.ne, l.tel, l.email, l.cp ?? '01000', l.ville]
    .map((v) => v ?? '')
    .join(';');
export const fichier = (...lignes: Ligne[]) => Buffer.from(`${TITRES}\n${lignes.map(enLigne).join('\n')}\n`);

/** Sends a file, as the form of the actor's space does; gives the id of its import. */
export async function deposer(
  acteur: Acteur,
  octets: Buffer,
  champs: Record<string, string> = {},
  colonnes: string[] = [],
  genre: GenreImport = 'PERSONNES',
) {
  const pour: Record<string, string> =
    acteur.role === 'DEPARTEMENT' ? { pour: `o:${m.referent.organismeId}` } : {};
  return (
    await recevoirImport(
      acteur,
      { genre, champs: { inconnues: 'creer', ...pour, ...champs }, colonnes, octets },
      NOW,
    )
  ).importId;
}
export const lire = (importId: string) => db.importFichier.findUniqueOrThrow({ where: { id: importId } });
export const lignes = (importId: string) =>
  db.ligneImport.findMany({ where: { importId }, orderBy: { numero: 'asc' } });
export const nombres = async (id: string) => {
  const { creees, modifiees, inchangees, erreurs, inconnues } = await lire(id);
  return { creees, modifiees, inchangees, erreurs, inconnues };
};
/** The same, confirmed and written to its end. */
export async function faire(
  acteur: Acteur,
  octets: Buffer,
  champs: Record<string, string> = {},
  genre: GenreImport = 'PERSONNES',
) {
  const importId = await deposer(acteur, octets, champs, [], genre);
  await confirmerImport(acteur, { importId, retour: 'referent' }, NOW);
  await ecrireImport({ importId }, NOW);
  return importId;
}
export const personnes = (nom: string) =>
  db.beneficiaire.findMany({
    where: { user: { nom } },
    include: { user: true, suivis: true, consentements: true },
  });
export const unNom = () => `Nom${randomUUID().replace(/[^a-z]/g, '')}`;
export const rien = { creees: 0, modifiees: 0, inchangees: 0, erreurs: 0, inconnues: 0 };

type Champ = { name: string; kind: string };
type Modeles = { _runtimeDataModel: { models: Record<string, { fields: Champ[] }> } };
/** What hangs on a row of this model, by the names of its relations. */
export const relations = (modele: string) =>
  (db as unknown as Modeles)._runtimeDataModel.models[modele]!.fields.flatMap((f) =>
    f.kind === 'object' ? [f.name] : [],
  );
