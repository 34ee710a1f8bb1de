import type { Page } from '@playwright/test';

/** Text that its box hides, in this document as it is now: whoever enlarges the letters would lose it. */
export function texteCoupe(): string[] {
  const fautes: string[] = [];
  for (const el of document.body.querySelectorAll<HTMLElement>('*')) {
    const texte = [...el.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim());
    if (!texte || !el.checkVisibility({ visibilityProperty: true })) continue;
    // What is kept for the ear alone is one pixel wide on purpose.
    if (el.clientWidth <= 1 || el.closest('.sr-only, [aria-hidden="true"]')) continue;
    for (let boite: HTMLElement | null = el; boite && boite !== document.body; boite = boite.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(boite);
      const cache = (o: string) => o === 'hidden' || o === 'clip';
      if (
        (cache(overflowX) && boite.scrollWidth > boite.clientWidth + 1) ||
        (cache(overflowY) && boite.scrollHeight > boite.clientHeight + 1) ||
        textOverflow === 'ellipsis'
      )
        if (!boite.classList.contains('sr-only') && boite.clientWidth > 1)
          fautes.push(`${boite.tagName} « ${el.textContent!.trim().slice(0, 40)} »`);
    }
  }
  return [...new Set(fautes)];
}

/** Words of two blocks that lie one on the other. */
export function texteRecouvert(): string[] {
  const blocs = [...document.body.querySelectorAll<HTMLElement>('p, li, h1, h2, h3, dt, dd, td, th, label')]
    .filter((el) => el.checkVisibility({ visibilityProperty: true }) && el.clientWidth > 1)
    .filter((el) => !el.closest('[aria-hidden="true"], summary') && !horsDeVue(el) && !flottant(el))
    .flatMap((el) =>
      [...el.childNodes]
        .filter((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim())
        .map((n) => {
          const choix = document.createRange();
          choix.selectNodeContents(n);
          return { el, mots: n.textContent!.trim().slice(0, 30), boites: [...choix.getClientRects()] };
        }),
    );
  const fautes: string[] = [];
  for (const [rang, a] of blocs.entries())
    for (const b of blocs.slice(rang + 1)) {
      if (a.el.contains(b.el) || b.el.contains(a.el)) continue;
      const croise = a.boites.some((x) =>
        b.boites.some(
          (y) =>
            Math.min(x.right, y.right) - Math.max(x.left, y.left) > 4 &&
            Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 8,
        ),
      );
      if (croise) fautes.push(`« ${a.mots} » et « ${b.mots} »`);
    }
  return fautes;

  /** Kept for the ear alone, it or what holds it (the head of a table on a phone): one pixel wide. */
  function horsDeVue(el: Element | null): boolean {
    for (; el; el = el.parentElement)
      if (el.clientWidth === 1 && getComputedStyle(el).overflow === 'hidden') return true;
    return false;
  }

  /** A bar that floats over the page passes over its words when one scrolls: that is what it does. */
  function flottant(el: Element | null): boolean {
    for (; el; el = el.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(el).position)) return true;
    return false;
  }
}

/**
 * Fingers: each target is at least 44 × 44 px, and what is drawn of it stands 8 px from its neighbour (a plain
 * text link has that space inside its box). A link inside a sentence is as high as its line (WCAG 2.5.8, inline).
 */
