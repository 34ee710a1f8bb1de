import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Radios, Select } from '@/components/ui/choice';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { jourCourt, jourIso } from '@/lib/dates';
import { changerContrat, ecrireContrat } from '@/lib/parcours/actions/referent';
import { CONTRATS, debutDeLaSuite, NATURES } from '@/lib/parcours/contrat';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { adresse } from '@/lib/requete';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';

const enOptions = <T extends string>(o: Record<T, string | { label: string }>) =>
  Object.entries<string | { label: string }>(o).map(([value, l]) => ({
    value,
    label: typeof l === 'string' ? l : l.label,
  }));
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
          Commencé le {jourCourt(remplace.debutLe)},{' '}
          {remplace.finLe && remplace.finLe <= jour
            ? `il a fini le ${jourCourt(remplace.finLe)}.`
            : 'il finira le jour où commence le nouveau.'}{' '}
          Les heures qui comptaient sont proposées à nouveau : la personne redit oui ou non.
        </Notice>
      )}
      <Form action={contrat ? changerContrat : ecrireContrat} submit="Enregistrer le contrat">
        {retour && <Hidden name="retour" value={retour} />}
        {contrat ? (
          <>
            <Hidden name="contratId" value={contrat.id} />
            <ReadVersion
              version={contrat.version}
              relire={adresse(`/referent/personnes/${personne.id}/contrat/${contrat.id}`, {
                retour: retour ?? undefined,
              })}
            />
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
        <DateField name="signeLe" label="Signé le" required={false} defaultValue={iso(contrat?.signeLe)} />
        <TextField
          name="cibleHebdo"
          label="Heures d’activité par semaine"
          required={false}
          inputMode="decimal"
          hint="Fixées pour cette personne, ou laissées vides. Un changement est daté et signé de votre nom ; sa raison ne s’écrit pas ici."
          defaultValue={modele?.cibleHebdo?.toLocaleString('fr-FR')}
        />
      </Form>
    </FormColumn>
  );
}
