import { Form, InlineForm } from '@/components/form/form';
import { Filters } from '@/components/ui/filters';
import { Hidden, TextField } from '@/components/ui/field';
import { enleverUneVue, garderUneVue } from '@/lib/parcours/actions/referent';
import { adresseDeVue, adresseFile, TOUTE_LA_FILE, type CriteresFile } from '@/lib/parcours/page-file';
import type { VueGardee } from '@/lib/parcours/queries/file';

type Props = { vues: readonly VueGardee[]; criteres: CriteresFile };

/** The référent's own views of the caseload, as links. */
export function Vues({ vues, criteres }: Props) {
  if (vues.length === 0) return null;
  const ici = adresseDeVue(criteres);
  return (
    <Filters
      label="Mes vues"
      labelled
      items={vues.map((v) => ({ label: v.nom, href: v.adresse, current: v.adresse === ici }))}
    />
  );
}

/** Keeps the filters that are on under a name, or takes the view that is shown away. */
export function GarderLaVue({ vues, criteres }: Props) {
  const ici = adresseDeVue(criteres);
  const gardee = vues.find((v) => v.adresse === ici);
  if (gardee)
    return (
      <InlineForm
        action={enleverUneVue}
        hidden={{ vueId: gardee.id, retour: adresseFile(criteres) }}
        label={`Enlever la vue « ${gardee.nom} »`}
        variant="quiet"
      />
    );
  if (ici === TOUTE_LA_FILE) return null;
  return (
    <Form fold="Garder ces filtres sous un nom" action={garderUneVue} submit="Garder cette vue">
      <Hidden name="adresse" value={ici} />
      <TextField
        name="nom"
        label="Nom de la vue"
        maxLength={60}
        hint="Les filtres et l’ordre sont gardés. Les mots cherchés ne le sont pas : n’écrivez pas le nom d’une personne."
      />
    </Form>
  );
}
