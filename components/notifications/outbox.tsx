import { Form, InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantEnLettres } from '@/lib/dates';
import { relancerMessageAction, reglerPlafondAction } from '@/lib/notifications/actions';
import type { Envois, RebutVu } from '@/lib/notifications/queries/rebuts';

const FERME = {
  EMAIL:
    'Aucun serveur d’e-mails n’est réglé : ce qui est écrit par e-mail attend un jour, puis ne part pas.',
  SMS: 'Aucun service de SMS n’est réglé : ce qui est écrit par SMS attend un jour, puis ne part pas.',
};

const ligne = (m: RebutVu) => ({
  key: m.id,
  cells: [
    m.quoi,
    instantEnLettres(m.creeLe),
    m.par,
    m.pourquoi,
    m.essais,
    m.enCours ? (
      <Badge key="etat">En attente</Badge>
    ) : m.relancable ? (
      <InlineForm
        key="relancer"
        action={relancerMessageAction}
        hidden={{ messageId: m.id }}
        label="Essayer encore"
        about={`${m.quoi}, ${instantEnLettres(m.creeLe)}`}
      />
    ) : (
      'Trop tard'
    ),
  ],
});

/** What the Département follows: what did not leave and why, by its kind alone; and the SMS of the month. */
export function Outbox({ lignes, total, page, pages, sms: { nombre, plafond }, fermes }: Envois) {
  return (
    <>
      {fermes.map((canal) => (
        <Notice key={canal} tone="todo">
          <p>{FERME[canal]}</p>
        </Notice>
      ))}
      <Section title="Les SMS du mois">
        <p>
          {nombre === 0
            ? 'Aucun SMS n’est parti ce mois-ci.'
            : `${nombre.toLocaleString('fr-FR')} SMS ${nombre > 1 ? 'sont partis' : 'est parti'} ce mois-ci.`}{' '}
          Un long message compte pour deux ou trois.
        </p>
        <div className="max-w-xl">
          <Form action={reglerPlafondAction} submit="Garder" submitVariant="secondary" full={false}>
            <TextField
              inputMode="numeric"
              name="plafond"
              label="Plafond de SMS par mois"
              hint="Vide : aucun plafond. Une fois atteint, seuls les liens et les invitations pour entrer partent par SMS ; le reste part par e-mail, ou se lit dans l’espace de chacun."
              defaultValue={plafond === null ? '' : String(plafond)}
            />
          </Form>
        </div>
      </Section>
      <p>
        <a href="/departement/messages/textes" className="lien inline-flex min-h-11 items-center">
          Écrire les messages à votre façon
        </a>
      </p>
      <Section title="Ce qui n’est pas parti">
        {total === 0 ? (
          <EmptyState title="Tout est parti" />
        ) : (
          <>
            <Table
              caption="Messages qui ne sont pas partis, le plus récent en premier"
              captionHidden
              head={[
                'Sujet',
                'Écrit',
                'Par',
                'Pourquoi',
                { label: 'Essais', numeric: true },
                'Et maintenant',
              ]}
              rows={lignes.map(ligne)}
            />
            <Pagination page={page} pages={pages} href={(n) => `/departement/messages?page=${n}`} />
          </>
        )}
      </Section>
    </>
  );
}
