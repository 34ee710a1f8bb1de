import type { Prisma } from '@/lib/generated/prisma/client';
import { dureeEnLettres } from '@/lib/heures/duree';
import { COMPETENCES } from '@/lib/passeport/competence';
import { CHAMPS_FICHE } from '@/lib/passeport/fiche';
import { cheminVerification } from '@/lib/passeport/partage';
import { instant, mission, MISSION, type Fichier } from './valeur';

/** The pages of the passport, and where they are shown. */
export const SELECT_PASSEPORT = {
  fiches: {
    orderBy: { creeLe: 'asc' },
    include: { competences: true, affectation: { select: { mission: MISSION } } },
  },
  partages: { orderBy: { creeLe: 'asc' }, include: { _count: { select: { fiches: true } } } },
} satisfies Prisma.BeneficiaireSelect;
type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_PASSEPORT }>;

/** « passeport »: pages, attested or not, and shares. */
export const passeport = (d: Dossier): Fichier => ({
  pages: d.fiches.map((f) => ({
    ...mission(f.affectation.mission),
    ...Object.fromEntries(CHAMPS_FICHE.map(({ nom, label }) => [label, f[nom]])),
    compétences: f.competences.map((c) => `${COMPETENCES[c.competence].label}, niveau ${c.niveau}`),
    'mon accord': instant(f.accordLe),
    attestée: instant(f.attesteeLe),
    'attestée par': f.attesteeParNom,
    'temps attesté': f.minutesAttestees === null ? null : dureeEnLettres(f.minutesAttestees),
    commencée: instant(f.creeLe),
    changée: instant(f.modifieeLe),
  })),
  liens: d.partages.map((p) => ({
    nom: p.libelle,
    adresse: cheminVerification(p.jeton),
    'nombre de pages': p._count.fiches,
    'montre mon nom': p.montreNom,
    'montre mes heures': p.montreHeures,
    fait: instant(p.creeLe),
    "jusqu'à": instant(p.expireLe),
    arrêté: instant(p.revoqueLe),
  })),
});
