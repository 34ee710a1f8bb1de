import { Radios, Select } from '@/components/ui/choice';
import { DateField, TextField } from '@/components/ui/field';
import { WeekChoice } from '@/components/ui/week-choice';
import { demiJournee, jourIso, type Moment } from '@/lib/dates';
import type { MissionAModifier } from '@/lib/missions/queries';
import { CHOIX_MOMENTS, CHOIX_REGULARITE } from './form-choices';

const DATES_PROPOSEES = 4;
const DATES_AU_PLUS = 8;
const PARTIES = [
  { moment: 'MATIN', nom: 'matin', mot: 'Le matin', debut: '09:00', fin: '12:00' },
  { moment: 'APRES_MIDI', nom: 'apresMidi', mot: 'L’après-midi', debut: '14:00', fin: '17:00' },
  { moment: 'SOIR', nom: 'soir', mot: 'Le soir', debut: '18:00', fin: '20:00' },
] as const satisfies readonly { moment: Moment; nom: string; mot: string; debut: string; fin: string }[];

type Props = { mission?: MissionAModifier };

/** The hours of each part of the day. */
function Hours({ mission: m }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {PARTIES.map(({ moment, nom, mot, debut, fin }) => {
        const creneau = m?.creneaux.find((c) => demiJournee(c.demiJournee).moment === moment);
        return (
          <div key={nom} className="grid gap-3">
            <TextField
              name={`${nom}Debut`}
              label={`${mot}, de`}
              type="time"
              defaultValue={creneau?.heureDebut ?? debut}
            />
            <TextField
              name={`${nom}Fin`}
              label={`${mot}, à`}
              type="time"
              defaultValue={creneau?.heureFin ?? fin}
            />
          </div>
        );
      })}
    </div>
  );
}

/** When a mission takes place: half-days of the week, or a few dates. */
export function WhenFields({ mission: m }: Props) {
  const dates = m?.creneaux.filter((c) => c.date) ?? [];
  const lignes = Math.min(DATES_AU_PLUS, Math.max(DATES_PROPOSEES, dates.length + 1));
  return (
    <>
      <Radios
        name="regularite"
        legend="Rythme"
        options={CHOIX_REGULARITE}
        defaultValue={m?.regularite ?? 'REGULIERE'}
        columns
      />
      <WeekChoice
        name="semaine"
        legend="Les demi-journées proposées chaque semaine"
        defaultValues={m?.creneaux.filter((c) => !c.date).map((c) => c.demiJournee)}
      />
      <details open={dates.length > 0}>
        <summary className="lien min-h-11 cursor-pointer py-2">Des dates précises</summary>
        <div className="mt-3 grid gap-4">
          {Array.from({ length: lignes }, (_, i) => (
            <div key={i} className="grid gap-3 sm:grid-cols-2">
              <DateField
                name={`date${i + 1}`}
                label={`Date ${i + 1}`}
                required={false}
                defaultValue={dates[i]?.date ? jourIso(dates[i].date) : ''}
              />
              <Select
                name={`moment${i + 1}`}
                label={`Moment de la date ${i + 1}`}
                options={CHOIX_MOMENTS}
                defaultValue={dates[i] ? demiJournee(dates[i].demiJournee).moment : 'MATIN'}
              />
            </div>
          ))}
        </div>
      </details>
      <Hours mission={m} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField
          name="debutLe"
          label="La mission commence le"
          required={false}
          defaultValue={m?.debutLe ? jourIso(m.debutLe) : ''}
        />
        <DateField
          name="finLe"
          label="Elle finit le"
          required={false}
          defaultValue={m?.finLe ? jourIso(m.finLe) : ''}
        />
      </div>
    </>
  );
}
