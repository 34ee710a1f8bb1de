import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import type { Beneficiaire } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { peutRepondre } from '../policy';
import { questionSansReponse, questionSuivante, type SlugQuestion } from '../question';
import type { SaisieAidant, SaisieContact, SaisieReponse } from '../schema';
import { changerAide } from './aide';
import { verrouillerModifiable } from './charger';
import { passerEtape } from './etape';

type Reponse = { [S in SlugQuestion]: { question: S } & SaisieReponse[S] }[SlugQuestion];
/** Where the person stands after an answer: the next question, or null when the set is done. */
type SuiteQuestion = {
  beneficiaireId: string;
  role: Acteur['role'];
  retour: 'suite' | 'moi';
  suite: SlugQuestion | null;
};

/** This very person gave this very answer a moment ago: their form came twice, and one line says so. */
async function dejaRepondue(
  tx: Tx,
  acteur: Acteur,
  avant: Beneficiaire,
  question: SlugQuestion,
  reponse: Partial<Beneficiaire>,
  now: Date,
): Promise<boolean> {
  const champs = Object.keys(reponse) as (keyof Beneficiaire)[];
  if (champs.some((c) => JSON.stringify(avant[c]) !== JSON.stringify(reponse[c]))) return false;
  const lignes = await tx.journal.count({
    where: {
      ...{ action: 'profil.repondre', beneficiaireId: avant.id, acteurId: acteur.userId },
      codes: { path: ['question'], equals: question },
      le: { gte: debutDuRenvoi(now) },
    },
  });
  return lignes > 0;
}

/**
 * Keeps the answer to one question. The person answers, or the référent or the coordination « en entretien »
 * (journaled with their role). The last of the five closes the profile, once the needed answers are there.
 * @throws Interdit to the coordination beyond the five; NonTrouve out of reach; MetierError SANS_ACCORD before the consent, COMMUNE for an unknown commune.
 */
export async function repondreQuestion(acteur: Acteur, saisie: Reponse, now: Date): Promise<SuiteQuestion> {
  const { question, beneficiaireId, retour, ...reponse } = saisie;
  if (!peutRepondre(acteur, question)) throw new Interdit('à la personne et à son accompagnateur');
  return db.$transaction(async (tx) => {
    const avant = await verrouillerModifiable(tx, acteur, beneficiaireId, now);
    const accord = await tx.consentement.count({ where: { beneficiaireId, retireLe: null } });
    if (accord === 0)
      throw new MetierError('SANS_ACCORD', 'Il faut d’abord un accord pour participer. Rien n’est gardé.');
    if (saisie.question === 'ou') {
      const connue = await tx.commune.count({
        where: { code: saisie.communeCode, departementCode: avant.departementCode },
      });
      if (connue === 0)
        throw new MetierError('COMMUNE', 'Cette commune est introuvable.', {
          communeCode: ['Choisissez une commune de la liste.'],
        });
    }
    const apres = await tx.beneficiaire.update({
      where: { id: beneficiaireId },
      data: { ...reponse, dernierContactLe: now },
    });
    if (!(await dejaRepondue(tx, acteur, avant, question, reponse, now)))
      await journaliser(tx, acteur, now, {
        action: 'profil.repondre',
        objet: { type: 'Beneficiaire', id: beneficiaireId },
        beneficiaireId,
        codes: { question, entretien: acteur.role !== 'BENEFICIAIRE' },
      });
    let suite = questionSuivante(question);
    if (question === 'besoins') suite = questionSansReponse(apres);
    const complet = questionSansReponse(apres) === null;
    if (complet && question === 'besoins' && !avant.profilCompletLe) {
      await tx.beneficiaire.update({ where: { id: beneficiaireId }, data: { profilCompletLe: now } });
      if (avant.etape === 'INVITEE' || avant.etape === 'EN_PREPARATION')
        await passerEtape(tx, acteur, beneficiaireId, 'EN_RECHERCHE', now);
    }
    return { beneficiaireId, role: acteur.role, retour, suite };
  });
}

/** How an association may reach the person, once introduced. Used as the first choice of the next « ça m’intéresse ». */
export async function choisirContact(acteur: Acteur, saisie: SaisieContact, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, contactChoisi } = await verrouillerModifiable(tx, acteur, saisie.beneficiaireId, now);
    await tx.beneficiaire.update({ where: { id }, data: { contactChoisi: saisie.contactChoisi } });
    await journaliser(tx, acteur, now, {
      action: 'beneficiaire.contact',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
      de: contactChoisi,
      vers: saisie.contactChoisi,
    });
  });
}

/** « Quelqu’un m’aide »: names who holds the pen, or nobody any more. The journal holds its id, not the name. */
export async function nommerAidant(acteur: Acteur, saisie: SaisieAidant, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await verrouillerModifiable(tx, acteur, saisie.beneficiaireId, now);
    await tx.beneficiaire.update({ where: { id }, data: { nomAidant: saisie.nomAidant } });
    const aide = await changerAide(tx, id, saisie.nomAidant, now);
    await journaliser(tx, acteur, now, {
      action: 'beneficiaire.aidant',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
      codes: { nomme: aide !== null, ...(aide ? { aide } : {}) },
    });
  });
}
