import type { ReactNode } from 'react';
import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmailText } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { changerStatutAssociationAction } from '@/lib/associations/actions';
import { STATUTS_ASSOCIATION, TRANSITIONS_ASSOCIATION } from '@/lib/associations/association';
import type { AssociationFiche } from '@/lib/associations/queries';
import type { StatutAssociation } from '@/lib/generated/prisma/enums';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { adresse } from '@/lib/requete';
import { Assurance } from './associations';
import { TON_STATUT } from './missions';

const SUITE: Record<StatutAssociation, string> = {
  A_CONTACTER: 'Remettre à contacter',
  PARTENAIRE: 'Noter comme partenaire',
  EN_PAUSE: 'Mettre en pause',
};

/** One button for each state that may follow. */
function Suite({ association: { id, statut } }: { association: AssociationFiche }) {
  return (
    <div className="a-l-ecran mt-4 flex flex-wrap gap-2">
      {TRANSITIONS_ASSOCIATION[statut].map((vers) => (
        <InlineForm
          key={vers}
          action={changerStatutAssociationAction}
          hidden={{ associationId: id, statut: vers }}
          label={SUITE[vers]}
        />
      ))}
    </div>
  );
}

/** The file of an association for the coordination: who, insurance, managers, missions. */
export function FicheAssociation({
  association: a,
  aujourdHui,
}: {
  association: AssociationFiche;
  aujourdHui: Date;
}) {
  const lignes: { term: string; description: ReactNode }[] = [
    { term: 'Lien', description: STATUTS_ASSOCIATION[a.statut] },
    ...(a.source ? [{ term: 'Origine', description: `Venue du flux ${a.source}` }] : []),
    { term: 'Commune', description: a.commune?.nom ?? '–' },
    { term: 'Adresse', description: a.adresse || '–' },
    { term: 'Contact', description: `${a.contactPrenom} ${a.contactNom}`.trim() || '–' },
    { term: 'Téléphone', description: a.telephone ? telephoneAffiche(a.telephone) : '–' },
    { term: 'E-mail', description: a.email ? <EmailText value={a.email} /> : '–' },
    { term: 'RNA', description: a.rna ?? '–' },
    { term: 'SIREN ou SIRET', description: a.siret ?? a.siren ?? '–' },
    {
      term: 'Assurance',
      description: (
        <>
          {a.assureur && `${a.assureur} · `}
          <Assurance expireLe={a.assuranceExpireLe} aujourdHui={aujourdHui} />
        </>
      ),
    },
  ];
  return (
    <>
      <Card>
        {a.description && <p className="mb-4">{a.description}</p>}
        <DefinitionList items={lignes} />
        <Suite association={a} />
      </Card>
      <Section title="Qui gère l’association ici">
        {a.membres.length === 0 ? (
          <p>Personne pour l’instant : vous décrivez ses missions pour elle.</p>
        ) : (
          <ul className="list-disc pl-5">
            {a.membres.map(({ user }) => (
              <li key={user.id}>
                {user.prenom} {user.nom} · {user.email && <EmailText value={user.email} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Ses missions">
        {a.missions.length === 0 ? (
          <EmptyState title="Aucune mission">Décrivez un premier besoin avec l’association.</EmptyState>
        ) : (
          <>
            <Table
              caption="Missions de l’association"
              captionHidden
              head={['Mission', 'État', { label: 'Places prises', numeric: true }]}
              rows={a.missions.map((m) => ({
                key: m.id,
                cells: [
                  <a key="t" className="lien" href={`/coordination/missions/${m.id}`}>
                    {m.titre}
                  </a>,
                  <Badge key="s" tone={TON_STATUT[m.statut]}>
                    {STATUTS_MISSION[m.statut]}
                  </Badge>,
                  `${m.placesPrises} sur ${m.places}`,
                ],
              }))}
            />
            {a._count.missions > a.missions.length && (
              <p>
                <a
                  className="lien inline-flex min-h-11 items-center"
                  href={adresse('/coordination/missions', { q: a.nom.slice(0, 100) })}
                >
                  Voir ses {a._count.missions.toLocaleString('fr-FR')} missions
                </a>
              </p>
            )}
          </>
        )}
      </Section>
    </>
  );
}
