import { createServer } from 'node:http';
import next from 'next';
import { env } from '@/lib/env';
import { journalTechnique } from '@/lib/journal/technique';
import { completerErreurs } from './coquille';
import { RACINE } from './etapes';
import { seLit, repondreIllisible } from './illisible';
import { passeSansBase, repondreIndisponible } from './indisponible';
import { observerBase } from './presence';
import { sansScript } from './secours';

// The production server: Next behind one door, which answers 503 while the database is away.
const { HOST: hostname, PORT: port, DATABASE_URL } = env();
// Next's own server says so too: after an action, it reads the next page from itself and not from the public address.
process.env.__NEXT_PRIVATE_ORIGIN = process.env.TREMPLIN_ADRESSE;
for (const evenement of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(evenement, (err: unknown) => journalTechnique.error({ err }, evenement));

const site = next({ dir: RACINE, hostname, port, quiet: true });
const [base] = await Promise.all([observerBase(DATABASE_URL!), site.prepare()]);
const repondre = site.getRequestHandler();

const serveur = createServer((requete, reponse) => {
  if (!base.la() && !passeSansBase(requete)) return repondreIndisponible(requete, reponse, base.telephone());
  if (!seLit(requete)) return repondreIllisible(requete, reponse, base.telephone());
  completerErreurs(reponse, (statut) => sansScript(statut, requete.url ?? '/', base.telephone()));
  repondre(requete, reponse).catch((err: unknown) => {
    journalTechnique.error({ err }, 'serveur');
    if (!reponse.headersSent) reponse.writeHead(500);
    reponse.end();
  });
});
serveur.on('error', (e) => {
  console.error(`Le serveur ne peut pas écouter à ${hostname}:${port} : ${e.message}`);
  process.exit(1);
});
serveur.listen(port, hostname);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    base.arreter();
    // Answers under way are finished; connections kept open for nothing are closed.
    serveur.close(() => void site.close().finally(() => process.exit(0)));
    serveur.closeIdleConnections();
  });
