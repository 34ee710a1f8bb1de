import { beforeAll, describe, expect, it } from 'vitest';
import { ouvrirEntretien } from '@/lib/beneficiaires/commands/entretien';
import { choisirContact, nommerAidant, repondreQuestion } from '@/lib/beneficiaires/commands/questions';
import { demanderRappel } from '@/lib/beneficiaires/commands/rappel';
import { apresReponse, questionPrecedente, questionSuivante } from '@/lib/beneficiaires/question';
import { accompagnants, profilModifiable, questionDEntretien } from '@/lib/beneficiaires/queries';
import { reponseSchemas } from '@/lib/beneficiaires/schema';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unDepartement } from '../../factories/territoires';

const NOW = new Date('2026-03-02T10:00:00Z');
const VIDE = { rayonKm: null, modesDeplacement: [], disponibilites: [], profilCompletLe: null } as const;
const nouvelle = () =>
  unBeneficiaire({
    profil: {
      rayonKm: null,
      modesDeplacement: [],
      disponibilites: [],
      profilCompletLe: null,
      etape: 'EN_PREPARATION',
    },
  });

beforeAll(async () => {
  await unDepartement();
});

describe('repondreQuestion', () => {
  it('est introuvable pour qui n’accompagne pas la personne', async () => {
    const samira = await unBeneficiaire();
    const autres = [
      (await unBeneficiaire()).acteur,
      (await unReferent()).acteur,
      (await uneAssociation()).acteur,
      (await unAgentDuDepartement()).acteur,
    ];
    for (const acteur of autres)
      await expect(
        repondreQuestion(
          acteur,
          { question: 'quand', beneficiaireId: samira.id, retour: 'suite', disponibilites: ['LUNDI_SOIR'] },
          NOW,
        ),
      ).rejects.toThrow('Cette personne est introuvable.');
    const relue = await db.beneficiaire.findUniqueOrThrow({ where: { id: samira.id } });
    expect(relue.disponibilites).not.toContain('LUNDI_SOIR');
  });

  it('ne garde rien avant l’accord', async () => {
    const samira = await unBeneficiaire({ consent: false });
    await expect(
      repondreQuestion(
        samira.acteur,
        { question: 'envies', beneficiaireId: samira.id, retour: 'suite', domainesSouhaites: ['SPORT'] },
        NOW,
      ),
    ).rejects.toThrow('accord');
  });

  it('mène d’une question à l’autre, et ferme le profil à la cinquième', async () => {
    const { id: beneficiaireId, acteur } = await nouvelle();
    const base = { beneficiaireId, retour: 'suite' } as const;
    const suites = [
      await repondreQuestion(acteur, { question: 'ou', ...base, communeCode: '01451' }, NOW),
      await repondreQuestion(
        acteur,
        { question: 'trajet', ...base, rayonKm: 10, modesDeplacement: ['VELO'] },
        NOW,
      ),
      await repondreQuestion(acteur, { question: 'quand', ...base, disponibilites: ['MARDI_MATIN'] }, NOW),
      await repondreQuestion(acteur, { question: 'envies', ...base, domainesSouhaites: [] }, NOW),
      await repondreQuestion(
        acteur,
        { question: 'besoins', ...base, besoins: ['CALME'], besoinsLibres: null },
        NOW,
      ),
    ];
    expect(suites.map((s) => s.suite)).toEqual(['trajet', 'quand', 'envies', 'besoins', null]);
    const lue = await db.beneficiaire.findUniqueOrThrow({ where: { id: beneficiaireId } });
    expect(lue).toMatchObject({
      communeCode: '01451',
      rayonKm: 10,
      profilCompletLe: NOW,
      etape: 'EN_RECHERCHE',
    });
    const lignes = await db.journal.findMany({ where: { beneficiaireId, action: 'profil.repondre' } });
    expect(lignes).toHaveLength(5);
    expect(JSON.stringify(lignes.map((l) => l.codes))).not.toContain('CALME');
  });

  it('ramène à la question sautée', async () => {
    const { id: beneficiaireId, acteur } = await nouvelle();
    const r = await repondreQuestion(
      acteur,
      { question: 'besoins', beneficiaireId, retour: 'suite', besoins: [], besoinsLibres: null },
      NOW,
    );
    expect(r.suite).toBe('trajet');
    expect((await profilModifiable(acteur, beneficiaireId, NOW))?.profilCompletLe).toBe(VIDE.profilCompletLe);
  });

  it('se remplit en entretien par l’accompagnateur et par la coordination, et le journal le dit', async () => {
    const referent = await unReferent();
    const coordination = await unCoordinateur();
    const { id: beneficiaireId } = await unBeneficiaire({
      referentId: referent.id,
      organismeId: referent.organismeId,
    });
    for (const { acteur } of [referent, coordination])
      await repondreQuestion(
        acteur,
        { question: 'envies', beneficiaireId, retour: 'suite', domainesSouhaites: ['SPORT'] },
        NOW,
      );
    const lignes = await db.journal.findMany({ where: { beneficiaireId }, orderBy: { id: 'asc' } });
    expect(lignes.map((l) => l.acteurRole).sort()).toEqual(['COORDINATION', 'REFERENT']);
    expect(lignes.every((l) => (l.codes as { entretien: boolean }).entretien)).toBe(true);
  });

  it('ouvrir l’entretien se lit dans le journal ; une autre personne ou une question inconnue est introuvable', async () => {
    const referent = await unReferent();
    const { id } = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const autre = await unBeneficiaire();
    const ouvrir = (beneficiaireId: string, etape: string) =>
      ouvrirEntretien(referent.acteur, { beneficiaireId, etape, recherche: '  viriat ' }, NOW);
    await expect(ouvrir(autre.id, 'ou')).rejects.toThrow('introuvable');
    await expect(ouvrir(id, 'age')).rejects.toThrow('introuvable');
    expect((await ouvrir(id, 'ou')).trouves.communes.map((c) => c.nom)).toEqual(['Viriat']);
    const lignes = await db.journal.findMany({ where: { action: 'entretien.ouvrir' } });
    expect(lignes).toMatchObject([{ beneficiaireId: id, acteurRole: 'REFERENT', codes: { question: 'ou' } }]);
  });

  it('n’est plus ouvert à l’ancien accompagnateur', async () => {
    const referent = await unReferent();
    const { id } = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    await db.suivi.updateMany({ where: { beneficiaireId: id }, data: { finLe: new Date('2026-02-20') } });
    expect(await questionDEntretien(referent.acteur, id, 'ou', undefined, NOW)).toBeNull();
    expect((await accompagnants(referent.acteur, id, NOW)).map((a) => a.qui)).toContain('ancien');
  });

  it('refuse une commune inconnue, en le disant sous la question', async () => {
    const { id: beneficiaireId, acteur } = await unBeneficiaire();
    await expect(
      repondreQuestion(
        acteur,
        { question: 'ou', beneficiaireId, retour: 'suite', communeCode: '75056' },
        NOW,
      ),
    ).rejects.toMatchObject({ champs: { communeCode: ['Choisissez une commune de la liste.'] } });
  });
});

