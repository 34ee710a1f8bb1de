import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { proposerMission, repondreProposition } from '@/lib/parcours/commands/proposition';
import { parcoursModifiablesPar } from '@/lib/parcours/policy';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { mesPropositions } from '@/lib/parcours/queries/personne';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { unContrat, uneMissionEnCours, unSuivi } from '../../factories/parcours';
import { compterRequetes } from '../../support/requetes';

const now = new Date('2026-03-03T09:00:00Z');

describe('lire la file', () => {
  it('ne donne que les personnes du référent, en 6 requêtes au plus quel que soit leur nombre', async () => {
    await unSuivi();
    const { referent, personne } = await unSuivi();
    await unContrat(personne.id);
    await uneMissionEnCours(personne.id);
    const seule = await compterRequetes(() => fileDuReferent(referent.acteur, now));
    expect(seule.resultat.map((l) => l.id)).toEqual([personne.id]);
    expect(seule.resultat[0]).toMatchObject({
      mission: 'Aider au jardin partagé',
      contratType: 'CONTRAT_ENGAGEMENT',
    });
    for (let i = 0; i < 5; i++)
      await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const six = await compterRequetes(() => fileDuReferent(referent.acteur, now));
    expect(six.resultat).toHaveLength(6);
    expect(six.nombre).toBe(seule.nombre);
    expect(six.nombre).toBeLessThanOrEqual(6);
  });

  it('lit le contrat en vigueur, ou le plus proche à venir, ou le dernier, et celui qui suit', async () => {
    const { referent, personne } = await unSuivi();
    const j = (t: string) => new Date(`${t}T00:00:00Z`);
    const lire = async (jour: string) => {
      const [l] = await fileDuReferent(referent.acteur, new Date(`${jour}T09:00:00Z`));
      return [l!.contratId, l!.suiteId, l!.contratSuitUnAutre];
    };
    const a = await unContrat(personne.id, { debutLe: j('2026-02-01'), finLe: j('2026-04-01') });
    const b = await unContrat(personne.id, { debutLe: j('2026-05-01'), finLe: j('2026-07-01') });
    const c = await unContrat(personne.id, { debutLe: j('2026-07-01'), finLe: j('2026-09-01') });
    expect(await lire('2026-01-10')).toEqual([a.id, b.id, false]);
    expect(await lire('2026-03-03')).toEqual([a.id, b.id, false]);
    expect(await lire('2026-04-10')).toEqual([b.id, c.id, true]);
    expect(await lire('2026-06-10')).toEqual([b.id, c.id, true]);
    expect(await lire('2026-10-10')).toEqual([c.id, null, true]);
  });

  it('un changement de référent ne rend ni délai ni orientation', async () => {
    const { referent, personne } = await unSuivi();
    const suivant = await unReferent();
    await db.suivi.updateMany({
      where: { beneficiaireId: personne.id },
      data: { orienteLe: new Date('2026-01-20'), finLe: new Date('2026-02-10') },
    });
    const { id: referentId, organismeId } = suivant;
    await db.suivi.create({
      data: { beneficiaireId: personne.id, referentId, organismeId, debutLe: new Date('2026-02-10') },
    });
    const [ligne] = await fileDuReferent(suivant.acteur, now);
    expect(ligne).toMatchObject({ entreeLe: new Date('2026-01-05'), orienteLe: new Date('2026-01-20') });
    expect((await fileDuReferent(referent.acteur, now))[0]!.finSuivi).toEqual(new Date('2026-02-10'));
  });

  it('ne porte aucune heure', async () => {
    const { referent, personne } = await unSuivi();
    await uneMissionEnCours(personne.id, { '2026-02-10': 90 });
    const texte = JSON.stringify(await fileDuReferent(referent.acteur, now));
    expect(texte).not.toMatch(/minutes|heures|cible/i);
  });
});

