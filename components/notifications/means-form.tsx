import { Form } from '@/components/form/form';
import { Radios } from '@/components/ui/choice';
import type { RoleConnecte } from '@/lib/auth/acteur';
import { choisirMoyensAction } from '@/lib/notifications/actions';
import { GENRES, MOYENS_AVIS } from '@/lib/notifications/moyen';
import type { Preferences } from '@/lib/notifications/queries/avis';

/** News that one asked for are stopped, or sent otherwise, where one asked for them. */
const NOUVEAUTES: Partial<Record<RoleConnecte, { href: string; mot: string }>> = {
  BENEFICIAIRE: { href: '/beneficiaire/missions/recherches', mot: 'Mes recherches enregistrées' },
  REFERENT: { href: '/referent/missions/nouvelles', mot: 'Nouveau près de mes personnes' },
};

/** A choice for each kind of message that comes to one's roles; nothing to choose where only one way leads to somebody. */
export function MeansForm({ moyens, genres, roles }: Preferences & { roles: readonly RoleConnecte[] }) {
  const ailleurs = roles.flatMap((role) => NOUVEAUTES[role] ?? []);
  return (
    <>
      {moyens.length > 1 ? (
        <div className="max-w-2xl">
          <Form action={choisirMoyensAction} submit="Garder mes choix">
            {genres.map(({ genre, choisi }) => (
              <Radios
                key={genre}
                name={genre}
                legend={GENRES[genre].nom}
                hint={GENRES[genre].quoi}
                options={moyens.map((value) => ({ value, label: MOYENS_AVIS[value] }))}
                defaultValue={choisi}
                columns
              />
            ))}
          </Form>
        </div>
      ) : (
        <p>Nous n’avons ni e-mail ni téléphone pour vous. Tout est à lire dans vos notifications.</p>
      )}
      <div className="grid gap-2">
        <p>Les liens pour entrer et ce qui touche votre compte arrivent toujours.</p>
        <p>La nuit, de 20 heures à 8 heures, rien d’autre ne part.</p>
        {ailleurs.map(({ href, mot }) => (
          <p key={href}>
            Les nouvelles missions se règlent page{' '}
            <a className="lien" href={href}>
              {mot}
            </a>
            .
          </p>
        ))}
      </div>
    </>
  );
}
