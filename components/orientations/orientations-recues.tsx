import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { Card } from '@/components/ui/card';
import { Radios, Select } from '@/components/ui/choice';
import { Hidden, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourCourt, jourDe } from '@/lib/dates';
import { deciderUneOrientation } from '@/lib/orientations/actions';
import type { OrientationRecue } from '@/lib/orientations/commands/lecture';
import type { OrganismeNommable } from '@/lib/parcours/queries/nomination';
import { adresse } from '@/lib/requete';

const ICI = '/departement/orientations';

function Decider(props: { orientationId: string; nom: string; organismes: readonly OrganismeNommable[] }) {
  return (
    <Form
      fold={
        <>
          Décider<span className="sr-only"> pour {props.nom}</span>
        </>
      }
      action={deciderUneOrientation}
      submit="Enregistrer la décision"
    >
      <Hidden name="orientationId" value={props.orientationId} />
      <Radios
        name="decision"
        legend="Ce que vous décidez"
        options={[
          { value: 'CHANGEMENT', label: 'Un autre organisme accompagne', hint: 'Il est nommé aujourd’hui.' },
          { value: 'MAINTIEN', label: 'L’organisme ne change pas' },
        ]}
      />
      <Select
        name="organismeId"
        label="Organisme nommé, s’il change"
        emptyLabel="Aucun"
        options={props.organismes.map((o) => ({
          value: o.id,
          label: o.choisit ? o.nom : `${o.nom} – personne n’y choisit encore`,
          group: TYPES_ORGANISME[o.type],
        }))}
      />
      <TextArea
        name="motif"
        label="Pourquoi"
        hint="La personne et son référent lisent ces mots. Ils reçoivent un message, sans ces mots."
        maxLength={500}
        rows={4}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </Form>
  );
}

function Recue(props: { orientation: OrientationRecue; organismes: readonly OrganismeNommable[] }) {
  const { id, beneficiaire, suivi, versType, motif, demandeeLe } = props.orientation;
  const nom = `${beneficiaire.user.prenom} ${beneficiaire.user.nom}`;
  const { organisme, referent } = suivi;
  const accompagnent = beneficiaire.suivis.map((s) => s.organismeId);
  const qui = referent ? `${referent.user.prenom} ${referent.user.nom}, ${organisme.nom}` : organisme.nom;
  return (
    <Card as="li">
      <h2 className="text-xl">{nom}</h2>
      <p className="text-encre-douce">
        {beneficiaire.commune.nom} · demande de {qui}, le {jourCourt(jourDe(demandeeLe))}
      </p>
      <p className="mt-2">
        Vers : <strong>{TYPES_ORGANISME[versType]}</strong>
      </p>
      <p className="mt-1 mb-3 max-w-prose wrap-anywhere whitespace-pre-line">{motif}</p>
      <Decider
        orientationId={id}
        nom={nom}
        organismes={props.organismes.filter((o) => !accompagnent.includes(o.id))}
      />
    </Card>
  );
}

/** The requests of référents that wait for a decision, the oldest first. */
export function OrientationsRecues(props: {
  orientations: readonly OrientationRecue[];
  organismes: readonly OrganismeNommable[];
  page: number;
  pages: number;
}) {
  return (
    <>
      <ul className="grid gap-4">
        {props.orientations.map((o) => (
          <Recue key={o.id} orientation={o} organismes={props.organismes} />
        ))}
      </ul>
      <Pagination page={props.page} pages={props.pages} href={(page) => adresse(ICI, { page })} />
      <p className="text-encre-douce">Chaque nom affiché ici est noté dans le journal.</p>
    </>
  );
}

/** What waits at the Département: requests for another organisme. Nothing when there is none. */
export function OrientationsADecider({ nombre }: { nombre: number }) {
  if (nombre === 0) return null;
  return (
    <Notice tone="todo">
      <p>
        <a className="lien inline-flex min-h-11 items-center font-semibold wrap-anywhere" href={ICI}>
          {nombre.toLocaleString('fr-FR')} {nombre > 1 ? 'orientations' : 'orientation'} à décider
        </a>
      </p>
    </Notice>
  );
}
