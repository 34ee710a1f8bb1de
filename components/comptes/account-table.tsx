import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Confirm } from '@/components/ui/confirm';
import { EmailText } from '@/components/ui/email';
import { Table } from '@/components/ui/table';
import { fermerCompteAction, rouvrirCompteAction } from '@/lib/comptes/actions';
import { lieuDuCompte, ROLES } from '@/lib/comptes/libelle';
import type { CompteVue } from '@/lib/comptes/queries';
import { jourCourt, jourDe } from '@/lib/dates';
import { inviterUnReferentImporte } from '@/lib/imports/actions';
import { avecDe } from '@/lib/langage/article';

function Geste({ compte, moi }: { compte: CompteVue; moi: string }) {
  if (compte.id === moi) return 'Vous';
  if (compte.desactiveLe)
    return <InlineForm action={rouvrirCompteAction} hidden={{ userId: compte.id }} label="Rouvrir" />;
  if (!compte.referent || !compte.aInviter) return <Fermer compte={compte} />;
  return (
    <div className="grid justify-items-start gap-2">
      <InlineForm
        action={inviterUnReferentImporte}
        hidden={{ referentId: compte.referent.id }}
        label="Inviter"
        about={`${compte.prenom} ${compte.nom}`}
        variant="quiet"
      />
      <Fermer compte={compte} />
    </div>
  );
}

function Fermer({ compte }: { compte: CompteVue }) {
  return (
    <Confirm
      label={
        <>
          Fermer
          <span className="sr-only"> le compte {avecDe(`${compte.prenom} ${compte.nom}`)}</span>
        </>
      }
      variant="quiet"
    >
      <p>Ses connexions se ferment tout de suite. Ce qui a été fait reste.</p>
      {compte.referent && (
        <p>Les personnes que ce référent accompagne seront dans « Personnes sans référent ».</p>
      )}
      <InlineForm
        action={fermerCompteAction}
        hidden={{ userId: compte.id }}
        label="Fermer ce compte"
        variant="danger"
      />
    </Confirm>
  );
}

/** The accounts of professionals and associations. `moi` is the reader's own. */
export function AccountTable({ comptes, moi }: { comptes: CompteVue[]; moi: string }) {
  return (
    <Table
      caption="Comptes des professionnels et des associations"
      captionHidden
      head={['Nom', 'Rôle', 'Où', 'Dernière visite', { label: 'Geste', hidden: true }]}
      rows={comptes.map((c) => ({
        key: c.id,
        cells: [
          <span key="nom" className="grid sm:min-w-72">
            {c.prenom} {c.nom}
            <span className="text-sm font-normal wrap-anywhere text-encre-douce">
              {c.email && <EmailText value={c.email} />}
            </span>
          </span>,
          <span key="role" className="flex flex-wrap gap-1">
            {[...new Set(c.appartenances.map((a) => a.role))].map((role) => (
              <Badge key={role}>{ROLES[role]}</Badge>
            ))}
            {c.aInviter && <Badge tone="info">À inviter</Badge>}
            {c.desactiveLe && <Badge tone="todo">Fermé</Badge>}
          </span>,
          <span key="ou" className="grid justify-items-start">
            {lieuDuCompte(c)}
            {c.referent && (
              <a
                className="lien inline-flex min-h-11 items-center"
                href={`/departement/referents/${c.referent.id}`}
              >
                Changer de référent
                <span className="sr-only">
                  {' '}
                  pour les personnes que suit {c.prenom} {c.nom}
                </span>
              </a>
            )}
          </span>,
          <span key="visite" className="grid justify-items-start">
            <span className="whitespace-nowrap">
              {c.derniereVisiteLe ? jourCourt(jourDe(c.derniereVisiteLe)) : 'Pas encore'}
            </span>
            <a
              className="lien inline-flex min-h-11 items-center"
              href={`/departement/journal?acteur=${c.id}`}
            >
              Dans le journal
              <span className="sr-only">
                {' '}
                : {c.prenom} {c.nom}
              </span>
            </a>
          </span>,
          <Geste key="geste" compte={c} moi={moi} />,
        ],
      }))}
    />
  );
}
