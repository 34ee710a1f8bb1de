import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';

const DELAI_MS = 3000;
const RYTHME_MS = 1000;
/** The number to call is read again once in so many questions. */
const TOUS_LES = 60;

export type Presence = {
  /** Is the database there now? Costs nothing to ask. */
  la: () => boolean;
  /** The Département's number, E.164, as it was last read; null when it has none or none was read yet. */
  telephone: () => string | null;
  /** Stops watching. */
  arreter: () => void;
};

/**
 * No answer within `delaiMs`, nor within as long again? On a machine that stalled the answer stands behind the first
 * timer. One question is waited for twice: a second one would only queue behind it.
 */
export async function resteMuette(reponse: Promise<unknown>, delaiMs: number): Promise<boolean> {
  const issue = reponse.then(
    () => false,
    () => true,
  );
  for (let fois = 0; fois < 2; fois++) {
    const muette = await Promise.race([issue, attendre(delaiMs, null, { ref: false })]);
    if (muette !== null) return muette;
  }
  return true;
}

/**
 * Watches a database by a connection of its own: a server that dies closes it at once, one that hangs no longer
 * answers its question of every second (`delaiMs` to answer, then as long again). Once lost, tries again until the base is back.
 */
export async function observerBase(url: string, delaiMs = DELAI_MS, rythmeMs = RYTHME_MS): Promise<Presence> {
  let la = false;
  let telephone: string | null = null;
  let fini = false;
  let quitter = () => undefined as void;
  let essayee = () => undefined as void;
  const connue = new Promise<void>((ok) => (essayee = ok));

  const tenir = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: delaiMs,
      lock_timeout: delaiMs,
    });
    const perdue = new Promise<void>((ok) => {
      quitter = ok;
      client.once('end', ok);
      client.on('error', () => ok());
    });
    let ouverte = true;
    /** A base that is being made, or a table that is held, has no number to give: it is there all the same. */
    const lireTelephone = () =>
      client
        .query<{ telephone: string | null }>('SELECT telephone FROM departements ORDER BY code LIMIT 1')
        .then(
          ({ rows }) => void (telephone = rows[0]?.telephone ?? null),
          () => undefined,
        );
    const surveiller = async () => {
      for (let n = 0; ouverte; n++) {
        if (n % TOUS_LES === 0 && (await resteMuette(lireTelephone(), delaiMs))) return;
        await attendre(rythmeMs);
        if (ouverte && (await resteMuette(client.query('SELECT 1'), delaiMs))) return;
      }
    };
    try {
      await client.connect();
      la = true;
      essayee();
      await Promise.race([perdue, surveiller()]);
    } catch {
      // Not there: the loop tries again.
    } finally {
      la = false;
      ouverte = false;
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
    telephone: () => telephone,
    arreter: () => {
      fini = true;
      quitter();
    },
  };
}
