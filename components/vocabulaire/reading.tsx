import { enumerer } from '@/lib/langage/phrase';
import { aLaLettre } from '@/lib/vocabulaire/mots';
import type { Lecture } from '@/lib/vocabulaire/requete';

/** How a search was read when it is not to the letter, and the way to have it to the letter. */
export function Reading(props: { lecture: Lecture | null; q: string; href: (q: string) => string }) {
  const { lecture, q, href } = props;
  if (!lecture) return null;
  const { corrigee, inconnus, parties, entiere } = lecture;
  const oublies = inconnus.map((m) => `« ${m} »`);
  if (!corrigee && parties.length === 0 && oublies.length === 0) return null;
  return (
    <div role="status" className="grid gap-1">
      {corrigee && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>
            Résultats pour « <strong>{corrigee}</strong> ».
          </span>
          <a className="lien inline-flex min-h-11 items-center" href={href(aLaLettre(q))}>
            Chercher exactement « {q.trim()} »
          </a>
        </p>
      )}
      {oublies.length > 0 && <p>Aucune mission ne parle de {enumerer(oublies, 'ou')}.</p>}
      {parties.length > 0 && (
        <p>
          {entiere
            ? 'Les missions qui ne disent qu’une partie de ces mots viennent après les autres.'
            : 'Aucune mission ne réunit tous ces mots. Voici d’abord celles qui en disent le plus.'}
        </p>
      )}
    </div>
  );
}
