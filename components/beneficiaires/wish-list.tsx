import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Section } from '@/components/ui/page';
import { phraseDemande, situation } from '@/lib/beneficiaires/demande';
import type { MaDemande } from '@/lib/candidatures/queries/personne';

const GROUPES = [
  { cle: 'enCours', titre: 'En ce moment' },
  { cle: 'ouverte', titre: 'Ce qui m’intéresse' },
  { cle: 'finie', titre: 'Avant' },
] as const;

/** One's missions and wishes, present ones first. */
export function WishList({ demandes, jour }: { demandes: readonly MaDemande[]; jour: Date }) {
  return (
    <>
      <div className="grid gap-8">
        <PageTitle title="Mes missions" back={{ href: '/beneficiaire', label: 'Accueil' }} />
        {demandes.length === 0 && (
          <EmptyState
            title="Ici, vous suivrez vos missions"
            action={
              <ButtonLink href="/beneficiaire/missions" full>
                Voir les missions
              </ButtonLink>
            }
          >
            <p>Choisissez une mission. Dites « ça m’intéresse ». Vous verrez ici où cela en est.</p>
          </EmptyState>
        )}
        {GROUPES.map(({ cle, titre }) => {
          const miennes = demandes.filter((d) => situation(d) === cle);
          if (miennes.length === 0) return null;
          return (
            <Section key={cle} title={titre}>
              <ul className="grid gap-3">
                {miennes.map((d) => (
                  <Card as="li" key={d.id}>
                    {d.statut === 'PLACE_OFFERTE' && <Badge tone="todo">À vous de répondre</Badge>}
                    <h3 className="text-lg">
                      <a
                        href={`/beneficiaire/demandes/${d.id}`}
                        className="underline-offset-4 after:absolute after:inset-0 hover:underline"
                      >
                        {d.mission.titre}
                      </a>
                    </h3>
                    <p className="text-encre-douce">{d.mission.association.nom}</p>
                    <p className="mt-1">{phraseDemande(d, jour)}</p>
                  </Card>
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
    </>
  );
}
