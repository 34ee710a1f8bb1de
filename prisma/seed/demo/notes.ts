import { instantIlYA, noter, type Contexte } from './contexte';

const NOTES = [
  { texte: 'Préfère les lieux calmes et les petits groupes. Le mardi matin lui va bien.', partagee: true },
  { texte: 'Penser à lui parler du forum des associations. Elle aime le contact.', partagee: false },
  {
    texte: 'Nous avons regardé trois missions ensemble.\nOn en reparle après la première visite.',
    partagee: true,
  },
] as const;

/** What référents noted: all three about Samira, one about some others. */
export function semerNotes(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    if (!b.referent || b.consentJours < 10 || (rang > 0 && rang % 6 !== 2)) continue;
    const suivi = ctx.lot.suivi.find((s) => s.beneficiaireId === b.id && s.referentId && !s.finLe);
    if (!suivi) continue;
    suivi.id ??= ctx.h.uuid();
    const debut = (ctx.jour.getTime() - new Date(suivi.debutLe).getTime()) / 86_400_000;
    const siennes = rang === 0 ? NOTES : NOTES.slice(rang % NOTES.length, (rang % NOTES.length) + 1);
    for (const [i, { texte, partagee }] of siennes.entries()) {
      const creeLe = instantIlYA(ctx, Math.min(5 + 9 * i, Math.floor(debut)));
      const id = ctx.h.uuid();
      ctx.lot.note.push({
        ...{ id, beneficiaireId: b.id, suiviId: suivi.id, auteurId: b.referent.userId },
        ...{ texte, creeLe, partageeLe: partagee ? creeLe : null },
      });
      noter(ctx, creeLe, {
        ...{ acteur: { userId: b.referent.userId, role: 'REFERENT' }, action: 'note.ecrire' },
        ...{ objet: ['Note', id], beneficiaireId: b.id, vers: partagee ? 'PARTAGEE' : 'PRIVEE' },
      });
    }
  }
}
