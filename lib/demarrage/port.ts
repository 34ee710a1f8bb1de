import { createServer } from 'node:net';
import { ErreurDemarrage } from './etapes';

/** A port of 127.0.0.1 that is free now. */
export async function portLibre(): Promise<number> {
  const serveur = createServer();
  await new Promise<void>((ok, non) => serveur.once('error', non).listen(0, '127.0.0.1', ok));
  const adresse = serveur.address();
  await new Promise((ok) => serveur.close(ok));
  return typeof adresse === 'object' && adresse ? adresse.port : 0;
}

/** Fails with a sentence when nobody can listen there. */
export async function verifierPort(hote: string, port: number): Promise<void> {
  const serveur = createServer();
  const code = await new Promise<string | undefined>((ok) => {
    serveur.once('error', (e: { code?: string }) => ok(e.code ?? 'inconnu'));
    serveur.listen(port, hote, () => ok(undefined));
  });
  if (!code) {
    await new Promise((ok) => serveur.close(ok));
    return;
  }
  if (code === 'EADDRINUSE')
    throw new ErreurDemarrage(
      `Le port ${port} est déjà pris sur ${hote} : arrêtez l’autre programme, ou choisissez un autre port (PORT=${port + 1} npm start).`,
    );
  if (code === 'EACCES')
    throw new ErreurDemarrage(
      `Le port ${port} demande des droits d’administrateur : choisissez PORT au-dessus de 1023.`,
    );
  throw new ErreurDemarrage(
    `Impossible d’écouter à l’adresse ${hote}:${port} (${code}) : vérifiez HOST et PORT.`,
  );
}
