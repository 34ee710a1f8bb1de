import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { SUJETS, type Sujet } from '@/lib/contact/message';
import { messagesVisiblesPour } from '@/lib/contact/policy';
import type { Boite } from '../boite';
import { missionsModifiablesPar } from '@/lib/missions/policy';
import { rappelsVisiblesPour } from '@/lib/rappels/policy';

/** Each kind shows this many rows; its own page has the rest. */
const PAR_GENRE = 20;

/**
 * The coordination's inbox: one row per thing to do, with its next action; oldest first, the actor's own territoires
 * before the others. Ten queries whatever the number of rows.
 */
export async function aTraiter(acteur: ActeurDe<'COORDINATION'>): Promise<Boite> {
  const miens = new Set(acteur.territoireIds);
  const candidatures = (statut: 'DEPOSEE' | 'A_EXAMINER') => ({
    statut,
    mission: { departementCode: acteur.departementCode },
  });
  const souhaits = (statut: 'DEPOSEE' | 'A_EXAMINER') =>
    db.candidature.findMany({
      where: candidatures(statut),
      select: {
        id: true,
        creeLe: true,
        beneficiaire: {
          select: {
            user: { select: { prenom: true, nom: true } },
            commune: { select: { nom: true, territoireId: true } },
          },
        },
        mission: { select: { titre: true } },
      },
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      take: PAR_GENRE,
    });
  const rappelsOuverts = {
    AND: [rappelsVisiblesPour(acteur), { statut: { in: ['NOUVELLE' as const, 'RAPPELEE' as const] } }],
  };
  const aRelire = { AND: [missionsModifiablesPar(acteur), { statut: 'A_VALIDER' as const }] };
  const nouveaux = { AND: [messagesVisiblesPour(acteur), { statut: 'NOUVEAU' as const }] };
  const [
    rappels,
    deposees,
    examens,
    missions,
    messages,
    nRappels,
    nDeposees,
    nExamens,
    nMissions,
    nMessages,
  ] = await Promise.all([
    db.demandeRappel.findMany({
      where: rappelsOuverts,
      select: {
        id: true,
        prenom: true,
        statut: true,
        creeLe: true,
        territoireId: true,
        commune: { select: { nom: true } },
      },
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      take: PAR_GENRE,
    }),
    souhaits('DEPOSEE'),
    souhaits('A_EXAMINER'),
    db.mission.findMany({
      where: aRelire,
      select: {
        id: true,
        titre: true,
        statutLe: true,
        association: { select: { nom: true } },
        commune: { select: { nom: true, territoireId: true } },
      },
      orderBy: [{ statutLe: 'asc' }, { id: 'asc' }],
      take: PAR_GENRE,
    }),
    db.messageContact.findMany({
      where: nouveaux,
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      take: PAR_GENRE,
    }),
    db.demandeRappel.count({ where: rappelsOuverts }),
    db.candidature.count({ where: candidatures('DEPOSEE') }),
    db.candidature.count({ where: candidatures('A_EXAMINER') }),
    db.mission.count({ where: aRelire }),
    db.messageContact.count({ where: nouveaux }),
  ]);
  const estMien = (territoireId: string | null) => territoireId !== null && miens.has(territoireId);
  const souhait = (genre: 'souhait' | 'examen') => (c: (typeof deposees)[number]) => ({
    id: c.id,
    genre,
    quoi: `${c.beneficiaire.user.prenom} ${c.beneficiaire.user.nom} → ${c.mission.titre}`,
    ou: c.beneficiaire.commune.nom,
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
        quoi: r.statut === 'RAPPELEE' ? `${r.prenom}, déjà appelée : l’inviter` : r.prenom,
        ou: r.commune.nom,
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
        depuis: m.statutLe,
        href: `/coordination/missions/${m.id}`,
        mien: estMien(m.commune.territoireId),
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
        depuis: m.creeLe,
        href: `/coordination/messages/${m.id}`,
        mien: false,
      })),
    },
  ];
  for (const { lignes } of boite) lignes.sort((a, b) => Number(b.mien) - Number(a.mien));
  return boite;
}
