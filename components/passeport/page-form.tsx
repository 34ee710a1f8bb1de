import { Form } from '@/components/form/form';
import { Hidden, TextArea } from '@/components/ui/field';
import { Select } from '@/components/ui/choice';
import type { ActionFormulaire } from '@/lib/formulaire';
import { Competence } from '@/lib/generated/prisma/enums';
import { COMPETENCES, NIVEAUX, POLES, type Pole } from '@/lib/passeport/competence';
import { CHAMPS_FICHE, empreinte, LONGUEUR_CHAMP, type TextesFiche } from '@/lib/passeport/fiche';
import { champNiveau } from '@/lib/passeport/schema';
import type { FicheVue } from '@/lib/passeport/queries';

const OPTIONS = Object.entries(NIVEAUX).map(([value, n]) => ({ value, label: `${n.label} : ${n.phrase}` }));
const DU_POLE = (pole: Pole) => Object.values(Competence).filter((c) => COMPETENCES[c].pole === pole);

/** Writing a page, for either side. The form carries what its writer had read, so that two may write at once. */
export function PageForm(props: {
  fiche: FicheVue;
  action: ActionFormulaire;
  voix: 'benevole' | 'association';
}) {
  const { fiche, action, voix } = props;
  const niveaux = Object.fromEntries(fiche.competences.map((c) => [c.competence, c.niveau]));
  const textes = Object.fromEntries(CHAMPS_FICHE.map(({ nom }) => [nom, fiche[nom]])) as TextesFiche;
  return (
    <Form action={action} submit="Garder cette page">
      <Hidden name="ficheId" value={fiche.id} />
      <Hidden name="version" value={String(fiche.version)} />
      <Hidden name="base" value={empreinte({ textes, niveaux })} />
      {CHAMPS_FICHE.map(({ nom, label, question, aide }) => (
        <TextArea
          key={nom}
          name={nom}
          label={label}
          hint={voix === 'benevole' ? question : aide}
          required={nom === 'activites' ? true : false}
          defaultValue={fiche[nom]}
          rows={nom === 'activites' || nom === 'contexte' ? 5 : 3}
          maxLength={LONGUEUR_CHAMP}
        />
      ))}
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-2 text-xl font-bold">Les compétences</legend>
        <p>Ouvrez un thème. Choisissez un niveau pour ce qui a servi dans cette mission.</p>
        {(Object.keys(POLES) as Pole[]).map((pole) => (
          <details
            key={pole}
            open={DU_POLE(pole).some((c) => niveaux[c])}
            className="group rounded-card border border-filet bg-carte px-4"
          >
            <summary className="flex min-h-12 items-center justify-between gap-2 font-semibold">
              <span className="min-w-0 wrap-anywhere">{POLES[pole]}</span>
              <span aria-hidden="true" className="transition-transform group-open:rotate-90">
                ›
              </span>
            </summary>
            <div className="grid gap-4 pt-2 pb-4">
              {DU_POLE(pole).map((c) => (
                <Select
                  key={c}
                  name={champNiveau(c)}
                  label={voix === 'benevole' ? COMPETENCES[c].phrase : COMPETENCES[c].label}
                  options={OPTIONS}
                  emptyLabel="Pas dans cette mission"
                  defaultValue={niveaux[c] ? String(niveaux[c]) : ''}
                />
              ))}
            </div>
          </details>
        ))}
      </fieldset>
    </Form>
  );
}
