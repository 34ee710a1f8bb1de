const LIENS = [
  { href: '/je-participe', mot: 'Rappelez-moi' },
  { href: '/contact', mot: 'Contact' },
  { href: '/donnees-personnelles', mot: 'Données personnelles' },
  { href: '/mentions-legales', mot: 'Mentions légales' },
  { href: '/accessibilite', mot: 'Accessibilité : partiellement conforme' },
] as const;

/** The foot of every page. `departement`: « de l’Ain ». */
export function Footer({ departement }: { departement: string }) {
  return (
    <footer className="a-l-ecran mt-auto border-t border-filet text-encre-douce">
      <div className="mx-auto grid max-w-[1200px] gap-2 px-4 py-6 md:px-6">
        <p>Tremplin, le bénévolat accompagné du Département {departement}.</p>
        <ul className="flex flex-wrap gap-x-5">
          {LIENS.map((l) => (
            <li key={l.href}>
              <a
                href={l.href}
                className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-sapin"
              >
                {l.mot}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
