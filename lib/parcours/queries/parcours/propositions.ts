import 'server-only';
import { db } from '@/lib/db';
import type { ReponseProposition } from '@/lib/generated/prisma/enums';

export type PropositionVue = {
  id: string;
  missionId: string;
  titre: string;
  association: string;
  commune: string;
  auteur: string;
  mot: string | null;
  reponse: ReponseProposition | null;
  creeLe: Date;
};

/** The missions put forward to a person, the newest first. */
export function propositionsDe(beneficiaireId: string): Promise<PropositionVue[]> {
  return db.$queryRaw<PropositionVue[]>`
    SELECT p.id, p."missionId", m.titre, s.nom AS association, c.nom AS commune,
      trim(u.prenom || ' ' || u.nom) AS auteur, p.mot, p.reponse, p."creeLe"
    FROM propositions p JOIN missions m ON m.id = p."missionId" JOIN associations s ON s.id = m."associationId"
    JOIN communes c ON c.code = m."communeCode" LEFT JOIN users u ON u.id = p."auteurId"
    WHERE p."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY p."creeLe" DESC`;
}
