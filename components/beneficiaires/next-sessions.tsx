import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import type { Seance } from '@/lib/beneficiaires/demande';
import { prevenirEmpechementAction } from '@/lib/candidatures/actions';
import { jourIso } from '@/lib/dates';

/** The next sessions, each with « je ne viens pas cette fois »: one tap, no reason. */
export function NextSessions({
  affectationId,
  seances,
}: {
  affectationId: string;
  seances: readonly Seance[];
}) {
  if (seances.length === 0) return null;
  return (
    <Section title="Les prochaines fois">
      <ul className="grid gap-3">
        {seances.map((s) => (
          <Card as="li" key={`${s.creneauId} ${jourIso(s.date)}`}>
            <p className="font-semibold first-letter:uppercase">{s.quand}</p>
            <p>{s.heures}</p>
            <div className="mt-2">
              {s.etat === 'annulee' && <p>L’association a prévenu : pas de séance ce jour-là.</p>}
              {s.etat === 'sansMoi' && <p>L’association sait que vous ne venez pas cette fois.</p>}
              {s.etat === 'prevue' && (
                <InlineForm
                  action={prevenirEmpechementAction}
                  hidden={{ affectationId, creneauId: s.creneauId, date: jourIso(s.date) }}
                  label="Je ne viens pas cette fois"
                />
              )}
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
