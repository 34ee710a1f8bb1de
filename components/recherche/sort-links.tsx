import { Filters } from '@/components/ui/filters';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';

/** In which order: the nearest or the newest first; for a known volunteer, their own list. Links, like the filters. */
export function SortLinks(props: { criteres: Criteres; chemin?: string; pourMoi?: boolean }) {
  const { criteres, chemin, pourMoi } = props;
  const proches = criteres.commune !== null && criteres.tri !== 'recentes';
  const adresse = (tri: Criteres['tri']) => adresseRecherche(criteres, { tri, page: 1 }, chemin);
  const items = [
    ...(criteres.commune ? [{ label: 'Les plus proches', href: adresse(null), current: proches }] : []),
    ...(criteres.commune || pourMoi
      ? [{ label: 'Les plus récentes', href: adresse('recentes'), current: !proches }]
      : []),
    ...(pourMoi ? [{ label: 'Pour moi', href: '/beneficiaire/missions' }] : []),
  ];
  return items.length > 0 && <Filters label="D’abord" labelled items={items} />;
}
