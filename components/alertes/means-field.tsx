import { Radios } from '@/components/ui/choice';
import { MOYENS_ALERTE } from '@/lib/alertes/moyen';
import type { Moyen } from '@/lib/alertes/queries/mes-recherches';

/**
 * How one wants to be told, for all one's searches: there is one message a day. Nothing to choose is nothing asked: an
 * address that comes later, or a channel that is opened, is then used.
 */
export function MeansField({ moyen }: { moyen: Moyen }) {
  if (moyen.possibles.length < 2) return <p>{MOYENS_ALERTE.ICI.phrase}</p>;
  return (
    <Radios
      name="par"
      legend="Comment vous prévenir ?"
      options={moyen.possibles.map((value) => ({ value, label: MOYENS_ALERTE[value].label }))}
      defaultValue={moyen.choisi}
    />
  );
}
