import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { jourCourt } from '@/lib/dates';
import { REGLES, type CodeEcheance } from '@/lib/parcours/echeance';
import type { AFaire } from '@/lib/parcours/file';
import { CONTRATS_COURTS } from '@/lib/parcours/contrat';
import { avecDe } from '@/lib/langage/article';

const MONTREES = 4;
/** Lines that the fold holds; what comes later shows when these are done. */
const REPLIEES = 20;

const PHRASES: Record<CodeEcheance, (nom: string, contrat: string) => string> = {
  ORIENTATION: (nom) => `Faire l’orientation ${avecDe(nom)}`,
  CONTRAT: (nom) => `Signer le contrat ${avecDe(nom)}`,
  FIN_CONTRAT: (nom) => `Préparer la suite du contrat ${avecDe(nom)}`,
  PASSAGE: (nom, contrat) => `Passer le ${contrat} ${avecDe(nom)} au contrat d’engagement`,
};

function bouton({ ligne, echeance }: AFaire): { href: string; mot: string } {
  const dossier = `/referent/personnes/${ligne.id}`;
  if (echeance.code === 'ORIENTATION') return { href: `${dossier}#orientation`, mot: 'Noter l’orientation' };
  if (echeance.code === 'CONTRAT')
    return ligne.contratId
      ? { href: `${dossier}/contrat/${ligne.contratId}`, mot: 'Compléter le contrat' }
      : { href: `${dossier}/contrat`, mot: 'Écrire le contrat' };
  return { href: `${dossier}/contrat?remplace=${ligne.contratId}`, mot: 'Écrire la suite' };
}

function Chose({ chose }: { chose: AFaire }) {
  const { ligne, echeance } = chose;
  const nom = `${ligne.prenom} ${ligne.nom}`;
  const { href, mot } = bouton(chose);
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
      <ButtonLink href={href} variant="secondary" aria-label={`${mot} : ${nom}`}>
        {mot}
      </ButtonLink>
    </li>
  );
}

const LISTE = 'divide-y divide-filet';

/** What the référent has to do by a day: short sentences, each with its rule and one button. */
export function AFaireListe({ choses }: { choses: readonly AFaire[] }) {
  if (choses.length === 0)
    return <p className="text-encre-douce">Rien à faire aujourd’hui : aucun délai n’est proche.</p>;
  const reste = choses.length - MONTREES;
  const repliees = choses.slice(MONTREES, MONTREES + REPLIEES);
  return (
    <div className="rounded-card border border-filet bg-carte p-4 sm:p-5">
      <ul className={LISTE}>
        {choses.slice(0, MONTREES).map((c) => (
          <Chose key={c.ligne.id} chose={c} />
        ))}
      </ul>
      {reste > 0 && (
        <details className="mt-3 border-t border-filet pt-3">
          <summary className="lien inline-flex min-h-11 items-center">
            {reste === 1 ? 'Voir 1 autre' : `Voir les ${repliees.length} suivantes`}
            {reste > repliees.length && `, sur ${reste.toLocaleString('fr-FR')}`}
          </summary>
          <ul className={`mt-2 ${LISTE}`}>
            {repliees.map((c) => (
              <Chose key={c.ligne.id} chose={c} />
            ))}
          </ul>
          {reste > repliees.length && (
            <p className="mt-3 text-encre-douce">
              Les autres viennent ensuite, de la plus proche à la plus lointaine.
            </p>
          )}
        </details>
      )}
    </div>
  );
}
