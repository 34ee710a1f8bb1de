import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HeuresDuDossier } from '@/components/coordination/heures-dossier';
import { ouvrirDossier } from '@/lib/coordination/commands/dossier';
import { db } from '@/lib/db';
import { accorderHeures, confirmerHeures } from '@/lib/heures/commands/confirmation';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { uneAffectation } from '../../factories/candidatures';
import { unCoordinateur } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');

it('une mission finie garde sa place au dossier : ses heures s’y notent, une aide dit oui, elles se confirment', async () => {
  const hote = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: hote.id });
  const { id, personne } = await uneAffectation(mission, { debutLe: '2026-02-01', finLe: '2026-02-20' });
  const { acteur } = await unCoordinateur();

  const dossier = await ouvrirDossier(acteur, { beneficiaireId: personne.id }, NOW);
  const page = renderToStaticMarkup(
    <HeuresDuDossier affectations={dossier.affectations} beneficiaireId={personne.id} />,
  );
  expect(page).toContain('jusqu’au 20 février 2026');
  expect(page).toContain(`/coordination/personnes/${personne.id}/heures/${id}`);

  await saisirFeuille(
    acteur,
    { lignes: [{ affectationId: id, date: new Date('2026-02-19'), minutes: 120 }] },
    NOW,
  );
  const { id: ligne } = await db.heures.findFirstOrThrow({ where: { affectationId: id } });
  await accorderHeures(acteur, { heuresIds: [ligne], nomAidant: 'Rose' }, NOW);
  await confirmerHeures(hote.acteur, { heuresIds: [ligne] }, NOW);
  expect(await db.heures.findUniqueOrThrow({ where: { id: ligne } })).toMatchObject({
    statut: 'CONFIRMEES',
    accordAidant: 'Rose',
  });
});
