/**
 * Room for the small « Écouter » of a card, kept from the first drawing so that nothing moves when it comes; empty
 * without scripts. `about` names it, else the first title of the card does.
 */
export const ListenPlace = ({ about = '' }: { about?: string }) => (
  <span data-ecouter={about} className="a-l-ecran block size-11 shrink-0" />
);
