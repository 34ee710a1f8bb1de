import { describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { entrerEnDemo } from '@/lib/auth/commands/demo';
import { ouvrirSession } from '@/lib/auth/commands/session';
import { acteursDe, SELECTION_COMPTE } from '@/lib/auth/compte';
import { PERSONAS } from '@/lib/auth/personas';
import { compteDeLaSession } from '@/lib/auth/queries';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unReferent, unUser } from '../../factories/comptes';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-03T09:00:00Z');
const HEURE = 3_600_000;
const ouverture = { moyen: 'LIEN_EMAIL', longue: false, appareil: 'Chrome sur Android' } as const;

describe('ouvrir une session', () => {
  it('refuse un compte fermé, sans dire pourquoi', async () => {
    const { user } = await unBeneficiaire();
    await db.user.update({ where: { id: user.id }, data: { desactiveLe: NOW } });
    await expect(db.$transaction((tx) => ouvrirSession(tx, user.id, ouverture, NOW))).rejects.toThrow(
      'Appelez-nous',
    );
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  });

  it('refuse quelqu’un qui n’a plus de rôle', async () => {
    const user = await unUser('COORDINATION');
    await db.appartenance.updateMany({ where: { userId: user.id }, data: { finLe: NOW } });
    await expect(db.$transaction((tx) => ouvrirSession(tx, user.id, ouverture, NOW))).rejects.toThrow();
  });

  it('dure 2 heures, ou 30 jours sur son téléphone', async () => {
    const { user } = await unBeneficiaire();
    const courte = await db.$transaction((tx) => ouvrirSession(tx, user.id, ouverture, NOW));
    const longue = await db.$transaction((tx) =>
      ouvrirSession(tx, user.id, { ...ouverture, longue: true }, NOW),
    );
    expect(courte.expire.getTime() - NOW.getTime()).toBe(2 * HEURE);
    expect(longue.expire.getTime() - NOW.getTime()).toBe(30 * 24 * HEURE);
    expect(courte.accueil).toBe('/beneficiaire');
    expect(courte.jeton).not.toBe(longue.jeton);
  });

  it('note la visite, et l’écrit au journal en codes seulement', async () => {
    const { user, id } = await unBeneficiaire();
    const { jeton } = await db.$transaction((tx) => ouvrirSession(tx, user.id, ouverture, NOW));
    const session = await db.session.findUniqueOrThrow({ where: { sessionToken: jeton } });
    const lignes = await db.journal.findMany({ where: { objetId: session.id } });
    expect(lignes).toMatchObject([
      {
        action: 'session.ouvrir',
        acteurId: user.id,
        acteurRole: 'BENEFICIAIRE',
        codes: { moyen: 'LIEN_EMAIL', longue: false },
      },
    ]);
    const lu = await db.beneficiaire.findUniqueOrThrow({ where: { id }, include: { user: true } });
    expect(lu.dernierContactLe).toEqual(NOW);
    expect(lu.user.premiereVisiteLe).toEqual(NOW);
  });
});

describe('la démonstration', () => {
  const saisie = {
    persona: 'referent',
    demo: true,
    appareil: 'Firefox sur Linux',
    reseau: '192.0.2.1',
  } as const;

  it('n’existe pas hors du mode démonstration', async () => {
    await expect(entrerEnDemo(PUBLIC, { ...saisie, demo: false }, NOW)).rejects.toThrow('introuvable');
  });

  it('fait entrer la personne choisie dans son espace', async () => {
    const referent = await unReferent();
    await db.user.update({ where: { id: referent.userId }, data: { email: PERSONAS.referent.courriel } });
    const entree = await entrerEnDemo(PUBLIC, saisie, NOW);
    expect(entree.accueil).toBe('/referent');
    expect(await db.session.findUnique({ where: { sessionToken: entree.jeton } })).toMatchObject({
      userId: referent.userId,
      moyen: 'DEMO',
    });
  });
});

describe('le compte d’une session', () => {
  it('est celui que la lecture par étapes donne, rôles et ordre compris', async () => {
    const referent = await unReferent();
    const { userId } = referent.acteur;
    const territoire = await db.territoire.findFirstOrThrow();
    await db.coordinateurTerritoire.create({ data: { userId, territoireId: territoire.id } });
    await db.appartenance.createMany({
      data: [
        { userId, role: 'COORDINATION', departementCode: '01', debutLe: new Date('2020-01-01') },
        { userId, role: 'DEPARTEMENT', departementCode: '01', debutLe: new Date('2019-01-01'), finLe: NOW },
      ],
    });
    const { jeton, expire } = await db.$transaction((tx) => ouvrirSession(tx, userId, ouverture, NOW));
    const choisi = await db.user.findUniqueOrThrow({ where: { id: userId }, select: SELECTION_COMPTE });
    const { resultat, nombre } = await compterRequetes(() => compteDeLaSession(jeton, NOW));
    expect(resultat).toEqual({ compte: choisi, expire });
    expect(acteursDe(resultat!.compte).map((a) => a.role)).toEqual(['COORDINATION', 'REFERENT']);
    expect(nombre).toBe(1);
  });

  it('d’un compte fermé n’a aucun rôle, et un jeton inconnu n’est personne', async () => {
    const { user } = await unBeneficiaire();
    const { jeton } = await db.$transaction((tx) => ouvrirSession(tx, user.id, ouverture, NOW));
    await db.user.update({ where: { id: user.id }, data: { desactiveLe: NOW } });
    const lue = await compteDeLaSession(jeton, NOW);
    expect(new Date(lue!.compte.desactiveLe!)).toEqual(NOW);
    expect(acteursDe(lue!.compte)).toEqual([]);
    expect(await compteDeLaSession('inconnu', NOW)).toBeNull();
  });
});
