import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { jourCourt, jourDe } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import { proposerCompter, retirerCompter } from '@/lib/parcours/actions/referent';
import { etatCompte } from '@/lib/parcours/compte';
import { etatPourAuteur } from '@/lib/parcours/proposition';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { MissionVecue } from '@/lib/parcours/queries/parcours/missions';

function Compte({ mission, modifiable }: { mission: MissionVecue; modifiable: boolean }) {
  const { compteId, proposeLe, accordLe, minutes } = mission;
  const etat = etatCompte(proposeLe ? { proposeLe, accordLe, finLe: null } : null);
  const retirer = modifiable && compteId && (
    <div className="a-l-ecran">
      <InlineForm action={retirerCompter} hidden={{ compteId }} label="Ne plus compter" variant="quiet" />
    </div>
  );
  if (etat === 'ACCORDE')
    return (
      <>
        <p>
          <strong>{dureeEnLettres(minutes ?? 0)}</strong> comptent dans le contrat.
        </p>
        <p className="text-sm text-encre-douce">
          Vous l’avez proposé le {jourCourt(jourDe(proposeLe!))}, la personne a dit oui le{' '}
          {jourCourt(jourDe(accordLe!))}.
        </p>
        {retirer}
      </>
    );
  if (etat === 'PROPOSE')
    return (
      <>
        <p className="text-sm text-encre-douce">
          Vous avez proposé le {jourCourt(jourDe(proposeLe!))} que ces heures comptent. La personne est libre
          de dire oui ou non.
        </p>
        {retirer}
      </>
    );
  if (!modifiable) return null;
  return (
    <div className="a-l-ecran">
      <InlineForm
        action={proposerCompter}
        hidden={{ affectationId: mission.affectationId }}
        label="Proposer que ces heures comptent"
        about={mission.titre}
      />
    </div>
  );
}

/** Missions done, hours that both agreed to count, missions proposed. No other hour is shown. */
export function BlocMissions({ parcours }: { parcours: Parcours }) {
  const { missions, propositions, personne, modifiable } = parcours;
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Missions et heures qui comptent</h2>
      {missions.length === 0 && propositions.length === 0 && (
        <p className="text-encre-douce">Pas encore de mission. Vous pouvez en proposer une.</p>
      )}
      <ul className="divide-y divide-filet">
        {missions.map((m) => (
          <li key={m.affectationId} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p>
              <strong>{m.titre}</strong>
              <span className="block text-sm text-encre-douce">
                {m.association},{' '}
                {m.finLe
                  ? `du ${jourCourt(m.debutLe)} au ${jourCourt(m.finLe)}`
                  : `depuis le ${jourCourt(m.debutLe)}`}
              </span>
            </p>
            <Compte mission={m} modifiable={modifiable} />
          </li>
        ))}
      </ul>
      {propositions.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-lg">Missions proposées</h3>
          <ul className="grid gap-2">
            {propositions.map((p) => (
              <li key={p.id}>
                {p.titre}{' '}
                <Badge tone={p.reponse === 'OUI' ? 'success' : 'neutral'}>{etatPourAuteur(p.reponse)}</Badge>
                <span className="block text-sm text-encre-douce">
                  par {p.auteur}, le {jourCourt(jourDe(p.creeLe))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4">
          <ButtonLink href={`/referent/personnes/${personne.id}/missions`}>Proposer une mission</ButtonLink>
        </div>
      )}
    </Card>
  );
}
