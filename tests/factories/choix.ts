import { db } from '@/lib/db';
import { unBeneficiaire } from './beneficiaires';
import { unReferent } from './comptes';
import { uneMission } from './missions';

type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
type Traits = Parameters<typeof unBeneficiaire>[0];

/** A référent, their people under these names (« Nom Prénom »), and a mission open to all of them. */
export async function uneEquipe(noms: readonly string[] = ['Durand Samira'], places = 2) {
  const [referent, mission] = [await unReferent(), await uneMission({ publiee: true, places })];
  const suivie = (traits: Traits = {}) =>
    unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId, ...traits });
  const personnes: Personne[] = [];
  for (const n of noms) personnes.push(await nommer(await suivie(), n));
  return { referent, mission, personnes, suivie };
}

/** Gives somebody a name, « Nom Prénom ». */
export async function nommer<P extends Personne>(personne: P, nomPrenom: string): Promise<P> {
  const [nom = '', prenom = ''] = nomPrenom.split(' ');
  await db.user.update({ where: { id: personne.user.id }, data: { nom, prenom } });
  return personne;
}

/** What the form of a page sends: these people stood there, some are ticked. */
export const cocher = (missionId: string, montrees: readonly Personne[], cochees = montrees) => ({
  missionId,
  montrees: montrees.map((p) => p.id),
  personne: cochees.map((p) => p.id),
  q: '',
  aller: 'suite',
});

/** What the preview sends: these people, a word for all. */
export const envoi = (missionId: string, personnes: readonly Personne[], mot: string | null = null) => ({
  missionId,
  personne: personnes.map((p) => p.id),
  mots: new Map(personnes.map((p) => [p.id, mot])),
});
