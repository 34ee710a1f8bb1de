import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { passerEtape } from '@/lib/beneficiaires/commands/etape';
import { suivreEtape } from '@/lib/candidatures/commands/affectation';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { vientDeLeFaire } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { questionnerSante } from '@/lib/sante';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { finSchema, repriseSchema } from '../schema';

type Saisie = z.output<typeof finSchema>;
type Reprise = z.output<typeof repriseSchema>;

/** The person, locked, as the référent named may change them; and whether this référent's last act was a stage. */
async function verrouiller(tx: Tx, acteur: Acteur, { beneficiaireId }: Reprise, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  await tenirPersonne(tx, beneficiaireId);
  const personne = await tx.beneficiaire.findFirst({
    where: { AND: [{ id: beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
    select: {
      id: true,
      userId: true,
      etape: true,
      profilCompletLe: true,
      consentements: { where: { type: 'PARTICIPATION', retireLe: null }, select: { id: true } },
    },
  });
  if (!personne) throw new NonTrouve('Cette personne');
  const objet = { type: 'Beneficiaire', id: personne.id } as const;
  return { ...personne, mien: await vientDeLeFaire(tx, acteur, { action: 'beneficiaire.etape', objet }) };
}

const DEJA = new MetierError('DEJA', 'C’est déjà fait. Relisez la page.');

/**
 * « Fin de l’accompagnement », said by the référent: what comes next, its day, words that both read; no reason. Nothing
 * else changes: missions, hours and passport stay the person's, who is told.
 */
export async function terminerAccompagnement(acteur: Acteur, saisie: Saisie, now: Date) {
  const { issue, le, bilan } = saisie;
  if (le > jourDe(now))
    throw new MetierError('DATE', 'Cette date est à venir.', {
      le: ['Choisissez aujourd’hui ou une date passée.'],
    });
  return db.$transaction(async (tx) => {
    const { id, userId, etape, mien } = await verrouiller(tx, acteur, saisie, now);
    if (etape === 'SORTIE') {
      if (mien) return { beneficiaireId: id };
      throw DEJA;
    }
    questionnerSante({ bilan }, saisie.relu);
    await passerEtape(tx, acteur, id, 'SORTIE', now);
    const fin = { beneficiaireId: id, issue, le, bilan, creeLe: now };
    await tx.finAccompagnement.create({ data: { ...fin, parId: acteur.userId! } });
    const cle = `parcours.fin:${id}:${now.getTime()}`;
    await notifier(tx, { userId, modele: 'parcours.fin', variables: {}, cle }, now);
    return { beneficiaireId: id };
  });
}

/** The accompaniment goes on: the person is where their consent, their answers and their missions put them. */
export async function reprendreAccompagnement(acteur: Acteur, saisie: Reprise, now: Date) {
  return db.$transaction(async (tx) => {
    const personne = await verrouiller(tx, acteur, saisie, now);
    const { id, userId, etape, mien } = personne;
    if (etape !== 'SORTIE') {
      if (mien) return { beneficiaireId: id };
      throw DEJA;
    }
    const prete = personne.consentements.length > 0 && personne.profilCompletLe !== null;
    await passerEtape(tx, acteur, id, prete ? 'EN_RECHERCHE' : 'EN_PREPARATION', now);
    await suivreEtape(tx, acteur, id, now);
    const cle = `parcours.reprise:${id}:${now.getTime()}`;
    await notifier(tx, { userId, modele: 'parcours.reprise', variables: {}, cle }, now);
    return { beneficiaireId: id };
  });
}
