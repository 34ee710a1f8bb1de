import 'server-only';

import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { departementCourant } from '@/lib/territoires/queries';
import { ecrireMissions, signalerAbsentes, type Bilan } from './ecriture';
import { lireMissions } from '../lecture';
import { Annuaire } from '../lieu';
import { lireMission, type MissionLue, type Refus } from '../mission';
import { peutImporter } from '../policy';
import { sourceDeFlux } from '../schema';

/** What an import did; `absentes` are those that the feed no longer has: flagged, never closed. */
export type Rapport = Bilan & { id: string; lues: number; absentes: number; refusees: Refus[] };

const PAR_LOT = 200;
/** A hundred thousand missions take minutes; past an hour something is wrong. */
const DELAIS = { maxWait: 15_000, timeout: 3_600_000 };

/**
 * Reads an API Engagement feed as it comes and puts its missions in the moderation queue: new ones are created, known
 * ones (same source and clientId) updated when something changed, those that the feed no longer has are flagged.
 * One transaction: a malformed file changes nothing. Two imports of one source wait for each other.
 * @throws FluxMalForme with line and column; MetierError for a bad name of source
 */
export async function importerFlux(
  acteur: Acteur,
  saisie: { source: string; morceaux: AsyncIterable<Uint8Array> },
  now: Date,
): Promise<Rapport> {
  if (!peutImporter(acteur)) throw new Interdit('à la coordination');
  const nom = sourceDeFlux.safeParse(saisie.source);
  if (!nom.success) throw new MetierError('SOURCE', nom.error.issues[0]!.message);
  const source = nom.data;
  const { code: departementCode } = await departementCourant();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`flux:${source}`}, 0))`;
    const contexte = { tx, acteur, source, departementCode, now };
    const rapport = await lireEtEcrire(contexte, new Annuaire(await communes(tx)), saisie.morceaux);
    const absentes = await signalerAbsentes(contexte);
    const { id } = await tx.importFlux.create({
      data: {
        ...rapport,
        refusees: rapport.refusees,
        absentes,
        source,
        auteurId: acteur.userId,
        faitLe: now,
      },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      action: 'flux.importer',
      objet: { type: 'ImportFlux', id },
      codes: { lues: rapport.lues, creees: rapport.creees, modifiees: rapport.modifiees, absentes },
    });
    return { id, ...rapport, absentes };
  }, DELAIS);
}

async function lireEtEcrire(
  contexte: Parameters<typeof ecrireMissions>[0],
  annuaire: Annuaire,
  morceaux: AsyncIterable<Uint8Array>,
) {
  const rapport = { lues: 0, creees: 0, modifiees: 0, inchangees: 0, refusees: [] as Refus[] };
  const vus = new Set<string>();
  let lot: MissionLue[] = [];
  const vider = async () => {
    const bilan = await ecrireMissions(contexte, lot);
    lot = [];
    for (const cle of ['creees', 'modifiees', 'inchangees'] as const) rapport[cle] += bilan[cle];
  };
  await contexte.tx.$executeRaw`CREATE TEMP TABLE "flux_vus" ("clientId" text PRIMARY KEY) ON COMMIT DROP`;
  for await (const element of lireMissions(morceaux)) {
    rapport.lues++;
    const lue = lireMission(element, annuaire);
    if (lue.clientId && vus.has(lue.clientId)) {
      const motif = 'Ce numéro est déjà plus haut dans le fichier : la première mission est gardée.';
      rapport.refusees.push({ clientId: lue.clientId, motif });
      continue;
    }
    if (lue.clientId) vus.add(lue.clientId);
    if ('motif' in lue) rapport.refusees.push(lue);
    else if (lot.push(lue) === PAR_LOT) await vider();
  }
  if (lot.length) await vider();
  const tous = [...vus];
  for (let i = 0; i < tous.length; i += 5000)
    await contexte.tx.$executeRaw`INSERT INTO "flux_vus" SELECT unnest(${tous.slice(i, i + 5000)}::text[])`;
  await contexte.tx.$executeRaw`ANALYZE "flux_vus"`;
  return rapport;
}

const communes = (tx: Tx) =>
  tx.commune.findMany({
    select: {
      code: true,
      nomRecherche: true,
      codesPostaux: true,
      lat: true,
      lon: true,
      x: true,
      y: true,
      precision: true,
    },
  });
