import { Pictogramme } from '@/components/pictogramme/pictogramme';

const ACTEURS = [
  {
    nom: 'personne',
    qui: 'La personne',
    quoi: 'Elle choisit une mission, ou n’en choisit pas. Elle arrête quand elle veut.',
  },
  {
    nom: 'EN_EQUIPE',
    qui: 'Son accompagnateur, le référent unique',
    quoi: 'Il connaît son parcours. Il propose des missions et il l’encourage.',
  },
  {
    nom: 'association',
    qui: 'L’association',
    quoi: 'Elle décrit ses besoins, elle accueille, elle confirme les heures et elle atteste ce qui a été appris.',
  },
  {
    nom: 'boussole',
    qui: 'La coordination, France Bénévolat',
    quoi: 'Elle cherche des associations, vérifie les missions, prépare et présente chaque personne.',
  },
  {
    nom: 'carte',
    qui: 'Le Département',
    quoi: 'Il porte le dispositif, donne les moyens et publie les résultats.',
  },
  {
    nom: 'VIVRE_ENSEMBLE',
    qui: 'Les partenaires',
    quoi: 'Communes, centres sociaux, chambres consulaires, MSA : ils font connaître le dispositif.',
  },
] as const;

/** Who does what, one line each. */
export function Who() {
  return (
    <ul className="grid gap-5">
      {ACTEURS.map((a) => (
        <li key={a.nom} className="a-cote gap-x-4 gap-y-1">
          <span className="grid size-12 shrink-0 place-items-center rounded-full bg-mousse text-sapin">
            <Pictogramme nom={a.nom} />
          </span>
          <span className="wrap-anywhere">
            <strong className="block">{a.qui}</strong>
            {a.quoi}
          </span>
        </li>
      ))}
    </ul>
  );
}
