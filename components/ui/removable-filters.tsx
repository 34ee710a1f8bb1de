/** The filters that are on, each a link that takes it away; `sans` leads to the list without any. */
export function RemovableFilters(props: { items: readonly { mot: string; href: string }[]; sans: string }) {
  if (props.items.length === 0) return null;
  return (
    <nav aria-label="Vos filtres" className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {props.items.map(({ mot, href }) => (
          <li key={mot} className="max-w-full">
            <a
              href={href}
              className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-[22px] border-2 border-sapin bg-mousse px-[min(1rem,4vw)] py-1 wrap-anywhere hover:bg-carte"
            >
              <span className="sr-only">Enlever :</span> {mot} <span aria-hidden="true">✕</span>
            </a>
          </li>
        ))}
      </ul>
      {props.items.length > 1 && (
        <p>
          <a href={props.sans} className="lien inline-flex min-h-11 items-center">
            Enlever tous les filtres
          </a>
        </p>
      )}
    </nav>
  );
}
