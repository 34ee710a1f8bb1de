import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { TakeAway } from '@/components/exports/take-away';
import { ThreadsLink } from '@/components/fils/threads-link';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import type { DemandeARepondre } from '@/lib/demandes/queries';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { aFaire, type LigneFile } from '@/lib/parcours/file';
import { SUIVIS, type Suivis } from '@/lib/parcours/filtre';
import { adresseFile, compter, pageDeFile, TOUTE_LA_FILE, type CriteresFile } from '@/lib/parcours/page-file';
import type { VueGardee } from '@/lib/parcours/queries/file';
import { AFaireListe } from './a-faire';
import { FileFilters } from './file-filters';
import { FileTable } from './file-table';
import { Touches } from './touches';
import { GarderLaVue, Vues } from './vues';

type Props = { lignes: readonly LigneFile[]; criteres: CriteresFile; jour: Date };
type PropsFile = Props & {
  vues: readonly VueGardee[];
  demandes: readonly DemandeARepondre[];
  /** Threads that hold something new. */
  messages: number;
  /** Whom I choose for in my organisme, who replaces me, whom I replace. */
  absences: ReactNode;
  fait?: string | string[];
};

/** What was done from the list. */
const FAIT = {
  contrat: 'Le contrat est enregistré.',
  orientation: 'La date de l’orientation est notée.',
  point: 'Le point d’étape est enregistré. La personne est prévenue.',
  reponse: 'La réponse est envoyée. La personne est prévenue.',
  'rendez-vous': 'Le rendez-vous est fixé. La personne est prévenue.',
  vue: 'La vue est gardée.',
  'vue-enlevee': 'La vue est enlevée.',
};

/** Accompanied today; over, or followed by somebody else, when there is somebody there. */
function ChoixSuivis({ lignes, criteres, jour }: Props) {
  const vues = (Object.keys(SUIVIS) as Suivis[]).map((suivis) => {
    const ceux = { ...criteres, suivis, q: '', filtres: {}, page: 1 };
    return { suivis, href: adresseFile(ceux), n: compter(lignes, ceux, jour) };
  });
  const offertes = vues.filter((v) => v.suivis === 'tous' || v.suivis === criteres.suivis || v.n > 0);
  if (offertes.length === 1) return null;
  return (
    <Filters
      label="Quels suivis"
      items={offertes.map(({ suivis, href, n }) => ({
        ...{ label: SUIVIS[suivis], href, count: n, current: suivis === criteres.suivis },
      }))}
    />
  );
}

/** The référent's home: what to do first, then everybody. */
export function File(props: PropsFile) {
  const { lignes, criteres, jour } = props;
  const vue = pageDeFile(lignes, criteres, jour);
  const inviter = <ButtonLink href="/referent/inviter">Inviter une personne</ButtonLink>;
  const titre = (
    <PageTitle
      title="Mes personnes"
      actions={
        <>
          <ThreadsLink href={PAGE_DES_FILS.REFERENT} label="Messages" nouveaux={props.messages} />
          <ButtonLink href="/referent/absence" variant="quiet">
            Mes absences
          </ButtonLink>
          {lignes.length > 0 && inviter}
        </>
      }
    />
  );
  if (lignes.length === 0)
    return (
      <Wide>
        {titre}
        {props.absences}
        <EmptyState title="Ici, vous suivrez les personnes que vous accompagnez" action={inviter}>
          Invitez une première personne, ou attendez que le Département vous en confie une.
        </EmptyState>
      </Wide>
    );
  return (
    <Wide>
      {titre}
      <Done code={props.fait} messages={FAIT} />
      {props.absences}
      <Section title="À faire">
        <AFaireListe
          choses={aFaire(lignes, props.demandes, jour)}
          page={criteres.choses}
          href={(choses) => adresseFile({ ...criteres, choses })}
          jour={jour}
        />
      </Section>
      <Section title="Ma file">
        <ChoixSuivis {...props} />
        <Vues {...props} />
        <FileFilters {...props} />
        <GarderLaVue {...props} />
        {vue.total === 0 ? (
          <EmptyState title="Personne ne correspond">
            Enlevez un filtre ou changez les mots cherchés.
          </EmptyState>
        ) : (
          <>
            <p>{vue.total === 1 ? '1 personne' : `${vue.total.toLocaleString('fr-FR')} personnes`}</p>
            <FileTable lignes={vue.lignes} />
            {!['anciens', 'remplacements'].includes(criteres.suivis) && (
              <TakeAway
                quoi="cette liste"
                chemin={adresseFile(criteres).replace(TOUTE_LA_FILE, '/api/exports/file')}
              />
            )}
          </>
        )}
        <Touches />
        <Pagination page={vue.page} pages={vue.pages} href={(page) => adresseFile({ ...criteres, page })} />
      </Section>
    </Wide>
  );
}
