import { MissionList } from '@/components/missions/mission-card';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Reading } from '@/components/vocabulaire/reading';
import type { MissionTrouvee } from '@/lib/recherche/queries';
import { adresseRecherche, PAR_PAGE, phraseTotal, TOTAL_MAX, type Criteres } from '@/lib/recherche/recherche';
import { avecDe } from '@/lib/langage/article';
import type { Lecture } from '@/lib/vocabulaire/requete';

/** « Viriat, à 5 km de Bourg-en-Bresse »; only the commune when a position is estimated. */
function lieu(mission: MissionTrouvee, depart: { code: string; nom: string } | null): string {
  if (!depart || mission.distanceKm === null || mission.commune.code === depart.code)
    return mission.commune.nom;
  return `${mission.commune.nom}, à ${Math.max(1, Math.round(mission.distanceKm))} km ${avecDe(depart.nom)}`;
}

/** The missions found, or what to try when there is none. */
export function Results(props: {
  criteres: Criteres;
  depart: { code: string; nom: string } | null;
  missions: readonly MissionTrouvee[];
  total: number;
  /** How the words looked for were understood. */
  lecture: Lecture | null;
}) {
  const { criteres, depart, missions, total, lecture } = props;
  const autour = depart ? ` autour ${avecDe(depart.nom)}` : '';
  const lu = (
    <Reading lecture={lecture} q={criteres.q} href={(q) => adresseRecherche(criteres, { q, page: 1 })} />
  );
  if (missions.length === 0)
    return (
      <>
        {lu}
        <EmptyState
          title={`Pas de mission${autour} pour cette recherche`}
          action={
            <div className="flex flex-wrap gap-3">
              {depart && criteres.rayon < 50 && (
                <ButtonLink href={adresseRecherche(criteres, { rayon: 50, page: 1 })}>
                  Chercher jusqu’à 50 km
                </ButtonLink>
              )}
              <ButtonLink href="/missions" variant="secondary">
                Voir toutes les missions
              </ButtonLink>
              <ButtonLink href="/je-participe" variant="quiet">
                Rappelez-moi
              </ButtonLink>
            </div>
          }
        >
          Vous pouvez aller un peu plus loin. Ou nous demander : nous connaissons les associations près de
          chez vous.
        </EmptyState>
      </>
    );
  return (
    <section aria-labelledby="resultats" className="grid gap-4">
      <h2 id="resultats" className="text-xl">
        {phraseTotal(total) + autour}
      </h2>
      {lu}
      <MissionList missions={missions} lieu={(m) => lieu(m, depart)} motifs={lecture?.motifs} />
      <Pagination
        page={criteres.page}
        pages={Math.ceil(Math.min(total, TOTAL_MAX) / PAR_PAGE)}
        href={(page) => adresseRecherche(criteres, { page })}
      />
    </section>
  );
}
