import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { PAR_PAGE } from '@/lib/pagination';
import { fichesDeLAssociation, type PartieDesFiches } from '@/lib/passeport/queries/association';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const LE = new Date('2026-02-17T09:00:00Z');

it('les pages du passeport d’une association sont lues par partie, vingt à la fois', async () => {
  const hote = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: hote.id, places: 900 });
  const personne = await unBeneficiaire();
  const etats: Record<Exclude<PartieDesFiches, 'commencer'>, object> = {
    attester: { accordLe: LE },
    ecrire: {},
    attestees: {
      statut: 'ATTESTEE',
      accordLe: LE,
      attesteeLe: LE,
      attesteeParId: hote.user.id,
      attesteeParNom: 'Jeanne',
      minutesAttestees: 60,
    },
  };
  const une = async (n: number) =>
    (await uneAffectation(mission, { personne, debutLe: '2026-01-01', finLe: `2026-01-${10 + n}` })).id;
  for (const etat of Object.values(etats))
    for (let n = 0; n < 2; n++)
      await db.fiche.create({
        data: { affectationId: await une(n), beneficiaireId: personne.id, associationId: hote.id, ...etat },
      });
  for (let n = 0; n <= PAR_PAGE; n++) await une(n % 15);

  const premieres = await fichesDeLAssociation(hote.acteur, NOW);
  expect(Object.entries(premieres).map(([partie, vue]) => [partie, vue.total, vue.pages])).toEqual([
    ['attester', 2, 1],
    ['ecrire', 2, 1],
    ['commencer', PAR_PAGE + 1, 2],
    ['attestees', 2, 1],
  ]);
  const secondes = await fichesDeLAssociation(hote.acteur, NOW, { commencer: 2 });
  expect(secondes.commencer.lignes).toHaveLength(1);
  const ids = [premieres, secondes].flatMap((f) => f.commencer.lignes.map((a) => a.id));
  expect(new Set(ids).size).toBe(PAR_PAGE + 1);

  const { acteur } = await uneAssociation();
  for (const vue of Object.values(await fichesDeLAssociation(acteur, NOW))) expect(vue.total).toBe(0);
});
