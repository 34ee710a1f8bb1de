import { beforeAll, describe, expect, it } from 'vitest';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import type { Acteur } from '@/lib/auth/acteur';
import { ecarterMission } from '@/lib/appariement/commands/ecart';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('missionsPour', () => {
  let samira: Awaited<ReturnType<typeof unBeneficiaire>>;
  beforeAll(async () => {
    samira = await unBeneficiaire();
  });

  it('est introuvable pour un accompagnateur d’une autre personne', async () => {
    const { acteur } = await unReferent();
    await expect(missionsPour(acteur, samira.id, NOW)).rejects.toThrow(NonTrouve);
    const m = await uneMission({ publiee: true });
    await expect(missionPour(acteur, samira.id, m.id, NOW)).rejects.toThrow(NonTrouve);
    await db.mission.update({ where: { id: m.id }, data: { statut: 'ARCHIVEE' } });
  });

  it('ordonne par ce que la personne a répondu, avec les raisons', async () => {
    const proche = await uneMission({ publiee: true, champs: { titre: 'Proche' } });
    const voisine = await uneMission({ publiee: true, commune: '01451', champs: { titre: 'Voisine' } });
    await uneMission({ publiee: true, commune: '01283', champs: { titre: 'Trop loin' } });
    await uneMission({ champs: { titre: 'Brouillon' } });
    await uneMission({ publiee: true, champs: { titre: 'Finie', finLe: new Date('2026-02-01') } });
    const r = await missionsPour(samira.acteur, samira.id, NOW);
    expect(r.missions.map((m) => m.mission.titre)).toEqual(['Proche', 'Voisine']);
    expect(r.missions[0]!.appariement.raisons.map((x) => x.personne)).toContain(
      'à Bourg-en-Bresse, votre commune',
    );
    expect(r.missions[1]!.appariement.raisons.map((x) => x.personne)).toContain('à 5 km de chez vous');
    expect([proche.id, voisine.id]).toEqual(r.missions.map((m) => m.mission.id));
  });

  it('la coordination ne lit le métier visé ni dans une raison, ni dans l’ordre', async () => {
    const referent = await unReferent();
    const { acteur: coordination } = await unCoordinateur();
    const duMetier = await uneMission({
      publiee: true,
      commune: '01451',
      champs: { titre: 'Du métier', codesRome: ['D1206'] },
    });
    const avec = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const ordre = async (...a: Parameters<typeof missionsPour>) =>
      (await missionsPour(...a)).missions.map((m) => m.mission.id);
    const sans = await ordre(coordination, avec.id, NOW);
    await db.beneficiaire.update({ where: { id: avec.id }, data: { metierVise: 'D1206' } });
    expect(await ordre(coordination, avec.id, NOW)).toEqual(sans);
    const raisons = async (acteur: Acteur) =>
      (await missionPour(acteur, avec.id, duMetier.id, NOW))!.appariement.raisons.map((r) => r.code);
    expect(await raisons(coordination)).not.toContain('metier');
    expect(await raisons(referent.acteur)).toContain('metier');
    expect(await raisons(avec.acteur)).toContain('metier');
    // What it teaches for that job neither.
    await db.mission.update({
      where: { id: duMetier.id },
      data: { codesRome: [], apprend: ['COMMUNIQUER_A_L_ORAL'] },
    });
    await db.beneficiaire.update({ where: { id: avec.id }, data: { competences: [] } });
    expect(await ordre(coordination, avec.id, NOW)).toEqual(sans);
    expect(await raisons(coordination)).not.toContain('metier');
    expect(await raisons(referent.acteur)).toContain('metier');
    await db.mission.update({ where: { id: duMetier.id }, data: { statut: 'ARCHIVEE' } });
  });

  it('montre à la personne et à l’accompagnateur la même liste', async () => {
    const referent = await unReferent();
    const lea = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const [ecartee] = (await missionsPour(lea.acteur, lea.id, NOW)).missions;
    await ecarterMission(lea.acteur, { missionId: ecartee!.mission.id, motif: null }, NOW);
    for (let page = 1, pages = 1; page <= pages; page++) {
      const a = await missionsPour(referent.acteur, lea.id, NOW, page, 2);
      // The same missions in the same order, for the same reasons, and the same « pourquoi pas ».
      expect(a).toEqual(await missionsPour(lea.acteur, lea.id, NOW, page, 2));
      expect(a.missions.map((m) => m.mission.id)).not.toContain(ecartee!.mission.id);
      expect(a.total).toBeGreaterThan(0);
      pages = a.pages;
    }
  });

  it('dit pourquoi pas, pour une mission qu’une seule réponse écarte', async () => {
    const porter = await uneMission({ publiee: true, champs: { titre: 'Porter', portDeCharges: true } });
    const lea = await unBeneficiaire({ profil: { besoins: ['PAS_DE_PORT_DE_CHARGES'] } });
    const r = await missionsPour(lea.acteur, lea.id, NOW);
    const pas = r.pourquoiPas.find((p) => p.mission.id === porter.id);
    expect(pas?.appariement.ecarts.map((e) => e.personne)).toEqual(['Il faut porter des choses lourdes.']);
    expect(r.missions.map((m) => m.mission.id)).not.toContain(porter.id);
  });

  it('laisse de côté un ancien employeur, jusqu’à ce que la coordination l’ait levé', async () => {
    const association = await uneAssociation();
    const m = await uneMission({ publiee: true, associationId: association.id });
    const lea = await unBeneficiaire();
    const cle = { beneficiaireId: lea.id, associationId: association.id };
    await db.ancienEmployeur.create({ data: { ...cle, declareLe: NOW } });
    const ids = async () => (await missionsPour(lea.acteur, lea.id, NOW)).missions.map((x) => x.mission.id);
    expect(await ids()).not.toContain(m.id);
    // Nor among those that one answer keeps out: it is not for her to see past it.
    const { pourquoiPas } = await missionsPour(lea.acteur, lea.id, NOW);
    expect(pourquoiPas.map((p) => p.mission.id)).not.toContain(m.id);
    await db.ancienEmployeur.updateMany({ where: cle, data: { leveLe: NOW } });
    expect(await ids()).toContain(m.id);
  });

  it('ne repropose pas une mission déjà demandée, et la repropose après « sans suite »', async () => {
    const m = await uneMission({ publiee: true });
    const lea = await unBeneficiaire();
    const { id } = await db.candidature.create({
      data: { beneficiaireId: lea.id, missionId: m.id, accordLe: NOW },
    });
    const ids = async () => (await missionsPour(lea.acteur, lea.id, NOW)).missions.map((x) => x.mission.id);
    expect(await ids()).not.toContain(m.id);
    await db.candidature.update({ where: { id }, data: { statut: 'SANS_SUITE' } });
    expect(await ids()).toContain(m.id);
  });

  it('oublie les demi-journées passées', async () => {
    const m = await uneMission({ publiee: true });
    await db.creneau.updateMany({ where: { missionId: m.id }, data: { date: new Date('2026-02-03') } });
    const lea = await unBeneficiaire();
    const r = await missionsPour(lea.acteur, lea.id, NOW);
    expect(r.missions.map((x) => x.mission.id)).not.toContain(m.id);
  });

  it('fait le même nombre de requêtes pour une mission ou pour cinquante, et coupe en pages', async () => {
    const requetes = () => compterRequetes(() => missionsPour(samira.acteur, samira.id, NOW, 1, 10));
    const petite = await requetes();
    const association = await uneAssociation();
    for (let i = 0; i < 30; i++) await uneMission({ publiee: true, associationId: association.id });
    const grande = await requetes();
    expect(grande.resultat.total).toBeGreaterThanOrEqual(petite.resultat.total + 30);
    expect(grande.resultat.missions).toHaveLength(10);
    expect(grande.nombre).toBe(petite.nombre);
    expect(grande.nombre).toBeLessThanOrEqual(10);
    const deux = await missionsPour(samira.acteur, samira.id, NOW, 2, 10);
    const vues = [...grande.resultat.missions, ...deux.missions].map((m) => m.mission.id);
    expect(new Set(vues).size).toBe(20);
    const trop = await missionsPour(samira.acteur, samira.id, NOW, 999, 10);
    expect(trop.page).toBe(trop.pages);
  });
});

