import { beforeAll, describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { heuresVues } from '@/lib/heures/queries/association';
import { db } from '@/lib/db';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { attestationPublique } from '@/lib/passeport/queries';
import { fichesDeLAssociation } from '@/lib/passeport/queries/association';
import { monde } from '../../e2e/canaris.monde';
import { uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { desHeures, unSejour } from '../../factories/sujet';

const NOW = new Date('2026-11-02T09:00:00Z');
const effacer = (acteur: Parameters<typeof effacerDonnees>[0], beneficiaireId: string) =>
  effacerDonnees(acteur, { beneficiaireId, compris: true }, NOW);

/** Every row of every table, queue of jobs included, whose text holds one of these. */
async function tablesDisant(mots: readonly string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ nom: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS nom FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(30);
  const trouves: string[] = [];
  for (const { nom } of tables)
    for (const mot of mots) {
      const [ligne] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${nom} t WHERE t::text ILIKE '%' || $1 || '%'`,
        mot,
      );
      if (ligne!.n > 0) trouves.push(`${nom} : ${mot}`);
    }
  return trouves;
}

describe('tout effacer', () => {
  let m: Awaited<ReturnType<typeof monde>>;
  let minutes: number;
  let mots: string[];
  let chiffres: unknown;
  const departement = async () => tableauDeBord((await unAgentDuDepartement()).acteur, 2026, NOW);
  beforeAll(async () => {
    m = await monde(NOW);
    const { personne, telephone, jeton } = m;
    await db.messageContact.create({
      data: { email: personne.user.email!, sujet: 'autre', texte: 'Canariquestion' },
    });
    await db.demandeRappel.create({
      data: { prenom: 'Inès', telephone, communeCode: '01283', mot: 'Canariavant' },
    });
    await db.session.create({
      data: { sessionToken: 'canarisession', userId: personne.userId, expires: new Date('2099-01-01') },
    });
    await db.carteConnexion.create({
      data: { numero: 'CANARICARTE', beneficiaireId: personne.id, codeHash: 'x', creeParId: personne.userId },
    });
    const { heures } = await db.affectation.findUniqueOrThrow({
      where: { id: m.objets.affectation },
      select: { heures: { where: { statut: 'CONFIRMEES', accordLe: { not: null } } } },
    });
    minutes = heures.reduce((somme, h) => somme + h.minutes, 0);
    // What the test itself names its référent and organisme stays: they are not the person's.
    await db.user.updateMany({
      where: { prenom: 'Canariprenomref' },
      data: { prenom: 'Claire', nom: 'Martin' },
    });
    await db.organisme.updateMany({
      where: { nom: { startsWith: 'Canari' } },
      data: { nom: 'Un organisme' },
    });
    await db.mission.updateMany({ where: { titre: 'Canariailleurs' }, data: { titre: 'Ailleurs' } });
    mots = ['canari', 'Inès', personne.user.email!, telephone, jeton, '1968-07-13', 'Je peux venir bientôt'];
    mots.push('Est-ce le bon jour', '2025-09-17', 'D1206', 'COVOITURAGE', 'GARDE_D_ENFANT');
    expect((await tablesDisant(mots)).length).toBeGreaterThan(mots.length);
    chiffres = await departement();
    await effacer(personne.acteur, personne.id);
  }, 120_000);

  it('ne laisse rien d’elle dans aucune table', async () => {
    expect(await tablesDisant(mots)).toEqual([]);
  });

  it('garde les heures confirmées, sans nom, et les totaux ne bougent pas', async () => {
    const gardees = await db.heures.aggregate({
      where: { affectation: { beneficiaireId: m.personne.id } },
      _sum: { minutes: true },
    });
    expect(minutes).toBeGreaterThan(0);
    expect(gardees._sum.minutes).toBe(minutes);
    expect(await departement()).toEqual(chiffres);
  });

  it('n’est plus dans aucune liste, et son passeport ne se vérifie plus', async () => {
    const referent = await db.referent.findUniqueOrThrow({ where: { id: m.objets.referent } });
    const acteur = { role: 'REFERENT', userId: referent.userId, referentId: referent.id } as const;
    expect(await fileDuReferent({ ...acteur, departementCode: '01' }, NOW)).toEqual([]);
    expect(JSON.stringify(await heuresVues(m.hote.acteur, NOW))).not.toContain(m.objets.affectation);
    expect(JSON.stringify(await fichesDeLAssociation(m.hote.acteur, NOW))).not.toContain(m.objets.fiche);
    expect(await attestationPublique(m.jeton, NOW)).toBeNull();
  });

  it('ferme son espace et dit au référent et à l’association qu’une personne part, sans dire qui', async () => {
    const { user } = await db.beneficiaire.findUniqueOrThrow({
      where: { id: m.personne.id },
      select: { user: { include: { sessions: true, liens: true, appartenances: true } } },
    });
    expect(user).toMatchObject({ prenom: 'Bénévole', nom: '', desactiveLe: NOW, sessions: [], liens: [] });
    expect(user.appartenances.filter((a) => a.finLe === null)).toEqual([]);
    const messages = await db.message.findMany({
      where: { creeLe: NOW },
      select: { modele: true, texte: true },
    });
    const partis = messages.filter((x) =>
      ['parcours.depart', 'candidature.retiree.association'].includes(x.modele),
    );
    expect(partis.map((x) => x.modele)).toEqual(expect.arrayContaining(['parcours.depart']));
    expect(partis.some((x) => x.texte.includes('Une personne a changé d’avis'))).toBe(true);
  });

  it('est au journal, en identifiants ; recommencer ne change rien', async () => {
    const lignes = () =>
      db.journal.findMany({ where: { beneficiaireId: m.personne.id, action: 'beneficiaire.effacer' } });
    expect(await lignes()).toMatchObject([{ acteurId: m.personne.userId, objetId: m.personne.id }]);
    await effacer(m.personne.acteur, m.personne.id);
    expect(await lignes()).toHaveLength(1);
  });
});

describe('tout effacer, autour', () => {
  it('n’est permis qu’à la personne', async () => {
    const { personne, referent, association } = await desHeures();
    for (const { acteur } of [referent, association, await unCoordinateur(), await unReferent()])
      await expect(effacer(acteur, personne.id)).rejects.toMatchObject({ code: 'INTERDIT' });
    const { personne: autre } = await desHeures();
    await expect(effacer(autre.acteur, personne.id)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('rend la place et la propose à qui attend', async () => {
    const { personne, mission } = await unSejour();
    await db.mission.update({ where: { id: mission.id }, data: { places: 1, statut: 'COMPLETE' } });
    const suivante = await uneCandidature(mission, 'LISTE_D_ATTENTE');
    await effacer(personne.acteur, personne.id);
    expect(await db.candidature.findUniqueOrThrow({ where: { id: suivante.id } })).toMatchObject({
      statut: 'PLACE_OFFERTE',
    });
    expect(await db.affectation.count({ where: { beneficiaireId: personne.id, finLe: null } })).toBe(0);
  });

  it('efface les heures que les deux n’ont pas encore acceptées', async () => {
    const { personne, heures } = await desHeures();
    await effacer(personne.acteur, personne.id);
    expect(await db.heures.count({ where: { id: heures.id } })).toBe(0);
  });

  it('laisse son autre compte à qui dirige aussi une association', async () => {
    const { personne } = await desHeures();
    const association = await uneAssociation();
    await db.appartenance.create({
      data: {
        ...{ userId: personne.userId, role: 'ASSOCIATION', departementCode: '01' },
        associationId: association.id,
      },
    });
    await effacer(personne.acteur, personne.id);
    expect(await db.user.findUniqueOrThrow({ where: { id: personne.userId } })).toMatchObject({
      prenom: 'Samira',
      email: personne.user.email,
      desactiveLe: null,
    });
    const { user } = await db.beneficiaire.findUniqueOrThrow({
      where: { id: personne.id },
      select: { user: true },
    });
    expect(user).toMatchObject({ prenom: 'Bénévole', nom: '', email: null, desactiveLe: NOW });
  });

  it('garde le territoire pour les totaux, pas la commune', async () => {
    const { personne } = await desHeures();
    const { territoireId } = await db.commune.findUniqueOrThrow({ where: { code: personne.communeCode } });
    await effacer(personne.acteur, personne.id);
    const { commune } = await db.beneficiaire.findUniqueOrThrow({
      where: { id: personne.id },
      select: { commune: true },
    });
    expect(commune.territoireId).toBe(territoireId);
    const plusGrande = await db.commune.aggregate({ where: { territoireId }, _max: { population: true } });
    expect(commune.population).toBe(plusGrande._max.population);
  });
});
