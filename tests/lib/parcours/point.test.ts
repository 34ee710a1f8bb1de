import { describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import { chronologie } from '@/lib/parcours/chronologie';
import { ajouterMots, ecrirePoint, modifierPoint } from '@/lib/parcours/commands/point';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { aFaire } from '@/lib/parcours/file';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unContrat, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const POINT = {
  le: j('2026-03-03'),
  mots: 'Le jardin vous plaît.',
  suites: 'Visiter le CFA.',
  prochainLe: j('2026-04-07'),
};

async function unPoint() {
  const suivi = await unSuivi({ prenom: 'Zahra' });
  const { id: beneficiaireId } = suivi.personne;
  const { pointId } = await ecrirePoint(suivi.referent.acteur, { beneficiaireId, ...POINT }, now);
  return { ...suivi, beneficiaireId, pointId };
}

describe('un point d’étape', () => {
  it('s’écrit par le référent nommé, au passé ; les deux le lisent, et le message n’en dit rien', async () => {
    const { referent, personne, beneficiaireId, pointId } = await unPoint();
    for (const { acteur } of [referent, personne])
      expect((await parcoursDe(acteur, beneficiaireId, now)).points).toMatchObject([
        { id: pointId, ...POINT },
      ]);
    const [message] = await db.message.findMany({ where: { userId: personne.userId } });
    expect(message?.texte).not.toMatch(/Zahra|jardin|CFA/);
    const demain = { beneficiaireId, ...POINT, le: j('2026-03-04') };
    await expect(ecrirePoint(referent.acteur, demain, now)).rejects.toMatchObject({ code: 'DATE' });
    // The base itself keeps the next one after this one.
    const avant = {
      beneficiaireId,
      le: POINT.le,
      mots: 'x',
      prochainLe: POINT.le,
      creeParId: referent.userId,
    };
    await expect(db.pointEtape.create({ data: { ...avant, creeLe: now } })).rejects.toThrow();
  });

  it('qui parle de santé est questionné, puis gardé quand son auteur l’a relu', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...POINT, suites: 'Voir le médecin avant de reprendre.' };
    await expect(ecrirePoint(referent.acteur, saisie, now)).rejects.toMatchObject({
      code: 'SANTE',
      champs: { suites: [expect.stringContaining('médecin')] },
    });
    await ecrirePoint(referent.acteur, { ...saisie, relu: true }, now);
    expect(await db.pointEtape.count({ where: { beneficiaireId: personne.id } })).toBe(1);
  });

  it('renvoyé aussitôt, est le même', async () => {
    const { referent, beneficiaireId, pointId } = await unPoint();
    expect(await ecrirePoint(referent.acteur, { beneficiaireId, ...POINT }, now)).toMatchObject({ pointId });
  });

  it('se corrige le jour même, par qui l’a écrit ; ensuite il reste ce que les deux ont lu', async () => {
    const { referent, pointId } = await unPoint();
    const saisie = { pointId, version: 1, ...POINT, mots: 'Le jardin vous plaît beaucoup.' };
    const soir = new Date('2026-03-03T22:30:00Z');
    await modifierPoint(referent.acteur, saisie, soir);
    // Sent twice, it is one correction; another one of that version has not read it.
    await modifierPoint(referent.acteur, saisie, soir);
    expect(await db.pointEtape.findUniqueOrThrow({ where: { id: pointId } })).toMatchObject({ version: 2 });
    const autre = modifierPoint(referent.acteur, { ...saisie, mots: 'Autre chose.' }, soir);
    await expect(autre).rejects.toMatchObject({ code: 'PERIME' });
    const minuit = new Date('2026-03-03T23:00:00Z');
    await expect(modifierPoint(referent.acteur, { ...saisie, version: 2 }, minuit)).rejects.toMatchObject({
      code: 'FIGE',
    });
  });

  it('porte les mots de la personne, qu’elle change ou enlève ; le référent les lit avant de corriger', async () => {
    const { referent, personne, beneficiaireId, pointId } = await unPoint();
    await ajouterMots(personne.acteur, { pointId, motsPersonne: 'Je voudrais aussi chanter.' }, now);
    const [lu] = (await parcoursDe(referent.acteur, beneficiaireId, now)).points;
    expect(lu?.motsPersonne).toBe('Je voudrais aussi chanter.');
    const correction = modifierPoint(referent.acteur, { pointId, version: 1, ...POINT, suites: null }, now);
    await expect(correction).rejects.toMatchObject({ code: 'PERIME' });
    await modifierPoint(referent.acteur, { pointId, version: 2, ...POINT, suites: null }, now);
    const [apres] = (await parcoursDe(personne.acteur, beneficiaireId, now)).points;
    expect(apres).toMatchObject({ suites: null, motsPersonne: 'Je voudrais aussi chanter.' });
    await ajouterMots(personne.acteur, { pointId, motsPersonne: null }, now);
    const [enlevés] = (await parcoursDe(referent.acteur, beneficiaireId, now)).points;
    expect(enlevés?.motsPersonne).toBeNull();
  });

  it('se lit par le référent suivant, qui ne corrige pas les mots d’un autre', async () => {
    const { beneficiaireId, pointId } = await unPoint();
    const suivant = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    const naming = { beneficiaireId, referentId: suivant.id, le: j('2026-03-03'), depuis: null };
    await nommerReferent(acteur, naming, now);
    expect((await parcoursDe(suivant.acteur, beneficiaireId, now)).points).toHaveLength(1);
    const saisie = { pointId, version: 1, ...POINT };
    await expect(modifierPoint(suivant.acteur, saisie, now)).rejects.toThrow('introuvable');
  });

  it('se télécharge, et part quand tout s’efface', async () => {
    const { personne, beneficiaireId, pointId } = await unPoint();
    await ajouterMots(personne.acteur, { pointId, motsPersonne: 'D’accord.' }, now);
    expect((await exporterMesDonnees(personne.acteur, {}, now)).accompagnement).toMatchObject({
      'points d’étape': [{ 'ce que nous nous sommes dit': POINT.mots, 'mes mots': 'D’accord.' }],
    });
    await effacerDonnees(personne.acteur, { beneficiaireId, compris: true }, now);
    expect(await db.pointEtape.count({ where: { beneficiaireId } })).toBe(0);
  });
});

