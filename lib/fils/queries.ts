import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer, type PageDe } from '@/lib/pagination';
import type { GenreFil } from './fil';
import {
  candidaturesAEcrire,
  filsVisiblesPour,
  messagesDesAutres,
  messagesDuFilPour,
  suivisAEcrire,
} from './policy';

const NOMS = { select: { prenom: true, nom: true } } as const;
const PERSONNE = { select: { user: NOMS } } as const;
const REFERENT = { select: { user: NOMS } } as const;
const MISSION = { select: { titre: true, association: { select: { nom: true } } } } as const;

/** A thread in a list: whom or what it is about, as this reader may name it; never its words. */
export type FilEnListe = {
  sujetId: string;
  genre: GenreFil;
  personne: string;
  referent: string | null;
  mission: { titre: string; association: string } | null;
  dernierLe: Date | null;
  nouveau: boolean;
};

type Noms = { prenom: string; nom: string };
const enEntier = ({ prenom, nom }: Noms) => `${prenom} ${nom}`.trim();

function enListe(
  acteur: Acteur,
  sujet: {
    id: string;
    beneficiaire: { user: Noms };
    referent?: { user: Noms } | null;
    mission?: { titre: string; association: { nom: string } };
  },
  suite: { dernierLe: Date | null; nouveau: boolean },
): FilEnListe {
  const { id, beneficiaire, referent, mission } = sujet;
  return {
    ...{ sujetId: id, genre: mission ? 'MISSION' : 'ACCOMPAGNEMENT', ...suite },
    personne: acteur.role === 'ASSOCIATION' ? beneficiaire.user.prenom : enEntier(beneficiaire.user),
    referent: referent ? enEntier(referent.user) : null,
    mission: mission ? { titre: mission.titre, association: mission.association.nom } : null,
  };
}

/** Threads in which somebody else has written, and that this reader has not opened since. */
const nouveauxFils = (acteur: Acteur & { userId: string }, now: Date): Prisma.FilWhereInput => ({
  AND: [filsVisiblesPour(acteur, now), { messages: { some: messagesDesAutres(acteur) } }],
  lectures: { none: { userId: acteur.userId, aJour: true } },
});

/** One's threads that hold a message that one may read, the one last written in first. */
export function mesFils(
  acteur: Acteur & { userId: string },
  page: number,
  now: Date,
): Promise<PageDe<FilEnListe>> {
  const where: Prisma.FilWhereInput = {
    AND: [filsVisiblesPour(acteur, now), { messages: { some: messagesDuFilPour(acteur) } }],
  };
  return db.fil.count({ where }).then((total) =>
    paginer(total, page, async (ou) => {
      const fils = await db.fil.findMany({
        where,
        select: {
          dernierLe: true,
          suivi: { select: { id: true, beneficiaire: PERSONNE, referent: REFERENT } },
          candidature: { select: { id: true, beneficiaire: PERSONNE, mission: MISSION } },
          lectures: { where: { userId: acteur.userId, aJour: true }, select: { userId: true } },
          _count: { select: { messages: { where: messagesDesAutres(acteur) } } },
        },
        orderBy: [{ dernierLe: 'desc' }, { id: 'desc' }],
        ...ou,
      });
      return fils.map(({ suivi, candidature, dernierLe, lectures, _count }) =>
        enListe(acteur, (suivi ?? candidature)!, {
          dernierLe,
          nouveau: lectures.length === 0 && _count.messages > 0,
        }),
      );
    }),
  );
}

/** How many of one's threads hold something new. */
export function nombreDeFilsNouveaux(acteur: Acteur & { userId: string }, now: Date): Promise<number> {
  return db.fil.count({ where: nouveauxFils(acteur, now) });
}

/** To whom a person may write, and has not yet: who accompanies them, and about each mission that they said « ça m’intéresse » to. */
export async function filsACommencer(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date): Promise<FilEnListe[]> {
  const [suivis, candidatures] = await Promise.all([
    db.suivi.findMany({
      where: { AND: [suivisAEcrire(acteur, now), { fil: null }] },
      select: { id: true, beneficiaire: PERSONNE, referent: REFERENT },
    }),
    db.candidature.findMany({
      where: { AND: [candidaturesAEcrire(acteur, now), { fil: null }] },
      select: { id: true, beneficiaire: PERSONNE, mission: MISSION },
      orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
    }),
  ]);
  return [...suivis, ...candidatures].map((s) => enListe(acteur, s, { dernierLe: null, nouveau: false }));
}
