import { db } from '@/lib/db';
import { unBeneficiaire } from './beneficiaires';
import { unReferent } from './comptes';
import { unCollegueDe } from './remplacements';

/** A référent who chooses, in their organisme, who accompanies. */
export async function unGestionnaire() {
  const referent = await unReferent();
  await db.referent.update({
    where: { id: referent.id },
    data: { gestionnaireDepuis: new Date('2026-01-05T09:00:00Z') },
  });
  return referent;
}

/** Somebody named to that organisme, in which nobody is chosen for them yet. */
export async function unePersonneConfiee({ organismeId }: { organismeId: string }, prenom = 'Samira') {
  const personne = await unBeneficiaire({ prenom });
  const { id: suiviId } = await db.suivi.create({
    data: { beneficiaireId: personne.id, organismeId, debutLe: new Date('2026-03-02') },
  });
  return { personne, suiviId };
}

/** An organisme where somebody waits: who chooses, a colleague, the person. */
export async function unOrganisme() {
  const gestionnaire = await unGestionnaire();
  const collegue = await unCollegueDe(gestionnaire);
  return { gestionnaire, collegue, ...(await unePersonneConfiee(gestionnaire)) };
}
