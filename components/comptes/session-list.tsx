import { Form, InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { terminerAutresSessionsAction, terminerSessionAction } from '@/lib/comptes/actions';
import { MOYENS } from '@/lib/comptes/libelle';
import type { SessionVue } from '@/lib/comptes/queries';
import { instantEnLettres } from '@/lib/dates';

/** One's sessions in force, each with a button to end it. */
export function SessionList({ sessions }: { sessions: SessionVue[] }) {
  return (
    <>
      <ul className="grid gap-4">
        {sessions.map((s) => (
          <Card key={s.id} as="li">
            <div className="grid gap-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <strong>{s.appareil || 'Un appareil'}</strong>
                {s.ici && <Badge tone="success">C’est ici</Badge>}
              </div>
              <p>
                Ouverte {instantEnLettres(s.creeLe)}, {MOYENS[s.moyen]}. Elle se ferme seule{' '}
                {instantEnLettres(s.expires)}.
              </p>
              {!s.ici && (
                <InlineForm
                  action={terminerSessionAction}
                  hidden={{ sessionId: s.id }}
                  label={
                    <>
                      Fermer<span className="sr-only"> la connexion {s.appareil}</span>
                    </>
                  }
                />
              )}
            </div>
          </Card>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form
          action={terminerAutresSessionsAction}
          submit="Fermer toutes les autres"
          submitVariant="secondary"
        />
      )}
    </>
  );
}
