import { beforeAll, describe, expect, it } from 'vitest';
import { missionsPour } from '@/lib/appariement/queries';
import { SYSTEME } from '@/lib/auth/acteur';
import { PERSONAS } from '@/lib/auth/personas';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { motAction, motObjet, motsDetails } from '@/lib/journal/mots';
import * as E from '@/lib/generated/prisma/enums';
import type { Prisma } from '@/lib/generated/prisma/client';
import { contientUnNir } from '@/lib/nir';
import { nombreSansReferent, referentsANommer } from '@/lib/parcours/queries/nomination';
import { ensemencer } from '@/prisma/seed';

const now = new Date('2026-11-23T20:00:00Z');
const SAMIRA = PERSONAS.beneficiaire.courriel;
beforeAll(() => ensemencer(now));

const compter = (table: string, colonne: string) =>
  db
    .$queryRawUnsafe<{ etat: string; n: number }[]>(
      `SELECT "${colonne}"::text AS etat, count(*)::int AS n FROM "${table}" GROUP BY 1`,
    )
    .then((lignes) => new Map(lignes.map((l) => [l.etat, l.n])));
/** How many rows a condition finds; the demo should have none. */
const fautes = async (sql: string) =>
  (await db.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${sql}`))[0]!.n;

describe('la démonstration', () => {
  it('a la taille annoncée', async () => {
    expect(await db.appartenance.count({ where: { role: 'COORDINATION' } })).toBe(4);
    const tables = ['referents', 'associations', 'missions', 'beneficiaires'];
    expect(await Promise.all(tables.map((table) => fautes(table)))).toEqual([15, 60, 160, 300]);
    const types = await db.referent.findMany({ select: { organisme: { select: { type: true } } } });
    expect(new Set(types.map((r) => r.organisme.type))).toEqual(new Set(Object.values(E.TypeOrganisme)));
  });

  it('laisse quelques personnes sans accompagnateur, que le Département peut nommer', async () => {
    const agent = await db.user.findUniqueOrThrow({ where: { email: PERSONAS.departement.courriel } });
    const acteur = { role: 'DEPARTEMENT', userId: agent.id, departementCode: '01' } as const;
    expect(await nombreSansReferent(acteur)).toBeGreaterThanOrEqual(3);
    expect(await referentsANommer(acteur)).toHaveLength(15);
  });

  it.each([
    ['associations', 'statut', E.StatutAssociation],
    ['missions', 'statut', E.StatutMission],
    ['candidatures', 'statut', E.StatutCandidature],
    ['heures', 'statut', E.StatutHeures],
    ['fiches', 'statut', E.StatutFiche],
    ['beneficiaires', 'etape', E.EtapeBeneficiaire],
    ['actions_parcours', 'statut', E.StatutAction],
    ['demandes_rappel', 'statut', E.StatutRappel],
    ['messages_contact', 'statut', E.StatutContact],
  ])('montre chaque état de %s au moins trois fois', async (table, colonne, etats) => {
    const nombres = await compter(table, colonne);
    for (const etat of Object.values(etats)) expect(nombres.get(etat) ?? 0, etat).toBeGreaterThanOrEqual(3);
  });

  it('propose une mission en ligne dans chaque territoire, et 12 domaines au moins', async () => {
    const vides = `"territoires" t WHERE NOT EXISTS (
      SELECT 1 FROM "missions" m JOIN "communes" c ON c."code" = m."communeCode"
      WHERE c."territoireId" = t."id" AND m."statut" = 'PUBLIEE')`;
    expect(await fautes(vides)).toBe(0);
    expect((await compter('missions', 'domaine')).size).toBeGreaterThanOrEqual(12);
  });

  it('raconte deux ans, et rien de l’avenir', async () => {
    const { _min } = await db.heures.aggregate({ _min: { date: true } });
    expect(_min.date!.getTime()).toBeLessThan(now.getTime() - 650 * 86_400_000);
    expect(await db.heures.count({ where: { date: { gte: jourDe(now) } } })).toBe(0);
    for (const sql of [
      `"journal" WHERE "le" > '${now.toISOString()}'`,
      `"candidatures" WHERE "creeLe" > '${now.toISOString()}' OR "statutLe" < "creeLe"`,
      `(SELECT "creeLe" FROM "heures" UNION SELECT "creeLe" FROM "recherches_enregistrees") t WHERE "creeLe" > '${now.toISOString()}'`,
      `(SELECT "missionId", "creeLe" FROM "missions_ecartees" UNION SELECT "missionId", "creeLe" FROM "missions_gardees") e
        JOIN "missions" m ON m."id" = e."missionId"
        WHERE e."creeLe" > '${now.toISOString()}' OR e."creeLe" < m."publieeLe"`,
      `"candidatures" WHERE "statut" = 'PLACE_OFFERTE' AND "offreExpireLe" <= '${now.toISOString()}'`,
    ])
      expect(await fautes(sql), sql).toBe(0);
  });

  it('n’écrit au journal que ce que le Département lit en mots', async () => {
    const lignes = await db.journal.findMany({ distinct: ['action', 'objetType', 'de', 'vers'] });
    const lues = lignes.map((l) => [motAction(l.action), motObjet(l.objetType), ...motsDetails(l)].join(' '));
    expect(lues.filter((l) => /[a-z]\.[a-z]|[A-Z]{3}|_|[a-z][A-Z]/.test(l))).toEqual([]);
  });

  it('respecte les règles : consentement d’abord, places comptées, mission publiée avant le souhait', async () => {
    for (const sql of [
      `"candidatures" c WHERE NOT EXISTS (SELECT 1 FROM "consentements" k
        WHERE k."beneficiaireId" = c."beneficiaireId" AND k."donneLe" <= c."creeLe")`,
      `"candidatures" c JOIN "missions" m ON m."id" = c."missionId" WHERE c."creeLe" < m."publieeLe"`,
      `"missions" m WHERE "placesPrises" <>
        (SELECT count(*) FROM "affectations" a WHERE a."missionId" = m."id" AND a."finLe" IS NULL) +
        (SELECT count(*) FROM "candidatures" c WHERE c."missionId" = m."id" AND c."statut" = 'PLACE_OFFERTE')`,
      `"missions" WHERE ("statut" = 'COMPLETE') <> ("placesPrises" = "places")`,
      `"missions" m JOIN "associations" s ON s."id" = m."associationId"
        WHERE m."statut" IN ('PUBLIEE', 'COMPLETE') AND s."assuranceExpireLe" IS NULL`,
      `"beneficiaires" b WHERE ("etape" = 'EN_MISSION') <> EXISTS (
        SELECT 1 FROM "affectations" a WHERE a."beneficiaireId" = b."id" AND a."finLe" IS NULL)`,
      `"candidatures" c WHERE "statut" = 'A_EXAMINER' AND NOT EXISTS (SELECT 1 FROM "anciens_employeurs" e
        JOIN "missions" m ON m."associationId" = e."associationId"
        WHERE m."id" = c."missionId" AND e."beneficiaireId" = c."beneficiaireId" AND e."leveLe" IS NULL)`,
      `"candidatures" c WHERE NOT EXISTS (SELECT 1 FROM "candidatures_creneaux" x WHERE x."candidatureId" = c."id")`,
    ])
      expect(await fautes(sql), sql).toBe(0);
  });

  it('reste près de chez chacun : une mission en cours sur deux est à moins de 10 km', async () => {
    const [{ mediane }] = await db.$queryRaw<[{ mediane: number }]>`
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY sqrt((m."x" - c."x") ^ 2 + (m."y" - c."y") ^ 2)) AS mediane
      FROM "affectations" a JOIN "missions" m ON m."id" = a."missionId"
      JOIN "beneficiaires" b ON b."id" = a."beneficiaireId" JOIN "communes" c ON c."code" = b."communeCode"
      WHERE a."finLe" IS NULL`;
    expect(mediane).toBeLessThan(10_000);
  });

  it('ne ressemble à personne : numéros et adresses réservés aux exemples', async () => {
    for (const u of await db.user.findMany()) {
      expect(u.email ?? '@demo.tremplin.example').toMatch(/@demo\.tremplin\.example$/);
      expect(u.telephone ?? '+3363998').toMatch(/^\+3363998/);
    }
    for (const m of await db.mission.findMany())
      expect(contientUnNir([m.titre, m.description, ...m.activites].join(' '))).toBe(false);
  });

  it('donne à Samira une mission, une proposition, une page attestée et un accompagnateur', async () => {
    const samira = await db.beneficiaire.findFirstOrThrow({
      where: { user: { email: SAMIRA } },
      include: {
        affectations: { include: { heures: true, comptes: true } },
        propositions: true,
        fiches: true,
        suivis: { include: { referent: { include: { user: true } } } },
        ...{ consentements: true, contrats: true, recherches: true },
        missionsGardees: { include: { mission: true } },
      },
    });
    expect(samira.consentements).toHaveLength(1);
    expect(samira.recherches.map((r) => r.pauseeLe !== null).sort()).toEqual([false, true]);
    expect(samira.missionsGardees.map((g) => g.mission.statut).sort()).toEqual(['COMPLETE', 'PUBLIEE']);
    expect(samira.profilCompletLe).not.toBeNull();
    const ouverte = samira.affectations.find((a) => !a.finLe)!;
    expect(ouverte.heures.some((h) => h.statut === 'DECLAREES')).toBe(true);
    expect(ouverte.comptes.some((c) => c.accordLe)).toBe(true);
    expect(samira.propositions.some((p) => !p.reponse)).toBe(true);
    expect(samira.fiches.some((f) => f.statut === 'ATTESTEE')).toBe(true);
    expect(samira.suivis[0]!.referent!.user.email).toBe(PERSONAS.referent.courriel);
  });

  it('donne du travail aux autres personas', async () => {
    const caseload = await db.suivi.count({
      where: { finLe: null, referent: { user: { email: PERSONAS.referent.courriel } } },
    });
    expect(caseload).toBeGreaterThanOrEqual(18);
    const association = await db.association.findFirstOrThrow({
      where: { membres: { some: { user: { email: PERSONAS.association.courriel } } } },
      include: { missions: { include: { affectations: { include: { heures: true } } } } },
    });
    expect(association.missions).toHaveLength(3);
    const heures = association.missions.flatMap((m) => m.affectations.flatMap((a) => a.heures));
    expect(heures.filter((h) => h.statut === 'DECLAREES' && h.accordLe).length).toBeGreaterThanOrEqual(3);
    for (const persona of [PERSONAS.coordination, PERSONAS.departement])
      expect(await db.user.count({ where: { email: persona.courriel } })).toBe(1);
    const objectif = await db.objectif.findFirstOrThrow({ where: { annee: 2026 } });
    expect(objectif.estExemple).toBe(true);
  });

  it('montre les derniers messages, comme le produit les écrit, et n’en enverra aucun', async () => {
    const messages = await db.message.findMany({ include: { user: true } });
    expect(messages.length).toBeGreaterThanOrEqual(18);
    expect(new Set(messages.map((m) => m.modele)).size).toBeGreaterThanOrEqual(8);
    const samira = messages.filter((m) => m.adresse === SAMIRA);
    for (const m of messages) {
      const jours = (now.getTime() - m.creeLe.getTime()) / 86_400_000;
      expect(jours >= 0 && jours <= (samira.includes(m) ? 60 : 10)).toBe(true);
      expect(m).toMatchObject({
        statut: 'ENVOYE',
        adresse: m.user![m.canal === 'SMS' ? 'telephone' : 'email'],
      });
      expect(m.texte).not.toMatch(/undefined|RSA/);
    }
    expect(new Set(samira.flatMap((m) => (/lien/.test(m.modele) ? [] : [m.luLe !== null]))).size).toBe(2);
    expect(await fautes('graphile_worker.jobs')).toBe(0);
  });

  it('montre des cartes en service, et d’autres qui ne le sont plus', async () => {
    const cartes = await db.carteConnexion.findMany();
    expect(cartes.filter((c) => !c.revoqueeLe).length).toBeGreaterThanOrEqual(5);
    expect(cartes.filter((c) => c.revoqueeLe).length).toBeGreaterThanOrEqual(3);
    for (const c of cartes)
      expect(c.dernierUsageLe?.getTime() ?? Infinity).toBeGreaterThan(c.creeLe.getTime());
  });

  it('montre des missions mises de côté, avec chaque raison et sans', async () => {
    expect((await compter('missions_ecartees', 'motif')).size).toBe(5);
  });

  it('ne s’écrit qu’une fois', async () => {
    await ensemencer(now);
    expect(await db.beneficiaire.count()).toBe(300);
  });
});

describe('les missions de Samira', () => {
  const lire = async () => {
    const { id } = await db.beneficiaire.findFirstOrThrow({ where: { user: { email: SAMIRA } } });
    const { missions } = await missionsPour(SYSTEME, id, now, 1, 200);
    return {
      id,
      vu: missions.map((m) => `${m.mission.id} ${m.appariement.raisons.map((r) => r.personne).join(' ; ')}`),
    };
  };

  it('sont trois au moins, chacune avec ses raisons', async () => {
    const { vu } = await lire();
    expect(vu.length).toBeGreaterThanOrEqual(3);
  });

  const changements: [string, Prisma.BeneficiaireUncheckedUpdateInput][] = [
    ['où', { communeCode: '01283' }],
    ['jusqu’où', { rayonKm: 5 }],
    ['comment', { modesDeplacement: ['VELO'] }],
    ['quand', { disponibilites: ['JEUDI_MATIN'] }],
    ['envies', { domainesSouhaites: ['SPORT'] }],
    ['besoins', { besoins: ['CALME'] }],
    ['ce que je sais faire', { competences: ['GERER_DES_INFORMATIONS'] }],
    ['ce que je veux apprendre', { competencesVisees: ['TRAVAILLER_EN_EQUIPE'] }],
    ['le métier', { metierVise: 'D1505' }],
    ['l’aide souhaitée', { accompagnementSouhaite: 'TOUJOURS' }],
    ['avec qui', { compagnieSouhaitee: 'AVEC_DU_MONDE' }],
    ['une fois ou chaque semaine', { rythmeSouhaite: 'REGULIERE' }],
  ];
  it.each(changements)(
    'changer une seule réponse, « %s », change l’ordre ou les raisons',
    async (_, champs) => {
      const avant = await lire();
      const origine = await db.beneficiaire.findUniqueOrThrow({ where: { id: avant.id } });
      await db.beneficiaire.update({ where: { id: avant.id }, data: champs });
      const apres = await lire();
      await db.beneficiaire.update({
        where: { id: avant.id },
        data: Object.fromEntries(Object.keys(champs).map((c) => [c, origine[c as keyof typeof origine]])),
      });
      expect(apres.vu).not.toEqual(avant.vu);
      expect((await lire()).vu).toEqual(avant.vu);
    },
  );
});
