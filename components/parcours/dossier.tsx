import type { ComponentType } from 'react';
import { BlocOrientations } from '@/components/orientations/bloc-orientations';
import { BlocDemandes } from '@/components/demandes/bloc-demandes';
import { TakeAway } from '@/components/exports/take-away';
import { BackLink } from '@/components/ui/back-link';
import { Done } from '@/components/ui/done';
import { Notice } from '@/components/ui/notice';
import { Wide } from '@/components/ui/page';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import { BlocSemaines } from '@/components/activites/bloc-semaines';
import { BlocNotes } from '@/components/notes/bloc-notes';
import { jourCourt, jourDe } from '@/lib/dates';
import type { OrientationVue } from '@/lib/orientations/queries';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { BarreNom } from './barre-nom';
import { BlocActions } from './bloc-actions';
import { BlocContrat } from './bloc-contrat';
import { BlocMissions } from './bloc-missions';
import { BlocPersonnes } from './bloc-personnes';
import { BlocPoints } from './bloc-points';
import { BlocRelais } from './bloc-relais';
import { BlocSuivi } from './bloc-suivi';
import { Chronologie } from './chronologie';
import { FAIT_AU_DOSSIER } from './fait';
import { Terminee } from './fin';

type Vue = {
  parcours: Parcours;
  orientations: readonly OrientationVue[];
  jour: Date;
  now: Date;
};

/** What is worked on, in this order: a new block is an import and its line here. */
const BLOCS: Record<string, ComponentType<Vue>> = {
  demandes: BlocDemandes,
  relais: BlocRelais,
  contrat: BlocContrat,
  missions: BlocMissions,
  actions: BlocActions,
  semaines: BlocSemaines,
  points: BlocPoints,
  suivi: BlocSuivi,
  orientations: BlocOrientations,
  notes: BlocNotes,
  personnes: BlocPersonnes,
};

/** One person’s parcours, for the référent: the path on the left, what is worked on at the right; two pages in print. */
export function Dossier({ parcours, orientations, now, fait }: Omit<Vue, 'jour'> & { fait?: string }) {
  const { personne, modifiable, remplace } = parcours;
  const jour = jourDe(now);
  return (
    <Wide>
      <BackLink href="/referent" label="Mes personnes" />
      <BarreNom personne={personne} now={now} />
      <div className="a-l-ecran empty:hidden">
        <Done code={fait} messages={FAIT_AU_DOSSIER} />
      </div>
      {!modifiable && (
        <Notice title="Vous n’êtes plus le référent de cette personne">
          Vous pouvez lire son parcours pendant {JOURS_ANCIEN_REFERENT} jours après le changement. La personne
          le sait.
        </Notice>
      )}
      {remplace?.remplaceJusquau && (
        <Notice title={`Vous remplacez ${[remplace.prenom, remplace.nom].filter(Boolean).join(' ')}`}>
          Jusqu’au {jourCourt(remplace.remplaceJusquau)}, vous lisez ce parcours et vous y écrivez. Cela
          s’arrête seul. La personne le sait.
        </Notice>
      )}
      {personne.etape === 'SORTIE' && <Terminee personne={personne} modifiable={modifiable} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:block">
        <div className="grid min-w-0 gap-4 print:block print:columns-2 print:gap-3 print:text-[9pt] print:[--text-sm:8.5pt] print:[&>*]:mb-2 print:[&_dl>div]:block print:[&_li]:break-inside-avoid">
          {Object.entries(BLOCS).map(([nom, Bloc]) => (
            <Bloc key={nom} {...{ parcours, orientations, jour, now }} />
          ))}
          {/* Where the keyboard comes to it in the order of the page. */}
          {modifiable && !remplace && (
            <TakeAway quoi="ce parcours" chemin={`/api/exports/parcours/${personne.id}`} />
          )}
        </div>
        <section className="min-w-0 lg:order-first print:mt-6">
          <h2 className="mb-4 text-2xl">Parcours</h2>
          <div className="print:columns-2 print:text-[9pt] print:[--text-sm:8.5pt] print:[&_li]:break-inside-avoid">
            <Chronologie parcours={parcours} now={now} />
          </div>
        </section>
      </div>
    </Wide>
  );
}
