import { Radios } from '@/components/ui/choice';
import { MOYENS_ALERTE } from '@/lib/alertes/moyen';
import type { Moyen } from '@/lib/alertes/queries/mes-recherches';

/** How one wants to be told, for all one's searches: there is one message a day. */
export function MeansField({ moyen }: { moyen: Moyen }) {
  return (
    <Radios
      name="par"
      legend="Comment vous prévenir ?"
      options={moyen.possibles.map((value) => ({ value, label: MOYENS_ALERTE[value].label }))}
      defaultValue={moyen.choisi}
    />
  );
}
