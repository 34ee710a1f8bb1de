import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Hidden, TextArea } from '@/components/ui/field';
import { Narrow, PageTitle } from '@/components/ui/page';
import { demanderAction } from '@/lib/demandes/actions';
import { GENRES_DEMANDE, type GenreAuChoix } from '@/lib/demandes/demande';
import { DEMANDER } from './mes-demandes';

/** One choice a line, each with who answers. */
function Choix() {
  return (
    <ul className="grid gap-4">
      {Object.values(GENRES_DEMANDE).map(({ mot, choix, aide }) => (
        <Card as="li" key={mot}>
          <a
            href={`${DEMANDER}?quoi=${mot}`}
            className="lien inline-flex min-h-11 max-w-full items-center text-lg font-semibold wrap-anywhere"
          >
            {choix}
          </a>
          <p>{aide}</p>
        </Card>
      ))}
    </ul>
  );
}

/** What the person asks of who accompanies them, or of the Département: what first, then its words. */
export function Demander({ genre }: { genre: GenreAuChoix | undefined }) {
  if (!genre)
    return (
      <Narrow>
        <PageTitle
          title="Que voulez-vous demander ?"
          back={{ href: '/beneficiaire/parcours', label: 'Mon parcours' }}
        />
        <Choix />
      </Narrow>
    );
  const { choix, aide, champ, exemple } = GENRES_DEMANDE[genre];
  return (
    <Narrow>
      <PageTitle title={choix} back={{ href: DEMANDER, label: 'Que voulez-vous demander ?' }} />
      <Form action={demanderAction} submit="Envoyer" intro={<p>{aide}</p>}>
        <Hidden name="genre" value={genre} />
        <TextArea name="texte" label={champ} hint={exemple} required={genre === 'QUESTION'} maxLength={500} />
      </Form>
    </Narrow>
  );
}
