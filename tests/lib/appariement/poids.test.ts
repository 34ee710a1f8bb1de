import { beforeEach, describe, expect, it } from 'vitest';
import { reglerPoids } from '@/lib/appariement/commands/poids';
import { combien, comparer } from '@/lib/appariement/essai';
import { CRITERES, LISTE_CRITERES, POIDS, type Poids } from '@/lib/appariement/poids';
import { missionsPour } from '@/lib/appariement/queries';
import { essaiDesPoids } from '@/lib/appariement/queries/essai';
import { poidsEnVigueur } from '@/lib/appariement/queries/poids';
import { poidsAEssayer, poidsSchema } from '@/lib/appariement/schema';
import { db } from '@/lib/db';
import { motsDetails } from '@/lib/journal/mots';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-02T10:00:00Z');
const agent = async () => (await unAgentDuDepartement()).acteur;
const SEULE_ENVIE: Poids = {
  ...(Object.fromEntries(LISTE_CRITERES.map((c) => [c, 0])) as Poids),
  envies: 10,
};

beforeEach(async () => {
  await db.poidsClassement.deleteMany();
});

describe('les poids du classement', () => {
  it('sont refusés à qui n’est pas le Département, essai compris', async () => {
    const { acteur } = await unCoordinateur();
    await expect(reglerPoids(acteur as never, { ...POIDS, version: 0 }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    await expect(essaiDesPoids(acteur as never, POIDS, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('ont tous un nom et une explication', () => {
    for (const c of LISTE_CRITERES) {
      expect(CRITERES[c].label).toMatch(/^\p{Lu}/u);
      expect(CRITERES[c].hint).toMatch(/\.$/);
      expect(POIDS[c]).toBeGreaterThan(0);
    }
    expect(new Set(LISTE_CRITERES)).toEqual(new Set(Object.keys(POIDS)));
  });

  it('sont ceux du produit tant que le Département n’a rien dit, puis les siens, et le journal le garde', async () => {
    const acteur = await agent();
    expect(await poidsEnVigueur('01')).toEqual({ poids: POIDS, version: 0 });
    await reglerPoids(acteur, { ...POIDS, envies: 40, urgence: 0, version: 0 }, NOW);
    expect(await poidsEnVigueur('01')).toEqual({ poids: { ...POIDS, envies: 40, urgence: 0 }, version: 1 });
    const ligne = await db.journal.findFirstOrThrow({
      where: { action: 'classement.regler' },
      orderBy: { id: 'desc' },
    });
    expect(ligne).toMatchObject({ objetType: 'Departement', objetId: '01', acteurId: acteur.userId });
    expect(motsDetails(ligne)).toEqual(['22, 3 → 40, 0', 'parties : les envies, une date proche']);
  });

  it('ne s’écrivent pas par-dessus ceux d’un collègue ; les mêmes deux fois n’en font qu’une', async () => {
    const acteur = await agent();
    const lignes = () => db.journal.count({ where: { action: 'classement.regler' } });
    const avant = await lignes();
    const saisie = { ...POIDS, envies: 41, version: 0 };
    await reglerPoids(acteur, saisie, NOW);
    await reglerPoids(acteur, saisie, NOW);
    expect(await lignes()).toBe(avant + 1);
    await expect(reglerPoids(acteur, { ...POIDS, envies: 42, version: 0 }, NOW)).rejects.toMatchObject({
      code: 'PERIME',
    });
    await reglerPoids(acteur, { ...POIDS, version: 1 }, NOW);
    expect(await poidsEnVigueur('01')).toEqual({ poids: POIDS, version: 2 });
  });

  it('sont bornés par la base elle-même', async () => {
    await agent();
    const ecrire = (champs: Partial<Poids>) =>
      db.poidsClassement.create({ data: { departementCode: '01', ...POIDS, ...champs, modifieLe: NOW } });
    await expect(ecrire({ envies: 101 })).rejects.toThrow('poids_classement_bornes');
    await expect(ecrire({ ...SEULE_ENVIE, envies: 0 })).rejects.toThrow('poids_classement_bornes');
  });

  it('changent la liste d’une personne dès la page suivante, en une requête de plus et une seule', async () => {
    const acteur = await agent();
    const aimee = await uneMission({ publiee: true, commune: '01451', champs: { domaine: 'SPORT' } });
    const proche = await uneMission({ publiee: true, champs: { domaine: 'SANTE' } });
    const lea = await unBeneficiaire({ profil: { domainesSouhaites: ['SPORT'] } });
    const lire = async () => {
      const { resultat, nombre } = await compterRequetes(() => missionsPour(lea.acteur, lea.id, NOW, 1, 50));
      const ids = resultat.missions.map((m) => m.mission.id);
      return { premiere: ids.find((id) => id === aimee.id || id === proche.id), nombre };
    };
    await reglerPoids(acteur, { ...SEULE_ENVIE, envies: 0, proximite: 10, version: 0 }, NOW);
    const avant = await lire();
    expect(avant.premiere).toBe(proche.id);
    await reglerPoids(acteur, { ...SEULE_ENVIE, version: 1 }, NOW);
    const apres = await lire();
    expect(apres).toEqual({ premiere: aimee.id, nombre: avant.nombre });
  });
});

describe('le formulaire des poids', () => {
  const champs = Object.fromEntries(LISTE_CRITERES.map((c) => [c, '10']));
  it('n’essaie rien sans nombre dans l’adresse', () => {
    expect(poidsAEssayer({ fait: 'poids' })).toBeNull();
  });
  it('lit douze nombres, et dit lequel ne va pas en gardant ce qui est écrit', () => {
    expect(poidsAEssayer(champs)).toEqual({ poids: Object.fromEntries(LISTE_CRITERES.map((c) => [c, 10])) });
    for (const faux of ['-1', '101', '2,5', 'x', ' ', "1' OR 1=1", '9'.repeat(5000)]) {
      const lu = poidsAEssayer({ ...champs, envies: faux });
      expect(lu).toMatchObject({ erreurs: { envies: 'Écrivez un nombre entier, de 0 à 100.' } });
    }
    expect(poidsAEssayer({ ...champs, envies: ['20', '30'] })).toMatchObject({ poids: { envies: 20 } });
  });
  it('veut qu’un critère compte', () => {
    const zeros = Object.fromEntries(LISTE_CRITERES.map((c) => [c, '0']));
    expect(poidsAEssayer(zeros)).toMatchObject({ erreurs: { proximite: 'Un critère au moins compte.' } });
    expect(poidsSchema.safeParse({ ...zeros, version: '0' }).success).toBe(false);
  });
});

describe('l’essai', () => {
  const m = (id: string, associationId = id) => ({ id, associationId });
  it('compte qui voit autre chose en premier, ce qui entre, ce qui sort, et qui est vu', () => {
    const dix = Array.from({ length: 10 }, (_, i) => m(`m${i}`, 'a'));
    const apres = [
      m('m1', 'a'),
      ...dix.filter((x) => x.id !== 'm1').slice(0, 8),
      m('neuve', 'b'),
      m('m9', 'a'),
    ];
    const avant = [...dix, m('neuve', 'b')];
    expect(
      comparer([
        { avant, apres },
        { avant: apres, apres },
      ]),
    ).toEqual({
      profils: 2,
      autrePremiere: 1,
      missions: [
        { id: 'm9', associationId: 'a', entrent: 0, sortent: 1 },
        { id: 'neuve', associationId: 'b', entrent: 1, sortent: 0 },
      ],
      associations: [
        { associationId: 'b', aPortee: 2, avant: 1, apres: 2 },
        { associationId: 'a', aPortee: 2, avant: 2, apres: 2 },
      ],
    });
  });

  it('ne dit jamais un petit nombre de personnes, ni ce qu’il laisserait deviner', () => {
    expect([0, 1, 4, 5, 195, 196, 199, 200].map((n) => combien(n, 200, 5))).toEqual([
      'aucune sur 200',
      'moins de 5 sur 200',
      'moins de 5 sur 200',
      'environ 5 sur 200',
      'environ 195 sur 200',
      'presque toutes, sur 200',
      'presque toutes, sur 200',
      'presque toutes, sur 200',
    ]);
  });

  it('lit de vraies personnes et de vraies missions, et ne rend que des nombres', async () => {
    const acteur = await agent();
    const personnes = [];
    for (let i = 0; i < 6; i++)
      personnes.push(await unBeneficiaire({ prenom: 'Canari', profil: { domainesSouhaites: ['ANIMAUX'] } }));
    await unBeneficiaire({ profil: { profilCompletLe: null, domainesSouhaites: ['ANIMAUX'] } });
    await uneMission({ publiee: true, commune: '01451', champs: { domaine: 'ANIMAUX' } });
    await uneMission({ publiee: true, champs: { domaine: 'SANTE' } });
    const seuleDistance = { ...SEULE_ENVIE, envies: 0, proximite: 10 };
    const rien = await essaiDesPoids(acteur, POIDS, NOW);
    expect(rien.autrePremiere).toBe(0);
    expect(rien.missions).toEqual([]);
    const essai = await essaiDesPoids(acteur, seuleDistance, NOW);
    expect(essai.profils).toBeGreaterThanOrEqual(6);
    expect(essai.autrePremiere).toBeGreaterThanOrEqual(6);
    const texte = JSON.stringify(essai);
    expect(texte).not.toContain('Canari');
    for (const p of personnes) expect(texte).not.toContain(p.id);
    expect(await poidsEnVigueur('01')).toEqual({ poids: POIDS, version: 0 });
    // What was tried is what people read once it is kept.
    await reglerPoids(acteur, { ...seuleDistance, version: 0 }, NOW);
    const { missions } = await missionsPour(personnes[0]!.acteur, personnes[0]!.id, NOW);
    expect(missions[0]!.mission.commune.nom).toBe('Bourg-en-Bresse');
  });
});
