import { describe, expect, it } from 'vitest';
import { annulerSeance, prevenirEmpechement } from '@/lib/candidatures/commands/empechement';
import {
  benevolesDeLAssociation,
  demandesDeLaMission,
  semaineDeLAssociation,
} from '@/lib/candidatures/queries/association';
import { mesDemandes } from '@/lib/candidatures/queries/personne';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { db } from '@/lib/db';
import { heuresAConfirmer } from '@/lib/heures/queries/association';
import { missionsDeLAssociation } from '@/lib/missions/queries';
import { PAR_PAGE } from '@/lib/pagination';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

// A Tuesday, and the Monday after.
const NOW = new Date('2026-03-03T09:00:00Z');
const LUNDI = new Date('2026-03-09');

async function scene(benevoles = 2) {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id, places: 50 });
  const affectations = [];
  for (let i = 0; i < benevoles; i++)
    affectations.push(
      await uneAffectation(mission, { personne: await unBeneficiaire({ prenom: `Prénom${i}` }) }),
    );
  return { association, mission, affectations };
}

describe('ce que l’association lit', () => {
  it('un prénom et le contact choisi, jamais le nom ni rien d’autre', async () => {
    const { association, mission } = await scene(0);
    const personne = await unBeneficiaire({
      prenom: 'Nadia',
      profil: { besoinsLibres: 'CANARI-BESOIN', metierVise: 'CANARI-METIER' },
    });
    await db.user.update({
      where: { id: personne.userId },
      data: { nom: 'CANARI-NOM', telephone: '+33639981234' },
    });
    await uneCandidature(mission, 'PROPOSEE_A_L_ASSOCIATION', { personne });
    const lu = JSON.stringify(await demandesDeLaMission(association.acteur, mission.id, NOW));
    expect(lu).toContain('Nadia');
    expect(lu).not.toMatch(/CANARI|639981234|exemple\.fr/);
    await db.candidature.updateMany({
      where: { beneficiaireId: personne.id },
      data: { partageTelephone: true },
    });
    const [demande] = (await demandesDeLaMission(association.acteur, mission.id, NOW)).lignes;
    expect(demande!.contact).toEqual({ telephone: '+33639981234', email: null });
  });

  it('une place proposée comme une attente', async () => {
    const { association, mission } = await scene(0);
    await uneCandidature(mission, 'PLACE_OFFERTE');
    const lu = await demandesDeLaMission(association.acteur, mission.id, NOW);
    expect(lu.lignes.map((d) => d.statut)).toEqual(['LISTE_D_ATTENTE']);
  });

  it('rien d’une autre association', async () => {
    const { mission, affectations } = await scene();
    await uneCandidature(mission);
    const { acteur } = await uneAssociation();
    const vide = { lignes: [], total: 0, page: 1, pages: 1 };
    expect(await demandesDeLaMission(acteur, mission.id, NOW)).toEqual(vide);
    expect(await benevolesDeLAssociation(acteur, NOW)).toEqual(vide);
    expect(await semaineDeLAssociation(acteur, NOW)).toEqual([]);
    expect(await premierJour(acteur, { affectationId: affectations[0]!.id }, NOW)).toBeNull();
  });
});

it('les demandes et les bénévoles se lisent page par page, chacun une fois', async () => {
  const { association, mission } = await scene(PAR_PAGE + 1);
  for (let i = 0; i < PAR_PAGE + 2; i++) await uneCandidature(mission);
  const { acteur } = association;
  const pages = [1, 2, 99];
  const demandes = await Promise.all(pages.map((n) => demandesDeLaMission(acteur, mission.id, NOW, n)));
  const benevoles = await Promise.all(pages.map((n) => benevolesDeLAssociation(acteur, NOW, n)));
  const trouves = await benevolesDeLAssociation(acteur, NOW, 1, { prenom: 'NOM1' });
  expect(trouves.total).toBeGreaterThan(0);
  for (const b of trouves.lignes) expect(b.prenom).toMatch(/^Prénom1/);
  expect(await benevolesDeLAssociation(acteur, NOW, 1, { prenom: 'Zz' })).toMatchObject({ total: 0 });
  for (const [lues, reste] of [
    [demandes, 2],
    [benevoles, 1],
  ] as const) {
    expect(lues.map((l) => [l.page, l.lignes.length])).toEqual([
      [1, PAR_PAGE],
      [2, reste],
      [2, reste],
    ]);
    expect(lues[0]).toMatchObject({ total: PAR_PAGE + reste, pages: 2 });
    const ids = lues.slice(0, 2).flatMap((l) => l.lignes.map((d) => d.id));
    expect(new Set(ids).size).toBe(PAR_PAGE + reste);
  }
});

