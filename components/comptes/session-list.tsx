import { Form, InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import { terminerAutresSessionsAction, terminerSessionAction } from '@/lib/comptes/actions';
import { MOYENS } from '@/lib/comptes/libelle';
import type { SessionVue } from '@/lib/comptes/queries';
import { instantEnLettres } from '@/lib/dates';

function Connexion({ session: s }: { session: SessionVue }) {
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-64 gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>{s.appareil || 'Un appareil'}</strong>
            {s.ici && <Badge tone="success">C’est ici</Badge>}
          </p>
          <p>
            Ouverte {instantEnLettres(s.creeLe)}, {MOYENS[s.moyen]}.
          </p>
          <p className="text-encre-douce">Elle se ferme seule {instantEnLettres(s.expires)}.</p>
        </div>
        {!s.ici && (
          <InlineForm
            action={terminerSessionAction}
            hidden={{ sessionId: s.id }}
            label={
              <span>
                Fermer
                <span className="sr-only">
                  {' '}
                  la connexion {s.appareil}, ouverte {instantEnLettres(s.creeLe)}
                </span>
              </span>
            }
          />
        )}
      </div>
    </Card>
  );
}

/** One's sessions in force: this one, then the others, which end one by one or all at once. */
export function SessionList({ sessions }: { sessions: readonly SessionVue[] }) {
  const autres = sessions.filter((s) => !s.ici);
  return (
    <>
      <ul className="grid gap-4">
        {sessions
          .filter((s) => s.ici)
          .map((s) => (
            <Connexion key={s.id} session={s} />
          ))}
      </ul>
      {autres.length > 0 && (
        <Section title={autres.length === 1 ? 'Une autre connexion' : `${autres.length} autres connexions`}>
          {autres.length > 1 && (
            <Form
              action={terminerAutresSessionsAction}
              submit="Fermer toutes les autres"
              submitVariant="secondary"
            />
          )}
          <ul className="grid gap-4">
            {autres.map((s) => (
              <Connexion key={s.id} session={s} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
