import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { corrigerAssociation } from '@/lib/associations/commands';
import { CHAMPS_ASSOCIATION } from '@/lib/associations/association';
import { ficheSchema } from '@/lib/associations/schema';
import { db } from '@/lib/db';
import { importerFlux } from '@/lib/flux/commands/importer';
import { motsDetails } from '@/lib/journal/mots';
import { publierMission } from '@/lib/missions/commands/moderation';
import { modifierMission } from '@/lib/missions/commands/redaction';
import { champsDe } from '../../deux/missions';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { enMorceaux, uneMissionXml, unFlux } from '../../support/flux';

const NOW = new Date('2026-03-03T09:00:00Z');
const lire = (id: string) => db.association.findUniqueOrThrow({ where: { id } });
const lignes = (objetId: string) => db.journal.findMany({ where: { objetId } });

/** What the form sends when one changes `plus` on the association as it was read. */
const saisie = (lue: { id: string; nom: string; communeCode: string | null }, plus: object = {}) =>
  ficheSchema.parse({
    associationId: lue.id,
    version: '1',
    nom: lue.nom,
    communeCode: lue.communeCode,
    ...plus,
  });

const unRna = () => `W01${String(Math.trunc(Math.random() * 1e7)).padStart(7, '0')}`;

describe('corriger une association', () => {
  it('n’est ni à son responsable, ni au référent, ni à la personne, ni au Département, ni à une autre coordination', async () => {
    const association = await uneAssociation();
    const { acteur: coordination } = await unCoordinateur();
    for (const { acteur, code } of [
      { ...association, code: 'INTERDIT' },
      { ...(await unReferent()), code: 'INTERDIT' },
      { ...(await unBeneficiaire()), code: 'INTERDIT' },
      { ...(await unAgentDuDepartement()), code: 'INTERDIT' },
      { acteur: { ...coordination, departementCode: '02' }, code: 'NON_TROUVE' },
    ])
      await expect(
        corrigerAssociation(acteur, saisie(association, { nom: 'Pris' }), NOW),
      ).rejects.toMatchObject({ code });
    expect(await lire(association.id)).toMatchObject({ nom: association.nom, version: 1 });
    expect(await lignes(association.id)).toEqual([]);
  });

  it('écrit le nom, la commune, les numéros et l’assurance ; le journal dit quels champs, jamais ce qu’on y lit', async () => {
    const association = await uneAssociation();
    const { acteur, user } = await unCoordinateur();
    const rna = unRna();
    await corrigerAssociation(
      acteur,
      saisie(association, {
        ...{
          nom: 'Le Verger canari',
          communeCode: '01283',
          rna: rna.toLowerCase(),
          siret: '356 000 000 00048',
        },
        ...{ contactPrenom: 'Jeanne', assureur: 'Canari', assuranceExpireLe: '2027-12-31' },
      }),
      NOW,
    );
    expect(await lire(association.id)).toMatchObject({
      ...{ nom: 'Le Verger canari', communeCode: '01283', rna, siret: '35600000000048', siren: '356000000' },
      ...{ assureur: 'Canari', assuranceExpireLe: new Date('2027-12-31'), version: 2 },
    });
    const [ligne, ...autres] = await lignes(association.id);
    expect(autres).toEqual([]);
    expect(ligne).toMatchObject({
      action: 'association.modifier',
      acteurId: user.id,
      acteurRole: 'COORDINATION',
    });
    const { champs } = ligne!.codes as { champs: string };
    expect(champs.split(',').sort()).toEqual(
      ['nom', 'communeCode', 'rna', 'siret', 'siren', 'assureur', 'assuranceExpireLe'].sort(),
    );
    expect(JSON.stringify(ligne!.codes)).not.toMatch(/canari/i);
    expect(motsDetails(ligne!).join()).toContain(CHAMPS_ASSOCIATION.assuranceExpireLe);
    await db.association.update({ where: { id: association.id }, data: { siret: null } });
  });

  it('un SIREN seul n’est pas un SIRET ; un numéro faux est dit à côté de son champ', () => {
    const lue = { id: randomUUID(), nom: 'Le Verger', communeCode: null };
    expect(saisie(lue, { siret: '732 829 320' })).toMatchObject({ siren: '732829320', siret: null });
    expect(saisie(lue, { siret: '' })).toMatchObject({ siren: null, siret: null });
    for (const [champ, valeur] of [
      ['siret', '732829321'],
      ['siret', '73282932000075'],
      ['rna', '012345678'],
      ['nom', ' '],
      ['communeCode', 'Bourg'],
    ])
      expect(
        ficheSchema
          .safeParse({ associationId: lue.id, version: '1', nom: 'Le Verger', [champ!]: valeur })
          .error?.issues.map((i) => i.path[0]),
      ).toEqual([champ]);
  });

  it('un RNA ou un SIRET déjà pris est dit à côté de son champ, et rien n’est écrit', async () => {
    const { acteur } = await unCoordinateur();
    const [une, autre] = [await uneAssociation(), await uneAssociation()];
    const rna = unRna();
    const siret = '73282932000074';
    await db.association.updateMany({ where: { siret }, data: { siret: null } });
    await db.association.update({ where: { id: une.id }, data: { rna, siret } });
    for (const [champ, plus] of [
      ['rna', { rna }],
      ['siret', { siret }],
    ] as const)
      await expect(
        corrigerAssociation(acteur, saisie(autre, { ...plus, description: 'Un jardin' }), NOW),
      ).rejects.toMatchObject({
        code: 'DOUBLON',
        champs: { [champ]: [expect.stringContaining('déjà ce numéro')] },
      });
    expect(await lire(autre.id)).toMatchObject({ rna: null, siret: null, description: '', version: 1 });
    expect(await lignes(autre.id)).toEqual([]);
    await db.association.update({ where: { id: une.id }, data: { siret: null } });
  });

  it('une commune d’ailleurs est dite à côté de son champ', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    await expect(
      corrigerAssociation(acteur, saisie(association, { communeCode: '75056' }), NOW),
    ).rejects.toMatchObject({ code: 'COMMUNE', champs: { communeCode: [expect.any(String)] } });
    expect(await lire(association.id)).toMatchObject({ communeCode: '01053', version: 1 });
  });

  it('sur une version que l’association a changée entre-temps, rien n’est écrasé', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    await db.association.update({
      where: { id: association.id },
      data: { adresse: '2 rue Verte', version: 2 },
    });
    await expect(
      corrigerAssociation(acteur, saisie(association, { adresse: '3 rue Bleue' }), NOW),
    ).rejects.toMatchObject({ code: 'PERIME', champs: { version: [expect.any(String)] } });
    expect(await lire(association.id)).toMatchObject({ adresse: '2 rue Verte', version: 2 });
  });

  it('le même formulaire envoyé deux fois écrit une ligne, et répond comme la première fois', async () => {
    const association = await uneAssociation();
    const { acteur } = await unCoordinateur();
    const meme = saisie(association, { adresse: '3 rue Bleue' });
    for (let i = 0; i < 2; i++)
      expect(await corrigerAssociation(acteur, meme, NOW)).toEqual({ id: association.id, version: 2 });
    expect(await lignes(association.id)).toHaveLength(1);
    expect(await lire(association.id)).toMatchObject({ version: 2 });
  });
});

