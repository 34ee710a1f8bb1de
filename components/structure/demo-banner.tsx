/** Says that everybody here is invented. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Démonstration"
      className="a-l-ecran bg-alerte-pale px-4 py-1.5 text-center text-sm text-alerte"
    >
      <strong>Démonstration.</strong> Les personnes et les associations sont inventées.
    </aside>
  );
}