it('les demandes d’une personne se lisent de la plus récente à la plus ancienne, les siennes seulement', async () => {
  const personne = await unBeneficiaire();
  const jours = ['2026-02-10', '2026-02-24', '2026-01-05'];
  for (const jour of jours) {
    const { id } = await uneCandidature(await uneMission({ publiee: true }), 'DEPOSEE', { personne });
    await db.candidature.update({ where: { id }, data: { creeLe: new Date(jour) } });
  }
  await uneCandidature(await uneMission({ publiee: true }));
  const lues = await mesDemandes(personne.acteur, NOW);
  expect(lues.map((d) => d.creeLe.toISOString().slice(0, 10))).toEqual([
    '2026-02-24',
    '2026-02-10',
    '2026-01-05',
  ]);
});

describe('la fiche du premier jour', () => {
  it('garde à part ce qui est choisi et ce qui se propose encore', async () => {
    const { mission } = await scene(0);
    await db.creneau.create({
      data: {
        missionId: mission.id,
        demiJournee: 'LUNDI_MATIN',
        date: new Date('2026-03-02'),
        heureDebut: '09:00',
        heureFin: '11:00',
      },
    });
    const lire = async (place: Awaited<ReturnType<typeof uneAffectation>>) => {
      const fiche = (await premierJour(place.personne.acteur, { affectationId: place.id }, NOW))!;
      const { creneaux } = fiche.candidature;
      return {
        choisis: creneaux.map((c) => c.creneau.id),
        proposes: fiche.mission.creneaux.map((c) => c.id),
      };
    };
    const ids = mission.creneaux.map((c) => c.id);
    const avec = await lire(await uneAffectation(mission));
    expect(avec.choisis).toEqual(ids.slice(0, 1));
    const sans = await lire(await uneAffectation({ id: mission.id, creneaux: [] }));
    expect(sans.choisis).toEqual([]);
    // The past date is no more to choose.
    expect(new Set(sans.proposes)).toEqual(new Set(ids));
  });
});

describe('qui vient', () => {
  it('se lit par séance, avec ce que chacun a dit', async () => {
    const { association, mission, affectations } = await scene(2);
    const creneauId = mission.creneaux.find((c) => c.demiJournee === 'LUNDI_MATIN')!.id;
    const lire = () => semaineDeLAssociation(association.acteur, NOW);
    expect(await lire()).toMatchObject([
      { creneauId, date: LUNDI, prenoms: ['Prénom0', 'Prénom1'], prevenus: [], annulee: false },
    ]);
    await prevenirEmpechement(
      affectations[0]!.personne.acteur,
      { affectationId: affectations[0]!.id, creneauId, date: LUNDI },
      NOW,
    );
    expect(await lire()).toMatchObject([{ prenoms: ['Prénom1'], prevenus: ['Prénom0'] }]);
    await annulerSeance(association.acteur, { creneauId, date: LUNDI }, NOW);
    expect(await lire()).toMatchObject([{ annulee: true }]);
  });
});

describe('le nombre de requêtes ne suit pas le nombre de personnes', () => {
  it('pour les listes de l’association', async () => {
    const peu = await scene(1);
    const beaucoup = await scene(6);
    const mesurer = async ({ association: { acteur }, mission }: Awaited<ReturnType<typeof scene>>) => {
      const { nombre } = await compterRequetes(async () => {
        await missionsDeLAssociation(acteur);
        await demandesDeLaMission(acteur, mission.id, NOW);
        await benevolesDeLAssociation(acteur, NOW);
        await semaineDeLAssociation(acteur, NOW);
        await heuresAConfirmer(acteur, NOW);
      });
      return nombre;
    };
    const nombre = await mesurer(beaucoup);
    expect(nombre).toBe(await mesurer(peu));
    expect(nombre).toBeLessThanOrEqual(31);
  });
});
