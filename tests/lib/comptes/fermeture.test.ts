import { describe, expect, it } from 'vitest';
import { ouvrirSession } from '@/lib/auth/commands/session';
import { fermerCompte, rouvrirCompte } from '@/lib/comptes/commands/fermeture';
import { terminerAutresSessions, terminerSession } from '@/lib/comptes/commands/sessions';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';

const NOW = new Date('2026-03-03T09:00:00Z');
const entrer = (userId: string) =>
  db.$transaction((tx) =>
    ouvrirSession(tx, userId, { moyen: 'LIEN_EMAIL', longue: false, appareil: 'Firefox sur Linux' }, NOW),
  );

describe('fermer un compte', () => {
  it('refuse tout autre que le Département, et le compte d’une personne accompagnée', async () => {
    const { userId } = await unReferent();
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await unBeneficiaire()])
      await expect(fermerCompte(acteur, { userId }, NOW)).rejects.toThrow('réservée au Département');
    const { acteur } = await unAgentDuDepartement();
    const personne = await unBeneficiaire();
    await expect(fermerCompte(acteur, { userId: personne.userId }, NOW)).rejects.toThrow('introuvable');
    await expect(fermerCompte(acteur, { userId: acteur.userId }, NOW)).rejects.toThrow('propre compte');
  });

  it('ferme les sessions tout de suite, et se rouvre', async () => {
    const { acteur } = await unAgentDuDepartement();
    const { userId } = await unReferent();
    await entrer(userId);
    await fermerCompte(acteur, { userId }, NOW);
    expect(await db.session.count({ where: { userId } })).toBe(0);
    await expect(entrer(userId)).rejects.toThrow();
    await expect(fermerCompte(acteur, { userId }, NOW)).rejects.toThrow('introuvable');
    await rouvrirCompte(acteur, { userId }, NOW);
    expect((await entrer(userId)).accueil).toBe('/referent');
  });
});

describe('mes connexions', () => {
  it('refuse de fermer celle d’un autre', async () => {
    const { acteur } = await unReferent();
    const autre = await unReferent();
    const { jeton } = await entrer(autre.userId);
    const { id: sessionId } = await db.session.findUniqueOrThrow({ where: { sessionToken: jeton } });
    await expect(terminerSession(acteur, { sessionId }, NOW)).rejects.toThrow('introuvable');
    await terminerSession(autre.acteur, { sessionId }, NOW);
    expect(await db.session.count({ where: { id: sessionId } })).toBe(0);
  });

  it('ferme toutes les autres, et garde celle-ci', async () => {
    const { acteur, userId } = await unReferent();
    const [ici] = [await entrer(userId), await entrer(userId), await entrer(userId)];
    expect(await terminerAutresSessions(acteur, { jeton: ici.jeton }, NOW)).toBe(2);
    expect(await db.session.findMany({ where: { userId } })).toMatchObject([{ sessionToken: ici.jeton }]);
  });
});
