import { EventEmitter, once } from 'node:events';
import { setTimeout as attendre } from 'node:timers/promises';
import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';

/** Places of workers on one database. */
const PLACES = 16;
/** Number of our advisory locks: any constant that nothing else uses. */
const VERROU = 7_361_001;

const logger = new Logger((contexte) => (niveau, message) => {
  if (niveau === 'debug') return;
  const methode = niveau === 'warning' ? 'warn' : niveau === 'info' ? 'debug' : niveau;
  // The meta-data of the queue may hold payloads: only its words are kept.
  journalTechnique[methode]({ tache: contexte.taskIdentifier }, message);
});

/** A free place, held by a lock of the session: it is free again as soon as the process dies, however it dies. */
async function prendrePlace(client: pg.Client): Promise<number> {
  for (let place = 1; place <= PLACES; place++) {
    const { rows } = await client.query<{ pris: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS pris', [
      VERROU,
      place,
    ]);
    if (rows[0]?.pris) return place;
  }
  throw new Error(`Déjà ${PLACES} ouvriers sur cette base.`);
}

type Emprunt = (
  erreur: Error | undefined,
  client: pg.PoolClient | undefined,
  rendre: pg.PoolClient['release'],
) => void;

/** The queue gives its listening connection back twice when it stops while the connection falls: once is enough. */
class Bassin extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(emprunt: Emprunt): void;
  override connect(emprunt?: Emprunt): Promise<pg.PoolClient> | void {
    if (!emprunt) return super.connect();
    super.connect((erreur, client, rendre) => {
      let rendu = false;
      emprunt(erreur, client, (faute) => {
        // Without a connection there is nothing to give back.
        if (client && !rendu) rendre(faute);
        rendu = true;
      });
    });
  }
}

const auPlus = (ms: number, fin: Promise<unknown>) =>
  Promise.race([fin.catch(() => undefined), attendre(ms, undefined, { ref: false })]);

/**
 * Runs the jobs of the queue until it is stopped. Its name is that of its place, the same from one start to the next,
 * so the jobs that a killed worker left locked are taken up at once instead of hours later.
 */
export async function demarrerOuvrier(
  url: string,
  taskList: TaskList,
  crontab: string,
): Promise<{ nom: string; arreter: () => Promise<void>; fin: Promise<void> }> {
  const garde = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000, keepAlive: true });
  // Its place is lost with this connection: somebody else may take it.
  const perdue = new Promise<void>((ok) => {
    garde.on('error', () => ok());
    garde.once('end', ok);
  });
  await garde.connect();
  const nom = `tremplin-${await prendrePlace(garde)}`;
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.forceUnlockWorkers([nom]);
  await utils.release();
  // Ours, not the queue's: it stops listening for errors before its last connections have fallen.
  const bassin = new Bassin({ connectionString: url, max: 4, connectionTimeoutMillis: 8000 });
  bassin.on('error', () => undefined);
  const options = {
    pgPool: bassin,
    taskList,
    // An empty one would make the queue look for a file.
    crontab: crontab || '# rien',
    logger,
    concurrency: 1,
    workerId: nom,
    noHandleSignals: true,
    pollInterval: 2000,
    events: new EventEmitter(),
  };
  const calendrierLu = once(options.events, 'cron:started');
  const ouvrier = await run(options);
  const fin = Promise.race([ouvrier.promise.catch(() => undefined), perdue]);
  await Promise.race([calendrierLu, fin]);
  const arreter = async () => {
    // Without a database the queue may wait for ever to give its jobs back.
    await auPlus(8000, ouvrier.stop());
    await auPlus(1000, bassin.end());
    await auPlus(1000, garde.end());
  };
  return { nom, arreter, fin };
}

/** The queue lets a promise of its calendar fall with the database, beside the one that we watch. Any other error is one. */
function supporterLaCoupure(erreur: unknown): void {
  if (!baseInjoignable(erreur)) throw erreur;
}

/**
 * Works until it is asked to stop: when the database goes away it takes a place again as soon as the database is
 * back. Only the first start may fail.
 */
export async function travailler(
  url: string,
  taskList: TaskList,
  crontab: string,
  arret: Promise<void>,
  dire: (nom: string) => void,
): Promise<void> {
  let fini = false;
  const demande = arret.then(() => {
    fini = true;
  });
  process.on('unhandledRejection', supporterLaCoupure);
  void demande.finally(() => process.off('unhandledRejection', supporterLaCoupure));
  let ouvrier = await demarrerOuvrier(url, taskList, crontab);
  dire(ouvrier.nom);
  for (;;) {
    await Promise.race([demande, ouvrier.fin]);
    await ouvrier.arreter();
    let suivant: typeof ouvrier | undefined;
    while (!suivant) {
      if (fini) return;
      suivant = await demarrerOuvrier(url, taskList, crontab).catch(() => undefined);
      if (!suivant) await Promise.race([demande, attendre(1000)]);
    }
    ouvrier = suivant;
  }
}