describe('les réponses telles qu’elles arrivent du formulaire', () => {
  const beneficiaireId = '7b0f5f0e-5a0c-4a9e-9d0b-0a2b8c1d2e3f';
  it('une case seule est une liste, rien de coché aussi', () => {
    expect(
      reponseSchemas.envies.parse({ beneficiaireId, domainesSouhaites: 'SPORT' }).domainesSouhaites,
    ).toEqual(['SPORT']);
    expect(reponseSchemas.envies.parse({ beneficiaireId }).domainesSouhaites).toEqual([]);
  });
  it('le trajet et les moments demandent au moins une réponse', () => {
    expect(reponseSchemas.trajet.safeParse({ beneficiaireId, rayonKm: '10' }).success).toBe(false);
    expect(reponseSchemas.quand.safeParse({ beneficiaireId }).success).toBe(false);
  });
  it('un numéro de sécurité sociale dans le texte libre est refusé', () => {
    const r = reponseSchemas.besoins.safeParse({ beneficiaireId, besoinsLibres: '2 84 05 01 053 042' });
    expect(r.success).toBe(false);
  });
  it('un métier inconnu est refusé, aucun métier est une réponse', () => {
    expect(reponseSchemas.metier.safeParse({ beneficiaireId, metierVise: 'Z0000' }).success).toBe(false);
    expect(reponseSchemas.metier.parse({ beneficiaireId, metierVise: '' }).metierVise).toBeNull();
    expect(reponseSchemas.facon.parse({ beneficiaireId, compagnieSouhaitee: '' })).toMatchObject({
      accompagnementSouhaite: null,
      compagnieSouhaitee: null,
      rythmeSouhaite: null,
    });
    expect(reponseSchemas.facon.safeParse({ beneficiaireId, rythmeSouhaite: 'JAMAIS' }).success).toBe(false);
  });
});

