import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { etatAssurance } from '@/lib/associations/association';
import { jourEnLettres } from '@/lib/dates';
import type { MissionEnAttente } from '@/lib/missions/queries';

/** Lines shown; the others are among the missions. */
const MONTREES = 5;

type Rappel = { cle: string; rang: number; phrase: string; href: string; mot: string };

function rappels(missions: readonly MissionEnAttente[]): Rappel[] {
  const lignes = missions.flatMap((m) => {
    const href = `/association/missions/${m.id}`;
    const n = m._count.candidatures;
    return [
      ...(n > 0
        ? [
            {
              cle: `r-${m.id}`,
              rang: 0,
              phrase: `${n === 1 ? 'Une personne aimerait' : `${n} personnes aimeraient`} venir : « ${m.titre} »`,
              href,
              mot: 'Répondre',
            },
          ]
        : []),
      ...(m.statut === 'A_CORRIGER'
        ? [
            {
              cle: `c-${m.id}`,
              rang: 1,
              phrase: `La coordination propose de revoir « ${m.titre} »`,
              href,
              mot: 'Voir',
            },
          ]
        : []),
      ...(m.statut === 'BROUILLON'
        ? [{ cle: `b-${m.id}`, rang: 2, phrase: `« ${m.titre} » est un brouillon`, href, mot: 'Compléter' }]
        : []),
    ];
  });
  // People first.
  return lignes.sort((a, b) => a.rang - b.rang);
}

const PHRASES = {
  INCONNUE: () =>
    'Dites-nous jusqu’à quand votre assurance est valable : sans elle, une mission ne se met pas en ligne.',
  EXPIREE: () =>
    'Votre assurance n’est plus valable : écrivez la nouvelle date pour mettre une mission en ligne.',
  BIENTOT: (le: string) => `Votre assurance est valable jusqu’au ${le}. Pensez à la prochaine date.`,
};

type Assuree = { id: string; nom: string; assuranceExpireLe: Date | null };
type Props = {
  missions: readonly MissionEnAttente[];
  associations: readonly Assuree[];
  aujourdHui: Date;
};

/** What waits for the association, one line and one button each. */
export function ToDo({ missions, associations, aujourdHui }: Props) {
  const lignes = rappels(missions);
  const assurances = associations.flatMap((a) => {
    const etat = etatAssurance(a.assuranceExpireLe, aujourdHui);
    if (etat === 'VALABLE') return [];
    return [{ ...a, phrase: PHRASES[etat](a.assuranceExpireLe ? jourEnLettres(a.assuranceExpireLe) : '') }];
  });
  if (lignes.length === 0 && assurances.length === 0) return null;
  return (
    <div className="grid gap-3">
      {assurances.map((a) => (
        <Notice key={a.id} tone="todo" title={a.nom}>
          <p>{a.phrase}</p>
          <p className="mt-2">
            <ButtonLink href={`/association/structure/${a.id}`} variant="secondary">
              Écrire la date
            </ButtonLink>
          </p>
        </Notice>
      ))}
      {lignes.length > 0 && (
        <Card>
          <ul className="divide-y divide-filet">
            {lignes.slice(0, MONTREES).map((r) => (
              <li
                key={r.cle}
                className="flex flex-wrap items-center justify-between gap-3 py-2 first:pt-0 last:pb-0"
              >
                <span className="min-w-0 flex-1 basis-60 wrap-anywhere">{r.phrase}</span>
                <ButtonLink href={r.href} variant="secondary">
                  {r.mot}
                </ButtonLink>
              </li>
            ))}
          </ul>
          {lignes.length > MONTREES && (
            <a
              className="lien mt-2 inline-flex min-h-11 items-center"
              href="/association/missions?filtre=a-faire"
            >
              {lignes.length - MONTREES === 1
                ? 'Voir 1 autre, dans vos missions'
                : `Voir les ${(lignes.length - MONTREES).toLocaleString('fr-FR')} autres, dans vos missions`}
            </a>
          )}
        </Card>
      )}
    </div>
  );
}
