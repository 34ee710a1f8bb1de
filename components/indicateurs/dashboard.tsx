import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { PrintButton } from '@/components/ui/print-button';
import { CODES_PAR_TYPE, type Bloc } from '@/lib/indicateurs/csv';
import { attenduAuJour, CODES_INDICATEURS, DATE_DU_TYPE } from '@/lib/indicateurs/indicateur';
import type { TableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { Block } from './block';
import { Compared } from './compared';
import { Figures } from './figures';
import { GoalPath } from './goal-path';

type Props = { tableau: TableauDeBord; base: '/departement' | '/indicateurs'; bloc?: string };

function Goal({ tableau, base }: Props) {
  const { objectif, annee, anneeCourante, jour, total } = tableau;
  if (!objectif)
    return (
      <EmptyState
        title={`Pas d’objectif pour ${annee}`}
        action={
          base === '/departement' && <ButtonLink href="/departement/objectifs">Fixer l’objectif</ButtonLink>
        }
      >
        <p>L’objectif de l’année se lit ici, avec le chemin déjà fait.</p>
      </EmptyState>
    );
  return (
    <>
      <GoalPath
        objectif={objectif}
        atteint={objectif.atteintPublie ?? total.PERSONNES_ACCOMPAGNEES}
        attendu={attenduAuJour(objectif.personnes, annee, jour)}
        jour={jour}
        encours={annee === anneeCourante}
      />
      {objectif.atteintPublie !== null && (
        <p className="text-sm text-encre-douce">Nombre de personnes tel que le Département l’a publié.</p>
      )}
    </>
  );
}

/** Goal, figures, territoires, kinds of référents; or one of these blocks alone, to be printed. */
export function Dashboard({ tableau, base, bloc }: Props) {
  const { annee, annees, total, territoires, types, seuil } = tableau;
  const montre = (b: Bloc) => bloc === undefined || bloc === b;
  const commun = { annee, base, seul: bloc !== undefined };
  return (
    <>
      {bloc !== undefined ? (
        <div className="a-l-ecran flex flex-wrap gap-2">
          <PrintButton>Imprimer cette page</PrintButton>
          <ButtonLink variant="secondary" href={`${base}?annee=${annee}`}>
            Tous les indicateurs
          </ButtonLink>
        </div>
      ) : (
        annees.length > 1 && (
          <Filters
            label="Année"
            items={annees.map((a) => ({
              label: String(a),
              href: `${base}?annee=${a}`,
              current: a === annee,
            }))}
          />
        )
      )}
      {montre('objectif') && (
        <Block {...commun} bloc="objectif" title={`L’objectif ${annee}`}>
          <Goal tableau={tableau} base={base} />
        </Block>
      )}
      {montre('chiffres') && (
        <Block {...commun} bloc="chiffres" title={`Les chiffres ${annee}`}>
          <Figures valeurs={total} />
        </Block>
      )}
      {montre('territoires') && (
        <Block {...commun} bloc="territoires" title="Par territoire">
          <Compared
            caption={`Chiffres ${annee} par territoire`}
            head="Territoire"
            codes={CODES_INDICATEURS}
            lignes={territoires}
            total={total}
            seuil={seuil}
          />
        </Block>
      )}
      {types.length > 0 && montre('referents') && (
        <Block {...commun} bloc="referents" title="Par type de référent">
          <Compared
            caption={`Chiffres ${annee} par type de référent`}
            head="Type de référent"
            codes={CODES_PAR_TYPE}
            lignes={types}
            total={total}
            seuil={seuil}
            note={<p>{DATE_DU_TYPE}</p>}
          />
        </Block>
      )}
    </>
  );
}
