import { Form, InlineForm } from '@/components/form/form';
import { Submit } from '@/components/form/submit';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Hidden } from '@/components/ui/field';
import { jourCourt, jourDe } from '@/lib/dates';
import { accorder, retirerMonAccord } from '@/lib/parcours/actions/personne';
import { CONTRATS, estEnVigueur } from '@/lib/parcours/contrat';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';
import type { MissionVecue } from '@/lib/parcours/queries/parcours/missions';

function Compte({ mission }: { mission: MissionVecue & { compteId: string } }) {
  if (!mission.accordLe)
    return (
      <Card as="li" tone="mousse">
        <h3 className="text-xl">Vos heures peuvent compter dans votre contrat</h3>
        <p className="mt-2">
          C’est pour la mission « {mission.titre} ». Si vous dites oui, votre accompagnateur voit ces heures.
          Vous pouvez arrêter quand vous voulez.
        </p>
        <div className="mt-4 grid gap-3 sm:flex sm:flex-wrap">
          <Form action={accorder}>
            <Hidden name="compteId" value={mission.compteId} />
            <Submit>Oui, ces heures comptent</Submit>
          </Form>
          <InlineForm action={retirerMonAccord} hidden={{ compteId: mission.compteId }} label="Non merci" />
        </div>
      </Card>
    );
  return (
    <Card as="li">
      <h3 className="text-xl">Ces heures comptent</h3>
      <p className="my-2">
        Mission « {mission.titre} ». Vous avez dit oui le {jourCourt(jourDe(mission.accordLe))}. Votre
        accompagnateur voit ces heures.
      </p>
      <Confirm label="Je veux arrêter">
        <p>Ces heures restent à vous. Votre accompagnateur ne les voit plus.</p>
        <InlineForm
          action={retirerMonAccord}
          hidden={{ compteId: mission.compteId }}
          label="Ne plus compter ces heures"
        />
      </Confirm>
    </Card>
  );
}

/** My contract in plain words, and what I agreed to count in it. */
export function MonContrat(props: {
  contrats: readonly ContratVu[];
  missions: readonly MissionVecue[];
  jour: Date;
}) {
  const contrat = props.contrats.find((c) => estEnVigueur(c, props.jour));
  const comptes = props.missions.filter((m): m is MissionVecue & { compteId: string } => m.compteId !== null);
  return (
    <>
      {contrat ? (
        <div className="grid gap-1">
          <p>
            <strong>{CONTRATS[contrat.type].label}</strong>
          </p>
          <p>Il commence le {jourCourt(contrat.debutLe)}.</p>
          {contrat.finLe && <p>Il finit le {jourCourt(contrat.finLe)}.</p>}
          {contrat.cibleHebdo !== null && (
            <p>
              Activité prévue ensemble : {contrat.cibleHebdo.toLocaleString('fr-FR')} heures par semaine
              {contrat.adapteLe && `, adaptée le ${jourCourt(contrat.adapteLe)} par ${contrat.adaptePar}`}.
            </p>
          )}
        </div>
      ) : (
        <p>Votre contrat sera écrit ici, quand vous l’aurez préparé avec votre accompagnateur.</p>
      )}
      {comptes.length > 0 && (
        <ul className="grid gap-4">
          {comptes.map((m) => (
            <Compte key={m.compteId} mission={m} />
          ))}
        </ul>
      )}
    </>
  );
}
