import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Card } from '@/components/ui/card';
import type { Accompagnant } from '@/lib/beneficiaires/queries';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { telephoneCoupable } from '@/lib/territoires/commune';

const QUI: Record<Accompagnant['qui'], string> = {
  accompagnateur: 'Votre accompagnateur',
  remplacant: 'Remplace votre accompagnateur',
  ancien: 'Votre ancien accompagnateur',
  coordination: 'La coordination',
};

/** What lasts until a day, in words. */
const JUSQUAU: Record<Accompagnant['qui'], (jour: string) => string> = {
  accompagnateur: (jour) => `N’est pas là jusqu’au ${jour}.`,
  remplacant: (jour) => `Vous accompagne jusqu’au ${jour}. Peut lire votre dossier jusque-là.`,
  ancien: (jour) => `Peut encore lire votre dossier jusqu’au ${jour}.`,
  coordination: (jour) => `Jusqu’au ${jour}.`,
};

/** Who accompanies the person, each with the number to call. */
export function People({ people }: { people: readonly Accompagnant[] }) {
  return (
    <ul className="grid gap-3">
      {people.map((p) => (
        <Card as="li" key={`${p.qui} ${p.nom}`}>
          <p className="text-encre-douce">{QUI[p.qui]}</p>
          <p className="text-lg font-bold">{p.nom}</p>
          {p.precision && <p>{p.precision}</p>}
          {p.jusquAu && <p>{JUSQUAU[p.qui](jourEnLettres(jourDe(p.jusquAu)))}</p>}
          {p.telephone && (
            <a
              href={`tel:${p.telephone}`}
              className="mt-2 inline-flex min-h-11 max-w-full items-center gap-2 text-lg font-semibold text-sapin underline underline-offset-4"
            >
              <Pictogramme nom="telephone" />
              <span className="sr-only">Appeler {p.nom} : </span>
              <span className="min-w-0">{telephoneCoupable(p.telephone)}</span>
            </a>
          )}
          {p.fil && (
            <a
              href={`${PAGE_DES_FILS.BENEFICIAIRE}/${p.fil}`}
              className="lien flex min-h-11 items-center text-lg"
            >
              Lui écrire un message
            </a>
          )}
        </Card>
      ))}
    </ul>
  );
}
