import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { instantEnLettres, jourCourt } from '@/lib/dates';
import { annulerUnRendezVous } from '@/lib/parcours/actions/referent';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { AgendaLink } from './agenda-link';
import { Dater } from './dater';
import { Deplacer } from './deplacer';
import { Prendre } from './prendre';

/** Appointments to come, the référent's own contacts, the orientation. Nothing tells who came. */
export function BlocSuivi({ parcours, jour, now }: { parcours: Parcours; jour: Date; now: Date }) {
  const { suivis, rendezVous, personne, modifiable } = parcours;
  const suivi = suivis.find((s) => !s.finLe);
  const orienteLe = suivis.find((s) => s.orienteLe)?.orienteLe;
  const aVenir = rendezVous.filter((r) => r.debutLe > now);
  return (
    <Card as="section" id="orientation">
      <h2 className="mb-3 text-xl">Rendez-vous et contacts</h2>
      {aVenir.length === 0 && <p>Pas de rendez-vous à venir.</p>}
      <ul className="divide-y divide-filet">
        {aVenir.map((r) => (
          <li key={r.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              <strong>{instantEnLettres(r.debutLe)}</strong>
              <span className="block text-sm text-encre-douce">
                {[
                  r.lieu,
                  r.objet,
                  r.avecAncien && `pris par ${r.avecAncien}, référent précédent`,
                  r.avecRemplacant && `avec ${r.avecRemplacant}, en remplacement`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <div className="a-l-ecran flex flex-wrap items-start gap-x-4 gap-y-1">
              <AgendaLink href={`/api/agenda/rendez-vous/${r.id}`} quoi={instantEnLettres(r.debutLe)} />
              {r.annulable && (
                <InlineForm
                  action={annulerUnRendezVous}
                  hidden={{ rendezVousId: r.id }}
                  label="Annuler"
                  variant="quiet"
                />
              )}
            </div>
            {modifiable && !r.avecAncien && (
              <div className="a-l-ecran w-full">
                <Deplacer rendezVous={r} jour={jour} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {suivi && (
        <p className="mt-3 text-sm text-encre-douce">
          Suivi depuis le {jourCourt(suivi.debutLe)}
          {orienteLe && `, orientation le ${jourCourt(orienteLe)}`}
          {suivi.dernierContactLe && `, dernier contact du référent le ${jourCourt(suivi.dernierContactLe)}`}.
        </p>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4 grid gap-2">
          <Prendre personneId={personne.id} jour={jour} />
          <Dater quoi="contact" personneId={personne.id} jour={jour} />
          {!orienteLe && <Dater quoi="orientation" personneId={personne.id} jour={jour} />}
        </div>
      )}
    </Card>
  );
}
