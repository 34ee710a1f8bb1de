'use client';
import { usePathname } from 'next/navigation';
import { Trait } from '@/components/pictogramme/trait';

type Lieu = { href: string; aussi?: readonly string[] };
/** `dessin` = the path of its drawing. */
export type Entree = Lieu & { mot: string; dessin: string };

/**
 * Which entry the present address belongs to: the longest that begins it; the first one when exact. Each entry also
 * holds the addresses of its `aussi`, and what is below them.
 */
export function entreeCourante(chemin: string, entrees: readonly Lieu[]): string | undefined {
  const sous = (href: string) => chemin === href || chemin.startsWith(`${href}/`);
  return entrees
    .filter((e, rang) => (rang > 0 ? sous(e.href) : chemin === e.href) || e.aussi?.some(sous))
    .sort((a, b) => b.href.length - a.href.length)[0]?.href;
}

/** A role's navigation: a bar at the left, at the bottom on a phone, where its cells fill it: their ring is inside. */
export function RoleNav({ entrees }: { entrees: readonly Entree[] }) {
  const ici = entreeCourante(usePathname(), entrees);
  return (
    <nav
      aria-label="Navigation principale"
      className="@container z-10 border-filet bg-carte max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] max-md:[@media(min-height:26em)]:fixed max-md:[@media(min-height:26em)]:inset-x-0 max-md:[@media(min-height:26em)]:bottom-0 md:border-r md:p-3"
    >
      <ul className="max-md:flex max-md:@max-[16rem]:flex-wrap md:sticky md:top-3 md:grid md:gap-1">
        {entrees.map((e) => (
          <li key={e.href} className="max-md:min-w-11 max-md:flex-auto max-md:@max-[16rem]:w-min">
            <a
              href={e.href}
              aria-current={e.href === ici ? 'page' : undefined}
              className="flex min-h-11 items-center gap-3 rounded-field px-3 text-base text-encre-douce hover:bg-mousse hover:text-encre aria-[current]:bg-mousse aria-[current]:font-bold aria-[current]:text-sapin max-md:min-h-16 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:px-0.5 max-md:text-center max-md:text-[0.8125rem] max-md:leading-tight max-md:focus-visible:-outline-offset-3 max-md:focus-visible:shadow-[inset_0_0_0_5px_#1f2a2e] max-[22.4375rem]:text-[0.6875rem]"
            >
              <Trait d={e.dessin} />
              <span className="max-w-full">{e.mot}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
