import 'server-only';
import { jourDe } from '@/lib/dates';
import { lire } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ADistance, PrecisionPosition } from '@/lib/generated/prisma/enums';
import { estimee } from '@/lib/territoires/commune';
import { POINTS_MAX, situer, type CarteDesMissions, type MissionSituee } from '../carte';
import type { AdresseLue } from '../remarque';
import { demande } from './condition';
import type { ChezMoi } from './depart';
import { rangement } from './rangement';
import { comprendre } from './recherche';

type Ligne = MissionSituee & {
  commune: string;
  aDistance: ADistance;
  lat: number;
  lon: number;
  precision: PrecisionPosition;
};

/**
 * The missions of a search for its map: those of the list, in its order, POINTS_MAX at most. A mission stands where its
 * own page says that it is: at its address when the page gives one, else at its commune; one that is done from home, or
 * whose place is only estimated, has no point and is counted.
 */
export async function lireCarte(
  parametres: AdresseLue,
  now: Date,
  { chezMoi = null }: { chezMoi?: ChezMoi | null } = {},
): Promise<CarteDesMissions> {
  // A commune typed as words has become its code in the address of the page.
  const compris = await comprendre({ ...parametres, ou: undefined }, { chezMoi });
  if ('vers' in compris) throw new Error('une adresse sans mots désigne une autre adresse');
  const { lus, depart: commune, lecture } = compris;
  const ou = { commune, lecture, jour: jourDe(now) };
  const quoi = demande(lus, ou);
  const { nom, parmi, ordre } = rangement(lus, ou, quoi);
  const lignes = await lire<Ligne>(
    Prisma.sql`
    SELECT m."id", m."titre", a."nom" AS association, c."nom" AS commune, m."aDistance",
      CASE WHEN m."adresse" = '' THEN c."lat" ELSE m."lat" END AS lat,
      CASE WHEN m."adresse" = '' THEN c."lon" ELSE m."lon" END AS lon,
      CASE WHEN m."adresse" = '' THEN c."precision" ELSE m."precision" END AS precision
    FROM ${parmi} m
    JOIN "communes" c ON c."code" = m."communeCode"
    JOIN "associations" a ON a."id" = m."associationId"
    WHERE ${quoi} ORDER BY ${ordre} LIMIT ${POINTS_MAX}`,
    'replique',
  );
  return {
    ...situer(
      lignes.map(({ id, titre, association, lat, lon, ...m }) => ({
        ...{ id, titre, association, commune: m.commune },
        aDistance: m.aDistance === 'TOTALE',
        place: estimee(m.precision) ? null : { lat, lon },
      })),
    ),
    plafond: lignes.length < POINTS_MAX ? null : { lues: lignes.length, ordre: nom },
  };
}
