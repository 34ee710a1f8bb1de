import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { jourCourt } from '@/lib/dates';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { CONTRATS, NATURES } from '@/lib/parcours/contrat';
import { STATUTS_OBJECTIF } from '@/lib/parcours/objectif';
import type { Parcours } from '@/lib/parcours/queries/parcours';

const periode = ({ debutLe, finLe }: { debutLe: Date; finLe: Date | null }) =>
  finLe ? `du ${jourCourt(debutLe)} au ${jourCourt(finLe)}` : `depuis le ${jourCourt(debutLe)}`;

/** The contracts, as they stand. */
export function ContratsLus({ contrats }: Pick<Parcours, 'contrats'>) {
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Contrats</h2>
      {contrats.length === 0 && <p>Aucun contrat.</p>}
      <ul className="grid gap-5 empty:hidden">
        {contrats.map((c) => (
          <li key={c.id}>
            <DefinitionList
              items={[
                { term: CONTRATS[c.type].label, description: periode(c) },
                { term: 'Nature', description: NATURES[c.nature] },
                { term: 'Signé', description: c.signeLe ? `le ${jourCourt(c.signeLe)}` : 'en préparation' },
              ]}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Objectives and steps, and where each one is. */
export function EtapesLues({ objectifs, actions }: Pick<Parcours, 'objectifs' | 'actions'>) {
  const lignes = [
    ...objectifs.map((o) => ({ id: o.id, titre: o.titre, etat: STATUTS_OBJECTIF[o.statut] })),
    ...actions.map((a) => ({ id: a.id, titre: a.titre, etat: STATUTS_ACTION[a.statut] })),
  ];
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Objectifs et étapes</h2>
      {lignes.length === 0 && <p>Rien n’est écrit.</p>}
      <ul className="grid gap-2 empty:hidden">
        {lignes.map(({ id, titre, etat }) => (
          <li key={id} className="wrap-anywhere">
            {titre} <Badge>{etat}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const nomDe = ({ prenom, nom }: Parcours['suivis'][number]) => [prenom, nom].filter(Boolean).join(' ');

/** Who accompanies the person, and who did. */
export function PersonnesLues({ suivis }: Pick<Parcours, 'suivis'>) {
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Référents</h2>
      {suivis.length === 0 && <p>Personne n’est nommé.</p>}
      <ul className="grid gap-2 empty:hidden">
        {suivis.map((s) => (
          <li key={s.id}>
            <strong>{nomDe(s) || s.organisme}</strong>
            {nomDe(s) && `, ${s.organisme}`}
            <span className="block text-sm text-encre-douce">{periode(s)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
