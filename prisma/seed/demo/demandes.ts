import type { GenreDemande, IssueFin } from '@/lib/generated/prisma/enums';
import { ISSUES } from '@/lib/parcours/fin';
import { ilYA, instantIlYA, noter, type BeneficiaireDemo, type Contexte } from './contexte';

type Demande = { genre: GenreDemande; texte: string | null; ilYA: number; reponse?: string };

/** What people of the demo ask, by their rank: Samira has an answer, three others wait for one. */
const DEMANDES: Record<number, Demande> = {
  0: {
    genre: 'QUESTION',
    texte: 'Qui paie mon ticket de bus pour aller à l’association ?',
    ilYA: 12,
    reponse: 'L’association le rembourse. Gardez les tickets, je vous montre comment faire mardi.',
  },
  15: { genre: 'RENDEZ_VOUS', texte: 'Plutôt le matin, sauf le mercredi.', ilYA: 2 },
  30: { genre: 'QUESTION', texte: 'Puis-je changer de mission cet été ?', ilYA: 3 },
  45: { genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: 'J’ai déménagé, c’est devenu loin.', ilYA: 4 },
};

function demander(ctx: Contexte, b: BeneficiaireDemo, { genre, texte, ilYA: jours, reponse }: Demande) {
  const id = ctx.h.uuid();
  const [creeLe, reponduLe] = [instantIlYA(ctx, jours), instantIlYA(ctx, jours - 2)];
  ctx.lot.demandePersonne.push({
    ...{ id, beneficiaireId: b.id, genre, texte, creeLe },
    ...(reponse && b.referent ? { reponse, reponduLe, reponduParId: b.referent.userId } : {}),
  });
  const ligne = { objet: ['DemandePersonne', id] as ['DemandePersonne', string], beneficiaireId: b.id };
  noter(ctx, creeLe, {
    ...ligne,
    acteur: { userId: b.userId, role: 'BENEFICIAIRE' },
    action: 'demande.deposer',
  });
  if (reponse && b.referent)
    noter(ctx, reponduLe, {
      ...ligne,
      acteur: { userId: b.referent.userId, role: 'REFERENT' },
      action: 'demande.repondre',
    });
}

/** What people want to come to; the first step of each hangs on it. */
function viser(ctx: Contexte, b: BeneficiaireDemo, titre: string) {
  const id = ctx.h.uuid();
  const le = instantIlYA(ctx, Math.min(40, b.consentJours));
  ctx.lot.objectifParcours.push({
    ...{ id, beneficiaireId: b.id, titre, creeParId: b.userId, creeLe: le, statutLe: le },
  });
  const etape = ctx.lot.actionParcours.find((a) => a.beneficiaireId === b.id);
  if (etape) etape.objectifId = id;
}

const ISSUES_DEMO = Object.keys(ISSUES) as IssueFin[];

/** What came next for those whose accompaniment is over. */
function terminer(ctx: Contexte, b: BeneficiaireDemo, rang: number) {
  const jours = 5 + (rang % 25);
  ctx.lot.finAccompagnement.push({
    beneficiaireId: b.id,
    le: ilYA(ctx, jours),
    issue: ISSUES_DEMO[rang % ISSUES_DEMO.length]!,
    bilan: rang % 2 ? null : 'Nous avons vu ensemble ce qui vous plaît. Vous savez maintenant vers où aller.',
    parId: b.referent!.userId,
    // Without a draw of chance: what is sown after stays what it was.
    creeLe: new Date(ilYA(ctx, jours).getTime() + 10 * 3_600_000),
  });
}

export function semerDemandes(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    const demande = DEMANDES[rang];
    if (demande && b.referent) demander(ctx, b, demande);
    if (b.ligne.etape === 'SORTIE' && b.referent) terminer(ctx, b, rang);
    if (rang % 20 === 0 && b.referent)
      viser(ctx, b, rang ? 'Trouver une formation' : 'Travailler avec des enfants');
  }
}
