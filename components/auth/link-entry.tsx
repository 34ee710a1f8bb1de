import { Form } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Hidden } from '@/components/ui/field';
import { entrerAvecLien } from '@/lib/auth/actions';
import { OwnPhone } from './own-phone';

/** The page that a link opens: a button, so that reading the mail does not use the link. */
export function LinkEntry({ jeton, lien }: { jeton: string; lien: { longue: boolean } | null }) {
  if (!lien)
    return (
      <>
        <p>Il a déjà servi, ou il a plus de 15 minutes. Demandez-en un autre : c’est rapide.</p>
        <div>
          <ButtonLink href="/connexion" full>
            Demander un nouveau lien
          </ButtonLink>
        </div>
      </>
    );
  return (
    <Form action={entrerAvecLien} submit="Entrer">
      <Hidden name="jeton" value={jeton} />
      <OwnPhone coche={lien.longue} />
    </Form>
  );
}
