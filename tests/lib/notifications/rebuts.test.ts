import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lireReglages } from '@/lib/env';
import { compterSms, reglerPlafond } from '@/lib/notifications/commands/plafond';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { relancerMessage } from '@/lib/notifications/commands/relance';
import { livrerMessage, reprendreMessages } from '@/lib/notifications/livraison';
import { envoisASuivre } from '@/lib/notifications/queries/rebuts';
import { pourquoi } from '@/lib/notifications/rebut';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unTelephone } from '../../factories/comptes';
import { unAvis, unRebut } from '../../factories/notifications';

const NOW = new Date('2026-03-03T09:00:00Z');
const heures = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
let passerelle: Server;
let reglages: ReturnType<typeof lireReglages>;
let panne = false;
let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
let p: Awaited<ReturnType<typeof unBeneficiaire>>;

beforeAll(async () => {
  passerelle = createServer((requete, reponse) => {
    requete.resume().on('end', () => reponse.writeHead(panne ? 503 : 202).end());
  });
  await new Promise<void>((pret) => passerelle.listen(0, '127.0.0.1', pret));
  const { port } = passerelle.address() as AddressInfo;
  const base = { DATABASE_URL: process.env.DATABASE_URL };
  reglages = lireReglages({ ...base, SMS_URL: `http://127.0.0.1:${port}/` });
});
afterAll(() => {
  passerelle.close();
});
beforeEach(async () => {
  panne = false;
  await db.message.deleteMany();
  await db.smsDuMois.deleteMany();
  agent = (await unAgentDuDepartement()).acteur;
  p = await unBeneficiaire();
  await db.user.update({ where: { id: p.userId }, data: { telephone: unTelephone(), email: null } });
  await reglerPlafond(agent, { plafond: null }, NOW);
});

const unSms = (champs: Parameters<typeof unAvis>[1] = {}) =>
  unAvis(p.userId, {
    ...{ cle: randomUUID(), canal: 'SMS', adresse: '+33639981234', statut: 'EN_ATTENTE', creeLe: NOW },
    ...champs,
  });
const relire = (cle: string) => db.message.findUniqueOrThrow({ where: { cle } });
const suivis = async (now = NOW) => envoisASuivre(agent, 1, now);

