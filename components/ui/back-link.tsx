/** The way back to the page above, at the top of a page. Paper has no need of it. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <a
      href={href}
      className="a-l-ecran lien inline-flex min-h-11 items-center gap-1 justify-self-start wrap-anywhere"
    >
      <span aria-hidden="true">←</span> {label}
    </a>
  );
}
