import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

function voisin(dossier: string, tours: number): Promise<{ code: number | null; plaintes: string }> {
  const options = ['--conditions=react-server', '--import', 'tsx', 'tests/support/voisin.ts'];
  const enfant = spawn(process.execPath, [...options, dossier, String(tours)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let plaintes = '';
  enfant.stderr.on('data', (d: Buffer) => (plaintes += d.toString()));
  return new Promise((ok) => enfant.once('exit', (code) => ok({ code, plaintes })));
}

test('trois processus arrivent et repartent sans cesse : aucun n’arrête le serveur des autres, le dernier l’arrête', async () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-voisins-'));
  chmodSync(dossier, 0o711);
  try {
    const fins = await Promise.all([voisin(dossier, 4), voisin(dossier, 4), voisin(dossier, 4)]);
    for (const { code, plaintes } of fins) expect(code, plaintes).toBe(0);
    expect(existsSync(path.join(dossier, 'postgres', 'postmaster.pid'))).toBe(false);
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}, 60_000);
