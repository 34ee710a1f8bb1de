import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { unDepartement } from '../../factories/territoires';
import { lancerImport, uneMissionXml, unFlux } from '../../support/flux';

/** The command of package.json, with the memory that its process reached, in kB, on its last line of errors. */
const SONDE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;

it('la commande importe un gros fichier en moins de 300 Mo de mémoire', { timeout: 120_000 }, async () => {
  await unDepartement();
  const dossier = mkdtempSync(path.join(tmpdir(), 'flux-'));
  const chemin = path.join(dossier, 'gros.xml');
  const description = 'Nous avons besoin de vous au jardin. '.repeat(100);
  const missions = Array.from({ length: 4000 }, (_, i) => uneMissionXml({ clientId: `0${i}`, description }));
  writeFileSync(chemin, unFlux(...missions));
  const { stdout, stderr } = await lancerImport([chemin, '--source', 'gros'], ['--import', SONDE]);
  rmSync(dossier, { recursive: true });
  expect(JSON.parse(stdout)).toMatchObject({ lues: 4000, creees: 4000, refusees: [] });
  expect(Number(stderr.trim().split('\n').at(-1))).toBeLessThan(300_000);
});
