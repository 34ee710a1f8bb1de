import { Checkbox } from '@/components/ui/choice';

/** « Je suis sur mon téléphone »: the session lasts 30 days instead of 2 hours. */
export function OwnPhone({ coche }: { coche?: boolean }) {
  return (
    <Checkbox
      name="longue"
      label="Je suis sur mon téléphone"
      hint="Votre espace reste ouvert 30 jours. Sinon, 2 heures."
      defaultChecked={coche}
    />
  );
}
