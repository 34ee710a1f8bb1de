import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { jourCourt } from '@/lib/dates';
import { CONTRATS, estEnVigueur, NATURES } from '@/lib/parcours/contrat';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';

const heures = (n: number) => `${n.toLocaleString('fr-FR')} heures par semaine`;

function periode({ debutLe, finLe }: ContratVu): string {
  return finLe ? `du ${jourCourt(debutLe)} au ${jourCourt(finLe)}` : `depuis le ${jourCourt(debutLe)}`;
}

/** The contract in force, its weekly hours (never the reason of a change), and the former ones. */
export function BlocContrat({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  const { contrats, personne, modifiable } = parcours;
  const actuel = contrats.find((c) => estEnVigueur(c, jour)) ?? contrats.find((c) => c.debutLe > jour);
  const anciens = contrats.filter((c) => c !== actuel);
  const base = `/referent/personnes/${personne.id}/contrat`;
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Contrat</h2>
      {actuel ? (
        <DefinitionList
          items={[
            { term: CONTRATS[actuel.type].label, description: periode(actuel) },
            { term: 'Nature', description: NATURES[actuel.nature] },
            { term: 'Signé', description: actuel.signeLe ? `le ${jourCourt(actuel.signeLe)}` : 'pas encore' },
            {
              term: 'Activité prévue',
              description: (
                <>
                  {actuel.cibleHebdo === null ? 'non fixée' : heures(actuel.cibleHebdo)}
                  {actuel.adapteLe && (
                    <span className="block text-sm font-normal text-encre-douce">
                      adapté le {jourCourt(actuel.adapteLe)} par {actuel.adaptePar}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      ) : (
        <p>Aucun contrat en cours.</p>
      )}
      {anciens.length > 0 && (
        <ul className="mt-3 border-t border-filet pt-3 text-sm text-encre-douce">
          {anciens.map((c) => (
            <li key={c.id}>
              {CONTRATS[c.type].label}, {periode(c)}
            </li>
          ))}
        </ul>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4 flex flex-wrap gap-x-5 gap-y-2">
          {actuel ? (
            <>
              <ButtonLink href={`${base}/${actuel.id}`} variant="secondary">
                Modifier le contrat
              </ButtonLink>
              <ButtonLink href={`${base}?remplace=${actuel.id}`} variant="quiet">
                Écrire la suite
              </ButtonLink>
            </>
          ) : (
            <ButtonLink href={base}>Écrire le contrat</ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}
