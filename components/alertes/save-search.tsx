import { Form } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Hidden } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { enregistrerRechercheAction } from '@/lib/alertes/actions';
import type { RechercheLue } from '@/lib/alertes/queries/mes-recherches';
import { LISTE_RECHERCHES } from '@/lib/alertes/recherche';
import { MeansField } from './means-field';

/** What will be looked for, in words, and how one wants to be told. */
export function SaveSearch({ recherche: { adresse, mots, moyen, deja } }: { recherche: RechercheLue }) {
  return (
    <>
      <Card>
        <p className="text-encre-douce">Votre recherche</p>
        <p className="font-semibold wrap-anywhere">{mots}</p>
      </Card>
      {deja && (
        <Notice>
          <p>Cette recherche est déjà dans votre liste.</p>
        </Notice>
      )}
      <Form action={enregistrerRechercheAction} submit={deja ? 'Garder ce choix' : 'Me prévenir'}>
        <Hidden name="adresse" value={adresse} />
        <MeansField moyen={moyen} />
        {moyen.possibles.length > 1 && (
          <p>
            Un message par jour au plus, entre 8 h et 20 h, quand une mission arrive. Il ne dit ni vos
            besoins, ni les mots que vous cherchez : pour une telle recherche, seulement combien de missions.
            Un bouton du message arrête tout.
          </p>
        )}
      </Form>
      <div>
        <ButtonLink href={LISTE_RECHERCHES} variant="quiet">
          Mes recherches enregistrées
        </ButtonLink>
      </div>
    </>
  );
}
