import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Checkboxes, Radios } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/field';
import { WeekChoice } from '@/components/ui/week-choice';
import { labelMetier, type Metier } from '@/lib/appariement/metier';
import {
  AIDES_SOUHAITEES,
  BESOINS,
  COMPAGNIES,
  MODES_DEPLACEMENT,
  RYTHMES_SOUHAITES,
} from '@/lib/beneficiaires/besoin';
import { RAYONS, type SlugQuestion } from '@/lib/beneficiaires/question';
import type { Profil, Trouves } from '@/lib/beneficiaires/queries';
import type { Besoin, Competence, Domaine, ModeDeplacement } from '@/lib/generated/prisma/enums';
import { DOMAINES } from '@/lib/missions/domaine';
import { COMPETENCES } from '@/lib/passeport/competence';

const domaines = (Object.keys(DOMAINES) as Domaine[])
  .sort(
    (a, b) =>
      Number(a === 'AUTRE') - Number(b === 'AUTRE') ||
      DOMAINES[a].label.localeCompare(DOMAINES[b].label, 'fr'),
  )
  .map((value) => ({ value, label: DOMAINES[value].label, icon: <Pictogramme nom={value} /> }));
const besoins = (Object.keys(BESOINS) as Besoin[]).map((value) => ({
  value,
  label: BESOINS[value].label,
  icon: <Pictogramme nom={value} />,
}));
const modes = (Object.keys(MODES_DEPLACEMENT) as ModeDeplacement[]).map((value) => ({
  value,
  label: MODES_DEPLACEMENT[value].label,
}));
const competences = (Object.keys(COMPETENCES) as Competence[]).map((value) => ({
  value,
  label: COMPETENCES[value].phrase,
  hint: COMPETENCES[value].label,
}));
const ouPeuImporte = (choix: Record<string, string>) => [
  { value: '', label: 'Peu importe' },
  ...Object.entries(choix).map(([value, label]) => ({ value, label })),
];
const aides = ouPeuImporte(AIDES_SOUHAITEES);
const compagnies = ouPeuImporte(COMPAGNIES);
const rythmes = ouPeuImporte(RYTHMES_SOUHAITES);
const rayons = RAYONS.map(({ km, label }) => ({ value: String(km), label }));

/** A chosen distance that is not among the offered ones stands in the list too. */
function rayonsAvec(km: number | null) {
  const connu = km === null || RAYONS.some((r) => r.km === km);
  return connu ? rayons : [...rayons, { value: String(km), label: `Jusqu’à ${km} km` }];
}

/** The fields of one question, filled with the person's present answer. */
export function QuestionFields({
  question,
  profil,
  trouves,
}: {
  question: SlugQuestion;
  profil: Profil;
  trouves: Trouves;
}) {
  switch (question) {
    case 'ou':
      return (
        <Radios
          name="communeCode"
          legend="Votre commune"
          options={(trouves.communes.length > 0 ? trouves.communes : [profil.commune]).map((c) => ({
            value: c.code,
            label: c.nom,
            hint: c.codesPostaux.join(', '),
          }))}
          defaultValue={profil.communeCode}
        />
      );
    case 'trajet':
      return (
        <>
          <Radios
            name="rayonKm"
            legend="Jusqu’où pouvez-vous aller ?"
            options={rayonsAvec(profil.rayonKm)}
            defaultValue={profil.rayonKm === null ? undefined : String(profil.rayonKm)}
          />
          <Checkboxes
            name="modesDeplacement"
            legend="Comment pouvez-vous venir ?"
            hint="Cochez tout ce qui est possible."
            options={modes}
            defaultValues={profil.modesDeplacement}
          />
        </>
      );
    case 'quand':
      return (
        <WeekChoice
          name="disponibilites"
          legend="Cochez les moments où vous êtes libre."
          defaultValues={profil.disponibilites}
        />
      );
    case 'envies':
      return (
        <Checkboxes
          name="domainesSouhaites"
          legend="Cochez ce qui vous plaît. Vous ne savez pas encore ? Continuez."
          options={domaines}
          defaultValues={profil.domainesSouhaites}
          columns
        />
      );
    case 'besoins':
      return (
        <>
          <Checkboxes
            name="besoins"
            legend="Cochez ce qui compte pour vous. Rien ? Continuez."
            options={besoins}
            defaultValues={profil.besoins}
          />
          <TextArea
            name="besoinsLibres"
            label="Autre chose à nous dire ?"
            hint="Avec vos mots. N’écrivez rien sur une maladie."
            required={false}
            maxLength={500}
            defaultValue={profil.besoinsLibres ?? ''}
          />
        </>
      );
    case 'facon':
      return (
        <>
          <Radios
            name="accompagnementSouhaite"
            legend="Pour commencer, vous préférez"
            options={aides}
            defaultValue={profil.accompagnementSouhaite ?? ''}
          />
          <Radios
            name="compagnieSouhaitee"
            legend="Avec qui ?"
            options={compagnies}
            defaultValue={profil.compagnieSouhaitee ?? ''}
          />
          <Radios
            name="rythmeSouhaite"
            legend="Quand cela vous va-t-il le mieux ?"
            options={rythmes}
            defaultValue={profil.rythmeSouhaite ?? ''}
          />
        </>
      );
    case 'savoir-faire':
      return (
        <Checkboxes
          name="competences"
          legend="Cochez ce que vous savez faire."
          options={competences}
          defaultValues={profil.competences}
        />
      );
    case 'apprendre':
      return (
        <Checkboxes
          name="competencesVisees"
          legend="Cochez ce que vous voulez apprendre."
          options={competences}
          defaultValues={profil.competencesVisees}
        />
      );
    case 'metier':
      return (
        <Radios
          name="metierVise"
          legend="Choisissez un métier"
          options={[
            { value: '', label: 'Je ne sais pas encore' },
            ...metiersAvec(trouves.metiers, profil.metierVise).map((m) => ({
              value: m.code,
              label: m.label,
              hint: m.mots,
            })),
          ]}
          defaultValue={profil.metierVise ?? ''}
        />
      );
  }
}

/** The job chosen before stays in the list, even when the search does not find it. */
function metiersAvec(trouves: readonly Metier[], vise: string | null): readonly Metier[] {
  if (!vise || trouves.some((m) => m.code === vise)) return trouves;
  return [{ code: vise, label: labelMetier(vise), mots: 'votre choix' }, ...trouves];
}
