import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { adresseDesSemblables, phraseGardee } from '@/lib/favoris/gardee';
import type { Gardee } from '@/lib/favoris/queries';
import type { ActionFormulaire } from '@/lib/formulaire';
import { DOMAINES } from '@/lib/missions/domaine';
import { phraseOu, phraseQuand } from '@/lib/missions/vue';

type Props = {
  missions: readonly Gardee[];
  /** Where the page of a mission stands. */
  href: (id: string) => string;
  garder: ActionFormulaire;
  laisser: ActionFormulaire;
  /** Where missions are to be found. */
  chercher: { href: string; mot: string };
  /** The mission that has just left the list: one button takes it back. */
  laissee?: string;
};

/** One may still open its page. */
const enLigne = (m: Gardee) => m.etat === 'OUVERTE' || m.etat === 'COMPLETE';

function Kept({ mission: m, href, laisser }: { mission: Gardee } & Pick<Props, 'href' | 'laisser'>) {
  return (
    <Card as="li">
      <div className="grid gap-2">
        <h2 className="text-xl">
          {enLigne(m) ? (
            <a href={href(m.id)} className="lien inline-flex min-h-11 items-center">
              {m.titre}
            </a>
          ) : (
            m.titre
          )}
        </h2>
        <p className="text-encre-douce">
          {DOMAINES[m.domaine].label}, {m.association.nom}
        </p>
        <p>
          {phraseOu(m.aDistance, m.commune.nom)}
          {enLigne(m) && <span className="block">{phraseQuand(m.creneaux)}</span>}
        </p>
        <p className={enLigne(m) ? undefined : 'font-semibold'}>{phraseGardee(m.etat, m)}</p>
        {m.etat !== 'OUVERTE' && (
          <p>
            <a href={adresseDesSemblables(m)} className="lien inline-flex min-h-11 items-center">
              Voir des missions qui lui ressemblent
              <span className="sr-only"> : {m.titre}</span>
            </a>
          </p>
        )}
        <InlineForm
          action={laisser}
          hidden={{ missionId: m.id, retour: 'liste' }}
          label="Ne plus garder"
          about={m.titre}
          variant="quiet"
        />
      </div>
    </Card>
  );
}

/** The missions that are kept, the last one first, each with what has become of it. */
export function KeptMissions({ missions, chercher, laissee, garder, ...page }: Props) {
  return (
    <>
      {laissee && !missions.some((m) => m.id === laissee) && (
        <InlineForm
          action={garder}
          hidden={{ missionId: laissee, retour: 'liste' }}
          label="La garder de nouveau"
          full
        />
      )}
      {missions.length === 0 ? (
        <EmptyState
          title="Aucune mission gardée"
          action={
            <ButtonLink href={chercher.href} full>
              {chercher.mot}
            </ButtonLink>
          }
        >
          Une mission vous plaît ? Ouvrez-la, puis choisissez « Garder cette mission ». Vous la retrouvez ici.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {missions.map((m) => (
            <Kept key={m.id} mission={m} {...page} />
          ))}
        </ul>
      )}
    </>
  );
}
