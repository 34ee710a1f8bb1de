import { setTimeout as attendre } from 'node:timers/promises';
import { ErreurDemarrage } from './etapes';
import type { Postgres } from './postgres';

const ESSAIS = 5;
/** A server that has lived this long is well again: its next death has all its tries. */
const BONNE_SANTE_MS = 60_000;

type Surveille = Pick<Postgres, 'vit' | 'relancer' | 'dossier'>;

/**
 * Watches the embedded server and starts it again when it dies, each time a little later; the server and the worker
 * come back to it by themselves. Never returns: fails with a sentence after five deaths in a row, or when the signal
 * says that the death is wanted.
 */
export async function tenirEnVie(
  { vit, relancer, dossier }: Surveille,
  signal: AbortSignal,
  dire: (phrase: string) => void = console.log,
  pasMs = 1000,
): Promise<never> {
  const attendreMs = (ms: number) => attendre(ms, undefined, { signal });
  let essai = 0;
  let depuis = performance.now();
  for (;;) {
    if (vit()) {
      if (performance.now() - depuis > BONNE_SANTE_MS) essai = 0;
      await attendreMs(pasMs);
      continue;
    }
    if (essai === ESSAIS)
      throw new ErreurDemarrage(
        `La base embarquée s’est arrêtée ${ESSAIS} fois de suite : Tremplin s’arrête aussi. Voyez ${dossier}/postgres.log.`,
      );
    essai++;
    dire(`La base embarquée s’est arrêtée : elle est relancée (essai ${essai} sur ${ESSAIS}).`);
    if (essai > 1) await attendreMs(pasMs * 2 ** (essai - 1));
    const debut = performance.now();
    const revenue = await relancer().then(
      () => true,
      (e: unknown) => {
        dire(e instanceof Error ? e.message : String(e));
        return false;
      },
    );
    depuis = performance.now();
    if (revenue) dire(`✓ La base est revenue (${Math.round(depuis - debut)} ms).`);
  }
}
