import 'server-only';
import { db } from '@/lib/db';
import type { MoyenAccord, NatureContrat, PartieContrat, TypeContrat } from '@/lib/generated/prisma/enums';
import { lireContenu, type ContenuContrat } from '../../version-contrat';

/** One half that stands: whose, how, on which day. */
export type AccordVu = {
  partie: PartieContrat;
  moyen: MoyenAccord;
  le: Date;
  /** Who gave it, or put the sheet in: the référent of that time. */
  par: string | null;
};
/** A text of a contract, as it was or as it is. */
export type TexteVu = {
  id: string;
  contenu: ContenuContrat;
  empreinte: string;
  ecritPar: string | null;
  creeLe: Date;
  accords: AccordVu[];
  /** The sheet signed by hand is kept with it. */
  feuille: boolean;
};
export type ContratVu = {
  id: string;
  type: TypeContrat;
  nature: NatureContrat;
  signeLe: Date | null;
  debutLe: Date;
  finLe: Date | null;
  cibleHebdo: number | null;
  adapteLe: Date | null;
  adaptePar: string | null;
  version: number;
  /** The newest first: the one in force, then what it said before. */
  textes: TexteVu[];
};

type Accord = Omit<AccordVu, 'le'> & { le: string };
type Texte = Omit<TexteVu, 'contenu' | 'creeLe' | 'accords'> & {
  contenu: string;
  creeLe: string;
  accords: Accord[];
};
type Ligne = Omit<ContratVu, 'textes'> & { textes: Texte[] };

/** The contracts of a person, the newest first, with their texts and who agreed to each: one statement. */
export async function contratsDe(beneficiaireId: string): Promise<ContratVu[]> {
  const lignes = await db.$queryRaw<Ligne[]>`
    SELECT c.id, c.type, c.nature, c."signeLe", c."debutLe", c."finLe", c."cibleHebdo"::float8 AS "cibleHebdo",
      c."adapteLe", c.version, trim(u.prenom || ' ' || u.nom) AS "adaptePar", (
        SELECT coalesce(json_agg(json_build_object('id', v.id, 'contenu', v.contenu, 'empreinte', v.empreinte,
          'creeLe', v."creeLe", 'ecritPar', trim(e.prenom || ' ' || e.nom),
          'feuille', EXISTS (SELECT 1 FROM scans_contrat f WHERE f."versionId" = v.id),
          'accords', (
            SELECT coalesce(json_agg(json_build_object('partie', a.partie, 'moyen', a.moyen, 'le', a.le,
              'par', trim(q.prenom || ' ' || q.nom)) ORDER BY a.partie), '[]')
            FROM accords_contrat a LEFT JOIN users q ON q.id = a."parId" WHERE a."versionId" = v.id AND a."retireLe" IS NULL)
          ) ORDER BY v.numero DESC), '[]')
        FROM versions_contrat v LEFT JOIN users e ON e.id = v."ecritParId"
        WHERE v."contratId" = c.id) AS textes
    FROM contrats c LEFT JOIN users u ON u.id = c."adapteParId"
    WHERE c."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY c."debutLe" DESC`;
  return lignes.map((c) => ({
    ...c,
    textes: c.textes.map((t) => ({
      ...t,
      contenu: lireContenu(t.contenu),
      creeLe: new Date(t.creeLe),
      accords: t.accords.map((a) => ({ ...a, le: new Date(`${a.le}T00:00:00Z`) })),
    })),
  }));
}
