import type { Acteur } from '@/lib/auth/acteur';
import { affectationsVisiblesPour } from '@/lib/candidatures/policy';
import { jourDe, jourIso } from '@/lib/dates';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { prevenirAssociation } from '@/lib/missions/commands/prevenir';
import type { Tx } from '@/lib/db';
import { debutDuRenvoi } from '@/lib/renvoi';
import { modifiablesParLaPersonne } from '../heures';
import { peutDeclarer } from '../policy';
import { chargerHeures, ecrireDesHeures, exigerPasse, journaliserHeures } from './ecriture';

type Declaration = { affectationId: string; date: Date; minutes: number };
type Affectation = { missionId: string; mission: { titre: string; associationId: string } };

const exigerPersonne = (acteur: Acteur) => {
  if (!peutDeclarer(acteur)) throw new Interdit('à la personne elle-même');
};

/** One message a day and a mission, however many lines are declared. */
async function prevenirHote(tx: Tx, { missionId, mission }: Affectation, now: Date) {
  await prevenirAssociation(
    tx,
    mission.associationId,
    {
      modele: 'heures.a-confirmer',
      variables: { mission: mission.titre },
      cle: `heures.a-confirmer:${missionId}:${jourIso(jourDe(now))}`,
    },
    now,
  );
}

/** The line that the same words wrote a moment ago: the form came twice. One such form at a time per affectation. */
async function memeLigne(tx: Tx, acteur: Acteur, saisie: Declaration, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM "affectations" WHERE "id" = ${saisie.affectationId}::uuid FOR NO KEY UPDATE`;
  return tx.heures.findFirst({
    where: {
      ...saisie,
      statut: 'DECLAREES',
      origine: 'BENEFICIAIRE',
      saisiParId: acteur.userId!,
      creeLe: { gte: debutDuRenvoi(now) },
    },
    select: { id: true },
  });
}

/**
 * « J’ai donné 2 heures »: hours done on one day of a mission of one's own.
 * @param saisie `minutes` 1 to 720, `date` a calendar day that has come
 * @throws NonTrouve for another person's mission; MetierError FUTUR, HORS_MISSION, TROP_D_HEURES or DEJA_ECRITES
 */
export async function declarerHeures(
  acteur: Acteur,
  saisie: Declaration,
  now: Date,
): Promise<{ id: string }> {
  exigerPersonne(acteur);
  exigerPasse(saisie.date, now);
  return ecrireDesHeures(async (tx) => {
    const affectation = await tx.affectation.findFirst({
      where: { AND: [affectationsVisiblesPour(acteur, now), { id: saisie.affectationId }] },
      select: {
        id: true,
        beneficiaireId: true,
        missionId: true,
        mission: { select: { titre: true, associationId: true } },
      },
    });
    if (!affectation) throw new NonTrouve('Cette mission');
    const deja = await memeLigne(tx, acteur, saisie, now);
    if (deja) return deja;
    const heures = await tx.heures.create({
      data: {
        affectationId: affectation.id,
        date: saisie.date,
        minutes: saisie.minutes,
        origine: 'BENEFICIAIRE',
        saisiParId: acteur.userId!,
        accordLe: now,
        creeLe: now,
        statutLe: now,
      },
      select: { id: true },
    });
    await journaliserHeures(tx, acteur, 'declarer', { ...heures, affectation }, { vers: 'DECLAREES' }, now);
    await prevenirHote(tx, affectation, now);
    return heures;
  });
}

/**
 * The person writes another day or duration; the association confirms again. Also their answer to hours that
 * somebody else wrote.
 * @throws MetierError CONFIRMEES once both sides have said yes
 */
export async function corrigerHeures(
  acteur: Acteur,
  saisie: { heuresId: string; date: Date; minutes: number },
  now: Date,
): Promise<{ id: string }> {
  exigerPersonne(acteur);
  exigerPasse(saisie.date, now);
  return ecrireDesHeures(async (tx) => {
    const heures = await chargerHeures(tx, acteur, saisie.heuresId, now);
    if (!modifiablesParLaPersonne(heures))
      throw new MetierError(
        'CONFIRMEES',
        'Ces heures sont confirmées. Pour les changer, parlez à l’association.',
      );
    await tx.heures.update({
      where: { id: heures.id },
      data: {
        date: saisie.date,
        minutes: saisie.minutes,
        statut: 'DECLAREES',
        accordLe: now,
        accordAidant: null,
        confirmeLe: null,
        confirmeParId: null,
        motRevoir: null,
        statutLe: now,
        version: { increment: 1 },
      },
    });
    await journaliserHeures(tx, acteur, 'corriger', heures, { de: heures.statut, vers: 'DECLAREES' }, now);
    await prevenirHote(tx, heures.affectation, now);
    return { id: heures.id };
  });
}

/**
 * The person takes a line away, as long as both sides have not said yes.
 * @throws MetierError CONFIRMEES afterwards
 */
export async function retirerHeures(
  acteur: Acteur,
  saisie: { heuresId: string },
  now: Date,
): Promise<{ id: string }> {
  exigerPersonne(acteur);
  return ecrireDesHeures(async (tx) => {
    const heures = await chargerHeures(tx, acteur, saisie.heuresId, now);
    if (!modifiablesParLaPersonne(heures))
      throw new MetierError(
        'CONFIRMEES',
        'Ces heures sont confirmées. Pour les changer, parlez à l’association.',
      );
    await tx.heures.delete({ where: { id: heures.id } });
    await journaliserHeures(tx, acteur, 'retirer', heures, { de: heures.statut }, now);
    return { id: heures.id };
  });
}
