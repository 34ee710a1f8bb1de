/** Pages of a list, as links; nothing when there is only one. */
export function Pagination(props: {
  page: number;
  pages: number;
  href: (page: number) => string;
  label?: string;
}) {
  if (props.pages <= 1) return null;
  const lien =
    'inline-flex min-h-11 items-center rounded-field border-2 border-sapin bg-carte px-4 font-semibold text-sapin hover:bg-mousse';
  return (
    <nav
      aria-label={props.label ?? 'Pages de la liste'}
      className="flex flex-wrap items-center justify-between gap-3"
    >
      {props.page > 1 ? (
        <a className={lien} rel="prev" href={props.href(props.page - 1)}>
          <span aria-hidden="true">←&nbsp;</span>Page précédente
        </a>
      ) : (
        <span />
      )}
      <span className="text-encre-douce">
        Page {props.page} sur {props.pages}
      </span>
      {props.page < props.pages ? (
        <a className={lien} rel="next" href={props.href(props.page + 1)}>
          Page suivante<span aria-hidden="true">&nbsp;→</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
