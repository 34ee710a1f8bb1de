import { instantIlYA, noter, type Contexte } from './contexte';

/** What the coordination prepared for territoires: sent, or given up. Of those only figures are kept. */
export function semerLots(ctx: Contexte): void {
  const [premier, second] = ctx.territoireIds;
  const passes = [
    {
      jours: 40,
      territoireId: premier,
      parPersonne: 1,
      statut: 'ENVOYE',
      considerees: 14,
      servies: 12,
      envoyees: 12,
    },
    {
      jours: 12,
      territoireId: second,
      parPersonne: 2,
      statut: 'ANNULE',
      considerees: 9,
      servies: 9,
      envoyees: 0,
    },
  ] as const;
  for (const { jours, territoireId, ...nombres } of passes) {
    const [id, auteurId, le] = [ctx.h.uuid(), ctx.coordinateurIds[0]!, instantIlYA(ctx, jours)];
    const retenues = nombres.servies * nombres.parPersonne;
    ctx.lot.lotPropositions.push({
      ...nombres,
      ...{ id, auteurId, retenues, territoireId: territoireId ?? null, departementCode: ctx.departementCode },
      ...{ graine: ctx.h.uuid().replaceAll('-', '').slice(0, 16), borne: retenues * 1e-6 },
      ...{ faites: nombres.envoyees, aFaire: retenues, creeLe: le, statutLe: le },
    });
    const acteur = { userId: auteurId, role: 'COORDINATION' as const };
    const objet = ['LotPropositions', id] as ['LotPropositions', string];
    noter(ctx, le, { acteur, action: 'lot.preparer', objet, vers: 'PREPARATION' });
    const suite = { acteur, objet, de: 'PRET' };
    noter(
      ctx,
      le,
      nombres.statut === 'ANNULE'
        ? { ...suite, action: 'lot.annuler', vers: 'ANNULE' }
        : { ...suite, action: 'lot.envoyer', vers: 'ENVOI' },
    );
  }
}
