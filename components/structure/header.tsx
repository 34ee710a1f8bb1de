import { Wordmark } from './wordmark';

const LIENS = [
  { href: '/missions', mot: 'Missions' },
  { href: '/le-dispositif', mot: 'Le dispositif' },
  { href: '/indicateurs', mot: 'Indicateurs' },
  { href: '/contact', mot: 'Contact' },
] as const;

const LIEN =
  'inline-flex min-h-11 items-center px-1 text-encre underline-offset-8 hover:text-sapin hover:underline';

function Liens({ colonne = false }: { colonne?: boolean }) {
  return (
    <ul className={colonne ? 'grid' : 'flex gap-x-5'}>
      {LIENS.map((l) => (
        <li key={l.href}>
          <a href={l.href} className={LIEN}>
            {l.mot}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The public site's head. `espace`: where a signed-in visitor goes back to. */
export function Header({ espace }: { espace: { href: string; nom: string } | null }) {
  const entree = espace ?? { href: '/connexion', nom: 'Connexion' };
  return (
    <header className="a-l-ecran border-b border-filet bg-papier">
      <div className="relative mx-auto flex max-w-[1200px] flex-wrap items-center justify-between gap-x-1 px-4 py-2 md:px-6">
        <Wordmark />
        <nav aria-label="Navigation principale" className="hidden text-lg md:block">
          <Liens />
        </nav>
        <div className="flex flex-wrap items-center gap-x-1 sm:gap-x-2">
          <a
            href={entree.href}
            className="inline-flex min-h-11 items-center rounded-field border-2 border-sapin bg-carte px-1.5 text-sm font-semibold text-sapin hover:bg-mousse sm:px-4 sm:text-base"
          >
            {entree.nom}
          </a>
          <nav aria-label="Navigation principale" className="text-lg md:hidden">
            <details>
              <summary className="flex min-h-11 list-none items-center px-1 text-sm font-semibold text-sapin underline sm:text-base underline-offset-4 [&::-webkit-details-marker]:hidden">
                Menu
              </summary>
              <div className="absolute inset-x-0 top-full z-20 border-b border-filet bg-papier px-4 pb-3 shadow-soft">
                <Liens colonne />
              </div>
            </details>
          </nav>
        </div>
      </div>
    </header>
  );
}
