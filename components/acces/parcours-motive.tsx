import { BarreNom } from '@/components/parcours/barre-nom';
import { Chronologie } from '@/components/parcours/chronologie';
import { PointLu } from '@/components/parcours/point-lu';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Wide } from '@/components/ui/page';
import type { parcoursMotive } from '@/lib/acces/queries';
import { heureAParis, heureEnLettres } from '@/lib/dates';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { ContratsLus, EtapesLues, PersonnesLues } from './blocs-lus';

function Points({ points }: Pick<Parcours, 'points'>) {
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Points d’étape</h2>
      {points.length === 0 && <p>Aucun point d’étape.</p>}
      <ul className="divide-y divide-filet empty:hidden">
        {points.map((p) => (
          <li key={p.id} className="py-3 first:pt-0 last:pb-0">
            <PointLu point={p} sien="Avec les mots de la personne" />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A parcours as the Département reads it: nothing to press, and nothing of what is the person's own. */
export function ParcoursMotive(props: Awaited<ReturnType<typeof parcoursMotive>> & { now: Date }) {
  const { parcours, acces, now } = props;
  const { personne } = parcours;
  return (
    <Wide>
      <BackLink href={`/departement/personnes/${personne.id}`} label="Nommer un référent" />
      <BarreNom personne={personne} now={now} />
      <Notice title={`Vous lisez jusqu’à ${heureEnLettres(heureAParis(acces.expireLe))}`}>
        <p className="wrap-anywhere">Votre motif, que la personne lit aussi : « {acces.motif} »</p>
        <p>
          Chaque ouverture de cette page est notée dans le{' '}
          <a className="lien" href={`/departement/journal?personne=${personne.id}`}>
            journal de cette personne
          </a>
          .
        </p>
      </Notice>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid min-w-0 gap-4">
          <ContratsLus contrats={parcours.contrats} />
          <EtapesLues objectifs={parcours.objectifs} actions={parcours.actions} />
          <Points points={parcours.points} />
          <PersonnesLues suivis={parcours.suivis} />
          <p className="text-encre-douce">
            Les notes, les souhaits, les heures, les rendez-vous et les mots de la personne ne sont pas
            montrés ici.
          </p>
        </div>
        <section className="min-w-0 lg:order-first">
          <h2 className="mb-4 text-2xl">Parcours</h2>
          <Chronologie parcours={parcours} now={now} />
        </section>
      </div>
    </Wide>
  );
}
