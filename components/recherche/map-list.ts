import { buttonClass } from '@/components/ui/button';
import { element } from '@/components/ui/element';
import { missionsDe, nommerLieux, type LieuDeMissions } from '@/lib/recherche/carte';

/** Missions of a mark that are shown at once. */
const PAR_PAGE = 5;

const bouton = (mots: string, faire: () => void) => {
  const b = element(
    'button',
    { type: 'button', class: `${buttonClass('secondary')} justify-self-start` },
    mots,
  );
  b.addEventListener('click', faire);
  return b;
};

/**
 * The missions of a mark, five at a time, under the map: no bubble to cut them on a phone. `fermer` is called once it is
 * closed: by its button, by Escape, or by `clore`.
 */
export function listeDeLaMarque(lieux: readonly LieuDeMissions[], fermer: () => void) {
  const missions = missionsDe(lieux);
  const liste = element('div', {
    role: 'dialog',
    'aria-labelledby': 'carte-titre',
    tabindex: '-1',
    class: 'carte-liste grid gap-3',
  });
  const titre = element('h4', { id: 'carte-titre', class: 'text-lg font-bold' }, nommerLieux(lieux));
  const rang = element('p', { role: 'status' });
  const lignes = element('ul', { class: 'grid gap-2' });
  const pages = element('div', { class: 'flex flex-wrap gap-3' });

  const montrer = (page: number) => {
    const debut = page * PAR_PAGE;
    const ici = missions.slice(debut, debut + PAR_PAGE);
    lignes.replaceChildren(
      ...ici.map(({ id, titre: mots, association, commune }) => {
        const li = element('li');
        li.append(
          element(
            'a',
            { href: `/missions/${id}`, class: 'lien inline-flex min-h-11 items-center font-semibold' },
            mots,
          ),
          element('p', { class: 'text-encre-douce' }, `${association}, ${commune}`),
        );
        return li;
      }),
    );
    if (missions.length <= PAR_PAGE) return;
    rang.textContent = `Missions ${debut + 1} à ${debut + ici.length} sur ${missions.length}`;
    const aller = (mots: string, vers: number) =>
      bouton(mots, () => {
        montrer(vers);
        // The button that was pressed may be gone.
        liste.focus();
      });
    pages.replaceChildren(
      ...(page > 0 ? [aller('Les précédentes', page - 1)] : []),
      ...(debut + PAR_PAGE < missions.length ? [aller('Les suivantes', page + 1)] : []),
    );
  };

  const clore = () => {
    liste.remove();
    fermer();
  };
  liste.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') clore();
  });
  liste.append(
    titre,
    ...(missions.length > PAR_PAGE ? [rang] : []),
    lignes,
    ...(missions.length > PAR_PAGE ? [pages] : []),
    bouton('Fermer', clore),
  );
  montrer(0);
  return { liste, clore };
}
