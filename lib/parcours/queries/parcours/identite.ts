import 'server-only';
import { db } from '@/lib/db';
import type { Besoin, EtapeBeneficiaire, IssueFin } from '@/lib/generated/prisma/enums';

export type Identite = {
  id: string;
  prenom: string;
  nom: string;
  email: string | null;
  telephone: string | null;
  dateNaissance: Date | null;
  commune: string;
  etape: EtapeBeneficiaire;
  besoins: Besoin[];
  besoinsLibres: string | null;
  /** Null = a file brought them, and nobody has invited them yet. */
  inviteeLe: Date | null;
  /** Of the accompaniment, while it has not gone on again. */
  fin: FinVue | null;
};
export type FinVue = {
  id: string;
  le: Date;
  issue: IssueFin;
  bilan: string | null;
  motsPersonne: string | null;
  version: number;
};
/** A row of the read: what is of the end has no value when there is none. */
type Ligne = Omit<Identite, 'fin'> & { finId: string | null } & Omit<FinVue, 'id'>;

/** Who a person is, and what they need. */
export async function identiteDe(beneficiaireId: string): Promise<Identite> {
  const [ligne] = await db.$queryRaw<Ligne[]>`
    SELECT b.id, u.prenom, u.nom, u.email, u.telephone, b."dateNaissance", c.nom AS commune, b.etape,
      coalesce(b.besoins::text[], '{}') AS besoins, b."besoinsLibres", b."inviteeLe",
      f.id AS "finId", f.le, f.issue, f.bilan, f."motsPersonne", f.version
    FROM beneficiaires b JOIN users u ON u.id = b."userId" JOIN communes c ON c.code = b."communeCode"
    LEFT JOIN fins_accompagnement f ON f."beneficiaireId" = b.id AND f."repriseLe" IS NULL
    WHERE b.id = ${beneficiaireId}::uuid`;
  const { finId, le, issue, bilan, motsPersonne, version, ...personne } = ligne!;
  return { ...personne, fin: finId ? { id: finId, le, issue, bilan, motsPersonne, version } : null };
}
