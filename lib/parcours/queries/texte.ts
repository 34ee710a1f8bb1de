import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { estIdentifiant } from '@/lib/requete';
import { parcoursModifiablesPar } from '../policy';

/** The page of the contract of a text, for who writes there; null for anybody else. */
export async function pageDuTexte(
  acteur: ActeurDe<'REFERENT'>,
  versionId: string,
  now: Date,
): Promise<string | null> {
  if (!estIdentifiant(versionId)) return null;
  const version = await db.versionContrat.findFirst({
    where: { id: versionId, contrat: { beneficiaire: parcoursModifiablesPar(acteur, now) } },
    select: { contrat: { select: { id: true, beneficiaireId: true } } },
  });
  return (
    version && `/referent/personnes/${version.contrat.beneficiaireId}/contrat/${version.contrat.id}/texte`
  );
}
