import { describe, expect, it } from 'vitest';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { ecrireRelais } from '@/lib/parcours/commands/relais';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const MOT = 'Préfère le jeudi. Le permis avance.';

async function unChangement() {
  const { personne, referent: ancien } = await unSuivi();
  const [nouveau, { acteur }] = [await unReferent(), await unAgentDuDepartement()];
  const { id: suiviId } = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
  const saisie = { beneficiaireId: personne.id, referentId: nouveau.id, le: new Date('2026-03-03') };
  await nommerReferent(acteur, { ...saisie, depuis: null }, now);
  const ecrire = (champs = {}, qui = ancien.acteur, quand = now) =>
    ecrireRelais(qui, { suiviId, version: 0, relais: MOT, relu: false, ...champs }, quand);
  return { personne, ancien, nouveau, suiviId, ecrire };
}

describe('le mot de relais', () => {
  it('s’écrit par l’ancien référent, tant qu’il lit encore ; ni par le nouveau, ni par un autre', async () => {
    const { nouveau, ecrire } = await unChangement();
    await expect(ecrire({}, nouveau.acteur)).rejects.toThrow('introuvable');
    await expect(ecrire({}, (await unReferent()).acteur)).rejects.toThrow('introuvable');
    await expect(ecrire({}, undefined, new Date('2026-04-02T09:00:00Z'))).rejects.toThrow('introuvable');
    await ecrire({}, undefined, new Date('2026-04-01T09:00:00Z'));
  });

  it('écrit au moment où la personne s’efface, ne reste pas', async () => {
    const { personne, suiviId, ecrire } = await unChangement();
    let ecriture: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tenirPersonne(tx, personne.id);
      // It waits for the person, having seen that they were there.
      ecriture = ecrire().catch((e: unknown) => e);
      await tx.$executeRaw`SELECT pg_sleep(0.5)`;
      await tx.beneficiaire.update({ where: { id: personne.id }, data: { anonymiseLe: now } });
    });
    expect(await ecriture).toMatchObject({ code: 'NON_TROUVE' });
    expect((await db.suivi.findUniqueOrThrow({ where: { id: suiviId } })).relais).toBeNull();
  });

  it('ne s’écrit pas pendant l’accompagnement', async () => {
    const { personne, referent } = await unSuivi();
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await expect(
      ecrireRelais(referent.acteur, { suiviId: suivi.id, version: 0, relais: MOT, relu: false }, now),
    ).rejects.toThrow('introuvable');
  });

  it('se lit par la personne et par qui l’accompagne, prévenus une fois, sans ses mots', async () => {
    const { personne, ancien, nouveau, ecrire } = await unChangement();
    await ecrire();
    await ecrire();
    await ecrire({ version: 1, relais: `${MOT} Voilà.` });
    for (const { acteur } of [personne, nouveau, ancien])
      expect((await parcoursDe(acteur, personne.id, now)).suivis[1]).toMatchObject({
        relais: `${MOT} Voilà.`,
        relaisLe: now,
      });
    const lus = await db.message.findMany({ where: { modele: { startsWith: 'parcours.relais' } } });
    const miens = lus.filter((m) => [personne.userId, nouveau.userId].includes(m.userId ?? ''));
    expect(miens.map((m) => m.modele).sort()).toEqual(['parcours.relais', 'parcours.relais-recu']);
    expect(JSON.stringify(miens)).not.toContain('permis');
    expect(JSON.stringify(await exporterMesDonnees(personne.acteur, {}, now))).toContain(`${MOT} Voilà.`);
  });

  it('écrit ailleurs entre-temps, se relit d’abord', async () => {
    const { ecrire } = await unChangement();
    await ecrire();
    await expect(ecrire({ relais: 'Plutôt le lundi.' })).rejects.toMatchObject({ code: 'PERIME' });
  });

  it('qui semble parler de santé se relit d’abord', async () => {
    const { ecrire } = await unChangement();
    const relais = 'Revient de l’hôpital.';
    await expect(ecrire({ relais })).rejects.toMatchObject({ code: 'SANTE' });
    await ecrire({ relais, relu: true });
  });

  it('l’ancien sait qu’il peut l’écrire ; le nouveau non', async () => {
    const { personne, ancien, nouveau, suiviId } = await unChangement();
    expect((await parcoursDe(ancien.acteur, personne.id, now)).aRelayer?.id).toBe(suiviId);
    expect((await parcoursDe(nouveau.acteur, personne.id, now)).aRelayer).toBeNull();
  });
});
