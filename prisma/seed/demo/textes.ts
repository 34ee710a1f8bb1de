import type { ContratCreateManyInput } from '@/lib/generated/prisma/models';
import { canonique, contenuDe, empreinteDe } from '@/lib/parcours/version-contrat';
import type { BeneficiaireDemo, Contexte } from './contexte';

type Contrat = ContratCreateManyInput & { id: string; debutLe: Date };

/** The text of each contract, and who agreed to it: both when it is signed, else the référent alone, or nobody yet. */
export function semerTextes(ctx: Contexte): void {
  const parId = new Map(ctx.beneficiaires.map((b) => [b.id, b]));
  for (const contrat of ctx.lot.contrat) texteDe(ctx, contrat as Contrat, parId.get(contrat.beneficiaireId)!);
}

function texteDe(ctx: Contexte, contrat: Contrat, b: BeneficiaireDemo): void {
  const { h, lot } = ctx;
  const actions = lot.actionParcours.filter((a) => a.contratId === contrat.id && a.statut !== 'LAISSEE');
  const contenu = canonique(
    contenuDe(
      {
        ...{ type: contrat.type, nature: contrat.nature, debutLe: contrat.debutLe },
        finLe: (contrat.finLe as Date | undefined) ?? null,
        cibleHebdo: (contrat.cibleHebdo as number | null | undefined) ?? null,
      },
      actions.map((a) => ({ titre: a.titre, echeanceLe: (a.echeanceLe as Date | undefined) ?? null })),
    ),
  );
  const id = h.uuid();
  const le = (contrat.signeLe ?? contrat.debutLe) as Date;
  const ecritParId = b.referent!.userId;
  lot.versionContrat.push({
    ...{ id, contratId: contrat.id, numero: 1, contenu, empreinte: empreinteDe(contenu) },
    ...{ ecritParId, creeLe: le },
  });
  const partPersonne = { partie: 'PERSONNE', parId: b.userId } as const;
  const partReferent = { partie: 'REFERENT', parId: ecritParId } as const;
  const parts = contrat.signeLe ? [partPersonne, partReferent] : h.chance(0.5) ? [partReferent] : [];
  for (const part of parts)
    lot.accordContrat.push({ ...part, versionId: id, moyen: 'EN_LIGNE', le, donneLe: le });
}
