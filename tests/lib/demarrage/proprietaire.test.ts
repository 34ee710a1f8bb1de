import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dossierDonnees, secretGarde } from '@/lib/demarrage/donnees';
import { rendre } from '@/lib/demarrage/proprietaire';

const QUELQU_UN = 12_345;
const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-proprietaire-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const aQui = (...chemin: string[]) => lstatSync(path.join(dossier, ...chemin)).uid;

// Only root can make files in somebody else's name.
describe.skipIf(process.getuid?.() !== 0)('root dans le dossier de quelqu’un', () => {
  it('lui rend ce qu’il y fait, liens compris, et rien de ce que les liens montrent', () => {
    const dehors = path.join(dossier, 'dehors');
    writeFileSync(dehors, '');
    const sien = path.join(dossier, 'sien');
    mkdirSync(path.join(sien, '.next', 'un'), { recursive: true });
    chownSync(sien, QUELQU_UN, QUELQU_UN);
    writeFileSync(path.join(sien, '.next', 'un', 'page.js'), '');
    symlinkSync(dehors, path.join(sien, '.next', 'lien'));
    writeFileSync(path.join(sien, 'voisin'), '');
    rendre(path.join(sien, '.next'));
    rendre(path.join(sien, 'absent'));
    expect(['.next', '.next/un', '.next/un/page.js', '.next/lien'].map((f) => aQui('sien', f))).toEqual(
      Array(4).fill(QUELQU_UN),
    );
    expect([aQui('sien', 'voisin'), aQui('dehors')]).toEqual([0, 0]);
  });

  it('lui donne les données dès leur création, et leurs secrets', () => {
    const chez = path.join(dossier, 'chez');
    mkdirSync(chez);
    chownSync(chez, QUELQU_UN, QUELQU_UN);
    const donnees = dossierDonnees(path.join(chez, 'un', 'donnees'));
    secretGarde(donnees, 'essai.secret');
    expect(['un', 'un/donnees', 'un/donnees/essai.secret'].map((f) => aQui('chez', f))).toEqual(
      Array(3).fill(QUELQU_UN),
    );
  });

  it('ne change rien dans le sien', () => {
    const donnees = dossierDonnees(path.join(dossier, 'a-root'));
    secretGarde(donnees, 'essai.secret');
    expect([aQui('a-root'), aQui('a-root', 'essai.secret')]).toEqual([0, 0]);
  });
});
