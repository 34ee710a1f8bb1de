import { expect, it } from 'vitest';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { mesRegards } from '@/lib/beneficiaires/queries/regards';
import { db } from '@/lib/db';
import { PAR_PAGE } from '@/lib/pagination';
import { ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const le = (jour: string, heure = '10:00') => new Date(`${jour}T${heure}:00Z`);

it('dit qui a ouvert mon dossier, une fois par jour et par lecteur, le plus récent d’abord', async () => {
  const { personne, referent } = await unSuivi();
  const { acteur: coordination } = await unCoordinateur();
  const saisie = { beneficiaireId: personne.id };
  expect(await mesRegards(personne.acteur, 1)).toMatchObject({ total: 0, lignes: [] });
  await ouvrirDossier(referent.acteur, saisie, le('2026-03-02', '09:00'));
  await ouvrirDossier(referent.acteur, saisie, le('2026-03-02', '15:00'));
  await noterConsultation(referent.acteur, { ...saisie, page: 'carte' }, le('2026-03-02', '15:01'));
  await noterConsultation(coordination, { ...saisie, page: 'propositions' }, le('2026-03-03'));
  // What I open myself is not somebody who looks.
  await ouvrirDossier(personne.acteur, saisie, le('2026-03-04'));
  expect((await mesRegards(personne.acteur, 1)).lignes).toEqual([
    {
      jour: le('2026-03-03', '00:00'),
      prenom: 'Paul',
      role: 'COORDINATION',
      organisme: null,
      nomSeul: false,
      journalSeul: false,
      emporte: false,
      motifs: [],
    },
    {
      ...{
        jour: le('2026-03-02', '00:00'),
        prenom: 'Claire',
        role: 'REFERENT',
        nomSeul: false,
        journalSeul: false,
        emporte: false,
        motifs: [],
      },
      organisme: referent.organisme.nom,
    },
  ]);
});

it('compte les jours à Paris, et dit quand un nom seul a été vu', async () => {
  const { acteur, id } = await unBeneficiaire();
  const { acteur: agent } = await unAgentDuDepartement();
  const voir = (instant: Date, action: string) =>
    db.journal.create({
      data: {
        ...{ le: instant, action, acteurId: agent.userId, acteurRole: 'DEPARTEMENT', beneficiaireId: id },
        ...{ objetType: 'Beneficiaire', objetId: id },
      },
    });
  await voir(le('2026-03-28', '23:30'), 'identite.lire');
  await voir(le('2026-07-01', '22:30'), 'identite.lire');
  await voir(le('2026-07-02', '12:00'), 'dossier.lire');
  // A line that is no reading.
  await voir(le('2026-07-03'), 'suivi.nommer');
  const { lignes } = await mesRegards(acteur, 1);
  expect(lignes.map((r) => [r.jour.toISOString().slice(0, 10), r.nomSeul])).toEqual([
    ['2026-07-02', false],
    ['2026-03-29', true],
  ]);
});

it('est à moi seul, par pages de vingt', async () => {
  const [{ personne, referent }, autre] = [await unSuivi(), await unBeneficiaire()];
  for (let jour = 1; jour <= PAR_PAGE + 1; jour++)
    await ouvrirDossier(
      referent.acteur,
      { beneficiaireId: personne.id },
      le(`2026-01-${String(jour).padStart(2, '0')}`),
    );
  expect(await mesRegards(personne.acteur, 99)).toMatchObject({ total: PAR_PAGE + 1, page: 2, pages: 2 });
  expect((await mesRegards(personne.acteur, 2)).lignes.map((r) => r.jour)).toEqual([
    le('2026-01-01', '00:00'),
  ]);
  expect(await mesRegards(autre.acteur, 1)).toMatchObject({ total: 0 });
});
