import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { instantEnLettres } from '@/lib/dates';
import { PAGE_DES_FILS, titreDuFil, type RoleDuFil } from '@/lib/fils/fil';
import type { FilEnListe } from '@/lib/fils/queries';
import type { PageDe } from '@/lib/pagination';

/** What this place is for, before anything was written there. */
const VIDE: Record<RoleDuFil, string> = {
  BENEFICIAIRE: 'Écrivez à qui vous accompagne, ou à propos d’une mission qui vous intéresse.',
  REFERENT: 'Pour écrire à une personne que vous accompagnez, ouvrez son parcours : « Lui écrire ».',
  COORDINATION: 'Pour écrire à une personne, ouvrez son « ça m’intéresse » : « Lui écrire ».',
  ASSOCIATION: 'Pour écrire à une personne que la coordination vous a présentée, ouvrez sa mission.',
};

function Ligne({ fil, role }: { fil: FilEnListe; role: RoleDuFil }) {
  const [titre, suite] = titreDuFil(role, fil);
  return (
    <Card as="li" tone={fil.nouveau ? 'mousse' : 'plain'}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {fil.nouveau && <Badge tone="success">Nouveau</Badge>}
        {fil.dernierLe && <span className="text-encre-douce">{instantEnLettres(fil.dernierLe)}</span>}
      </div>
      <h2 className="text-lg font-bold wrap-anywhere">
        <a className="lien inline-flex min-h-11 items-center" href={`${PAGE_DES_FILS[role]}/${fil.sujetId}`}>
          {titre}
        </a>
      </h2>
      {suite && <p className="wrap-anywhere">{suite}</p>}
    </Card>
  );
}

/** One's threads, the last written in first; never their words, which are read over a shoulder. */
export function ThreadList({ fils, role }: { fils: PageDe<FilEnListe>; role: RoleDuFil }) {
  if (fils.lignes.length === 0)
    return <EmptyState title="Aucun message pour le moment">{VIDE[role]}</EmptyState>;
  return (
    <>
      <ul className="grid gap-4">
        {fils.lignes.map((fil) => (
          <Ligne key={fil.sujetId} fil={fil} role={role} />
        ))}
      </ul>
      <Pagination {...fils} href={(n) => `${PAGE_DES_FILS[role]}?page=${n}`} />
    </>
  );
}
