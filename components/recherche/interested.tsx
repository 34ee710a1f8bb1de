import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Acteur } from '@/lib/auth/acteur';

/** What a reader of a public mission can do next: say so, sign in first, or be called back. */
export function Interested({ missionId, acteur }: { missionId: string; acteur: Acteur | null }) {
  if (acteur?.role === 'BENEFICIAIRE')
    return (
      <div className="sticky bottom-0 -mx-4 border-t border-filet bg-papier p-4 sm:static sm:mx-0 sm:border-0 sm:p-0">
        <ButtonLink href={`/beneficiaire/missions/${missionId}`} variant="accent" full>
          Ça m’intéresse
        </ButtonLink>
      </div>
    );
  if (acteur?.role === 'REFERENT')
    return <ButtonLink href={`/referent/missions/${missionId}`}>Proposer cette mission</ButtonLink>;
  if (acteur) return null;
  return (
    <Card tone="argile">
      <h2 className="text-xl">Cette mission vous plaît ?</h2>
      <p className="mt-2">Quelqu’un vous appelle, répond à vos questions et vous présente à l’association.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href="/je-participe" variant="accent" full>
          Rappelez-moi
        </ButtonLink>
        <ButtonLink href="/connexion" variant="secondary" full>
          J’ai déjà un compte
        </ButtonLink>
      </div>
    </Card>
  );
}
