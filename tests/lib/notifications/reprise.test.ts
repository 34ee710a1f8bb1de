import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { demarrerOuvrier } from '@/lib/demarrage/ouvrier';
import { lireReglages } from '@/lib/env';
import type { Canal } from '@/lib/generated/prisma/enums';
import * as commandes from '@/lib/notifications/commands/envoi';
import { livrerMessage, reprendreMessages, TEXTE_EFFACE } from '@/lib/notifications/livraison';

const NOW = new Date('2026-03-03T09:00:00Z');
const MINUTE = 60_000;
const HEURE = 60 * MINUTE;
const sujets: string[] = [];
let smtp: SMTPServer;
let avecSmtp: ReturnType<typeof lireReglages>;
const SANS_RIEN = lireReglages({});

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, _session, fini) {
      let texte = '';
      flux.on('data', (morceau: Buffer) => (texte += morceau.toString('utf8')));
      flux.on('end', () => {
        sujets.push(/^Subject: (.*)$/m.exec(texte)![1]!.trim());
        fini();
      });
    },
  });
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  const { port } = smtp.server.address() as AddressInfo;
  avecSmtp = lireReglages({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(() => new Promise<void>((fini) => smtp.close(fini)));
beforeEach(async () => {
  sujets.length = 0;
  await db.message.deleteMany();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

async function enAttente(sujet: string, age: number, champs: { canal?: Canal; modele?: string } = {}) {
  await db.message.create({
    data: {
      cle: randomUUID(),
      canal: 'EMAIL',
      adresse: champs.canal === 'SMS' ? '+33639981234' : 'samira@exemple.fr',
      modele: 'heures.confirmees',
      sujet,
      texte: 'https://exemple.fr/connexion/lien/abc',
      creeLe: new Date(NOW.getTime() - age),
      ...champs,
    },
  });
}
const etats = async () =>
  new Map((await db.message.findMany()).map((m) => [m.sujet, m.erreur ?? m.statut] as const));

describe('les messages écrits avant les réglages d’envoi', () => {
  it('partent quand les réglages arrivent, sauf ceux qui ont trop attendu', async () => {
    await enAttente('recent', 23 * HEURE);
    await enAttente('vieux', 24 * HEURE);
    await enAttente('lien-frais', 14 * MINUTE, { modele: 'connexion.lien' });
    await enAttente('lien-vieux', 15 * MINUTE, { modele: 'connexion.lien' });
    await enAttente('sms', HEURE, { canal: 'SMS' });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 2, repris: 2 });

    const ouvrier = await demarrerOuvrier(
      process.env.DATABASE_URL!,
      { envoyer_message: async (d) => void (await livrerMessage((d as { cle: string }).cle, NOW, avecSmtp)) },
      '',
    );
    await expect.poll(() => [...sujets].sort(), { timeout: 10_000 }).toEqual(['lien-frais', 'recent']);
    await expect.poll(async () => (await etats()).get('lien-frais'), { timeout: 5000 }).toBe('ENVOYE');
    await ouvrier.arreter();
    expect(Object.fromEntries(await etats())).toEqual({
      recent: 'ENVOYE',
      'lien-frais': 'ENVOYE',
      vieux: 'PERIME',
      'lien-vieux': 'PERIME',
      sms: 'EN_ATTENTE',
    });
    // Neither link can be read any more.
    for (const m of await db.message.findMany({ where: { modele: 'connexion.lien' } }))
      expect(m.texte).not.toContain('/lien/');
  });

  it('attendent sans réglage, et se périment quand même', async () => {
    await enAttente('recent', HEURE);
    await enAttente('vieux', 25 * HEURE);
    expect(await reprendreMessages(NOW, SANS_RIEN)).toEqual({ perimes: 1, repris: 0 });
    expect(Object.fromEntries(await etats())).toEqual({ recent: 'EN_ATTENTE', vieux: 'PERIME' });
  });

  it('à une adresse d’exemple, comme celles de la démonstration, ne partent jamais', async () => {
    await enAttente('fictif', HEURE);
    await db.message.updateMany({ data: { adresse: 'samira@demo.tremplin.example' } });
    const { cle } = await db.message.findFirstOrThrow();
    expect(await livrerMessage(cle, NOW, avecSmtp)).toBe('EN_ATTENTE');
    expect(sujets).toEqual([]);
  });

  it('la nuit, celui qui part le jour garde son travail du matin', async () => {
    await enAttente('alerte', HEURE, { modele: 'alertes.nouvelles' });
    const nuit = new Date('2026-03-03T20:00:00Z');
    expect(await reprendreMessages(nuit, avecSmtp)).toEqual({ perimes: 0, repris: 0 });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 1 });
  });

  it('ni deux fois, ni à personne ; un travail abandonné se reprend', async () => {
    await enAttente('recent', HEURE);
    await enAttente('fictif', HEURE);
    await db.message.updateMany({
      where: { sujet: 'fictif' },
      data: { adresse: 'samira@demo.tremplin.example' },
    });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 1 });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 0 });
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 1 });
  });

  it('par milliers, un lot après l’autre', async () => {
    await db.message.createMany({
      data: Array.from({ length: 1001 }, () => ({
        ...{ cle: randomUUID(), canal: 'EMAIL' as const, adresse: 'samira@exemple.fr', texte: 'x' },
        ...{ modele: 'heures.confirmees', creeLe: NOW },
      })),
    });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 1001 });
  });

  it('un lien pour entrer s’efface même quand la file ne répond pas', async () => {
    await enAttente('lien-vieux', 15 * MINUTE, { modele: 'connexion.lien' });
    const panne = vi.spyOn(commandes, 'confierLesOublies').mockRejectedValueOnce(new Error('panne'));
    await expect(reprendreMessages(NOW, avecSmtp)).rejects.toThrow('panne');
    panne.mockRestore();
    expect(await db.message.findFirstOrThrow()).toMatchObject({ statut: 'ECHEC', texte: TEXTE_EFFACE });
  });

  it('ne sont pas repris deux fois : un message déjà tenté a son propre travail', async () => {
    await enAttente('tente', HEURE);
    await db.message.updateMany({ data: { essais: 1, erreur: 'ECONNREFUSED' } });
    expect(await reprendreMessages(NOW, avecSmtp)).toEqual({ perimes: 0, repris: 0 });
  });
});
