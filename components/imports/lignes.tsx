import { Badge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { TYPES_ORGANISME, TYPES_PUBLIC } from '@/lib/comptes/libelle';
import { jourBref } from '@/lib/dates';
import type { EtatLigneImport, TypeOrganisme } from '@/lib/generated/prisma/enums';
import type { LigneVue } from '@/lib/imports/commands/ouverture';
import { MOTS_CHAMPS } from '@/lib/imports/genre';
import { ETATS_LIGNE } from '@/lib/imports/import';
import { LIEUX, pageDeLaCible, type LieuImport } from '@/lib/imports/lieu';
import type { ImportVu } from '@/lib/imports/queries';
import { FILTRES_LIGNES, NOMS_DE_FILTRES, type FiltreLignes } from '@/lib/imports/vue';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { MOTS } from './mots';

const TONS: Record<EtatLigneImport, Tone> = {
  CREATION: 'success',
  MISE_A_JOUR: 'info',
  INCHANGEE: 'neutral',
  ERREUR: 'error',
};

function valeur(champ: string, v: string | null): string {
  if (v === null || v === '') return 'rien';
  if (champ === 'telephone') return telephoneAffiche(v);
  if (champ === 'organismeType') return TYPES_ORGANISME[v as TypeOrganisme] ?? v;
  if (champ === 'public') return v === 'RSA' || v === 'AUTRE' ? TYPES_PUBLIC[v] : v;
  return champ === 'dateNaissance' || champ === 'entreeLe' ? jourBref(new Date(v)) : v;
}

function Detail({ ligne, lieu }: { ligne: LigneVue; lieu: LieuImport }) {
  const { voir } = MOTS[LIEUX[lieu].genre];
  return (
    <div className="grid gap-2">
      {ligne.changes.length > 0 && (
        <ul className="grid gap-1">
          {ligne.changes.map(({ champ, avant, apres }) => (
            <li key={champ} className="wrap-anywhere">
              <span className="text-encre-douce">{MOTS_CHAMPS[champ]} : </span>
              {ligne.etat !== 'CREATION' && (
                <>
                  <del className="no-underline">{valeur(champ, avant)}</del>
                  <span aria-label="devient"> → </span>
                </>
              )}
              <ins className="font-semibold no-underline">{valeur(champ, apres)}</ins>
            </li>
          ))}
        </ul>
      )}
      {ligne.mots.map((mot) => (
        <p key={mot} className={ligne.etat === 'ERREUR' ? 'text-erreur' : 'text-encre-douce'}>
          {mot}
        </p>
      ))}
      {ligne.liens.map((id, rang) => (
        <a key={id} className="lien" href={pageDeLaCible(lieu, id)}>
          Voir {voir(ligne.liens.length > 1 ? rang + 1 : null)}
        </a>
      ))}
    </div>
  );
}

/** Each line: what it does (or did), and the differences, old value first. */
export function Lignes(props: {
  i: ImportVu;
  lignes: PageDe<LigneVue>;
  lieu: LieuImport;
  filtre: FiltreLignes | undefined;
  ecrites: boolean;
}) {
  const { i, lieu, filtre, ecrites } = props;
  const { lignes, ...vue } = props.lignes;
  const ici = `${LIEUX[lieu].chemin}/${i.id}`;
  const mot = (etat: EtatLigneImport) => ETATS_LIGNE[etat][ecrites ? 'apres' : 'avant'];
  return (
    <>
      <Filters
        label="Lignes"
        items={[
          { label: 'Toutes', href: `${ici}#lignes`, current: !filtre },
          ...NOMS_DE_FILTRES.map((nom) => ({
            label: mot(FILTRES_LIGNES[nom]),
            href: `${adresse(ici, { voir: nom })}#lignes`,
            current: filtre === nom,
            count: i[nom],
          })),
        ]}
      />
      {lignes.length === 0 ? (
        <EmptyState title="Aucune ligne ici">Regardez les autres lignes par les liens ci-dessus.</EmptyState>
      ) : (
        <Table
          caption="Lignes du fichier"
          captionHidden
          head={[MOTS[i.genre].colonne, 'Ligne', 'Ce qui se passe', 'Détail']}
          rows={lignes.map((ligne) => ({
            key: `${ligne.numero}`,
            cells: [
              ligne.nom || 'Sans nom',
              ligne.numero,
              <Badge key="etat" tone={TONS[ligne.etat]}>
                {mot(ligne.etat)}
              </Badge>,
              <Detail key="detail" ligne={ligne} lieu={lieu} />,
            ],
          }))}
        />
      )}
      <Pagination
        {...vue}
        label="Lignes du fichier"
        href={(n) => `${adresse(ici, { voir: filtre, page: n })}#lignes`}
      />
    </>
  );
}
