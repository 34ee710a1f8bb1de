import { Form, InlineForm } from '@/components/form/form';
import { Submit } from '@/components/form/submit';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Hidden } from '@/components/ui/field';
import { jourCourt, jourDe } from '@/lib/dates';
import { accorder, retirerMonAccord } from '@/lib/parcours/actions/personne';
import { CONTRATS, estEnVigueur, heuresParSemaine } from '@/lib/parcours/contrat';
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

/** Where my own yes stands, and the way to the text. */
function LeTexte({ contrat, jour }: { contrat: ContratVu; jour: Date }) {
  const [texte] = contrat.textes;
  if (!texte) return null;
  const fini = contrat.finLe !== null && contrat.finLe <= jour;
  const mien = texte.accords.some((a) => a.partie === 'PERSONNE');
  const href = `/beneficiaire/parcours/contrat/${contrat.id}`;
  return (
    <>
      {!contrat.signeLe && !fini && (
        <p>
          {mien ? 'Vous êtes d’accord avec ce texte.' : 'Il se prépare. Vous dites oui quand vous voulez.'}
        </p>
      )}
      <div className="a-l-ecran">
        {contrat.signeLe || mien || fini ? (
          <a href={href} className="lien inline-flex min-h-11 items-center">
            Lire mon contrat
          </a>
        ) : (
          <ButtonLink href={href} full>
            Lire et répondre
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** My contract in plain words, and what I agreed to count in it. */
export function MonContrat(props: {
  contrats: readonly ContratVu[];
  missions: readonly MissionVecue[];
  jour: Date;
}) {
  const { contrats, jour } = props;
  const contrat = contrats.find((c) => estEnVigueur(c, jour));
  const autres = contrats.filter((c) => c !== contrat);
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
              Activité prévue ensemble : {heuresParSemaine(contrat.cibleHebdo)}
              {contrat.adapteLe && `, adaptée le ${jourCourt(contrat.adapteLe)} par ${contrat.adaptePar}`}.
            </p>
          )}
          <LeTexte contrat={contrat} jour={jour} />
        </div>
      ) : contrats.length > 0 ? null : (
        <p>Votre contrat sera écrit ici, quand vous l’aurez préparé avec votre accompagnateur.</p>
      )}
      {autres.length > 0 && (
        <ul className="grid gap-3">
          {autres.map((c) => (
            <li key={c.id}>
              <strong>{CONTRATS[c.type].label}</strong>, {c.debutLe > jour ? 'à partir du' : 'commencé le'}{' '}
              {jourCourt(c.debutLe)}
              {c.finLe && c.finLe <= jour && `, fini le ${jourCourt(c.finLe)}`}.
              <LeTexte contrat={c} jour={jour} />
            </li>
          ))}
        </ul>
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
