import { describe, expect, it } from 'vitest';
import { publierMission } from '@/lib/missions/commands/moderation';
import { creerMission, modifierMission } from '@/lib/missions/commands/redaction';
import { creerMissionSchema } from '@/lib/missions/schema';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };
const FORMULAIRE = {
  titre: 'Trier des livres',
  lignes: 'Trier\n\n  Ranger  ',
  domaine: 'CULTURE_LOISIRS',
  activite: 'autre',
  communeCode: '01053',
  places: '2',
  semaine: ['MERCREDI_MATIN', 'JEUDI_SOIR'],
  date1: '2026-03-14',
  moment1: 'APRES_MIDI',
  matinDebut: '09:30',
  remboursement: 'NON',
  debutLe: '',
  finLe: '',
};

const saisie = (associationId: string, plus: object = {}) =>
  creerMissionSchema.parse({ ...FORMULAIRE, associationId, ...plus });
const lire = (id: string) => db.mission.findUniqueOrThrow({ where: { id }, include: { creneaux: true } });

describe('décrire un besoin', () => {
  it('n’est pas pour la personne, le référent, le Département ni une autre association', async () => {
    const { id } = await uneAssociation();
    for (const { acteur } of [
      await unBeneficiaire(),
      await unReferent(),
      await unAgentDuDepartement(),
      await uneAssociation(),
    ])
      await expect(creerMission(acteur, saisie(id), NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('ne prend pas deux fois la même date au même moment, et la même demi-journée ne se garde qu’une fois', async () => {
    const association = await uneAssociation();
    const dates = { date2: '2026-03-14', moment2: 'APRES_MIDI' };
    const { error } = creerMissionSchema.safeParse({
      ...FORMULAIRE,
      ...dates,
      associationId: association.id,
    });
    expect(error?.issues.map((i) => [i.path.join(), i.message])).toEqual([
      ['date2', 'Cette date est déjà dans la liste, au même moment de la journée.'],
    ]);
    const plus = { ...dates, moment2: 'MATIN', semaine: ['JEUDI_SOIR', 'JEUDI_SOIR'] };
    const { id } = await creerMission(association.acteur, saisie(association.id, plus), NOW);
    const { creneaux } = await lire(id);
    expect(creneaux.map((c) => c.demiJournee).sort()).toEqual([
      'JEUDI_SOIR',
      'SAMEDI_APRES_MIDI',
      'SAMEDI_MATIN',
    ]);
    for (const { demiJournee, date } of creneaux)
      await expect(
        db.creneau.create({
          data: { missionId: id, demiJournee, date, heureDebut: '08:00', heureFin: '09:00' },
        }),
      ).rejects.toThrow();
  });

  it('garde un brouillon : lignes, demi-journées de la semaine et dates avec leurs heures', async () => {
    const association = await uneAssociation();
    const { id } = await creerMission(association.acteur, saisie(association.id), NOW);
    const mission = await lire(id);
    expect(mission).toMatchObject({ statut: 'BROUILLON', activites: ['Trier', 'Ranger'], places: 2 });
    expect(
      mission.creneaux.map((c) => [c.demiJournee, c.heureDebut, c.date?.toISOString().slice(0, 10)]),
    ).toEqual(
      expect.arrayContaining([
        ['MERCREDI_MATIN', '09:30', undefined],
        ['JEUDI_SOIR', '18:00', undefined],
        ['SAMEDI_APRES_MIDI', '14:00', '2026-03-14'],
      ]),
    );
  });

  it('peut la proposer à la coordination du même geste', async () => {
    const association = await uneAssociation();
    const { user } = await unCoordinateur();
    const { id } = await creerMission(association.acteur, saisie(association.id, { suite: 'proposer' }), NOW);
    expect((await lire(id)).statut).toBe('A_VALIDER');
    expect(await db.message.count({ where: { userId: user.id, modele: 'mission.a-valider' } })).toBe(1);
  });

  it('dit des frais remboursés lesquels et comment', () => {
    const lu = creerMissionSchema.safeParse({
      ...FORMULAIRE,
      associationId: 'a3bb189e-8bf9-4888-9912-ace4e6543002',
      remboursement: 'OUI',
    });
    expect(lu.error?.issues.map((i) => i.path[0])).toEqual(['remboursementDetail']);
  });
});

describe('modifier une mission', () => {
  const avec = (missionId: string, champs: object, plus: object = {}) => ({
    missionId,
    version: 1,
    champs: saisie('a3bb189e-8bf9-4888-9912-ace4e6543002', champs).champs,
    ...plus,
  });

  it('n’est pas pour une autre association ni pour un référent', async () => {
    const mission = await uneMission();
    for (const { acteur } of [await uneAssociation(), await unReferent(), await unBeneficiaire()])
      await expect(modifierMission(acteur, avec(mission.id, {}), NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });

  it('à deux en même temps : le second voit ce qui a changé et ne perd rien', async () => {
    const association = await uneAssociation();
    const { id } = await creerMission(association.acteur, saisie(association.id), NOW);
    await modifierMission(association.acteur, avec(id, { titre: 'Classer des livres' }), NOW);
    const second = avec(id, { titre: 'Ranger des livres', places: '4' });
    await expect(modifierMission(association.acteur, second, NOW)).rejects.toMatchObject({
      code: 'MODIFIEE_ENTRE_TEMPS',
      champs: {
        titre: ['Enregistré entre-temps : « Classer des livres ».'],
        places: ['Enregistré entre-temps : « 2 ».'],
        remplacer: [expect.any(String)],
      },
    });
    expect((await lire(id)).titre).toBe('Classer des livres');
    await modifierMission(association.acteur, { ...second, remplacer: true }, NOW);
    expect(await lire(id)).toMatchObject({ titre: 'Ranger des livres', places: 4, version: 3 });
  });

  it('deux enregistrements à la même seconde : un seul passe', async () => {
    const association = await uneAssociation();
    const { id } = await creerMission(association.acteur, saisie(association.id), NOW);
    const deux = await Promise.allSettled(
      ['Un', 'Deux'].map((titre) => modifierMission(association.acteur, avec(id, { titre }), NOW)),
    );
    expect(deux.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
  });

  it('en ligne, un changement de fond par l’association la fait relire ; un détail pratique, non', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    const { id } = await creerMission(association.acteur, saisie(association.id, { suite: 'proposer' }), NOW);
    await publierMission(acteur, { missionId: id, ...COCHEE }, NOW);
    const detail = await modifierMission(association.acteur, avec(id, { aApporter: 'Un tablier' }), NOW);
    expect(detail.aRelire).toBe(false);
    expect((await lire(id)).statut).toBe('PUBLIEE');
    const fond = await modifierMission(
      association.acteur,
      { ...avec(id, { lignes: 'Tailler les arbres' }), version: 2 },
      NOW,
    );
    expect(fond.aRelire).toBe(true);
    expect((await lire(id)).statut).toBe('A_VALIDER');
  });

  it('garde les demi-journées qui restent, et les demandes posées dessus', async () => {
    const association = await uneAssociation();
    const { id } = await creerMission(association.acteur, saisie(association.id), NOW);
    const avant = (await lire(id)).creneaux.find((c) => c.demiJournee === 'MERCREDI_MATIN')!;
    await modifierMission(
      association.acteur,
      avec(id, { semaine: ['MERCREDI_MATIN'], date1: '', matinDebut: '10:00' }),
      NOW,
    );
    expect((await lire(id)).creneaux).toEqual([{ ...avant, heureDebut: '10:00' }]);
  });

  it('ne descend pas sous les places prises ; une place de plus est proposée à la première personne en attente', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    const { id } = await creerMission(association.acteur, saisie(association.id, { suite: 'proposer' }), NOW);
    await publierMission(acteur, { missionId: id, ...COCHEE }, NOW);
    await uneAffectation({ id });
    await uneAffectation({ id });
    const attente = await uneCandidature({ id }, 'LISTE_D_ATTENTE');
    await expect(modifierMission(association.acteur, avec(id, { places: '1' }), NOW)).rejects.toMatchObject({
      code: 'PLACES',
    });
    await modifierMission(association.acteur, avec(id, { places: '3' }), NOW);
    expect(await lire(id)).toMatchObject({ statut: 'COMPLETE', placesPrises: 3 });
    expect((await db.candidature.findUniqueOrThrow({ where: { id: attente.id } })).statut).toBe(
      'PLACE_OFFERTE',
    );
  });
});
