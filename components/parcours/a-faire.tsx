import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { jourCourt } from '@/lib/dates';
import { REGLES, type CodeEcheance } from '@/lib/parcours/echeance';
import type { AFaire } from '@/lib/parcours/file';
import { CONTRATS_COURTS } from '@/lib/parcours/contrat';
import { avecDe } from '@/lib/langage/article';
import { adresse } from '@/lib/requete';
import { Dater } from './dater';

const PHRASES: Record<CodeEcheance, (nom: string, contrat: string) => string> = {
  ORIENTATION: (nom) => `Faire l’orientation ${avecDe(nom)}`,
  CONTRAT: (nom) => `Signer le contrat ${avecDe(nom)}`,
  FIN_CONTRAT: (nom) => `Préparer la suite du contrat ${avecDe(nom)}`,
  PASSAGE: (nom, contrat) => `Passer le ${contrat} ${avecDe(nom)} au contrat d’engagement`,
};

/** Where a contract is written; it comes back to this list. */
function ouEcrire({ ligne, echeance }: AFaire): { href: string; mot: string } {
  const contrat = `/referent/personnes/${ligne.id}/contrat`;
  const retour = 'file';
  if (echeance.code !== 'CONTRAT')
    return { href: adresse(contrat, { remplace: ligne.contratId!, retour }), mot: 'Écrire la suite' };
  const aSigner = ligne.suiteId ?? ligne.contratId;
  return aSigner
    ? { href: adresse(`${contrat}/${aSigner}`, { retour }), mot: 'Compléter le contrat' }
    : { href: adresse(contrat, { retour }), mot: 'Écrire le contrat' };
}

function Ecrire({ chose }: { chose: AFaire }) {
  const { href, mot } = ouEcrire(chose);
  return (
    <ButtonLink
      href={href}
      variant="secondary"
      aria-label={`${mot} : ${chose.ligne.prenom} ${chose.ligne.nom}`}
    >
      {mot}
    </ButtonLink>
  );
}

function Chose({ chose, jour }: { chose: AFaire; jour: Date }) {
  const { ligne, echeance } = chose;
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
        <p className="text-sm text-encre-douce">{REGLES[echeance.code]}</p>
      </div>
      {echeance.code === 'ORIENTATION' ? (
        <Dater quoi="orientation" personneId={ligne.id} jour={jour} depuisFile />
      ) : (
        <Ecrire chose={chose} />
      )}
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
          <Chose key={c.ligne.id} chose={c} jour={props.jour} />
        ))}
      </ul>
      <Pagination {...{ page, pages, href: props.href }} label="Pages de ce qui est à faire" />
    </div>
  );
}