export function ciblesMalaisees(): string[] {
  type Cible = { el: HTMLElement; boite: DOMRect; dessin: DOMRect; fixe: boolean; nom: string };
  const transparent = (c: string) => c === 'transparent' || /, 0\)$/.test(c) || /\/ 0\)$/.test(c);
  const fixe = (el: Element | null): boolean =>
    !!el && (['fixed', 'sticky'].includes(getComputedStyle(el).position) || fixe(el.parentElement));

  function dansUnePhrase(el: HTMLElement): boolean {
    if (el.tagName !== 'A' || getComputedStyle(el).display !== 'inline') return false;
    let bloc = el.parentElement!;
    while (getComputedStyle(bloc).display === 'inline') bloc = bloc.parentElement!;
    const marche = document.createTreeWalker(bloc, NodeFilter.SHOW_TEXT);
    while (marche.nextNode()) {
      const parent = marche.currentNode.parentElement!;
      if (/\p{L}/u.test(marche.currentNode.textContent!) && !parent.closest('a, button, .sr-only'))
        return true;
    }
    return false;
  }

  function dessinDe(el: HTMLElement): DOMRect {
    const s = getComputedStyle(el);
    const borde = parseFloat(s.borderTopWidth) > 0 && !transparent(s.borderTopColor);
    if (borde || !transparent(s.backgroundColor) || /INPUT|SELECT|TEXTAREA/.test(el.tagName))
      return el.getBoundingClientRect();
    // What is drawn is its visible words and pictures: what is kept for the ear lies elsewhere.
    const boites: DOMRect[] = [];
    const marche = document.createTreeWalker(el, NodeFilter.SHOW_ALL);
    while (marche.nextNode()) {
      const n = marche.currentNode;
      if ((n instanceof Element ? n : n.parentElement!).closest('.sr-only')) continue;
      if (n instanceof SVGSVGElement) boites.push(n.getBoundingClientRect());
      if (n.nodeType !== Node.TEXT_NODE || !n.textContent!.trim()) continue;
      const choix = document.createRange();
      choix.selectNodeContents(n);
      boites.push(...choix.getClientRects());
    }
    if (boites.length === 0) return el.getBoundingClientRect();
    const gauche = Math.min(...boites.map((b) => b.left));
    const haut = Math.min(...boites.map((b) => b.top));
    const droite = Math.max(...boites.map((b) => b.right));
    const bas = Math.max(...boites.map((b) => b.bottom));
    return new DOMRect(gauche, haut, droite - gauche, bas - haut);
  }

  const cibles: Cible[] = [];
  for (const el of document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type="hidden"]), label:has(input)',
  )) {
    if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // A box that its label draws: the label is measured. The trap for robots is for nobody.
    if (el.tagName === 'INPUT' && el.closest('label')) continue;
    if (
      el.closest('[aria-hidden="true"]') ||
      (el.clientWidth <= 1 && getComputedStyle(el).position === 'absolute')
    )
      continue;
    if (dansUnePhrase(el)) continue;
    const apres = getComputedStyle(el, '::after');
    const etendue = apres.content !== 'none' && apres.position === 'absolute';
    const boite = (etendue ? (el.offsetParent ?? el) : el).getBoundingClientRect();
    const nom = `${el.tagName} « ${(el.innerText || el.getAttribute('name') || '').trim().slice(0, 40)} »`;
    cibles.push({ el, boite, dessin: dessinDe(el), fixe: fixe(el), nom });
  }
  const fautes = cibles
    .filter(({ boite }) => boite.width < 43.5 || boite.height < 43.5)
    .map(({ nom, boite }) => `${nom} : ${Math.round(boite.width)} × ${Math.round(boite.height)} px`);
  for (const [rang, a] of cibles.entries())
    for (const b of cibles.slice(rang + 1)) {
      if (a.fixe !== b.fixe || a.el.contains(b.el) || b.el.contains(a.el)) continue;
      // The bar at the foot of a phone is one row of full cells, side by side as its system's own bars are.
      if (a.fixe && a.el.closest('nav') && a.el.closest('nav') === b.el.closest('nav')) continue;
      const dx = Math.max(a.dessin.left, b.dessin.left) - Math.min(a.dessin.right, b.dessin.right);
      const dy = Math.max(a.dessin.top, b.dessin.top) - Math.min(a.dessin.bottom, b.dessin.bottom);
      if (Math.max(dx, dy) < 7.5) fautes.push(`${a.nom} à ${Math.round(Math.max(dx, dy))} px de ${b.nom}`);
    }
  return fautes;
}

/**
 * Words that are cut in two where no hyphen stands, in elements that `parmi` selects. A word longer than the line, in
 * letters twice as large, has no other way.
 */
export function motsBrises(parmi: string): string[] {
  // What the page and a card keep for themselves at each side.
  const MARGE = 40;
  const fautes: string[] = [];
  const marche = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (marche.nextNode()) {
    const texte = marche.currentNode;
    const el = texte.parentElement!;
    if (!el.checkVisibility({ visibilityProperty: true }) || horsDeVue(el)) continue;
    // The address of a page is no word: it goes on where it can.
    if (el.closest('option, .break-all, [aria-hidden="true"]') || !el.closest(parmi)) continue;
    for (const mot of texte.textContent!.matchAll(/[\p{L}\d’]+/gu)) {
      const choix = document.createRange();
      choix.setStart(texte, mot.index);
      choix.setEnd(texte, mot.index + mot[0].length);
      const morceaux = [...choix.getClientRects()];
      const longueur = morceaux.reduce((somme, r) => somme + r.width, 0);
      const lignes = new Set(morceaux.map((r) => Math.round(r.top))).size;
      if (lignes > 1 && longueur < innerWidth - 2 * MARGE) fautes.push(`${el.tagName} « ${mot[0]} »`);
    }
  }
  return [...new Set(fautes)];

  /** Kept for the ear alone, it or what holds it (the head of a table on a phone): one pixel wide. */
  function horsDeVue(el: Element | null): boolean {
    for (; el; el = el.parentElement)
      if (el.clientWidth === 1 && getComputedStyle(el).overflow !== 'visible') return true;
    return false;
  }
}

/**
 * Words of the page, outside its frame, in letters smaller than 18 px. A drawing's own words are as large as it is;
 * what is kept for the ear alone, or drawn for the eye alone, is no text.
 */
export function petitesLettres(): string[] {
  const fautes = new Set<string>();
  for (const el of document.querySelectorAll<HTMLElement>('main *, main')) {
    if (
      !el.checkVisibility({ visibilityProperty: true }) ||
      el.closest('svg, .sr-only, [aria-hidden="true"]')
    )
      continue;
    const saisie = /^(INPUT|SELECT|TEXTAREA)$/.test(el.tagName) && !el.matches('[type="hidden"]');
    const mots = [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim());
    const taille = parseFloat(getComputedStyle(el).fontSize);
    if ((saisie || mots.length > 0) && taille < 18)
      fautes.add(
        `${el.tagName} « ${(el.textContent || el.getAttribute('name') || '').trim().slice(0, 40)} » : ${taille} px`,
      );
  }
  return [...fautes];
}

/** Drawings of the house that no word stands beside. */
export function dessinsSansMot(): string[] {
  return [...document.querySelectorAll<SVGElement>('svg.pictogramme')]
    .filter((svg) => {
      const voisin = svg.closest('a, button, summary, label, li, p, dt, dd, h1, h2, h3, h4, td, th, div');
      return !/\p{L}|\d/u.test((voisin as HTMLElement | null)?.textContent ?? '');
    })
    .map((svg) => svg.parentElement!.outerHTML.slice(0, 120));
}

/** How far the document scrolls sideways, in pixels. */
export const deborde = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
