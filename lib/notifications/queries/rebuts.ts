import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Canal } from '@/lib/generated/prisma/enums';
import { PAR_LONGUE_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { canauxOuverts } from '../canaux';
import { rebutsVisiblesPour } from '../policy';
import { PAR, pourquoi, premierDuMois, quoi, seRelance } from '../rebut';

/** A message that did not leave, by its kind: no name, no address, no word of it. */
export type RebutVu = {
  id: string;
  quoi: string;
  par: string;
  creeLe: Date;
  essais: number;
  pourquoi: string;
  /** It has not been given up: the worker may try it again by itself, for a day. */
  enCours: boolean;
  relancable: boolean;
};

export type Envois = PageDe<RebutVu> & {
  sms: { nombre: number; plafond: number | null };
  /** Channels for which nothing is set: what is written for them waits, then is out of date. */
  fermes: Canal[];
};

/** What the Département follows of its messages: those that did not leave, newest first, and its SMS of the month. */
export async function envoisASuivre(
  acteur: ActeurDe<'DEPARTEMENT'>,
  page: number,
  now: Date,
): Promise<Envois> {
  const where = rebutsVisiblesPour(acteur);
  const { departementCode: code } = acteur;
  const mois = premierDuMois(jourDe(now));
  const [total, departement, duMois] = await Promise.all([
    db.message.count({ where }),
    db.departement.findUnique({ where: { code }, select: { plafondSms: true } }),
    db.smsDuMois.findUnique({ where: { departementCode_mois: { departementCode: code, mois } } }),
  ]);
  const lue = await paginer(
    total,
    page,
    (bornes) =>
      db.message.findMany({
        where,
        select: {
          id: true,
          modele: true,
          canal: true,
          creeLe: true,
          essais: true,
          erreur: true,
          statut: true,
        },
        orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
        ...bornes,
      }),
    PAR_LONGUE_PAGE,
  );
  const ouverts = canauxOuverts();
  return {
    ...lue,
    lignes: lue.lignes.map(({ id, modele, canal, creeLe, essais, erreur, statut }) => ({
      ...{
        id,
        creeLe,
        essais,
        quoi: quoi(modele),
        par: canal ? PAR[canal] : '',
        pourquoi: pourquoi(erreur ?? ''),
      },
      enCours: statut === 'EN_ATTENTE',
      relancable: statut === 'ECHEC' && seRelance({ modele, creeLe }, now),
    })),
    sms: { nombre: duMois?.nombre ?? 0, plafond: departement?.plafondSms ?? null },
    fermes: (['EMAIL', 'SMS'] as const).filter((canal) => !ouverts.includes(canal)),
  };
}
