import { MissionCard } from '@/components/missions/mission-card';
import { PlaceChoice } from '@/components/recherche/place-choice';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { DOMAINES } from '@/lib/missions/domaine';
import { Reading } from '@/components/vocabulaire/reading';
import type { MissionTrouvee } from '@/lib/recherche/queries';
import {
  adresseRecherche,
  PAR_PAGE,
  phraseTotal,
  RAYONS,
  TOTAL_MAX,
  type Criteres,
} from '@/lib/recherche/recherche';
import type { CommuneVue } from '@/lib/territoires/queries';
import { avecDe } from '@/lib/langage/article';
import type { Lecture } from '@/lib/vocabulaire/requete';

const ICI = '/referent/missions';
const CHAMP = 'block w-full min-h-11 rounded-field border-2 border-bord bg-carte px-3 py-2 text-encre';

function Chercher({ criteres, ou }: { criteres: Criteres; ou: string }) {
  return (
    <form
      action={ICI}
      role="search"
      aria-label="Chercher une mission"
      className="grid items-end gap-3 grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))]"
    >
      <label className="grid gap-1.5">
        <span className="font-semibold">Commune ou code postal</span>
        <input name="ou" defaultValue={ou} maxLength={80} autoComplete="off" className={CHAMP} />
      </label>
      <label className="grid gap-1.5">
        <span className="font-semibold">Jusqu’à</span>
        <select name="rayon" defaultValue={String(criteres.rayon)} className={CHAMP}>
          {RAYONS.map((km) => (
            <option key={km} value={km}>
              {km} km
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1.5">
        <span className="font-semibold">Domaine</span>
        <select
          name="domaine"
          defaultValue={criteres.domaine ? DOMAINES[criteres.domaine].slug : ''}
          className={CHAMP}
        >
          <option value="">Tous</option>
          {Object.values(DOMAINES).map((d) => (
            <option key={d.slug} value={d.slug}>
              {d.label}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1.5">
        <span className="font-semibold">Un mot</span>
        <input name="q" defaultValue={criteres.q} maxLength={100} className={CHAMP} />
      </label>
      <button type="submit" className={buttonClass('secondary', true)}>
        Chercher
      </button>
    </form>
  );
}

/** The published missions, for a référent who wants to know what is on offer. */
export function Offre(props: {
  criteres: Criteres;
  depart: CommuneVue | null;
  /** Communes that the words may mean, when they mean none for sure. */
  choix: readonly CommuneVue[] | null;
  missions: readonly MissionTrouvee[];
  total: number;
  /** How the words looked for were understood. */
  lecture: Lecture | null;
}) {
  const { criteres, depart, choix, missions, total, lecture } = props;
  return (
    <Wide>
      <PageTitle
        title="Missions"
        lead="L’offre publiée. Pour en proposer une, ouvrez le parcours de la personne : les missions y sont classées pour elle."
      />
      <Chercher criteres={criteres} ou={criteres.ou || (depart?.nom ?? '')} />
      {choix && <PlaceChoice criteres={criteres} choix={choix} chemin={ICI} />}
      <Reading
        lecture={lecture}
        q={criteres.q}
        href={(q) => adresseRecherche(criteres, { q, page: 1 }, ICI)}
      />
      {missions.length === 0 ? (
        <EmptyState title="Pas de mission pour cette recherche">
          Cherchez plus loin, un autre domaine ou un autre mot.
        </EmptyState>
      ) : (
        <section aria-labelledby="resultats" className="grid gap-4">
          <h2 id="resultats" className="text-xl">
            {phraseTotal(total)}
            {depart && ` autour ${avecDe(depart.nom)}`}
          </h2>
          <ul className="grid gap-4 grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))]">
            {missions.map((m) => (
              <li key={m.id} className="grid">
                <MissionCard
                  mission={m}
                  href={`${ICI}/${m.id}`}
                  motifs={lecture?.motifs}
                  heading="h3"
                  lieu={
                    m.distanceKm === null
                      ? undefined
                      : `${m.commune.nom}, à ${Math.max(1, Math.round(m.distanceKm))} km`
                  }
                />
              </li>
            ))}
          </ul>
          <Pagination
            page={criteres.page}
            pages={Math.ceil(Math.min(total, TOTAL_MAX) / PAR_PAGE)}
            href={(page) => adresseRecherche(criteres, { page }, ICI)}
          />
        </section>
      )}
    </Wide>
  );
}
