import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Radios, Select } from '@/components/ui/choice';
import { Notice } from '@/components/ui/notice';
import { LIEUX, type LieuImport } from '@/lib/imports/lieu';
import type { Destinataires } from '@/lib/imports/queries';

/** The file itself: a plain multipart form, which works without JavaScript. */
export function FormulaireFichier(props: {
  lieu: LieuImport;
  erreur?: string;
  bouton: string;
  large?: boolean;
  children?: ReactNode;
}) {
  return (
    <form
      method="post"
      action={`/api/imports/fichiers?de=${props.lieu}`}
      encType="multipart/form-data"
      className={`grid gap-5 rounded-card border border-filet bg-carte p-5 ${props.large ? '' : 'max-w-[640px]'}`}
    >
      {props.erreur && (
        <Notice tone="error" title="Le fichier n’a pas été lu" live>
          {props.erreur}
        </Notice>
      )}
      {props.children}
      <FileField
        label="Le fichier"
        hint="CSV ou Excel (.xlsx), 20 Mo au plus. La première ligne dit le nom des colonnes."
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <div>
        <Button type="submit" full>
          {props.bouton}
        </Button>
      </div>
    </form>
  );
}

/** Whom the people of the file are confided to; a référent brings their own. */
const choix = (d: Destinataires) =>
  d.flatMap((o) => [
    { value: `o:${o.id}`, label: `${o.nom} : l’organisme dira qui`, group: o.nom },
    ...o.referents.map((r) => ({ value: `r:${r.id}`, label: r.nom, group: o.nom })),
  ]);

export function NouvelImport(props: {
  lieu: LieuImport;
  destinataires?: Destinataires;
  erreur?: string;
  pour?: string;
  inconnues?: string;
}) {
  return (
    <FormulaireFichier lieu={props.lieu} erreur={props.erreur} bouton="Lire le fichier">
      {props.lieu === 'departement' && (
        <Select
          name="pour"
          label="Qui accompagnera ces personnes ?"
          hint="Une colonne « E-mail du référent » peut le dire pour chaque ligne. Le sens des colonnes est retenu pour cet organisme."
          options={choix(props.destinataires ?? [])}
          emptyLabel="Choisissez"
          defaultValue={props.pour}
        />
      )}
      {LIEUX[props.lieu].genre === 'PERSONNES' && <Inconnues {...props} />}
    </FormulaireFichier>
  );
}

function Inconnues({ lieu, inconnues }: { lieu: LieuImport; inconnues?: string }) {
  return (
    <Radios
      name="inconnues"
      legend="Que faire des personnes que Tremplin ne connaît pas ?"
      defaultValue={inconnues === 'compter' ? 'compter' : 'creer'}
      options={[
        {
          value: 'creer',
          label: 'Les créer',
          hint:
            lieu === 'departement'
              ? 'Aucun message ne part. Leur référent les invite plus tard, depuis le parcours de chacune.'
              : 'Aucun message ne part. Vous les invitez plus tard, depuis le parcours de chacune.',
        },
        {
          value: 'compter',
          label: 'Les compter seulement',
          hint: 'Pour un fichier qui revient : il met à jour les personnes connues, les autres ne sont pas gardées.',
        },
      ]}
    />
  );
}
