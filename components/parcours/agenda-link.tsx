/** A day taken into one's own calendar. `quoi`: which, where several stand on one page. */
export function AgendaLink({ href, quoi }: { href: string; quoi: string }) {
  return (
    <a className="lien a-l-ecran inline-flex min-h-11 max-w-full items-center wrap-anywhere" href={href}>
      <span>
        Mettre dans mon agenda<span className="sr-only"> : {quoi}</span>
      </span>
    </a>
  );
}
