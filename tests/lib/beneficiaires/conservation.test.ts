import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { appliquerConservation, prevoirConservation } from '@/lib/beneficiaires/commands/conservation';
import { limites } from '@/lib/beneficiaires/conservation';
import { moisAvant } from '@/lib/dates';
import { db } from '@/lib/db';
import { CALENDRIER, TACHES } from '@/lib/demarrage/taches';
import { accorderHeures } from '@/lib/heures/commands/confirmation';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur } from '../../factories/comptes';
import { desHeures, unSejour } from '../../factories/sujet';

const NOW = new Date('2026-11-02T09:00:00Z');
const passer = (now = NOW) => appliquerConservation(SYSTEME, {}, now);
const vuLe = (le: string, email?: null) =>
  unBeneficiaire({ profil: { dernierContactLe: new Date(le) }, ...(email === null ? { email } : {}) });
const lire = (id: string) => db.beneficiaire.findUniqueOrThrow({ where: { id }, include: { user: true } });
const avis = (userId: string, cle = 'conservation:') =>
  db.message.findMany({ where: { userId, modele: 'compte.conservation', cle: { startsWith: cle } } });
const RIEN = { premiers: 0, derniers: 0, effaces: 0 };

/** Something that another part of the test waits for. */
function attente() {
  let finir = () => {};
  const fin = new Promise<void>((suite) => {
    finir = suite;
  });
  return { fin, finir };
}

beforeEach(async () => {
  await db.beneficiaire.updateMany({ data: { dernierContactLe: NOW } });
});

