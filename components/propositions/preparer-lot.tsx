import { Form } from '@/components/form/form';
import { Radios, Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { preparerUnLot } from '@/lib/propositions/actions';
import { PAR_PERSONNE_MAX } from '@/lib/propositions/lot';

type Props = { proposables: number; territoires: readonly { id: string; nom: string }[] };

/** For whom, and how many each; nothing leaves from here. */
export function PreparerLot({ proposables, territoires }: Props) {
  if (proposables === 0)
    return (
      <EmptyState title="Personne ne l’a encore demandé">
        Chaque personne le dit elle-même, dans « Moi » : « Je veux bien qu’on me propose des missions ».
        Parlez-en avec elle.
      </EmptyState>
    );
  return (
    <div className="max-w-[640px]">
      <Form
        action={preparerUnLot}
        submit="Préparer les propositions"
        intro={
          <p>
            {proposables === 1
              ? '1 personne veut bien qu’on lui propose des missions.'
              : `${proposables.toLocaleString('fr-FR')} personnes veulent bien qu’on leur propose des missions.`}{' '}
            Une mission n’est pas proposée à plus de personnes qu’elle n’a de places libres.
          </p>
        }
      >
        <Select
          name="territoireId"
          label="Territoire"
          emptyLabel="Tout le Département"
          required={false}
          options={territoires.map((t) => ({ value: t.id, label: t.nom }))}
        />
        <Radios
          name="parPersonne"
          legend="Combien de missions pour chacune, au plus ?"
          hint="D’abord une pour chacune, tant que c’est possible. Ensuite, les autres."
          columns
          options={Array.from({ length: PAR_PERSONNE_MAX }, (_, k) => ({
            value: `${k + 1}`,
            label: k === 0 ? '1 mission' : `${k + 1} missions`,
          }))}
          defaultValue="1"
        />
      </Form>
    </div>
  );
}
