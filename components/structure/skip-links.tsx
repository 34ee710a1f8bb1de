/** First stop of the keyboard: straight to the content. */
export function SkipLinks() {
  return (
    <nav aria-label="Accès rapide">
      <a
        href="#contenu"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-field focus:bg-carte focus:px-4 focus:py-3 focus:font-semibold focus:text-sapin"
      >
        Aller au contenu
      </a>
    </nav>
  );
}
