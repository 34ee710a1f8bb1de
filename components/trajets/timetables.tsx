import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { aRenouveler, phraseHoraires, type Horaires } from '@/lib/trajets/horaires';

type Props = { horaires: readonly Horaires[]; jour: Date };

const List = ({ horaires, jour }: Props) => (
  <ul className="list-disc pl-5">
    {horaires.map((h) => (
      <li key={h.nom}>{phraseHoraires(h, jour)}</li>
    ))}
  </ul>
);

/** From which timetables journeys by bus are told, and until when. */
export function Timetables({ horaires, jour }: Props) {
  return (
    <Section title="Horaires de cars, bus et trains">
      {horaires.length === 0 ? (
        <p>Aucun : les trajets en bus, car ou train sont dits « à vérifier ».</p>
      ) : (
        <>
          <List horaires={horaires} jour={jour} />
          <p>
            La personne qui installe Tremplin les importe. Une fois dépassés, les trajets qu’ils disent
            redeviennent « à vérifier ».
          </p>
        </>
      )}
    </Section>
  );
}

/** To do: ask for the next timetables. Nothing when all hold, or when none was ever imported. */
export function TimetablesToRenew({ horaires, jour }: Props) {
  const todo = horaires.filter((h) => aRenouveler(h, jour));
  if (todo.length === 0) return null;
  return (
    <Notice tone="todo" title="Des horaires de cars, bus ou trains sont à renouveler">
      <List horaires={todo} jour={jour} />
      <p>Demandez les suivants à la personne qui installe Tremplin.</p>
    </Notice>
  );
}
