import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Section } from '@/components/ui/page';
import { retirerDemandeAction } from '@/lib/demandes/actions';
import { pourLeDepartement, TITRES_DEMANDE } from '@/lib/demandes/demande';
import type { DemandeVue } from '@/lib/demandes/queries';
import { DemandeLue } from './demande-lue';

export const DEMANDER = '/beneficiaire/parcours/demander';
/** The latest answers that are open on the page; those before wait behind a button. */
const OUVERTES = 2;

function Demande({ demande }: { demande: DemandeVue }) {
  return (
    <Card as="li">
      <DemandeLue
        demande={demande}
        par={pourLeDepartement(demande.genre) ? 'Réponse du Département' : 'Réponse'}
      />
      {!demande.reponduLe && (
        <div className="mt-3 grid gap-3">
          <p>La réponse viendra ici. Vous recevrez un message.</p>
          <InlineForm
            action={retirerDemandeAction}
            hidden={{ demandeId: demande.id }}
            label="Retirer"
            about={TITRES_DEMANDE[demande.genre]}
            variant="quiet"
          />
        </div>
      )}
    </Card>
  );
}

function Liste({ demandes }: { demandes: readonly DemandeVue[] }) {
  return (
    <ul className="grid gap-4">
      {demandes.map((d) => (
        <Demande key={d.id} demande={d} />
      ))}
    </ul>
  );
}

/** What the person asked, with its answer, and the way to ask. */
export function MesDemandes({ parcours }: { parcours: { demandes: readonly DemandeVue[] } }) {
  const attentes = parcours.demandes.filter((d) => !d.reponduLe);
  const repondues = parcours.demandes.filter((d) => d.reponduLe);
  const avant = repondues.slice(OUVERTES);
  return (
    <Section title="Ce que je demande" listen>
      {parcours.demandes.length === 0 && (
        <p>Une question, un rendez-vous, un autre accompagnateur : vous demandez, on vous répond ici.</p>
      )}
      {attentes.length > 0 && <Liste demandes={attentes} />}
      {repondues.length > 0 && <Liste demandes={repondues.slice(0, OUVERTES)} />}
      {avant.length > 0 && (
        <Confirm label="Les réponses d’avant" variant="quiet">
          <Liste demandes={avant} />
        </Confirm>
      )}
      <div className="a-l-ecran">
        <ButtonLink href={DEMANDER} variant="secondary">
          Demander quelque chose
        </ButtonLink>
      </div>
    </Section>
  );
}
