import { ReadAgain } from '@/components/form/read-again';
import { Radios } from '@/components/ui/choice';
import { DateField, TextField } from '@/components/ui/field';
import { GENRES_ACTIVITE } from '@/lib/activites/activite';
import type { ActiviteVue } from '@/lib/activites/queries';
import { jourIso } from '@/lib/dates';
import type { GenreActivite } from '@/lib/generated/prisma/enums';
import { dureeAEcrire } from '@/lib/heures/duree';

/** What, when, how long, and a word; `activite` when one is put right. */
export function ActivityFields({ jour, activite: a }: { jour: Date; activite?: ActiviteVue }) {
  return (
    <>
      <Radios
        name="genre"
        legend="Qu’est-ce que c’était ?"
        options={(Object.keys(GENRES_ACTIVITE) as GenreActivite[]).map((g) => ({
          ...{ value: g, label: GENRES_ACTIVITE[g].label, hint: GENRES_ACTIVITE[g].exemple },
        }))}
        defaultValue={a?.genre}
      />
      <DateField name="date" label="Fait le" defaultValue={jourIso(a?.date ?? jour)} max={jourIso(jour)} />
      <TextField
        name="minutes"
        label="La durée"
        hint="Par exemple : 2, ou 2 h 30."
        autoComplete="off"
        defaultValue={a && dureeAEcrire(a.minutes)}
      />
      <TextField
        name="mot"
        label="Un mot"
        required={false}
        maxLength={120}
        defaultValue={a?.mot ?? undefined}
      />
      <ReadAgain name="relu" label="J’ai relu : ce mot ne dit rien de la santé" />
    </>
  );
}
