import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { SUJETS, type Sujet } from '@/lib/contact/message';
import { messagesVisiblesPour } from '@/lib/contact/policy';
import { PAR_GENRE, pagesDeLaBoite, type Boite, type FiltreBoite, type Genre } from '../boite';
import { missionsModifiablesPar } from '@/lib/missions/policy';
import { rappelsVisiblesPour } from '@/lib/rappels/policy';
import { aRelancer, associationsARelancer } from './relances';

const LIEU = { code: true, nom: true, territoireId: true } as const;

/**
 * The coordination's inbox: one row per thing to do, with its next action; oldest first, the actor's own territoires
 * before the others on the first view. A message has no commune: it is everybody's. Twelve reads whatever the number of rows.
 */
export async function aTraiter(
  acteur: ActeurDe<'COORDINATION'>,
  filtre: FiltreBoite,
  now: Date,
): Promise<Boite> {
  const jour = jourDe(now);
  const miens = new Set(acteur.territoireIds);
  const ici = filtre.miens ? { territoireId: { in: acteur.territoireIds } } : {};
  const candidatures = (statut: 'DEPOSEE' | 'A_EXAMINER') => ({
    statut,
    mission: { departementCode: acteur.departementCode },
    beneficiaire: { commune: ici },
  });
  const rappelsOuverts = {
    AND: [rappelsVisiblesPour(acteur), { statut: { in: ['NOUVELLE' as const, 'RAPPELEE' as const] } }, ici],
  };
  const aRelire = {
    AND: [missionsModifiablesPar(acteur), { statut: 'A_VALIDER' as const, commune: ici }],
  };
  const nouveaux = { AND: [messagesVisiblesPour(acteur), { statut: 'NOUVEAU' as const }] };
  const [nRappels, nDeposees, nExamens, nMissions, nRelances, nMessages] = await Promise.all([
    db.demandeRappel.count({ where: rappelsOuverts }),
    db.candidature.count({ where: candidatures('DEPOSEE') }),
    db.candidature.count({ where: candidatures('A_EXAMINER') }),
    db.mission.count({ where: aRelire }),
    db.association.count({ where: aRelancer(acteur, filtre, jour) }),
    db.messageContact.count({ where: nouveaux }),
  ]);
  const fenetre = (genre: Genre, total: number) => {
    const page = filtre.genre ? Math.min(filtre.page ?? 1, pagesDeLaBoite(total)) : 1;
    const montre = !filtre.genre || filtre.genre === genre;
    return { take: montre ? PAR_GENRE : 0, skip: montre ? (page - 1) * PAR_GENRE : 0 };
  };
  const souhaits = (statut: 'DEPOSEE' | 'A_EXAMINER', page: { take: number; skip: number }) =>
    db.candidature.findMany({
      where: candidatures(statut),
      select: {
        id: true,
        creeLe: true,
        beneficiaire: {
          select: {
            user: { select: { prenom: true, nom: true } },
            commune: { select: LIEU },
          },
        },
        mission: { select: { titre: true } },
      },
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      ...page,
    });
  const [rappels, deposees, examens, missions, relances, messages] = await Promise.all([
    db.demandeRappel.findMany({
      where: rappelsOuverts,
      select: {
        id: true,
        prenom: true,
        statut: true,
        creeLe: true,
        territoireId: true,
        commune: { select: LIEU },
      },
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      ...fenetre('rappel', nRappels),
    }),
    souhaits('DEPOSEE', fenetre('souhait', nDeposees)),
    souhaits('A_EXAMINER', fenetre('examen', nExamens)),
    db.mission.findMany({
      where: aRelire,
      select: {
        id: true,
        titre: true,
        statutLe: true,
        association: { select: { nom: true } },
        commune: { select: LIEU },
      },
      orderBy: [{ statutLe: 'asc' }, { id: 'asc' }],
      ...fenetre('mission', nMissions),
    }),
    associationsARelancer(acteur, filtre, jour, fenetre('relance', nRelances)),
    db.messageContact.findMany({
      where: nouveaux,
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      ...fenetre('message', nMessages),
    }),
  ]);
  const estMien = (territoireId: string | null) => territoireId !== null && miens.has(territoireId);
  const souhait = (genre: 'souhait' | 'examen') => (c: (typeof deposees)[number]) => ({
    id: c.id,
    genre,
    quoi: `${c.beneficiaire.user.prenom} ${c.beneficiaire.user.nom} → ${c.mission.titre}`,
    ou: c.beneficiaire.commune.nom,
    commune: c.beneficiaire.commune.code,
    depuis: c.creeLe,
    href: `/coordination/candidatures/${c.id}`,
    mien: estMien(c.beneficiaire.commune.territoireId),
  });
  const boite: Boite = [
    {
      genre: 'rappel',
      total: nRappels,
      lignes: rappels.map((r) => ({
        id: r.id,
        genre: 'rappel',
        quoi: r.statut === 'RAPPELEE' ? `${r.prenom} : appel fait, à inviter` : r.prenom,
        ou: r.commune.nom,
        commune: r.commune.code,
        depuis: r.creeLe,
        href: `/coordination/rappels/${r.id}`,
        mien: estMien(r.territoireId),
      })),
    },
    { genre: 'souhait', total: nDeposees, lignes: deposees.map(souhait('souhait')) },
    { genre: 'examen', total: nExamens, lignes: examens.map(souhait('examen')) },
    {
      genre: 'mission',
      total: nMissions,
      lignes: missions.map((m) => ({
        id: m.id,
        genre: 'mission',
        quoi: `${m.titre} · ${m.association.nom}`,
        ou: m.commune.nom,
        commune: m.commune.code,
        depuis: m.statutLe,
        href: `/coordination/missions/${m.id}`,
        mien: estMien(m.commune.territoireId),
      })),
    },
    {
      genre: 'relance',
      total: nRelances,
      lignes: relances.map((a) => ({
        id: a.id,
        genre: 'relance',
        quoi: `${a.nom} · ${a.raisons.join(', ')}`,
        ou: a.commune?.nom ?? '',
        commune: a.commune?.code ?? null,
        depuis: a.depuis,
        href: `/coordination/associations/${a.id}`,
        mien: estMien(a.commune?.territoireId ?? null),
      })),
    },
    {
      genre: 'message',
      total: nMessages,
      lignes: messages.map((m) => ({
        id: m.id,
        genre: 'message',
        quoi: `${SUJETS[m.sujet as Sujet] ?? m.sujet} · ${m.nom ?? m.email}`,
        ou: '',
        commune: null,
        depuis: m.creeLe,
        href: `/coordination/messages/${m.id}`,
        mien: false,
      })),
    },
  ];
  if (!filtre.genre) for (const { lignes } of boite) lignes.sort((a, b) => Number(b.mien) - Number(a.mien));
  return boite;
}
