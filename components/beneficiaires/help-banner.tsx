import { InlineForm } from '@/components/form/form';
import { finirAideAction } from '@/lib/beneficiaires/actions';

/** « Quelqu’un m’aide en ce moment »: on every page while it lasts, with the one button that ends it. */
export function HelpBanner({ nom }: { nom: string }) {
  return (
    <aside
      aria-label="Quelqu’un vous aide"
      className="a-l-ecran flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-alerte bg-alerte-pale px-4 py-2"
    >
      <p className="min-w-0 wrap-anywhere">
        <strong>{nom} vous aide en ce moment.</strong>
      </p>
      <InlineForm action={finirAideAction} hidden={{}} label="L’aide est finie" />
    </aside>
  );
}
