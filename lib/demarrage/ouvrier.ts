import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { journalTechnique } from '@/lib/journal/technique';

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

/**
 * Runs the jobs of the queue until it is stopped. Its name is that of its place, the same from one start to the next,
 * so the jobs that a killed worker left locked are taken up at once instead of hours later.
 */
export async function demarrerOuvrier(
  url: string,
  taskList: TaskList,
  crontab: string,
): Promise<{ nom: string; arreter: () => Promise<void>; fin: Promise<void> }> {
  const garde = new pg.Client({ connectionString: url });
  garde.on('error', () => undefined);
  await garde.connect();
  const nom = `tremplin-${await prendrePlace(garde)}`;
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.forceUnlockWorkers([nom]);
  await utils.release();
  const options = {
    connectionString: url,
    taskList,
    // An empty one would make the queue look for a file.
    crontab: crontab || '# rien',
    logger,
    concurrency: 1,
    workerId: nom,
    noHandleSignals: true,
    pollInterval: 2000,
    maxPoolSize: 4,
  };
  const ouvrier = await run(options);
  const arreter = async () => {
    await ouvrier.stop().catch(() => undefined);
    await garde.end().catch(() => undefined);
  };
  return { nom, arreter, fin: ouvrier.promise };
}
