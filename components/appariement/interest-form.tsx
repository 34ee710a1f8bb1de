import { Form } from '@/components/form/form';
import { Checkbox, Checkboxes, Radios } from '@/components/ui/choice';
import { EmailText } from '@/components/ui/email';
import { Hidden, TextArea } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/page';
import type { Profil } from '@/lib/beneficiaires/queries';
import { deposerCandidatureAction } from '@/lib/candidatures/actions';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { majuscule } from '@/lib/langage/phrase';
import { phraseCreneau, phraseHeures, type MissionResume } from '@/lib/missions/vue';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** « Ça m’intéresse »: which half-days, what the association may know, and the question the law asks. */
export function InterestForm({
  mission,
  profil,
  libre,
}: {
  mission: MissionResume;
  profil: Profil;
  libre: readonly DemiJournee[];
}) {
  const { telephone, email } = profil.user;
  const moments = mission.creneaux.map((c) => ({
    value: c.id,
    label: `${majuscule(phraseCreneau(c))}, ${phraseHeures(c)}`,
  }));
  return (
    <>
      <div className="grid gap-6">
        <PageTitle
          title="Ça m’intéresse"
          lead={mission.titre}
          back={{ href: `/beneficiaire/missions/${mission.id}`, label: 'Retour à la mission' }}
        />
        <p>
          La coordination lit votre réponse. Puis elle parle de vous à l’association :{' '}
          {mission.association.nom}.
        </p>
        <Form action={deposerCandidatureAction} submit="Dire « ça m’intéresse »" submitVariant="accent">
          <Hidden name="missionId" value={mission.id} />
          {moments.length > 0 && (
            <Checkboxes
              name="creneauIds"
              legend="Quand pouvez-vous venir ?"
              hint="Cochez un ou plusieurs moments."
              options={moments}
              defaultValues={mission.creneaux.filter((c) => libre.includes(c.demiJournee)).map((c) => c.id)}
            />
          )}
          <Radios
            name="ancienEmployeur"
            legend={`Avez-vous déjà travaillé pour ${mission.association.nom}, avec un salaire ?`}
            hint="La loi le demande. Si c’est oui, la coordination regarde avec vous."
            options={[
              { value: 'non', label: 'Non' },
              { value: 'oui', label: 'Oui' },
            ]}
          />
          <div className="grid gap-2">
            <p className="font-semibold">Ce que l’association peut savoir</p>
            <p>Elle voit votre prénom. Le reste, c’est vous qui choisissez.</p>
            {telephone && (
              <Checkbox
                name="partageTelephone"
                label={`Donner mon téléphone : ${telephoneAffiche(telephone)}`}
                defaultChecked={profil.contactChoisi === 'TELEPHONE'}
              />
            )}
            {email && (
              <Checkbox
                name="partageEmail"
                label={
                  <>
                    Donner mon e-mail : <EmailText value={email} />
                  </>
                }
                defaultChecked={profil.contactChoisi === 'EMAIL'}
              />
            )}
          </div>
          <TextArea
            name="mot"
            label="Un mot pour la coordination et l’association"
            required={false}
            maxLength={500}
            rows={3}
          />
          <Checkbox
            name="accord"
            label="Je suis d’accord : la coordination peut parler de moi à cette association."
            hint="Vous pouvez changer d’avis quand vous voulez."
          />
        </Form>
      </div>
    </>
  );
}
