import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Filters } from '@/components/ui/filters';
import { adresseComptes, type FiltreComptes } from '@/lib/comptes/filtre';
import { ROLES } from '@/lib/comptes/libelle';

const CHERCHES = ['REFERENT', 'COORDINATION', 'ASSOCIATION', 'DEPARTEMENT'] as const;

/** Whom to list: a role as links, a word in a plain GET form. */
export function AccountFilters({ filtre }: { filtre: FiltreComptes }) {
  const vers = (role?: FiltreComptes['role']) => adresseComptes({ role, q: filtre.q, page: 1 });
  return (
    <div className="grid gap-4">
      <form action="/departement/comptes" role="search" className="flex max-w-xl flex-wrap items-end gap-3">
        {filtre.role && <input type="hidden" name="role" value={filtre.role} />}
        <div className="min-w-0 flex-1 basis-60">
          <TextField name="q" label="Nom ou adresse e-mail" type="search" defaultValue={filtre.q} />
        </div>
        <Button type="submit" variant="secondary">
          Chercher
        </Button>
      </form>
      <Filters
        label="Rôles"
        items={[
          { label: 'Tous', href: vers(), current: !filtre.role },
          ...CHERCHES.map((role) => ({
            label: ROLES[role],
            href: vers(role),
            current: filtre.role === role,
          })),
        ]}
      />
    </div>
  );
}