describe('lire un parcours', () => {
  it('est refusé à tous sauf la personne et son référent', async () => {
    const { referent, personne } = await unSuivi();
    for (const { acteur } of [
      await unReferent(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
      await uneAssociation(),
      await unBeneficiaire(),
    ])
      await expect(parcoursDe(acteur, personne.id, now)).rejects.toThrow('introuvable');
    expect((await parcoursDe(referent.acteur, personne.id, now)).modifiable).toBe(true);
    expect((await parcoursDe(personne.acteur, personne.id, now)).personne.prenom).toBe('Samira');
  });

  it('dit qu’on peut y écrire à ceux à qui la règle d’écriture le permet, et à eux seuls', async () => {
    const { referent, personne } = await unSuivi();
    const ancien = await unReferent();
    await db.suivi.updateMany({
      where: { referentId: referent.id },
      data: { debutLe: new Date('2026-02-20') },
    });
    await db.suivi.create({
      data: {
        ...{ beneficiaireId: personne.id, referentId: ancien.id, organismeId: ancien.organismeId },
        ...{ debutLe: new Date('2025-06-01'), finLe: new Date('2026-02-20') },
      },
    });
    for (const [acteur, ecrit] of [
      [referent.acteur, true],
      [personne.acteur, true],
      [ancien.acteur, false],
    ] as const) {
      const ou = { AND: [{ id: personne.id }, parcoursModifiablesPar(acteur, now)] };
      expect(await db.beneficiaire.count({ where: ou })).toBe(Number(ecrit));
      expect((await parcoursDe(acteur, personne.id, now)).modifiable).toBe(ecrit);
    }
  });

  it('d’une personne invitée qui n’a encore répondu à rien : aucun besoin, jamais une panne', async () => {
    const { referent, personne } = await unSuivi();
    expect((await parcoursDe(referent.acteur, personne.id, now)).personne.besoins).toEqual([]);
  });

  it('tient en 12 requêtes', async () => {
    const { referent, personne } = await unSuivi();
    await unContrat(personne.id);
    await uneMissionEnCours(personne.id);
    await uneMissionEnCours(personne.id);
    const { nombre } = await compterRequetes(() => parcoursDe(referent.acteur, personne.id, now));
    expect(nombre).toBeLessThanOrEqual(12);
  });

  it('ne garde rien d’une envie retirée ni d’un rendez-vous annulé', async () => {
    const { referent, personne } = await unSuivi();
    const mission = await uneMission({ publiee: true, champs: { titre: 'Mission laissée' } });
    await db.candidature.create({
      data: { beneficiaireId: personne.id, missionId: mission.id, statut: 'RETIREE', accordLe: now },
    });
    await db.rendezVous.create({
      data: {
        beneficiaireId: personne.id,
        referentId: referent.id,
        debutLe: now,
        lieu: 'Lieu annulé',
        annuleLe: now,
      },
    });
    const texte = JSON.stringify(await parcoursDe(referent.acteur, personne.id, now));
    expect(texte).not.toMatch(/Mission laissée|Lieu annulé/);
  });
});

describe('mes propositions', () => {
  it('sont les miennes, ouvertes, sans celles où j’ai dit oui ou non', async () => {
    const { referent, personne } = await unSuivi();
    const autre = await unSuivi();
    const ids = [];
    for (const titre of ['Une', 'Deux', 'Trois']) {
      const mission = await uneMission({ publiee: true, champs: { titre } });
      const saisie = { beneficiaireId: personne.id, missionId: mission.id, mot: null };
      ids.push((await proposerMission(referent.acteur, saisie, now)).propositionId);
    }
    await repondreProposition(personne.acteur, { propositionId: ids[0]!, reponse: 'NON' }, now);
    await repondreProposition(personne.acteur, { propositionId: ids[1]!, reponse: 'PLUS_TARD' }, now);
    const vues = await mesPropositions(personne.acteur);
    expect(vues.map((v) => v.mission.titre).sort()).toEqual(['Deux', 'Trois']);
    expect(vues[0]?.auteur).toBe('Claire');
    expect(await mesPropositions(autre.personne.acteur)).toEqual([]);
  });
});
