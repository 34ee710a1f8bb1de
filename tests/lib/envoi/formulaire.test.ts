import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { enMemoire, lireEnvoi } from '@/lib/envoi/formulaire';
import { MetierError } from '@/lib/erreurs';

const manque = new MetierError('MANQUE', 'Choisissez un fichier.');
const coupe = new MetierError('COUPE', 'L’envoi s’est arrêté.');
const trop = new MetierError('TROP', 'C’est trop lourd.');

const LIMITE = '----essai';
const entete = (nom: string, suite = '') =>
  `--${LIMITE}\r\nContent-Disposition: form-data; name="${nom}"${suite}\r\n\r\n`;
const corps = (contenu: string, filename = 'f.txt') =>
  `${entete('le')}2026-11-02\r\n${entete('fichier', `; filename="${filename}"`)}${contenu}\r\n--${LIMITE}--\r\n`;
const demande = (body: string | null, type = `multipart/form-data; boundary=${LIMITE}`) =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } });

const lire = (
  requete: Request,
  fichier: (flux: Readable) => Promise<unknown> = (f) => enMemoire(f, trop),
) => {
  const champs: Record<string, string> = {};
  const champ = (nom: string, valeur: string) => void (champs[nom] = valeur);
  const limites = { champs: 5, octets: 10 };
  return lireEnvoi(requete, { limites, champ, fichier, manque, coupe }).then((lu) => ({ lu, champs }));
};

describe('un formulaire avec un fichier', () => {
  it('donne le fichier et ce qui est écrit à côté', async () => {
    const { lu, champs } = await lire(demande(corps('0123456789')));
    expect(String(lu)).toBe('0123456789');
    expect(champs).toEqual({ le: '2026-11-02' });
  });

  it('sans fichier, sans corps, ou qui n’en est pas un : il manque', async () => {
    for (const requete of [demande(corps('', '')), demande(null), demande('{}', 'application/json')])
      await expect(lire(requete)).rejects.toBe(manque);
  });

  it('coupé au milieu, il est coupé, jamais à moitié lu', async () => {
    const entier = corps('0123456789');
    for (const fin of [60, entier.indexOf('345'), entier.length - 8])
      await expect(lire(demande(entier.slice(0, fin))), `à ${fin}`).rejects.toBe(coupe);
  });

  it('trop lourd, ou refusé par qui le lit, il dit pourquoi sans attendre la fin', async () => {
    await expect(lire(demande(corps('0123456789A')))).rejects.toBe(trop);
    const refus = new MetierError('NON', 'Non.');
    await expect(lire(demande(corps('x'.repeat(300_000))), () => Promise.reject(refus))).rejects.toBe(refus);
  });

  it('refusé dès son début par qui met du temps à le dire, c’est bien ce refus qui vient', async () => {
    const refus = new MetierError('NON', 'Non.');
    const refuser = async (flux: Readable) => {
      try {
        for await (const _morceau of flux) throw refus;
      } finally {
        // As a transaction that is undone.
        await new Promise((fini) => setTimeout(fini, 20));
      }
    };
    for (const contenu of ['court', 'x'.repeat(300_000)])
      await expect(lire(demande(corps(contenu)), refuser), `${contenu.length} signes`).rejects.toBe(refus);
  });
});
