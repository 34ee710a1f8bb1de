import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page';
import { remettreMissionAction } from '@/lib/appariement/actions';
import { MOTIFS_ECART } from '@/lib/appariement/appris';
import type { MaMissionEcartee } from '@/lib/appariement/queries/ecarts';

/** The missions that I put aside, what each changes in my list, and the way back. */
export function SetAside({ missions }: { missions: readonly MaMissionEcartee[] }) {
  return (
    <div className="grid gap-6">
      <PageTitle
        title="Les missions mises de côté"
        lead="C’est vous qui décidez. L’association et la coordination ne voient pas cette page. La personne qui vous accompagne lit la même liste de missions que vous."
        back={{ href: '/beneficiaire/missions', label: 'Missions pour moi' }}
      />
      {missions.length === 0 ? (
        <EmptyState
          title="Aucune mission mise de côté"
          action={
            <ButtonLink href="/beneficiaire/missions" full>
              Voir les missions pour moi
            </ButtonLink>
          }
        >
          Une mission ne vous va pas ? Ouvrez-la, puis choisissez « Pas pour moi ». Elle quitte votre liste.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {missions.map((m) => (
            <Card as="li" key={m.missionId}>
              <div className="grid gap-2">
                <p>
                  {m.enLigne ? (
                    <a
                      href={`/beneficiaire/missions/${m.missionId}`}
                      className="lien inline-flex min-h-11 items-center font-semibold"
                    >
                      {m.titre}
                    </a>
                  ) : (
                    <strong>{m.titre}</strong>
                  )}
                  <span className="block text-encre-douce">{m.association}</span>
                </p>
                {m.motif && <p>Vous avez dit : « {MOTIFS_ECART[m.motif]} ».</p>}
                {!m.enLigne && <p>Elle n’est plus proposée aujourd’hui.</p>}
                <p>{m.phrase}</p>
                <InlineForm
                  action={remettreMissionAction}
                  hidden={{ missionId: m.missionId }}
                  label={
                    <>
                      Remettre dans ma liste<span className="sr-only"> : {m.titre}</span>
                    </>
                  }
                  full
                />
              </div>
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}
