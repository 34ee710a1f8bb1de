/*
 * Suggestions under a field where one writes a commune: the editable combobox with list autocomplete of the WAI-ARIA
 * Authoring Practices, without their optional keys. Plain DOM on purpose: it comes once the field is used, and weighs
 * little. Where it does not come, the field is sent as it is and the server finds the commune.
 */
type Commune = { code: string; nom: string; codePostal: string };

const LISTE =
  'absolute inset-x-0 top-full z-10 mt-1 overflow-hidden rounded-field border-2 border-bord bg-carte shadow-soft';
const CHOIX =
  'flex min-h-11 cursor-pointer items-center px-3 py-2 hover:bg-mousse aria-selected:bg-mousse aria-selected:font-bold';
/** Typing pauses this long before the server is asked, in milliseconds. */
const PAUSE = 150;

const element = (nom: string, traits: Record<string, string>, texte = '') => {
  const e = document.createElement(nom);
  for (const [trait, valeur] of Object.entries(traits)) e.setAttribute(trait, valeur);
  e.textContent = texte;
  return e;
};

/** Gives this field its suggestions; a second call does nothing. */
export function suggerer(champ: HTMLInputElement): void {
  if (champ.getAttribute('role') === 'combobox') return;
  const liste = element('ul', { role: 'listbox', id: `${champ.id}-liste`, class: LISTE });
  liste.setAttribute('aria-label', 'Communes');
  const annonce = element('div', { role: 'status', class: 'sr-only' });
  /** The commune that was picked: two may bear one name. */
  const code = element('input', { type: 'hidden', name: 'commune' }) as HTMLInputElement;
  liste.hidden = true;
  champ.after(liste, annonce);
  for (const [trait, valeur] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': liste.id,
  }))
    champ.setAttribute(trait, valeur);

  let communes: Commune[] = [];
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
  const prendre = (commune: Commune) => {
    champ.value = commune.nom;
    code.value = commune.code;
    champ.after(code);
    montrer(false);
  };
  const proposer = (trouvees: Commune[]) => {
    communes = trouvees;
    liste.replaceChildren(
      ...communes.map((c, i) =>
        element('li', { role: 'option', id: `${liste.id}-${i}`, class: CHOIX }, `${c.nom} (${c.codePostal})`),
      ),
    );
    const n = communes.length;
    annonce.textContent = n === 0 ? 'Pas de commune de ce nom.' : n === 1 ? '1 commune.' : `${n} communes.`;
    montrer(n > 0);
  };
  const chercher = async () => {
    demande?.abort();
    demande = new AbortController();
    try {
      const reponse = await fetch(`/api/communes?q=${encodeURIComponent(champ.value)}`, {
        signal: demande.signal,
      });
      if (reponse.ok && document.activeElement === champ) proposer((await reponse.json()) as Commune[]);
    } catch {
      // Typed on, or no network: the field is sent as it is.
    }
  };

  champ.addEventListener('input', () => {
    code.remove();
    clearTimeout(attente);
    if (champ.value.trim().length < 2) return montrer(false);
    attente = setTimeout(() => void chercher(), PAUSE);
  });
  champ.addEventListener('keydown', (e) => {
    const ouverte = !liste.hidden;
    const n = communes.length;
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && n > 0) {
      e.preventDefault();
      if (!ouverte) montrer(true);
      const debut = e.key === 'ArrowDown' ? 0 : n - 1;
      choisir(rang < 0 ? debut : (rang + (e.key === 'ArrowDown' ? 1 : n - 1)) % n);
    } else if (e.key === 'Enter' && ouverte && rang >= 0) {
      e.preventDefault();
      prendre(communes[rang]!);
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
    if (communes[i]) prendre(communes[i]);
  });
  // What was typed before this came.
  if (champ.value.trim().length >= 2 && champ.value !== champ.defaultValue) void chercher();
}
