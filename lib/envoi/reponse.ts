import { MetierError } from '@/lib/erreurs';
import { journalTechnique } from '@/lib/journal/technique';
import { direErreur } from './erreur';

const aller = (chemin: string) => new Response(null, { status: 303, headers: { Location: chemin } });

/**
 * Answers a form with a file by a page: the one that `faire` gives, else the one that `revenir` gives for the refusal,
 * signed words of ours. `quoi` names it where a fault is written down.
 */
export async function repondreParUnePage(
  quoi: string,
  faire: () => Promise<string>,
  revenir: (refus: ReturnType<typeof direErreur>) => string,
): Promise<Response> {
  try {
    return aller(await faire());
  } catch (e) {
    if (e instanceof MetierError) return aller(revenir(direErreur(e.message)));
    journalTechnique.error({ err: e }, quoi);
    return aller(revenir(direErreur('Une erreur est survenue. Rien n’a changé : essayez encore.')));
  }
}