describe('deux ans après le dernier contact', () => {
  it('la personne est prévenue un mois avant, une fois, sans un mot de trop', async () => {
    const { userId } = await vuLe('2024-12-01T09:00:00Z');
    const { userId: pasEncore } = await vuLe('2024-12-03T09:00:00Z');
    expect(await passer()).toMatchObject({ derniers: 1, effaces: 0 });
    expect(await passer()).toEqual(RIEN);
    const [message, ...autres] = await avis(userId);
    expect(autres).toEqual([]);
    expect(message!.texte).toContain('Le 2 décembre 2026, nous effaçons votre nom');
    expect(message!.texte).not.toMatch(/RSA|référent|accompagnateur|contrat/);
    expect(await avis(pasEncore)).toEqual([]);
  });

  it('elle l’est une première fois trois mois avant, puis de nouveau : deux messages, un seul jour dit', async () => {
    const { userId } = await vuLe('2025-02-01T09:00:00Z');
    const { userId: tropTot } = await vuLe('2025-02-03T09:00:00Z');
    expect(await passer()).toEqual({ ...RIEN, premiers: 1 });
    expect(await passer(new Date('2026-12-01T09:00:00Z'))).toMatchObject({ premiers: 1, derniers: 0 });
    expect(await passer(new Date('2027-01-02T09:00:00Z'))).toMatchObject({ premiers: 0, derniers: 1 });
    const [premier, dernier] = [await avis(userId, 'conservation-premier:'), await avis(userId)];
    expect([premier.length, dernier.length, (await avis(tropTot)).length]).toEqual([1, 1, 0]);
    expect(premier[0]!.texte).toContain('Le 1er février 2027, nous effaçons votre nom');
    expect(dernier[0]!.texte).toContain('Le 2 février 2027');
  });

  it('n’a plus le premier avis quand il ne reste qu’un mois : le dernier suffit', async () => {
    const { userId } = await vuLe('2024-11-20T09:00:00Z');
    expect(await passer()).toEqual({ ...RIEN, derniers: 1 });
    expect(await avis(userId, 'conservation-premier:')).toEqual([]);
  });

  it('se prévoit sans rien écrire : les mêmes nombres que la nuit', async () => {
    for (const [le, email] of [
      ['2025-01-15', undefined],
      ['2024-11-20', undefined],
      ['2024-01-01', null],
    ] as const)
      await vuLe(`${le}T09:00:00Z`, email);
    const compter = async () => [await db.message.count(), await db.journal.count()];
    const avant = await compter();
    const prevu = await prevoirConservation(NOW);
    expect(prevu).toEqual({ premiers: 1, derniers: 1, effaces: 1 });
    expect(await compter()).toEqual(avant);
    expect(await passer()).toEqual(prevu);
    expect(await prevoirConservation(NOW)).toEqual(RIEN);
  });

  it('elle est effacée quand le mois est passé, par le système', async () => {
    const { id } = await vuLe('2024-11-20T09:00:00Z');
    await passer();
    expect(await passer(new Date('2026-11-20T09:00:00Z'))).toMatchObject({ effaces: 0 });
    expect((await lire(id)).anonymiseLe).toBeNull();
    const apres = new Date('2026-12-03T09:00:00Z');
    expect(await passer(apres)).toMatchObject({ effaces: 1 });
    expect(await lire(id)).toMatchObject({
      anonymiseLe: apres,
      etape: 'SORTIE',
      user: { nom: '', email: null },
    });
    expect(
      await db.journal.findFirst({ where: { beneficiaireId: id, action: 'beneficiaire.effacer' } }),
    ).toMatchObject({ acteurRole: 'SYSTEME', acteurId: null });
  });

  it('sans adresse, elle est effacée le jour venu', async () => {
    const { id } = await vuLe('2024-11-02T08:59:00Z', null);
    const { id: demain } = await vuLe('2024-11-02T09:01:00Z', null);
    expect(await passer()).toEqual({ ...RIEN, effaces: 1 });
    expect((await lire(id)).anonymiseLe).toEqual(NOW);
    expect((await lire(demain)).anonymiseLe).toBeNull();
  });

  it('qui revient entre-temps reste, et sera prévenu de nouveau deux ans plus tard', async () => {
    const { id, userId } = await vuLe('2024-11-20T09:00:00Z');
    await passer();
    await db.beneficiaire.update({ where: { id }, data: { dernierContactLe: NOW } });
    expect(await passer(new Date('2026-12-03T09:00:00Z'))).toEqual(RIEN);
    await passer(new Date('2028-10-15T09:00:00Z'));
    // The first notice has had its time.
    expect((await avis(userId)).map((m) => m.creeLe.getUTCFullYear())).toEqual([2028]);
  });

  it('une tâche tuée en route reprend aux suivants', async () => {
    const tous = [
      await vuLe('2024-01-01', null),
      await vuLe('2024-01-02', null),
      await vuLe('2024-01-03', null),
    ];
    const verrou = attente();
    const tenu = attente();
    // The second one is being changed by somebody: the first is erased, each in its own transaction.
    const autre = db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${tous[1]!.userId}::uuid FOR UPDATE`;
        tenu.finir();
        await verrou.fin;
        await tx.beneficiaire.update({ where: { id: tous[1]!.id }, data: { dernierContactLe: NOW } });
      },
      { timeout: 60_000 },
    );
    await tenu.fin;
    const tache = passer();
    await expect.poll(async () => (await lire(tous[0]!.id)).anonymiseLe, { timeout: 60_000 }).toEqual(NOW);
    verrou.finir();
    await autre;
    expect(await tache).toEqual({ ...RIEN, effaces: 2 });
    expect(await Promise.all(tous.map(async ({ id }) => (await lire(id)).anonymiseLe !== null))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('chaque contact compte', () => {
  const ANCIEN = new Date('2025-01-01T09:00:00Z');
  const contact = async (id: string) => (await lire(id)).dernierContactLe;

  it('une feuille papier de l’association, au jour de la séance', async () => {
    const { personne, affectation, association } = await unSejour();
    await db.beneficiaire.update({ where: { id: personne.id }, data: { dernierContactLe: ANCIEN } });
    const date = new Date('2026-02-16');
    const lignes = [{ affectationId: affectation.id, date, minutes: 60 }];
    await saisirFeuille(association.acteur, { lignes }, NOW);
    expect(await contact(personne.id)).toEqual(date);
  });

  it('un oui donné avec quelqu’un qui aide', async () => {
    const { personne, heures } = await desHeures({ accordLe: null, origine: 'COORDINATION' });
    await db.beneficiaire.update({ where: { id: personne.id }, data: { dernierContactLe: ANCIEN } });
    await accorderHeures((await unCoordinateur()).acteur, { heuresIds: [heures.id], nomAidant: 'Ali' }, NOW);
    expect(await contact(personne.id)).toEqual(NOW);
  });
});

describe('le reste est oublié à son heure', () => {
  it('un message après un an, une demande et un message de contact après deux ans', async () => {
    const { userId } = await unBeneficiaire();
    const envoi = (cle: string, creeLe: Date) =>
      db.message.create({
        data: { cle, userId, canal: 'EMAIL', adresse: 'a@exemple.fr', modele: 'x', texte: 'x', creeLe },
      });
    const rappel = (statutLe: Date) =>
      db.demandeRappel.create({
        data: { prenom: 'Ana', telephone: '+33639980001', communeCode: '01053', statut: 'CLASSEE', statutLe },
      });
    const contact = (creeLe: Date, reponduLe?: Date) =>
      db.messageContact.create({
        data: {
          email: 'a@exemple.fr',
          sujet: 'autre',
          texte: String(creeLe),
          creeLe,
          reponduLe: reponduLe ?? null,
        },
      });
    const { envoi: an, demande: deuxAns } = limites(NOW);
    const juste = (d: Date) => [new Date(d.getTime() - 1000), new Date(d.getTime() + 1000)] as const;
    const [vieux, garde] = [await envoi('vieux', juste(an)[0]), await envoi('garde', juste(an)[1])];
    const rappels = [await rappel(juste(deuxAns)[0]), await rappel(juste(deuxAns)[1])];
    const ecrits = [await contact(juste(deuxAns)[0]), await contact(juste(deuxAns)[1])];
    const repondu = await contact(new Date('2023-01-01'), juste(deuxAns)[1]);
    await passer();
    const ids = async (
      table: { findMany: (q: object) => Promise<{ id: string }[]> },
      lignes: { id: string }[],
    ) => (await table.findMany({ where: { id: { in: lignes.map((l) => l.id) } } })).map((l) => l.id).sort();
    expect(await ids(db.message, [vieux, garde])).toEqual([garde.id]);
    expect(await ids(db.demandeRappel, rappels)).toEqual([rappels[1]!.id]);
    expect(await ids(db.messageContact, [...ecrits, repondu])).toEqual([ecrits[1]!.id, repondu.id].sort());
  });

  it('est fait chaque nuit', async () => {
    expect(TACHES).toHaveProperty('conservation');
    expect(CALENDRIER).toMatch(/^\d+ \d+ \* \* \* conservation /m);
  });
});

it('des mois du calendrier, à l’heure de Paris', () => {
  expect(moisAvant(new Date('2026-07-01T08:00:00Z'), 6)).toEqual(new Date('2026-01-01T09:00:00Z'));
  expect(moisAvant(new Date('2028-02-29T09:00:00Z'), 24)).toEqual(new Date('2026-02-28T09:00:00Z'));
});
