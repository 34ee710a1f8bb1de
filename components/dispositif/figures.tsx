import { Bars } from '@/components/ui/bars';
import { Figure } from '@/components/ui/figure';
import { Table } from '@/components/ui/table';
import { chiffreEnLettres, nombreEnLettres } from '@/lib/dispositif/phase';
import type { DispositifPublie } from '@/lib/dispositif/queries';

/** The published figures: people accompanied, households, budget, who accompanies. */
export function Figures({ chiffres }: { chiffres: DispositifPublie['chiffres'] }) {
  const serie = (nom: string) => chiffres.filter((c) => c.serie === nom);
  const foyers = serie('foyers-rsa');
  const libelles = [...new Set(foyers.map((c) => c.libelle))];
  const grands = [...serie('personnes-accompagnees'), ...serie('budget')];
  const referents = serie('repartition-referents').sort((a, b) => b.valeur - a.valeur);
  return (
    <div className="grid gap-8">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15em),1fr))] gap-4">
        {grands.map((c) => (
          <li key={c.periode + c.libelle}>
            <Figure
              value={
                <>
                  {nombreEnLettres(c.valeur)} <span className="text-lg">{c.unite}</span>
                </>
              }
              label={`${c.libelle}, ${c.periode}`}
            />
          </li>
        ))}
      </ul>
      {foyers.length > 0 && (
        <Table
          caption="Le RSA dans le département"
          head={['Période', ...libelles.map((label) => ({ label, numeric: true }))]}
          rows={[...new Set(foyers.map((c) => c.periode))].map((periode) => ({
            key: periode,
            cells: [
              periode,
              ...libelles.map((l) => {
                const c = foyers.find((f) => f.periode === periode && f.libelle === l);
                return c ? chiffreEnLettres(c.valeur, c.unite) : '';
              }),
            ],
          }))}
        />
      )}
      {referents.length > 0 && (
        <div className="grid gap-3">
          <h3 className="text-xl">Qui sont les référents uniques</h3>
          <Bars
            label="Qui sont les référents uniques"
            items={referents.map((c) => ({
              label: c.libelle,
              value: c.valeur,
              display: chiffreEnLettres(c.valeur, c.unite),
            }))}
          />
        </div>
      )}
    </div>
  );
}