describe('le prochain point d’étape', () => {
  const dus = async (acteur: Awaited<ReturnType<typeof unReferent>>['acteur'], jour: string) =>
    aFaire(await fileDuReferent(acteur, new Date(`${jour}T09:00:00Z`)), [], j(jour)).map(
      ({ echeance: e }) => [...[e.code, e.enRetard]],
    );

  it('est à faire une semaine avant le jour choisi, et plus du tout sans jour choisi', async () => {
    const { referent, beneficiaireId } = await unPoint();
    await unContrat(beneficiaireId, { debutLe: j('2026-01-10'), finLe: null });
    expect(await dus(referent.acteur, '2026-03-30')).toEqual([]);
    expect(await dus(referent.acteur, '2026-03-31')).toEqual([['REVUE', false]]);
    expect(await dus(referent.acteur, '2026-04-07')).toEqual([['REVUE', true]]);
    const suivant = { beneficiaireId, ...POINT, le: j('2026-04-02'), prochainLe: null };
    await ecrirePoint(referent.acteur, suivant, new Date('2026-04-02T09:00:00Z'));
    expect(await dus(referent.acteur, '2026-04-08')).toEqual([]);
  });

  it('se lit sur le chemin tant qu’il est à venir : un jour passé ne reste pas comme un rendez-vous manqué', () => {
    const lire = (jour: string) =>
      chronologie(
        {
          ...{
            suivis: [],
            contrats: [],
            objectifs: [],
            actions: [],
            rendezVous: [],
            envies: [],
            missions: [],
          },
          points: [POINT],
        },
        new Date(`${jour}T09:00:00Z`),
      ).map((e) => e.titre);
    expect(lire('2026-03-10')).toEqual(['Point d’étape', 'Prochain point d’étape']);
    expect(lire('2026-05-10')).toEqual(['Point d’étape']);
  });
});
