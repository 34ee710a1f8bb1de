import 'server-only';
import { db } from '@/lib/db';
import type { Besoin, EtapeBeneficiaire } from '@/lib/generated/prisma/enums';

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
};

/** Who a person is, and what they need. */
export async function identiteDe(beneficiaireId: string): Promise<Identite> {
  const [personne] = await db.$queryRaw<Identite[]>`
    SELECT b.id, u.prenom, u.nom, u.email, u.telephone, b."dateNaissance", c.nom AS commune, b.etape,
      coalesce(b.besoins::text[], '{}') AS besoins, b."besoinsLibres", b."inviteeLe"
    FROM beneficiaires b JOIN users u ON u.id = b."userId" JOIN communes c ON c.code = b."communeCode"
    WHERE b.id = ${beneficiaireId}::uuid`;
  return personne!;
}
