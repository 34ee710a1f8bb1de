import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/choice';
import { Hidden, TextField } from '@/components/ui/field';
import { RemovableFilters } from '@/components/ui/removable-filters';
import type { LigneFile } from '@/lib/parcours/file';
import { adresseFile, choixDeFile, filtresMis, TRIS_FILE, type CriteresFile } from '@/lib/parcours/page-file';

type Props = { lignes: readonly LigneFile[]; criteres: CriteresFile; jour: Date };

/** How the référent looks for people: words, filters that add up, an order. One form, whose answer is an address. */
export function FileFilters({ lignes, criteres, jour }: Props) {
  const { q, suivis, tri } = criteres;
  const choix = choixDeFile(lignes, criteres, jour);
  return (
    <>
      <form action="/referent" role="search" className="grid gap-3">
        {suivis !== 'tous' && <Hidden name="suivis" value={suivis} />}
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <TextField
            name="q"
            label="Chercher un nom ou une commune"
            type="search"
            defaultValue={q}
            required={undefined}
          />
          <Button type="submit" variant="secondary">
            Afficher
          </Button>
        </div>
        <details open={tri !== 'nom' || Object.keys(criteres.filtres).length > 0}>
          <summary className="lien inline-flex min-h-11 items-center">Filtrer et trier</summary>
          <div className="mt-2 grid gap-4 grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))]">
            {choix.map((f) => (
              <Select
                key={f.nom}
                name={f.nom}
                label={f.label}
                emptyLabel={f.tout}
                defaultValue={f.choisi}
                options={f.choix.map((c) => ({
                  value: c.valeur,
                  label: `${c.mot} (${c.n.toLocaleString('fr-FR')})`,
                }))}
              />
            ))}
            <Select
              name="tri"
              label="Trier par"
              defaultValue={tri}
              options={Object.entries(TRIS_FILE).map(([value, label]) => ({ value, label }))}
            />
          </div>
        </details>
      </form>
      <RemovableFilters
        items={filtresMis(choix, criteres).map(({ mot, sans }) => ({ mot, href: adresseFile(sans) }))}
        sans={adresseFile({ ...criteres, filtres: {}, page: 1 })}
      />
    </>
  );
}
