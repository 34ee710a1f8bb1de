export type Sens = 'avant' | 'arriere';
export type Fenetre = {
  clavier: {
    preparer: (sens: Sens) => void;
    /** Looks at where the keyboard stands; true when the tour is over. */
    lire: () => boolean;
    regarder: () => string[];
    fautes: () => string[];
    total: () => number;
  };
};

/** Put into the page: reads each stop of the keyboard as a person sees it. */
export function installer(): void {
  const MIEL = 'rgb(242, 193, 78)';
  const BORD = 'rgb(31, 42, 46)';
  const INTERACTIFS =
    'a[href], button, summary, select, textarea, input:not([type="hidden"]), [tabindex], [contenteditable="true"]';
  let sens: Sens = 'avant';
  let vus: HTMLElement[] = [];
  let dits: string[] = [];

  const dire = (el: HTMLElement, faute: string) => void dits.push(`${nom(el)} : ${faute}`);

  /** A group of radios is one stop: its first box stands for it. */
  function arretDe(el: HTMLElement): HTMLElement {
    if (!(el instanceof HTMLInputElement) || el.type !== 'radio') return el;
    const tous = (el.form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]');
    return [...tous].find((r) => r.name === el.name && r.form === el.form)!;
  }

  /** What the keyboard has to reach, in the order of the document. */
  function attendus(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(INTERACTIFS)].filter(
      (el) =>
        el.checkVisibility({ visibilityProperty: true }) &&
        !el.closest('[inert]') &&
        // Reached by a link or a script only; the trap for robots is for nobody.
        el.getAttribute('tabindex') !== '-1' &&
        !(el as HTMLButtonElement).disabled &&
        arretDe(el) === el,
    );
  }

  function nom(el: HTMLElement): string {
    const label = el instanceof HTMLInputElement ? el.labels?.[0]?.textContent : undefined;
    const mots = el.getAttribute('aria-label') ?? label ?? (el.textContent || el.getAttribute('name')) ?? '';
    return `${el.tagName.toLowerCase()} « ${mots.replace(/\s+/g, ' ').trim().slice(0, 50)} »`;
  }

  const flotte = (el: Element | null): boolean =>
    !!el && (['fixed', 'sticky'].includes(getComputedStyle(el).position) || flotte(el.parentElement));

  /** The part of this box that neither the window nor a box around it cuts off. */
  function visible(el: HTMLElement, boite: DOMRect): DOMRect {
    let [g, h, d, b] = [0, 0, innerWidth, innerHeight];
    for (let p = el.parentElement; p && p !== document.body; p = p.parentElement) {
      const s = getComputedStyle(p);
      if (s.position === 'fixed') break;
      if (s.overflowX === 'visible' && s.overflowY === 'visible') continue;
      const r = p.getBoundingClientRect();
      [g, h, d, b] = [Math.max(g, r.left), Math.max(h, r.top), Math.min(d, r.right), Math.min(b, r.bottom)];
    }
    const [x, y] = [Math.max(g, boite.left), Math.max(h, boite.top)];
    return new DOMRect(x, y, Math.min(d, boite.right) - x, Math.min(b, boite.bottom) - y);
  }

  /** The ring: honey, three pixels at least, a dark edge; drawn by the label when the box is its label's. */
  function anneauDe(el: HTMLElement): HTMLElement | undefined {
    const dessins = [el, ...(el instanceof HTMLInputElement ? [...(el.labels ?? [])] : [])];
    return dessins.find((d) => {
      const s = getComputedStyle(d);
      return (
        s.outlineStyle === 'solid' &&
        parseFloat(s.outlineWidth) >= 3 &&
        s.outlineColor === MIEL &&
        s.boxShadow.includes(BORD)
      );
    });
  }

  /** What lies over this point of the ring or of what it surrounds, when it is neither of them. */
  function dessusDe(anneau: HTMLElement, r: DOMRect, [x, y]: readonly [number, number]): Element | null {
    const el = document.elementFromPoint(x, y);
    if (!el || el.contains(anneau) || anneau.contains(el)) return null;
    // Beside it stand its neighbours; on it, nothing may.
    const dedans = x > r.left && x < r.right && y > r.top && y < r.bottom;
    return dedans || (flotte(el) && !flotte(anneau)) ? el : null;
  }

  function regarder(el: HTMLElement): void {
    const anneau = anneauDe(el);
    if (!anneau) return dire(el, 'pas d’anneau de miel au bord sombre');
    const miel = parseFloat(getComputedStyle(anneau).outlineOffset) + 3;
    // A text to write is shown where one writes; what is higher than half the screen cannot always stand in it whole.
    const grand = el.tagName === 'TEXTAREA' || anneau.offsetHeight > innerHeight / 2;
    for (const r of anneau.getClientRects()) {
      const autour = new DOMRect(r.left - miel, r.top - miel, r.width + 2 * miel, r.height + 2 * miel);
      const vu = visible(anneau, autour);
      if (vu.width <= 0 || vu.height <= 0) return dire(el, 'hors de l’écran');
      const coupe = Math.max(autour.width - vu.width, grand ? 0 : autour.height - vu.height);
      if (coupe > 0.5) return dire(el, 'anneau coupé');
      const [mx, my] = [vu.left + vu.width / 2, vu.top + vu.height / 2];
      const dessus = (
        [
          [mx, my],
          [mx, vu.top + 1],
          [mx, vu.bottom - 1],
          [vu.left + 1, my],
          [vu.right - 1, my],
        ] as const
      ).map((point) => dessusDe(anneau, r, point));
      const caches = dessus.filter((d) => d !== null);
      if (grand ? caches.length === dessus.length : caches.length > 0)
        return dire(el, `caché par ${nom(caches[0] as HTMLElement)}`);
    }
  }

  /** The eye reads down, and from left to right: the keyboard goes the same way. */
  function suivre(avant: HTMLElement, apres: HTMLElement): void {
    if (!(avant.compareDocumentPosition(apres) & Node.DOCUMENT_POSITION_FOLLOWING))
      return dire(apres, `arrive après ${nom(avant)}, contre l’ordre de la page`);
    let commun: Element = avant;
    while (!commun.contains(apres)) commun = commun.parentElement!;
    if (commun === avant) return;
    const brancheDe = (el: Element) => {
      while (el.parentElement !== commun) el = el.parentElement!;
      return el;
    };
    const [ba, bb] = [brancheDe(avant), brancheDe(apres)];
    for (const br of [ba, bb]) if (!['static', 'relative'].includes(getComputedStyle(br).position)) return;
    const [a, b] = [ba.getBoundingClientRect(), bb.getBoundingClientRect()];
    if (!a.width || !b.width) return;
    const auDessus = b.bottom <= a.top + 1;
    const aGauche = b.right <= a.left + 1 && b.top < a.bottom - 1 && a.top < b.bottom - 1;
    if ((auDessus && b.left < a.right - 1) || aGauche)
      dire(apres, `se lit avant ${nom(avant)}, mais le clavier y passe après`);
  }

  /** True when the tour is over. */
  function lire(): boolean {
    const el = document.activeElement;
    const dernier = vus.at(-1);
    if (!(el instanceof HTMLElement) || el === document.body || el === document.documentElement)
      return vus.length > 0 || attendus().length === 0;
    if (el === vus[0] && (vus.length > 1 || attendus().length === 1)) return true;
    if (el === dernier) {
      // A date has a stop for the day, the month, the year and the calendar.
      if (el instanceof HTMLInputElement && /date|time|month/.test(el.type)) {
        regarder(el);
        return false;
      }
      dire(el, 'le clavier n’en sort pas');
      return true;
    }
    if (vus.includes(el)) {
      dire(el, 'le clavier y revient sans sortir de la page');
      return true;
    }
    if (dernier)
      suivre(...((sens === 'avant' ? [dernier, el] : [el, dernier]) as [HTMLElement, HTMLElement]));
    vus.push(el);
    regarder(el);
    return false;
  }

  /**
   * Before the key is pressed the wheel leaves what comes next as near to the edge of the screen as the browser bears
   * without moving the page: under any bar that the page keeps no room for.
   */
  function viser(): void {
    const liste = attendus();
    const ici = liste.indexOf(arretDe(document.activeElement as HTMLElement));
    const suivant = sens === 'avant' ? liste[ici + 1] : liste.at(ici < 0 ? -1 : ici - 1);
    if (!suivant || flotte(suivant)) return;
    const boite = ((suivant as HTMLInputElement).labels?.[0] ?? suivant).getBoundingClientRect();
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const place = (marge: string) => (parseFloat(marge) || 0) + 1;
    const top =
      sens === 'avant'
        ? boite.bottom - innerHeight + place(scrollPaddingBottom)
        : boite.top - place(scrollPaddingTop);
    scrollBy({ top, behavior: 'instant' });
  }

  (window as unknown as Fenetre).clavier = {
    preparer: (s) => {
      [sens, vus, dits] = [s, [], []];
      viser();
    },
    lire: () => {
      const fini = lire();
      if (!fini) viser();
      return fini;
    },
    regarder: () => {
      dits = [];
      regarder(document.activeElement as HTMLElement);
      return dits;
    },
    fautes: () => {
      const atteints = new Set(vus.map(arretDe));
      const manquent = attendus().filter((el) => !atteints.has(el));
      return [...dits, ...manquent.map((el) => `${nom(el)} : jamais atteint`)];
    },
    total: () => vus.length,
  };
}
