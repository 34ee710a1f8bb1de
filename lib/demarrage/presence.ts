import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';

const DELAI_MS = 3000;

export type Presence = {
  /** Is the database there now? Costs nothing to ask. */
  la: () => boolean;
  /** Stops watching. */
  arreter: () => void;
};

/**
 * Watches a database by a connection of its own: a server that dies closes it at once, one that hangs no longer
 * answers its question of every second. Once lost, tries again until the base is back.
 */
export async function observerBase(url: string): Promise<Presence> {
  let la = false;
  let fini = false;
  let quitter = () => undefined as void;
  let essayee = () => undefined as void;
  const connue = new Promise<void>((ok) => (essayee = ok));

  const tenir = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: DELAI_MS,
      query_timeout: DELAI_MS,
    });
    const perdue = new Promise<void>((ok) => {
      quitter = ok;
      client.once('end', ok);
      client.on('error', () => ok());
    });
    let question: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      la = true;
      question = setInterval(() => client.query('SELECT 1').catch(quitter), 1000);
      essayee();
      await perdue;
    } catch {
      // Not there: the loop tries again.
    } finally {
      la = false;
      clearInterval(question);
      client.end().catch(() => undefined);
    }
  };

  const boucle = async () => {
    while (!fini) {
      await tenir();
      essayee();
      if (!fini) await attendre(300);
    }
  };
  void boucle();
  await connue;
  return {
    la: () => la,
    arreter: () => {
      fini = true;
      quitter();
    },
  };
}
