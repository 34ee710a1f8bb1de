// Generates the Prisma client without asking the network for anything: `prisma generate` would download
// a schema engine that it does not use; pointing the setting at any existing binary is enough.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('../..', import.meta.url));
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const schema = `${racine}prisma/schema/`;
const temoin = `${racine}lib/generated/empreinte`;
const empreinte = createHash('sha256').update(readFileSync(prisma));
for (const nom of readdirSync(schema).sort()) empreinte.update(readFileSync(schema + nom));
const voulue = empreinte.digest('hex');

/** Root in somebody's folder: what is installed there is theirs, so that they can install and start without root. */
function rendre() {
  const { uid, gid } = statSync(racine);
  if (process.getuid?.() !== 0 || uid === 0) return;
  const installes = process.env.npm_lifecycle_event === 'postinstall' ? ['node_modules'] : [];
  for (const nom of ['lib/generated', ...installes])
    spawnSync('chown', ['-hR', `${uid}:${gid}`, nom], {
      cwd: racine,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}

// Nothing to do when the client is the one of this schema.
if (existsSync(temoin) && readFileSync(temoin, 'utf8') === voulue) {
  rendre();
  process.exit(0);
}
const resultat = spawnSync(process.execPath, [prisma, 'generate'], {
  cwd: racine,
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
  encoding: 'utf8',
});
if (resultat.status !== 0) {
  console.error(resultat.stdout, resultat.stderr);
  console.error('Le client Prisma n’a pas pu être généré : voyez le message ci-dessus.');
  process.exit(1);
}
writeFileSync(temoin, voulue);
rendre();
