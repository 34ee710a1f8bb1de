import { InlineForm } from '@/components/form/form';
import { Moments } from '@/components/candidatures/moments';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { PageTitle, Section } from '@/components/ui/page';
import { Path } from '@/components/ui/path';
import {
  cheminDemande,
  peutRelire,
  phraseDemande,
  situation,
  type Seance,
} from '@/lib/beneficiaires/demande';
import {
  laisserPlaceOfferteAction,
  prendrePlaceOfferteAction,
  retirerCandidatureAction,
  terminerMaMissionAction,
} from '@/lib/candidatures/actions';
import type { MaDemande } from '@/lib/candidatures/queries/personne';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { instantEnLettres } from '@/lib/dates';
import { NextSessions } from './next-sessions';

/** One wish or mission of one's own: where it stands, and everything that can be done about it. */
export function WishScreen({
  demande: d,
  seances,
  jour,
}: {
  demande: MaDemande;
  seances: readonly Seance[];
  jour: Date;
}) {
  const ou = situation(d);
  return (
    <>
      <div className="grid gap-6">
        <PageTitle
          title={d.mission.titre}
          lead={`${d.mission.association.nom}, ${d.mission.commune.nom}`}
          back={{ href: '/beneficiaire/demandes', label: 'Mes missions' }}
        />
        {d.statut === 'PLACE_OFFERTE' && <OfferedPlace demande={d} />}
        {ou === 'finie' ? (
          <p>{phraseDemande(d, jour)}</p>
        ) : (
          <Path steps={cheminDemande(d, jour)} label="Où cela en est" />
        )}
        {ou !== 'finie' && (ou === 'enCours' || d.creneaux.length > 0) && (
          <Section title="Mes moments">
            <Moments choisis={d.creneaux.map((c) => c.creneau)} proposes={d.mission.creneaux} />
          </Section>
        )}
      </div>
      {ou === 'enCours' && d.affectation && (
        <>
          <NextSessions affectationId={d.affectation.id} seances={seances} />
          <Section title="Ma mission">
            <ButtonLink href={`/beneficiaire/demandes/${d.id}/premier-jour`} variant="secondary" full>
              Voir la fiche du premier jour
            </ButtonLink>
            {d.creneaux.length > 0 && (
              <ButtonLink href={`/api/agenda/${d.affectation.id}`} variant="secondary" full>
                Mettre dans mon agenda
              </ButtonLink>
            )}
            <ButtonLink href="/beneficiaire/heures" variant="secondary" full>
              Noter mes heures
            </ButtonLink>
          </Section>
        </>
      )}
      {ou === 'finie' && (
        <ButtonLink href="/beneficiaire/missions" full>
          Voir les missions
        </ButtonLink>
      )}
      <p>
        <ButtonLink href={`${PAGE_DES_FILS.BENEFICIAIRE}/${d.id}`} variant="quiet">
          {ou === 'finie' ? 'Relire mes messages' : 'Écrire à propos de cette mission'}
        </ButtonLink>
      </p>
      {peutRelire(d) && (
        <p>
          <ButtonLink href={`/beneficiaire/missions/${d.mission.id}`} variant="quiet">
            Relire la mission
          </ButtonLink>
        </p>
      )}
      {ou === 'ouverte' && d.statut !== 'PLACE_OFFERTE' && (
        <Confirm label="J’ai changé d’avis" variant="quiet">
          <p>On ne demande pas pourquoi. Vous pourrez redire « ça m’intéresse » plus tard.</p>
          <InlineForm
            action={retirerCandidatureAction}
            hidden={{ candidatureId: d.id }}
            label="Oui, je retire ma demande"
            full
          />
        </Confirm>
      )}
      {ou === 'enCours' && d.affectation && (
        <Confirm label="J’arrête cette mission" variant="quiet">
          <p>Vous pouvez arrêter quand vous voulez. On ne demande pas pourquoi. Vos heures restent à vous.</p>
          <InlineForm
            action={terminerMaMissionAction}
            hidden={{ affectationId: d.affectation.id }}
            label="Oui, j’arrête cette mission"
            full
          />
        </Confirm>
      )}
    </>
  );
}

function OfferedPlace({ demande: d }: { demande: MaDemande }) {
  return (
    <Card tone="argile">
      <div className="grid gap-4">
        <p className="text-lg font-bold">Une place est libre pour vous.</p>
        {d.offreExpireLe && <p>Elle vous attend jusqu’au {instantEnLettres(d.offreExpireLe)}.</p>}
        <InlineForm
          action={prendrePlaceOfferteAction}
          hidden={{ candidatureId: d.id }}
          label="Je prends la place"
          variant="accent"
          full
        />
        <Confirm label="Non merci" variant="quiet">
          <p>La place ira à quelqu’un d’autre. On ne demande pas pourquoi.</p>
          <InlineForm
            action={laisserPlaceOfferteAction}
            hidden={{ candidatureId: d.id }}
            label="Je laisse la place"
            full
          />
        </Confirm>
      </div>
    </Card>
  );
}
