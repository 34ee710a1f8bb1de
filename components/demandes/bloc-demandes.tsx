import { Deplacer } from '@/components/parcours/deplacer';
import { Prendre } from '@/components/parcours/prendre';
import { Card } from '@/components/ui/card';
import { instantEnLettres } from '@/lib/dates';
import { repondreDemandeAction } from '@/lib/demandes/actions';
import { faitParUnActe } from '@/lib/demandes/demande';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { DemandeLue } from './demande-lue';
import { Repondre } from './repondre';

/** What is answered here already, at most. */
const REPONDUES = 3;

/** What the person asked, to be answered; then the latest answers. Nothing when nothing was asked. */
export function BlocDemandes({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  const { demandes, personne } = parcours;
  if (demandes.length === 0) return null;
  const duRendezVous = (id: string | null) => parcours.rendezVous.find((r) => r.id === id);
  const attentes = demandes.filter((d) => !d.reponduLe);
  const repondues = demandes.filter((d) => d.reponduLe).slice(0, REPONDUES);
  return (
    <Card as="section" id="demandes">
      <h2 className="mb-3 text-xl">{attentes.length > 0 ? 'À répondre' : 'Ce qui a été demandé'}</h2>
      <ul className="divide-y divide-filet">
        {[...attentes, ...repondues].map((d) => {
          const rendezVous = duRendezVous(d.rendezVousId);
          return (
            <li key={d.id} className="py-3 first:pt-0 last:pb-0">
              <DemandeLue demande={d} par="Réponse" />
              {!d.reponduLe && rendezVous && (
                <p className="mt-1">
                  Prévu {instantEnLettres(rendezVous.debutLe)}, {rendezVous.lieu}.
                </p>
              )}
              {!d.reponduLe && (
                <div className="a-l-ecran mt-3 grid gap-2">
                  {d.genre === 'RENDEZ_VOUS' && <Prendre personneId={personne.id} jour={jour} />}
                  {rendezVous && !rendezVous.avecAncien && (
                    <Deplacer rendezVous={rendezVous} jour={jour} demande />
                  )}
                  <Repondre
                    action={repondreDemandeAction}
                    demandeId={d.id}
                    aQui={personne.prenom}
                    mot={faitParUnActe(d.genre) ? 'Répondre autrement' : undefined}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
