import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { annulerSeanceAction } from '@/lib/candidatures/actions';
import type { SeancePrevue } from '@/lib/candidatures/seance';
import { jourIso, jourProche } from '@/lib/dates';
import { majuscule } from '@/lib/langage/phrase';
import { phraseHeures } from '@/lib/missions/vue';
import { Prenoms } from './prenoms';

function Seance({ seance: s }: { seance: SeancePrevue }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-filet pt-3 first:border-0 first:pt-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          <a
            className="lien inline-flex min-h-11 items-center"
            href={`/association/missions/${s.mission.id}`}
          >
            {s.mission.titre}
          </a>
        </p>
        <p className="text-encre-douce">{majuscule(phraseHeures(s))}</p>
        {s.annulee ? (
          <p className="mt-1">
            <Badge tone="info">Pas de séance ce jour</Badge>
          </p>
        ) : (
          <>
            {s.prenoms.length > 0 && <Prenoms prenoms={s.prenoms} className="mt-1 text-lg" />}
            {s.prevenus.length > 0 && (
              <Prenoms
                prenoms={s.prevenus}
                suite={` : pas cette fois, vous êtes ${s.prevenus.length > 1 ? 'prévenus' : 'prévenu'}.`}
                className="mt-1 text-encre-douce"
              />
            )}
          </>
        )}
      </div>
      {!s.annulee && (
        <InlineForm
          action={annulerSeanceAction}
          hidden={{ creneauId: s.creneauId, date: jourIso(s.date) }}
          label="Prévenir : pas de séance ce jour"
          variant="quiet"
        />
      )}
    </li>
  );
}

/** Who comes in the coming days, one card per day, first names only. */
export function Agenda({ seances, aujourdHui }: { seances: readonly SeancePrevue[]; aujourdHui: Date }) {
  if (seances.length === 0)
    return (
      <EmptyState title="Personne n’est attendu ces 7 prochains jours">
        Les bénévoles de vos missions apparaissent ici, jour par jour, avec leur prénom.
      </EmptyState>
    );
  const jours = [...new Set(seances.map((s) => jourIso(s.date)))];
  return (
    <div className="grid gap-4">
      {jours.map((jour) => {
        const date = new Date(`${jour}T00:00:00Z`);
        return (
          <Card key={jour} as="section">
            <h3 className="mb-3 text-xl">
              {date.getTime() === aujourdHui.getTime() ? 'Aujourd’hui, ' : ''}
              {date.getTime() === aujourdHui.getTime() ? jourProche(date) : majuscule(jourProche(date))}
            </h3>
            <ul className="grid gap-3">
              {seances
                .filter((s) => jourIso(s.date) === jour)
                .map((s) => (
                  <Seance key={`${s.creneauId}-${jour}`} seance={s} />
                ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}