describe('missionPour', () => {
  it('dit le lieu, les raisons, et la demande déjà ouverte', async () => {
    const lea = await unBeneficiaire();
    const m = await uneMission({ publiee: true, commune: '01451' });
    const avant = await missionPour(lea.acteur, lea.id, m.id, NOW);
    expect(avant).toMatchObject({ lieu: 'Viriat, à 5 km de chez vous', demandeId: null });
    expect(avant?.appariement.eligible).toBe(true);
    const { id } = await db.candidature.create({
      data: { beneficiaireId: lea.id, missionId: m.id, accordLe: NOW },
    });
    expect((await missionPour(lea.acteur, lea.id, m.id, NOW))?.demandeId).toBe(id);
  });

  it('ne montre pas une mission qui n’est pas en ligne', async () => {
    const lea = await unBeneficiaire();
    const brouillon = await uneMission();
    expect(await missionPour(lea.acteur, lea.id, brouillon.id, NOW)).toBeNull();
  });

  it('se relit par qui y est, y a été ou attend, même en pause ; « ça m’intéresse » ne s’y dit plus', async () => {
    const enPause = await uneMission({ champs: { statut: 'SUSPENDUE' } });
    const finie = await uneMission({ champs: { statut: 'TERMINEE' } });
    const presente = await uneAffectation(enPause);
    const passee = await uneAffectation(finie, { finLe: '2026-02-20' });
    const attente = await uneCandidature(enPause, 'DEPOSEE');
    const sansSuite = await uneCandidature(enPause, 'SANS_SUITE');
    const lire = ({ personne: p }: typeof attente, id: string) => missionPour(p.acteur, p.id, id, NOW);
    const [la, apres, avant] = [
      await lire({ ...presente.candidature, personne: presente.personne }, enPause.id),
      await lire({ ...passee.candidature, personne: passee.personne }, finie.id),
      await lire(attente, enPause.id),
    ];
    expect(la).toMatchObject({ ouverte: false, demandeId: presente.candidatureId });
    expect(apres).toMatchObject({ ouverte: false, demandeId: null });
    expect(avant).toMatchObject({ ouverte: false, demandeId: attente.id });
    expect(await lire(sansSuite, enPause.id)).toBeNull();
    expect(await lire(attente, finie.id)).toBeNull();
  });

  it('dit si elle est ouverte : en ligne, et pas après son dernier jour', async () => {
    const lea = await unBeneficiaire();
    const ouverte = async (finLe: string) => {
      const { id } = await uneMission({ publiee: true, champs: { finLe: new Date(finLe) } });
      return (await missionPour(lea.acteur, lea.id, id, NOW))?.ouverte;
    };
    expect([await ouverte('2026-03-02'), await ouverte('2026-03-01')]).toEqual([true, false]);
  });
});
