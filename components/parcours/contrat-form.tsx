import { Form } from '@/components/form/form';
import { VersionField } from '@/components/form/version-field';
import { Checkbox, Checkboxes, Radios, Select } from '@/components/ui/choice';
import { DateField, Hidden, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { jourCourt, jourIso } from '@/lib/dates';
import { changerContrat, ecrireContrat } from '@/lib/parcours/actions/referent';
import { CONTRATS, debutDeLaSuite, NATURES } from '@/lib/parcours/contrat';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ActionVue } from '@/lib/parcours/queries/parcours/actions';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';

const enOptions = <T extends string>(o: Record<T, string | { label: string }>) =>
  Object.entries<string | { label: string }>(o).map(([value, l]) => ({
    value,
    label: typeof l === 'string' ? l : l.label,
  }));
/** What a contract may name: what is still to do, and what is done in it. */
const nommable = (a: ActionVue, contrat?: ContratVu) =>
  a.statut === 'A_FAIRE' || a.statut === 'EN_COURS'
    ? !contrat || a.contratId === null || a.contratId === contrat.id
    : a.statut === 'FAITE' && contrat !== undefined && a.contratId === contrat.id;
const iso = (d: Date | null | undefined) => (d ? jourIso(d) : undefined);

/** Writes a contract, the next one (`remplace`), or changes one (`contrat`). */
export function ContratForm(props: {
  parcours: Parcours;
  contrat?: ContratVu;
  remplace?: ContratVu;
  /** It was opened from the caseload: its address. */
  retour: string | null;
  jour: Date;
}) {
  const { parcours, contrat, remplace, retour, jour } = props;
  const { personne } = parcours;
  const modele = contrat ?? remplace;
  const nommables = parcours.actions.filter((a) => nommable(a, contrat));
  return (
    <FormColumn>
      <PageTitle
        title={
          contrat ? 'Modifier le contrat' : remplace ? 'Écrire la suite du contrat' : 'Écrire le contrat'
        }
        lead={`${personne.prenom} ${personne.nom}`}
        back={
          retour
            ? { href: retour, label: 'Mes personnes' }
            : { href: `/referent/personnes/${personne.id}`, label: 'Retour au parcours' }
        }
      />
      {remplace && (
        <Notice title={`Prend la suite : ${CONTRATS[remplace.type].label}`}>
          <ol className="grid list-decimal gap-1 pl-5">
            <li>
              Ce qui finit : l’ancien contrat, commencé le {jourCourt(remplace.debutLe)},{' '}
              {remplace.finLe && remplace.finLe <= jour
                ? `a fini le ${jourCourt(remplace.finLe)}.`
                : 'finira le jour où commence le nouveau.'}
            </li>
            <li>
              Ce qui est repris : sa nature, ses heures par semaine et les actions encore ouvertes sont déjà
              remplies. Changez ce qui doit l’être.
            </li>
            <li>
              Ce qui est redemandé : chacun dit oui au nouveau texte, et les heures qui comptaient sont
              proposées à nouveau.
            </li>
          </ol>
        </Notice>
      )}
      {contrat && (
        <p>Si le texte change, il n’est plus signé : chacun le relit et redit oui. L’ancien est gardé.</p>
      )}
      <Form action={contrat ? changerContrat : ecrireContrat} submit="Enregistrer le contrat">
        {retour && <Hidden name="retour" value={retour} />}
        {contrat ? (
          <>
            <Hidden name="contratId" value={contrat.id} />
            <VersionField version={contrat.version} />
          </>
        ) : (
          <>
            <Hidden name="beneficiaireId" value={personne.id} />
            <Hidden name="remplaceId" value={remplace?.id ?? ''} />
          </>
        )}
        <Select
          name="type"
          label="Type de contrat"
          options={enOptions(CONTRATS)}
          defaultValue={contrat?.type ?? 'CONTRAT_ENGAGEMENT'}
        />
        <Radios
          name="nature"
          legend="Nature"
          hint="Un CER est social ou de travail indépendant ; un PPAE est professionnel."
          options={enOptions(NATURES)}
          defaultValue={modele?.nature}
        />
        <DateField
          name="debutLe"
          label="Début"
          defaultValue={jourIso(contrat?.debutLe ?? debutDeLaSuite(remplace, jour))}
        />
        <DateField name="finLe" label="Fin" required={false} defaultValue={iso(contrat?.finLe)} />
        <TextField
          name="cibleHebdo"
          label="Heures d’activité par semaine"
          required={false}
          inputMode="decimal"
          hint="Fixées pour cette personne, ou laissées vides. Un changement est daté et signé de votre nom ; sa raison ne s’écrit pas ici."
          defaultValue={modele?.cibleHebdo?.toLocaleString('fr-FR')}
        />
        {nommables.map((a) => (
          <Hidden key={a.id} name="proposees" value={a.id} />
        ))}
        {nommables.length > 0 && (
          <Checkboxes
            name="actions"
            legend="Actions du parcours que le contrat nomme"
            options={nommables.map((a) => ({
              value: a.id,
              label: a.titre,
              hint: a.echeanceLe ? `pour le ${jourCourt(a.echeanceLe)}` : undefined,
            }))}
            defaultValues={nommables.filter((a) => !contrat || a.contratId === contrat.id).map((a) => a.id)}
          />
        )}
        <TextArea
          name="nouvelles"
          label="Autres actions"
          required={false}
          hint="Une par ligne. La personne peut en ajouter depuis son espace, tant que le contrat n’est pas signé."
          rows={3}
          maxLength={2000}
        />
        <Checkbox
          name="accord"
          label="Je suis d’accord avec ce texte"
          hint="La personne est prévenue, le lit et dit oui quand elle veut. Sans cette case, le contrat reste un brouillon que chacun peut lire."
        />
      </Form>
    </FormColumn>
  );
}