describe('ce qui n’est pas parti', () => {
  it('se lit par son sujet et sa raison, sans nom, ni adresse, ni mot', async () => {
    await unRebut(p.userId, { creeLe: NOW });
    await unAvis(p.userId, { statut: 'EN_ATTENTE', erreur: 'HTTP_503', essais: 2, canal: 'SMS' });
    await unAvis(p.userId, { statut: 'EN_ATTENTE' });
    const { lignes } = await suivis();
    expect(lignes).toMatchObject([
      { quoi: 'À une personne, sur les heures', par: 'e-mail', essais: 12, enCours: false, relancable: true },
      { quoi: 'À une personne, sur les heures', par: 'SMS', essais: 2, enCours: true, relancable: false },
    ]);
    expect(JSON.stringify(lignes)).not.toMatch(/Samira|samira@|Merci|confirmées/);
  });

  it('dit la raison en mots', () => {
    expect(
      ['PERIME', 'PLAFOND', 'EAUTH 535', 'ETIMEDOUT', 'HTTP_503', 'EENVELOPE 550', 'AUTRE'].map(pourquoi),
    ).toEqual([
      'Il a attendu plus de 24 heures.',
      'Le plafond de SMS du mois est atteint.',
      'Le serveur d’envoi refuse nos réglages (EAUTH 535).',
      'Le serveur d’envoi ne répond pas (ETIMEDOUT).',
      'Le serveur d’envoi ne répond pas (HTTP_503).',
      'L’adresse est refusée (EENVELOPE 550).',
      'L’envoi a échoué (AUTRE).',
    ]);
  });

  it('garde la dernière raison quand le délai passe, et repart pour un jour quand on essaie encore', async () => {
    panne = true;
    const { id, cle } = await unSms();
    await expect(livrerMessage(cle, NOW, reglages)).rejects.toThrow();
    await reprendreMessages(heures(25), lireReglages({}));
    expect(await relire(cle)).toMatchObject({ statut: 'ECHEC', erreur: 'HTTP_503' });
    panne = false;
    await relancerMessage(agent, { messageId: id }, heures(48));
    expect(await relire(cle)).toMatchObject({ canal: 'SMS', statut: 'EN_ATTENTE', erreur: null });
    expect((await suivis()).lignes).toEqual([]);
    expect(await livrerMessage(cle, heures(48), reglages)).toBe('ENVOYE');
  });

  it('repart où la personne se joint maintenant, et par ce qu’elle a choisi depuis', async () => {
    const rebut = () => unRebut(p.userId, { creeLe: NOW, adresse: 'ancienne@exemple.fr' });
    const [parMail, ici] = [await rebut(), await rebut()];
    await db.user.update({ where: { id: p.userId }, data: { email: `${p.userId}@exemple.fr` } });
    await relancerMessage(agent, { messageId: parMail.id }, NOW);
    expect(await relire(parMail.cle)).toMatchObject({
      ...{ canal: 'EMAIL', adresse: `${p.userId}@exemple.fr`, statut: 'EN_ATTENTE' },
      texte: expect.stringContaining('Ne plus recevoir ces e-mails') as string,
    });
    await db.preferenceAvis.create({
      data: { userId: p.userId, genre: 'HEURES', moyen: 'ICI', depuis: NOW },
    });
    await relancerMessage(agent, { messageId: ici.id }, NOW);
    expect(await relire(ici.cle)).toMatchObject({ canal: null, adresse: null, statut: 'ENVOYE' });
  });

  it('se lit dans l’espace de qui le choisit ensuite, et ne se relance plus', async () => {
    const { cle } = await unRebut(p.userId, { creeLe: NOW });
    await choisirMoyens(p.acteur, { HEURES: 'ICI' }, NOW);
    expect(await relire(cle)).toMatchObject({ canal: null, statut: 'ENVOYE', erreur: null });
    expect((await suivis()).lignes).toEqual([]);
  });

  it('ne va à personne dont le compte est fermé', async () => {
    const { id: messageId } = await unRebut(p.userId, { creeLe: NOW });
    await db.user.update({ where: { id: p.userId }, data: { desactiveLe: NOW } });
    await expect(relancerMessage(agent, { messageId }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('ne relance ni un lien pour entrer, ni ce qui dit un jour, ni ce qui est vieux, ni ce qui est parti', async () => {
    const [lien, rappel, parti] = [
      await unRebut(p.userId, { modele: 'connexion.lien', creeLe: NOW }),
      await unRebut(p.userId, { modele: 'seance.rappel', creeLe: NOW }),
      await unAvis(p.userId, { creeLe: NOW }),
    ];
    const rendezVous = await unRebut(p.userId, { modele: 'parcours.rendez-vous', creeLe: NOW });
    const vieux = await unRebut(p.userId, { creeLe: heures(-24 * 8) });
    for (const { id: messageId } of [lien, rappel, parti, rendezVous, vieux])
      await expect(relancerMessage(agent, { messageId }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect((await suivis()).lignes.map((l) => l.relancable)).toEqual([false, false, false, false]);
  });
});

describe('le plafond de SMS du mois', () => {
  it('compte les morceaux payés, par mois de Paris', async () => {
    await livrerMessage((await unSms({ texte: 'a'.repeat(161) })).cle, NOW, reglages);
    await livrerMessage((await unSms()).cle, NOW, reglages);
    expect((await suivis()).sms).toEqual({ nombre: 3, plafond: null });
    // One o'clock in the morning of 1 April in Paris.
    expect((await suivis(new Date('2026-03-31T23:00:00Z'))).sms.nombre).toBe(0);
  });

  it('n’est pas compté, ce qui n’est pas parti', async () => {
    panne = true;
    await expect(livrerMessage((await unSms()).cle, NOW, reglages)).rejects.toThrow();
    expect((await suivis()).sms.nombre).toBe(0);
  });

  it('atteint, retient tout sauf le lien pour entrer, et le dit', async () => {
    await reglerPlafond(agent, { plafond: 1 }, NOW);
    const [premier, second] = [await unSms(), await unSms()];
    const lien = await unSms({ modele: 'connexion.lien' });
    expect(await livrerMessage(premier.cle, NOW, reglages)).toBe('ENVOYE');
    expect(await livrerMessage(second.cle, NOW, reglages)).toBe('PLAFOND');
    expect(await livrerMessage(lien.cle, NOW, reglages)).toBe('ENVOYE');
    expect((await suivis()).sms).toEqual({ nombre: 2, plafond: 1 });
    expect((await suivis()).lignes).toMatchObject([{ pourquoi: 'Le plafond de SMS du mois est atteint.' }]);
    await reglerPlafond(agent, { plafond: 10 }, NOW);
    await relancerMessage(agent, { messageId: second.id }, NOW);
    expect(await livrerMessage(second.cle, NOW, reglages)).toBe('ENVOYE');
  });

  it('atteint, n’arrête pas ce qui ouvre un compte : cela ne se lit nulle part ailleurs', async () => {
    await reglerPlafond(agent, { plafond: 0 }, NOW);
    const { cle } = await unSms({ modele: 'compte.invitation-benevole' });
    expect(await livrerMessage(cle, NOW, reglages)).toBe('ENVOYE');
  });

  it('atteint, passe par l’e-mail de qui en a un, qui dit où l’arrêter', async () => {
    await db.user.update({ where: { id: p.userId }, data: { email: `${p.userId}@exemple.fr` } });
    await reglerPlafond(agent, { plafond: 0 }, NOW);
    const { cle } = await unSms();
    expect(await livrerMessage(cle, NOW, reglages)).toBe('PLUS_TARD');
    expect(await relire(cle)).toMatchObject({
      ...{ canal: 'EMAIL', adresse: `${p.userId}@exemple.fr`, statut: 'EN_ATTENTE' },
      arret: expect.stringContaining('/api/arreter/') as string,
    });
  });

  it('est celui du Département de qui lit, et ne compte pas ce qui est écrit à une adresse seule', async () => {
    await reglerPlafond(agent, { plafond: 0 }, NOW);
    const compter = (userId: string | null) =>
      db.$transaction((tx) => compterSms(tx, { userId, modele: 'essai', texte: 'Merci.' }, NOW));
    expect(await compter(p.userId)).toBe(false);
    expect(await compter(null)).toBe(true);
  });
});
