import { estDemo } from '@/lib/auth/demo';

/** Says that everybody here is invented. */
export function DemoBanner() {
  if (!estDemo()) return null;
  return (
    <aside
      aria-label="Démonstration"
      className="a-l-ecran bg-alerte-pale px-4 py-1.5 text-center text-sm text-alerte"
    >
      <strong>Démonstration.</strong> Les personnes et les associations sont inventées.
    </aside>
  );
}
