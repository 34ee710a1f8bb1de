import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Agenda } from '../agenda';
import { affectationsVisiblesPour } from '../policy';

const CRENEAU = { id: true, demiJournee: true, date: true, heureDebut: true, heureFin: true } as const;

/**
 * What the calendar of a present mission says, for the volunteer or for the host; null when it is not the actor's.
 * From today on only: what was not is forgotten. The agreed half-days and no other: while none is, there is no calendar.
 */
export async function agendaDe(
  acteur: ActeurDe<'BENEFICIAIRE'> | ActeurDe<'ASSOCIATION'>,
  affectationId: string,
  now: Date,
): Promise<Agenda | null> {
  const jour = jourDe(now);
  const lue = await db.affectation.findFirst({
    where: { AND: [affectationsVisiblesPour(acteur, now), { id: affectationId, finLe: null }] },
    select: {
      debutLe: true,
      beneficiaire: { select: { user: { select: { prenom: true } } } },
      candidature: { select: { creneaux: { select: { creneauId: true } } } },
      mission: {
        select: {
          titre: true,
          adresse: true,
          commune: { select: { nom: true, codesPostaux: true } },
          tuteurPrenom: true,
          commentVenir: true,
          debutLe: true,
          finLe: true,
          association: { select: { nom: true } },
          creneaux: {
            select: {
              ...CRENEAU,
              empechements: {
                where: { date: { gte: jour }, OR: [{ affectationId: null }, { affectationId }] },
                select: { date: true },
              },
            },
            orderBy: [{ date: { sort: 'asc', nulls: 'first' } }, { heureDebut: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
  });
  if (!lue || lue.candidature.creneaux.length === 0) return null;
  const { mission } = lue;
  const choisis = new Set(lue.candidature.creneaux.map((c) => c.creneauId));
  const chezElle = acteur.role === 'ASSOCIATION';
  const ville = `${mission.commune.codesPostaux[0] ?? ''} ${mission.commune.nom}`.trim();
  return {
    affectationId,
    titre: chezElle ? `${mission.titre} : ${lue.beneficiaire.user.prenom}` : mission.titre,
    lieu: [mission.association.nom, mission.adresse, ville].filter(Boolean).join(', '),
    details: [
      mission.tuteurPrenom && `Avec ${mission.tuteurPrenom}`,
      chezElle ? '' : mission.commentVenir,
    ].filter((d): d is string => Boolean(d)),
    debutLe: new Date(Math.max(+lue.debutLe, +jour, +(mission.debutLe ?? jour))),
    finLe: mission.finLe,
    creneaux: mission.creneaux
      .filter((c) => choisis.has(c.id))
      .map(({ empechements, ...c }) => ({ ...c, sauf: empechements.map((e) => e.date) })),
  };
}