it('une mission venue d’un flux : personne ne gère l’association, la coordination écrit la date de l’assurance et publie', async () => {
  const { acteur } = await unCoordinateur();
  const source = `essai-${randomUUID().slice(0, 8)}`;
  await importerFlux(acteur, { source, morceaux: enMorceaux(unFlux(uneMissionXml()), 1000) }, NOW);
  const { id: missionId, version, associationId } = await db.mission.findFirstOrThrow({ where: { source } });
  const association = await lire(associationId);
  expect(association).toMatchObject({ statut: 'A_CONTACTER', assuranceExpireLe: null, communeCode: null });
  expect(await db.appartenance.count({ where: { associationId } })).toBe(0);

  const champs = { ...(await champsDe(missionId)), activites: ['Semer et arroser'] };
  await modifierMission(acteur, { missionId, version, champs }, NOW);
  const controle = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };
  const publier = () => publierMission(acteur, { missionId, ...controle }, NOW);
  await expect(publier()).rejects.toMatchObject({
    code: 'CONTROLE',
    champs: { assurance: [expect.stringContaining('inconnue')] },
  });

  const { description } = association;
  await corrigerAssociation(
    acteur,
    saisie(association, { description, assuranceExpireLe: '2027-12-31', communeCode: '01053' }),
    NOW,
  );
  await publier();
  expect(await db.mission.findUniqueOrThrow({ where: { id: missionId } })).toMatchObject({
    statut: 'PUBLIEE',
  });
});