describe('l’ordre des questions', () => {
  it('va et revient dans sa série', () => {
    expect(questionSuivante('ou')).toBe('trajet');
    expect(questionSuivante('besoins')).toBeNull();
    expect(questionPrecedente('ou')).toBeNull();
    expect(questionSuivante('facon')).toBe('savoir-faire');
    expect(questionSuivante('savoir-faire')).toBe('apprendre');
  });
  it('mène chacun chez soi', () => {
    const base = { beneficiaireId: 'x', retour: 'suite', suite: null } as const;
    expect(apresReponse({ ...base, role: 'BENEFICIAIRE' })).toBe('/beneficiaire/missions?fait=questions');
    expect(apresReponse({ ...base, role: 'BENEFICIAIRE', retour: 'moi' })).toBe(
      '/beneficiaire/moi?fait=reponse',
    );
    expect(apresReponse({ ...base, role: 'REFERENT' })).toBe('/referent/personnes/x?fait=questions');
    expect(apresReponse({ ...base, role: 'COORDINATION', suite: 'quand' })).toBe(
      '/coordination/personnes/x/questions/quand',
    );
  });
});

describe('l’aidant, le contact et le rappel', () => {
  it('sont à la personne', async () => {
    const samira = await unBeneficiaire();
    const { acteur } = await unBeneficiaire();
    await expect(
      nommerAidant(acteur, { beneficiaireId: samira.id, nomAidant: 'Moi' }, NOW),
    ).rejects.toThrow();
    await expect(
      choisirContact(acteur, { beneficiaireId: samira.id, contactChoisi: 'EMAIL' }, NOW),
    ).rejects.toThrow();
    await expect(demanderRappel((await unReferent()).acteur, { mot: null }, NOW)).rejects.toThrow(
      'bénévoles',
    );
  });

  it('le journal dit que l’aidant a changé par un numéro ; son nom est ailleurs, et s’efface', async () => {
    const samira = await unBeneficiaire();
    await nommerAidant(samira.acteur, { beneficiaireId: samira.id, nomAidant: 'Yvette Canari' }, NOW);
    expect((await profilModifiable(samira.acteur, samira.id, NOW))?.nomAidant).toBe('Yvette Canari');
    const lignes = await db.journal.findMany({ where: { beneficiaireId: samira.id } });
    expect(lignes.map((l) => l.action)).toEqual(['beneficiaire.aidant']);
    expect(JSON.stringify(lignes.map((l) => l.codes))).not.toContain('Canari');
    const [aide] = await db.aide.findMany({ where: { beneficiaireId: samira.id } });
    expect(lignes[0]!.codes).toEqual({ nomme: true, aide: aide!.id });
  });

  it('deux demandes de rappel à la fois n’en font qu’une, que la coordination du territoire apprend une fois', async () => {
    const samira = await unBeneficiaire();
    const { user } = await unCoordinateur();
    await Promise.all([1, 2].map(() => demanderRappel(samira.acteur, { mot: 'Le matin' }, NOW)));
    const rappels = await db.demandeRappel.findMany({ where: { beneficiaireId: samira.id } });
    expect(rappels).toHaveLength(1);
    expect(rappels[0]).toMatchObject({ prenom: 'Samira', mot: 'Le matin', communeCode: '01053' });
    expect(rappels[0]!.territoireId).not.toBeNull();
    const recus = await db.message.findMany({ where: { userId: user.id } });
    expect(recus).toMatchObject([{ modele: 'rappel.nouveau' }]);
    expect(recus[0]!.texte).not.toMatch(/Samira|Le matin/);
  });

  it('sans téléphone ni e-mail, dit d’appeler', async () => {
    const samira = await unBeneficiaire({ email: null });
    await expect(demanderRappel(samira.acteur, { mot: null }, NOW)).rejects.toThrow(
      'Appelez la coordination',
    );
  });
});
