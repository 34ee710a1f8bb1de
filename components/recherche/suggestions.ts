/*
 * Suggestions under a field while one types: the editable combobox with list autocomplete of the WAI-ARIA Authoring
 * Practices, without their optional keys. Plain DOM on purpose: it comes once a field is used, and weighs little. Where it
 * does not come, the field is sent as it is and the server finds what was meant.
 */
import { element } from '@/components/ui/element';

/** What a field offers: where it is read, how it is said, and what taking it does. */
type Offre<T> = {
  /** The name of the list, to be heard. */
  nom: string;
  adresse: string;
  dire: (choix: T) => string;
  /** How many there are, to be heard. */
  compter: (n: number) => string;
  /** What there is to hear once it is taken. */
  prendre: (choix: T) => string;
  /** One types on: what was taken is no longer meant. */
  oublier?: () => void;
};

const LISTE =
  'absolute inset-x-0 top-full z-10 mt-1 overflow-hidden rounded-field border-2 border-bord bg-carte shadow-soft';
const CHOIX =
  'flex min-h-11 cursor-pointer items-center px-3 py-2 hover:bg-mousse aria-selected:bg-mousse aria-selected:font-bold';
/** Typing pauses this long before the server is asked, in milliseconds. */
const PAUSE = 150;

function combobox<T>(champ: HTMLInputElement, offre: Offre<T>): void {
  if (champ.getAttribute('role') === 'combobox') return;
  const liste = element('ul', { role: 'listbox', id: `${champ.id}-liste`, class: LISTE });
  liste.setAttribute('aria-label', offre.nom);
  const annonce = element('div', { role: 'status', class: 'sr-only' });
  liste.hidden = true;
  champ.after(liste, annonce);
  for (const [trait, valeur] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': liste.id,
  }))
    champ.setAttribute(trait, valeur);

  let offerts: T[] = [];
  let rang = -1;
  let attente: ReturnType<typeof setTimeout> | undefined;
  let demande: AbortController | undefined;

  const choisir = (nouveau: number) => {
    rang = nouveau;
    [...liste.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === rang)));
    if (rang < 0) champ.removeAttribute('aria-activedescendant');
    else champ.setAttribute('aria-activedescendant', liste.children[rang]!.id);
  };
  const montrer = (ouverte: boolean) => {
    liste.hidden = !ouverte;
    champ.setAttribute('aria-expanded', String(ouverte));
    choisir(-1);
  };
  const prendre = (choix: T) => {
    annonce.textContent = offre.prendre(choix);
    montrer(false);
  };
  const proposer = (trouves: T[]) => {
    offerts = trouves;
    liste.replaceChildren(
      ...offerts.map((choix, i) =>
        element('li', { role: 'option', id: `${liste.id}-${i}`, class: CHOIX }, offre.dire(choix)),
      ),
    );
    annonce.textContent = offre.compter(offerts.length);
    montrer(offerts.length > 0);
  };
  const chercher = async () => {
    demande?.abort();
    demande = new AbortController();
    try {
      const reponse = await fetch(`${offre.adresse}?q=${encodeURIComponent(champ.value)}`, {
        signal: demande.signal,
      });
      if (reponse.ok && document.activeElement === champ) proposer((await reponse.json()) as T[]);
    } catch {
      // Typed on, or no network: the field is sent as it is.
    }
  };

  champ.addEventListener('input', () => {
    offre.oublier?.();
    clearTimeout(attente);
    if (champ.value.trim().length < 2) return montrer(false);
    attente = setTimeout(() => void chercher(), PAUSE);
  });
  champ.addEventListener('keydown', (e) => {
    const ouverte = !liste.hidden;
    const n = offerts.length;
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && n > 0) {
      e.preventDefault();
      if (!ouverte) montrer(true);
      const debut = e.key === 'ArrowDown' ? 0 : n - 1;
      choisir(rang < 0 ? debut : (rang + (e.key === 'ArrowDown' ? 1 : n - 1)) % n);
    } else if (e.key === 'Enter' && ouverte && rang >= 0) {
      e.preventDefault();
      prendre(offerts[rang]!);
    } else if (e.key === 'Escape' && ouverte) {
      e.preventDefault();
      montrer(false);
    }
  });
  champ.addEventListener('blur', () => {
    clearTimeout(attente);
    demande?.abort();
    montrer(false);
  });
  // The field keeps the focus while one presses a suggestion.
  liste.addEventListener('pointerdown', (e) => e.preventDefault());
  liste.addEventListener('click', (e) => {
    const i = [...liste.children].indexOf((e.target as Element).closest('li')!);
    if (offerts[i]) prendre(offerts[i]);
  });
  // What was typed before this came.
  if (champ.value.trim().length >= 2 && champ.value !== champ.defaultValue) void chercher();
}

type Commune = { code: string; nom: string; codePostal: string };

/** Communes, by their name or postal code; a second call does nothing. */
export function communes(champ: HTMLInputElement): void {
  /** The commune that was picked: two may bear one name. */
  const code = element('input', { type: 'hidden', name: 'commune' });
  combobox<Commune>(champ, {
    nom: 'Communes',
    adresse: '/api/communes',
    dire: (c) => `${c.nom} (${c.codePostal})`,
    compter: (n) => (n === 0 ? 'Pas de commune de ce nom.' : n === 1 ? '1 commune.' : `${n} communes.`),
    prendre: (c) => {
      champ.value = c.nom;
      code.value = c.code;
      champ.after(code);
      return c.nom;
    },
    oublier: () => code.remove(),
  });
}

type Mot = { texte: string; domaine?: string };

/** Words that missions say; a domain is chosen in its own field of the same form. A second call does nothing. */
export function mots(champ: HTMLInputElement): void {
  const domaines = () => {
    const autre = champ.form?.elements.namedItem('domaine');
    return autre instanceof HTMLSelectElement ? autre : null;
  };
  combobox<Mot>(champ, {
    nom: 'Mots proposés',
    adresse: '/api/mots',
    dire: (m) => (m.domaine ? `Tout le domaine « ${m.texte} »` : m.texte),
    compter: (n) => (n === 0 ? '' : n === 1 ? '1 proposition.' : `${n} propositions.`),
    prendre: ({ texte, domaine }) => {
      const choix = domaine ? domaines() : null;
      if (choix && domaine && [...choix.options].some((o) => o.value === domaine)) {
        choix.value = domaine;
        champ.value = '';
        return `Domaine choisi : ${texte}.`;
      }
      champ.value = texte;
      return texte;
    },
  });
}
