import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { instantEnLettres } from '@/lib/dates';
import { ouvrirAvisAction, toutMarquerLuAction } from '@/lib/notifications/actions';
import type { mesAvis } from '@/lib/notifications/queries/avis';

type Lus = Awaited<ReturnType<typeof mesAvis>>;

function Avis({ avis: { id, titre, lignes, creeLe, nouveau, page } }: { avis: Lus['lignes'][number] }) {
  return (
    <Card as="li" tone={nouveau ? 'mousse' : 'plain'}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {nouveau && <Badge tone="success">Nouveau</Badge>}
        <span className="text-encre-douce">{instantEnLettres(creeLe)}</span>
      </div>
      <h2 className="mt-1 text-lg font-bold wrap-anywhere">{titre}</h2>
      {lignes.map((ligne, rang) => (
        <p key={rang} className="mt-1 wrap-anywhere">
          {ligne}
        </p>
      ))}
      <div className="mt-3">
        {nouveau ? (
          <InlineForm action={ouvrirAvisAction} hidden={{ avisId: id }} label="Voir" about={titre} />
        ) : (
          <ButtonLink variant="quiet" href={page}>
            Voir<span className="sr-only">{`\u00a0: ${titre}`}</span>
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

/** One's notifications: the new ones stand out, and one button says that all is read (`jusqua`: until this page). */
export function AvisList({ lignes, nouveaux, page, pages, jusqua }: Lus & { jusqua: Date }) {
  if (lignes.length === 0)
    return (
      <EmptyState title="Rien pour le moment">
        <p>Tout ce que nous vous écrivons arrive aussi ici.</p>
      </EmptyState>
    );
  return (
    <>
      {nouveaux > 0 && (
        <InlineForm
          action={toutMarquerLuAction}
          hidden={{ jusqua: jusqua.toISOString() }}
          label="J’ai tout lu"
        />
      )}
      <ul className="grid gap-4">
        {lignes.map((avis) => (
          <Avis key={avis.id} avis={avis} />
        ))}
      </ul>
      <Pagination page={page} pages={pages} href={(n) => `/compte/notifications?page=${n}`} />
    </>
  );
}
