import { expect, it } from 'vitest';
import { lirePersonne, lirePersonnes, lirePlusieurs } from '@/lib/appariement/queries/personne';
import { DEMANDES_EN_COURS } from '@/lib/candidatures/policy';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { StatutCandidature } from '@/lib/generated/prisma/enums';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-02T10:00:00Z');

it('les demandes en cours sont celles de la règle, dans tous les états', async () => {
  const samira = await unBeneficiaire();
  for (const statut of Object.values(StatutCandidature))
    await uneCandidature(await uneMission({ publiee: true }), statut, { personne: samira });
  await uneAffectation(await uneMission({ publiee: true }), { personne: samira });
  await uneAffectation(await uneMission({ publiee: true }), { personne: samira, finLe: '2026-02-20' });
  const attendues = await db.candidature.findMany({
    where: { beneficiaireId: samira.id, ...DEMANDES_EN_COURS },
    select: { id: true, missionId: true },
  });
  expect(attendues.length).toBe(Object.values(StatutCandidature).length - 2 + 1);
  const { demandes } = await lirePersonne(samira.acteur, samira.id, NOW);
  expect(demandes).toEqual(new Map(attendues.map((c) => [c.missionId, c.id])));
});

it('les réponses sont celles qui ont été données, et une réponse levée ne compte plus', async () => {
  const [ancienne, levee] = [await uneAssociation(), await uneAssociation()];
  const samira = await unBeneficiaire({
    profil: {
      rayonKm: null,
      besoins: ['CALME'],
      competences: ['ORGANISER_SON_ACTIVITE'],
      metierVise: 'D1206',
      compagnieSouhaitee: 'AVEC_DU_MONDE',
      anciensEmployeurs: {
        create: [
          { associationId: ancienne.id, declareLe: NOW },
          { associationId: levee.id, declareLe: NOW, leveLe: NOW },
        ],
      },
    },
  });
  const { profil, departementCode } = await lirePersonne(samira.acteur, samira.id, NOW);
  const ligne = await db.beneficiaire.findUniqueOrThrow({
    where: { id: samira.id },
    include: { commune: true },
  });
  const { code, nom, x, y, precision } = ligne.commune;
  for (const cle of Object.keys(profil) as (keyof typeof profil)[])
    if (cle in ligne && cle !== 'commune') expect(profil[cle], cle).toEqual(ligne[cle as keyof typeof ligne]);
  expect(profil).toMatchObject({ commune: { code, nom }, x, y, precision, anciensEmployeurs: [ancienne.id] });
  expect(departementCode).toBe(ligne.departementCode);
});

it('ce qui a été écarté n’est lu que pour qui peut le savoir, et le métier pour qui peut le connaître', async () => {
  const referent = await unReferent();
  const samira = await unBeneficiaire({
    referentId: referent.id,
    organismeId: referent.organismeId,
    profil: { metierVise: 'D1206' },
  });
  const mission = await uneMission({ publiee: true });
  await db.missionEcartee.create({
    data: { beneficiaireId: samira.id, missionId: mission.id, motif: 'DOMAINE', domaine: mission.domaine },
  });
  const lu = async (acteur: Parameters<typeof lirePersonne>[0]) => {
    const { ecartees, profil } = await lirePersonne(acteur, samira.id, NOW);
    return [ecartees.size, profil.appris.domaines.length, profil.metierVise];
  };
  expect(await lu(samira.acteur)).toEqual([1, 1, 'D1206']);
  expect(await lu(referent.acteur)).toEqual([1, 1, 'D1206']);
  expect(await lu((await unCoordinateur()).acteur)).toEqual([0, 0, null]);
});

it('on ne lit que soi et les siens : en une requête soi-même, en deux plusieurs personnes', async () => {
  const referent = await unReferent();
  const suivi = { referentId: referent.id, organismeId: referent.organismeId };
  const [samira, paul, autre] = [
    await unBeneficiaire(suivi),
    await unBeneficiaire(suivi),
    await unBeneficiaire(),
  ];
  await expect(lirePersonne(samira.acteur, paul.id, NOW)).rejects.toThrow(NonTrouve);
  await expect(lirePersonne(referent.acteur, autre.id, NOW)).rejects.toThrow(NonTrouve);
  const soi = await compterRequetes(() => lirePersonne(samira.acteur, samira.id, NOW));
  expect(soi.nombre).toBe(1);
  const plusieurs = await compterRequetes(() =>
    lirePlusieurs(referent.acteur, [samira.id, paul.id, autre.id], NOW),
  );
  expect([...plusieurs.resultat.keys()].sort()).toEqual([samira.id, paul.id].sort());
  expect(plusieurs.nombre).toBe(2);
  await expect(lirePlusieurs(referent.acteur, [], NOW)).resolves.toEqual(new Map());
  expect((await lirePersonnes('01', 3)).map((p) => p.id)).toHaveLength(3);
});
