import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { entrerParCarte } from '@/lib/auth/commands/carte';
import { ouvrirSession } from '@/lib/auth/commands/session';
import { changerCoordonnees, creerCarte, revoquerCarte } from '@/lib/comptes/commands/acces';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const avec = (numero: string, code: string) => ({
  numero,
  code,
  longue: true,
  appareil: 'Chrome sur Android',
  reseau: `192.0.2.${randomUUID()}`,
});

async function unSuivi() {
  const referent = await unReferent();
  const personne = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
  return { referent, personne, beneficiaireId: personne.id };
}

describe('la carte en papier', () => {
  it('refuse l’association, le Département, la personne elle-même et l’accompagnateur d’une autre', async () => {
    const { personne, beneficiaireId } = await unSuivi();
    const autres = [
      (await uneAssociation()).acteur,
      (await unAgentDuDepartement()).acteur,
      personne.acteur,
      (await unReferent()).acteur,
      PUBLIC,
    ];
    for (const acteur of autres) {
      await expect(creerCarte(acteur, { beneficiaireId }, NOW)).rejects.toThrow();
      await expect(revoquerCarte(acteur, { beneficiaireId }, NOW)).rejects.toThrow();
    }
    expect(await db.carteConnexion.count({ where: { beneficiaireId } })).toBe(0);
  });

  it('ne garde pas le code en clair ; la nouvelle remplace l’ancienne', async () => {
    const { referent, beneficiaireId } = await unSuivi();
    const ancienne = await creerCarte(referent.acteur, { beneficiaireId }, NOW);
    const { acteur } = await unCoordinateur();
    const nouvelle = await creerCarte(acteur, { beneficiaireId }, NOW);
    expect(JSON.stringify(await db.carteConnexion.findMany({ where: { beneficiaireId } }))).not.toContain(
      nouvelle.code,
    );
    await expect(entrerParCarte(PUBLIC, avec(ancienne.numero, ancienne.code), NOW)).rejects.toThrow();
    await expect(entrerParCarte(PUBLIC, avec(nouvelle.numero, ancienne.code), NOW)).rejects.toThrow();
    expect((await entrerParCarte(PUBLIC, avec(nouvelle.numero, nouvelle.code), NOW)).accueil).toBe(
      '/beneficiaire',
    );
  });

  it('perdue : elle ne marche plus, et ce qu’elle avait ouvert se ferme', async () => {
    const { referent, personne, beneficiaireId } = await unSuivi();
    const carte = await creerCarte(referent.acteur, { beneficiaireId }, NOW);
    await entrerParCarte(PUBLIC, avec(carte.numero, carte.code), NOW);
    await revoquerCarte(referent.acteur, { beneficiaireId }, NOW);
    expect(await db.session.count({ where: { userId: personne.userId } })).toBe(0);
    await expect(entrerParCarte(PUBLIC, avec(carte.numero, carte.code), NOW)).rejects.toThrow();
    await expect(revoquerCarte(referent.acteur, { beneficiaireId }, NOW)).rejects.toThrow('introuvable');
  });

  it('une seule en service, même faite à deux en même temps', async () => {
    const { referent, beneficiaireId } = await unSuivi();
    await Promise.allSettled(
      Array.from({ length: 4 }, () => creerCarte(referent.acteur, { beneficiaireId }, NOW)),
    );
    expect(await db.carteConnexion.count({ where: { beneficiaireId, revoqueeLe: null } })).toBe(1);
  });
});

describe('changer les coordonnées', () => {
  const saisie = (beneficiaireId: string, email: string | null, perdu = false) => ({
    beneficiaireId,
    email,
    telephone: null,
    perdu,
  });

  it('refuse l’ancien accompagnateur et tous les autres', async () => {
    const { referent, personne, beneficiaireId } = await unSuivi();
    await db.suivi.updateMany({ where: { beneficiaireId }, data: { finLe: new Date('2026-03-01') } });
    for (const acteur of [referent.acteur, personne.acteur, (await unAgentDuDepartement()).acteur])
      await expect(changerCoordonnees(acteur, saisie(beneficiaireId, null), NOW)).rejects.toThrow();
  });

  it('arrête les liens en route, prévient l’ancienne adresse et ferme les sessions d’un téléphone perdu', async () => {
    const { referent, personne, beneficiaireId } = await unSuivi();
    const ancienne = personne.user.email!;
    const lien = {
      tokenHash: randomUUID(),
      canal: 'EMAIL' as const,
      expireLe: new Date(NOW.getTime() + 60_000),
    };
    await db.lienConnexion.create({ data: { ...lien, userId: personne.userId } });
    const ouverture = { moyen: 'LIEN_EMAIL', longue: true, appareil: 'Chrome sur Android' } as const;
    await db.$transaction((tx) => ouvrirSession(tx, personne.userId, ouverture, NOW));
    const nouvelle = `${randomUUID()}@exemple.fr`;
    await changerCoordonnees(referent.acteur, saisie(beneficiaireId, nouvelle, true), NOW);
    expect(await db.user.findUnique({ where: { id: personne.userId } })).toMatchObject({ email: nouvelle });
    expect(await db.message.count({ where: { adresse: ancienne, modele: 'compte.coordonnees' } })).toBe(1);
    expect(await db.lienConnexion.count({ where: { userId: personne.userId, expireLe: { gt: NOW } } })).toBe(
      0,
    );
    expect(await db.session.count({ where: { userId: personne.userId } })).toBe(0);
    const ligne = await db.journal.findFirstOrThrow({
      where: { action: 'compte.coordonnees', beneficiaireId },
    });
    expect(ligne.codes).toEqual({ email: true, telephone: false, perdu: true });
  });

  it('dit clairement qu’une adresse est déjà prise', async () => {
    const { referent, beneficiaireId } = await unSuivi();
    const { user } = await unBeneficiaire();
    await expect(
      changerCoordonnees(referent.acteur, saisie(beneficiaireId, user.email!), NOW),
    ).rejects.toMatchObject({ code: 'DOUBLON' });
  });
});
