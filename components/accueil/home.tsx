import { MissionList } from '@/components/missions/mission-card';
import { SearchForm } from '@/components/recherche/search-form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Narrow, Section } from '@/components/ui/page';
import { Path } from '@/components/ui/path';
import type { MissionEnCarte } from '@/lib/missions/vue';
import { criteresSchema } from '@/lib/recherche/schema';
import { PathScene } from './path-scene';

const ETAPES = [
  {
    label: 'On vous appelle',
    detail: 'Vous laissez un prénom et un numéro. Quelqu’un vous rappelle et vous écoute.',
  },
  {
    label: 'Vous choisissez',
    detail: 'Vous dites ce que vous aimez et quand vous êtes libre. Vous voyez des missions.',
  },
  { label: 'On vous présente', detail: 'L’association vous accueille. Vous savez où aller et qui demander.' },
  {
    label: 'Vous gardez une trace',
    detail: 'Vos heures et ce que vous apprenez vont dans votre passeport bénévole.',
  },
] as const;

/** The front door: what this is, where to begin, what there is today. */
export function Home({ missions, total }: { missions: readonly MissionEnCarte[]; total: string }) {
  return (
    <Narrow>
      <div className="grid gap-4">
        <PathScene />
        <h1 className="text-[2.1rem] sm:text-4xl">Donnez un peu de temps, près de chez vous</h1>
        <p className="text-lg">
          Tremplin vous aide à trouver une mission de bénévolat. Une personne vous accompagne, du premier
          appel au premier jour. Vous choisissez, et vous arrêtez quand vous voulez.
        </p>
      </div>
      <SearchForm criteres={criteresSchema.parse({})} ou="" />
      <Section title="Comment ça se passe">
        <Path label="Les quatre étapes" steps={ETAPES} />
      </Section>
      <Card tone="argile">
        <h2 className="text-xl">Vous préférez parler à quelqu’un ?</h2>
        <p className="mt-1 mb-4">Laissez votre prénom et votre numéro. On vous appelle, sans engagement.</p>
        <ButtonLink href="/je-participe" variant="accent" full>
          Rappelez-moi
        </ButtonLink>
      </Card>
      {missions.length > 0 && (
        <Section title="En ce moment">
          <MissionList missions={missions} />
          <div>
            <ButtonLink href="/missions" variant="secondary" full>
              Voir les {total}
            </ButtonLink>
          </div>
        </Section>
      )}
      <Card tone="mousse">
        <h2 className="text-xl">Vous êtes une association ?</h2>
        <p className="mt-1 mb-4">
          Vous avez besoin d’un coup de main régulier ? Nous préparons l’accueil avec vous.
        </p>
        <ButtonLink href="/contact?sujet=association" variant="secondary" full>
          Nous écrire
        </ButtonLink>
      </Card>
    </Narrow>
  );
}
