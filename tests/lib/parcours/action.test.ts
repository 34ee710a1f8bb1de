import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { ajouterAction, changerStatutAction } from '@/lib/parcours/commands/action';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { unContrat, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const visite = (beneficiaireId: string) => ({ beneficiaireId, titre: 'Visiter le jardin', echeanceLe: null });

describe('les actions du parcours', () => {
  it('s’écrivent par la personne et par son référent, par personne d’autre', async () => {
    const { referent, personne } = await unSuivi();
    await unContrat(personne.id);
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await unBeneficiaire()])
      await expect(ajouterAction(acteur, visite(personne.id), now)).rejects.toThrow('introuvable');
    const { actionId } = await ajouterAction(referent.acteur, visite(personne.id), now);
    await ajouterAction(personne.acteur, visite(personne.id), now);
    const action = await db.actionParcours.findUniqueOrThrow({ where: { id: actionId } });
    // A contract names it only when both agree to a text that does.
    expect(action.contratId).toBeNull();
  });

  it('avancent par étapes, et se reprennent', async () => {
    const { referent, personne } = await unSuivi();
    const { actionId } = await ajouterAction(referent.acteur, visite(personne.id), now);
    const passer = (statut: 'FAITE' | 'LAISSEE' | 'A_FAIRE') =>
      changerStatutAction(personne.acteur, { actionId, statut }, now);
    const autre = await unReferent();
    const essai = changerStatutAction(autre.acteur, { actionId, statut: 'FAITE' }, now);
    await expect(essai).rejects.toThrow('introuvable');
    await passer('LAISSEE');
    await expect(passer('FAITE')).rejects.toThrow('étape');
    await passer('A_FAIRE');
    await passer('FAITE');
  });

  it('à deux en même temps, une seule ligne au journal par changement', async () => {
    const { referent, personne } = await unSuivi();
    const { actionId } = await ajouterAction(referent.acteur, visite(personne.id), now);
    await Promise.allSettled(
      [referent, personne].map(({ acteur }) =>
        changerStatutAction(acteur, { actionId, statut: 'FAITE' }, now),
      ),
    );
    expect(await db.journal.count({ where: { action: 'action.statut', objetId: actionId } })).toBe(1);
  });
});
