import { Repondre } from '@/components/demandes/repondre';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { instantEnLettres, jourCourt } from '@/lib/dates';
import { repondreDemandeAction } from '@/lib/demandes/actions';
import { faitParUnActe, TITRES_DEMANDE } from '@/lib/demandes/demande';
import { REGLES, type CodeEcheance, type Geste } from '@/lib/parcours/echeance';
import type { AFaire, LigneFile } from '@/lib/parcours/file';
import { CONTRATS_COURTS } from '@/lib/parcours/contrat';
import { avecDe } from '@/lib/langage/article';
import { plusParametre } from '@/lib/requete';
import { Dater } from './dater';
import { Deplacer } from './deplacer';
import { EcrirePoint } from './point-form';
import { Prendre } from './prendre';

const PHRASES: Record<CodeEcheance, (nom: string, contrat: string) => string> = {
  ORIENTATION: (nom) => `Faire l’orientation ${avecDe(nom)}`,
  CONTRAT: (nom) => `Signer le contrat ${avecDe(nom)}`,
  SUITE: (nom) => `Signer la suite du contrat ${avecDe(nom)}`,
  FIN_CONTRAT: (nom) => `Préparer la suite du contrat ${avecDe(nom)}`,
  PASSAGE: (nom, contrat) => `Passer le ${contrat} ${avecDe(nom)} au contrat d’engagement`,
  REVUE: (nom) => `Faire le point avec ${nom}`,
  REPONSE: (nom) => `Répondre à ${nom}`,
};

/** The words of each gesture on a contract, and the page where it is done. */
const GESTES: Record<
  Exclude<Geste, 'orienter' | 'repondre' | 'revoir'>,
  { mot: string; chemin: (ligne: LigneFile) => string }
> = {
  ecrire: { mot: 'Écrire le contrat', chemin: () => '' },
  remplacer: { mot: 'Écrire la suite', chemin: (l) => `?remplace=${l.contratId}` },
  ouvrir: { mot: 'Compléter le contrat', chemin: (l) => `/${l.contratId}` },
  'ouvrir-suite': { mot: 'Compléter la suite', chemin: (l) => `/${l.suiteId}` },
};

function SurLeContrat({
  ligne,
  geste,
  retour,
}: {
  ligne: LigneFile;
  geste: keyof typeof GESTES;
  retour: string;
}) {
  const { mot, chemin } = GESTES[geste];
  const page = `/referent/personnes/${ligne.id}/contrat${chemin(ligne)}`;
  return (
    <ButtonLink
      href={plusParametre(page, 'retour', retour)}
      variant="secondary"
      aria-label={`${mot} : ${ligne.prenom} ${ligne.nom}`}
    >
      {mot}
    </ButtonLink>
  );
}

type Vue = { chose: AFaire; jour: Date; retour: string };

/** What answers it, done from here. */
function Faire({ chose, jour, retour }: Vue) {
  const { ligne, echeance, demande } = chose;
  const nom = `${ligne.prenom} ${ligne.nom}`;
  if (demande)
    return (
      <div className="grid gap-2">
        {demande.rendezVous?.deMoi && (
          <Deplacer
            rendezVous={demande.rendezVous}
            jour={jour}
            avecQui={`avec ${nom}`}
            retour={retour}
            demande
          />
        )}
        {demande.genre === 'RENDEZ_VOUS' && (
          <Prendre personneId={ligne.id} jour={jour} avecQui={`avec ${nom}`} retour={retour} />
        )}
        <Repondre
          action={repondreDemandeAction}
          demandeId={demande.id}
          aQui={nom}
          mot={faitParUnActe(demande.genre) ? 'Répondre autrement' : undefined}
          retour={retour}
        />
      </div>
    );
  if (echeance.geste === 'orienter')
    return <Dater quoi="orientation" personneId={ligne.id} deQui={avecDe(nom)} jour={jour} retour={retour} />;
  if (echeance.geste === 'revoir')
    return <EcrirePoint personneId={ligne.id} deQui={avecDe(nom)} jour={jour} retour={retour} />;
  return echeance.geste === 'repondre' ? null : (
    <SurLeContrat ligne={ligne} geste={echeance.geste} retour={retour} />
  );
}

function Chose({ chose, jour, retour }: Vue) {
  const { ligne, echeance, demande } = chose;
  const nom = `${ligne.prenom} ${ligne.nom}`;
  const contrat = ligne.contratType ? CONTRATS_COURTS[ligne.contratType] : '';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-80">
        <p>
          <strong>{PHRASES[echeance.code](nom, contrat)}</strong>
          {echeance.enRetard ? ', prévu pour le ' : ', avant le '}
          {jourCourt(echeance.avantLe)}. {echeance.enRetard && <Badge tone="todo">Délai dépassé</Badge>}
        </p>
        {demande && (
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">
            {TITRES_DEMANDE[demande.genre]}
            {demande.rendezVous && ` que ${instantEnLettres(demande.rendezVous.debutLe)}`}
            {demande.texte && ` : « ${demande.texte} »`}
          </p>
        )}
        <p className="text-sm text-encre-douce">
          {REGLES[echeance.code]}
          {ligne.remplace && <span className="text-etang"> Vous remplacez {ligne.remplace}.</span>}
        </p>
      </div>
      <Faire {...{ chose, jour, retour }} />
    </li>
  );
}

/** Lines of one page. */
const PAR_PAGE = 10;

/** What the référent has to do by a day: short sentences, each with its rule and one gesture, ten to a page. */
export function AFaireListe(props: {
  choses: readonly AFaire[];
  page: number;
  href: (page: number) => string;
  jour: Date;
}) {
  const { choses } = props;
  if (choses.length === 0)
    return <p className="text-encre-douce">Rien à faire aujourd’hui : aucun délai n’est proche.</p>;
  const pages = Math.ceil(choses.length / PAR_PAGE);
  const page = Math.min(props.page, pages);
  return (
    <div className="grid gap-4 rounded-card border border-filet bg-carte p-4 sm:p-5">
      <ul className="divide-y divide-filet">
        {choses.slice((page - 1) * PAR_PAGE, page * PAR_PAGE).map((c) => (
          <Chose key={c.demande?.id ?? c.ligne.id} chose={c} jour={props.jour} retour={props.href(page)} />
        ))}
      </ul>
      <Pagination {...{ page, pages, href: props.href }} label="Pages de ce qui est à faire" />
    </div>
  );
}
