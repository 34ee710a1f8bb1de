import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { GenreFil } from '../fil';
import { candidaturesAEcrire, candidaturesALire, suivisAEcrire, suivisALire } from '../policy';

const NOMS = { select: { prenom: true, nom: true } } as const;
const PERSONNE = { select: { id: true, userId: true, departementCode: true, user: NOMS } } as const;
const SUIVI = {
  ...{ id: true, beneficiaire: PERSONNE, fil: { select: { id: true } } },
  referent: { select: { user: NOMS } },
} satisfies Prisma.SuiviSelect;
const CANDIDATURE = {
  ...{ id: true, beneficiaire: PERSONNE, fil: { select: { id: true } } },
  mission: {
    select: { titre: true, communeCode: true, associationId: true, association: { select: { nom: true } } },
  },
} satisfies Prisma.CandidatureSelect;

type Personne = Prisma.BeneficiaireGetPayload<typeof PERSONNE>;
/** What a thread hangs on: an accompaniment and who accompanies, or a wish and its mission. */
export type Sujet = {
  id: string;
  genre: GenreFil;
  filId: string | null;
  beneficiaire: Personne;
  referent: { prenom: string; nom: string } | null;
  mission: Prisma.CandidatureGetPayload<{ select: typeof CANDIDATURE }>['mission'] | null;
};

/** What this actor may read of, or write in (`pour`), by the id in the address; null out of their sight. */
export async function trouverSujet(
  tx: Tx,
  acteur: Acteur,
  id: string,
  pour: 'lire' | 'ecrire',
  now: Date,
): Promise<Sujet | null> {
  const [suivis, candidatures] =
    pour === 'lire' ? [suivisALire, candidaturesALire] : [suivisAEcrire, candidaturesAEcrire];
  if (acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT') {
    const trouve = await tx.suivi.findFirst({
      where: { AND: [{ id }, suivis(acteur, now)] },
      select: SUIVI,
    });
    if (trouve) {
      const { fil, referent, beneficiaire } = trouve;
      const qui = referent?.user ?? null;
      return {
        id,
        genre: 'ACCOMPAGNEMENT',
        filId: fil?.id ?? null,
        beneficiaire,
        referent: qui,
        mission: null,
      };
    }
    if (acteur.role === 'REFERENT') return null;
  }
  const trouvee = await tx.candidature.findFirst({
    where: { AND: [{ id }, candidatures(acteur, now)] },
    select: CANDIDATURE,
  });
  if (!trouvee) return null;
  const { fil, mission, beneficiaire } = trouvee;
  return { id, genre: 'MISSION', filId: fil?.id ?? null, beneficiaire, referent: null, mission };
}
