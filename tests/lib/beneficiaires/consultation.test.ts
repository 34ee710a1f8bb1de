import { expect, it } from 'vitest';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { db } from '@/lib/db';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';

const NOW = new Date('2026-03-02T10:00:00Z');

it('le journal dit qui a ouvert quelle page d’une personne, et rien pour qui ne la voit pas', async () => {
  const { personne, referent } = await unSuivi();
  const [{ acteur: coordination }, { acteur: ailleurs }] = [await unCoordinateur(), await unReferent()];
  const saisie = { beneficiaireId: personne.id, page: 'carte' as const };
  await expect(noterConsultation(ailleurs, saisie, NOW)).rejects.toThrow('introuvable');
  await expect(noterConsultation(personne.acteur, saisie, NOW)).rejects.toThrow('réservée');
  await noterConsultation(referent.acteur, saisie, NOW);
  await noterConsultation(coordination, { ...saisie, page: 'propositions' }, NOW);
  const lignes = await db.journal.findMany({
    where: { action: 'dossier.consulter' },
    orderBy: { id: 'asc' },
    select: { acteurRole: true, beneficiaireId: true, codes: true },
  });
  expect(lignes).toEqual([
    { acteurRole: 'REFERENT', beneficiaireId: personne.id, codes: { page: 'carte' } },
    { acteurRole: 'COORDINATION', beneficiaireId: personne.id, codes: { page: 'propositions' } },
  ]);
});
