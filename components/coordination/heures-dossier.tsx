import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import type { Dossier } from '@/lib/coordination/commands/dossier';
import { jourCourt } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import type { StatutHeures } from '@/lib/generated/prisma/enums';

const ETATS: Record<StatutHeures, string> = {
  DECLAREES: 'L’association doit confirmer',
  CONFIRMEES: 'Confirmées',
  A_REVOIR: 'À regarder de nouveau',
};

/** The person's missions, and the hours written there. */
export function HeuresDuDossier(props: { affectations: Dossier['affectations']; beneficiaireId: string }) {
  return (
    <>
      {props.affectations.map((a) => (
        <Section
          key={a.id}
          title={`${a.mission.titre} · ${a.mission.association.nom}`}
          actions={
            <ButtonLink
              href={`/coordination/personnes/${props.beneficiaireId}/heures/${a.id}`}
              variant="secondary"
            >
              Noter des heures pour elle
            </ButtonLink>
          }
        >
          <p className="text-encre-douce">
            Depuis le {jourCourt(a.debutLe)}
            {a.finLe && `, jusqu’au ${jourCourt(a.finLe)}`}
          </p>
          {a.heures.length > 0 && (
            <Table
              caption={`Heures à ${a.mission.titre}`}
              captionHidden
              head={['Jour', 'Durée', 'État']}
              rows={a.heures.map((h) => ({
                key: h.id,
                cells: [
                  jourCourt(h.date),
                  dureeEnLettres(h.minutes),
                  <Badge key="s" tone={h.statut === 'CONFIRMEES' ? 'success' : 'todo'}>
                    {h.accordLe ? ETATS[h.statut] : 'La personne doit dire oui'}
                  </Badge>,
                ],
              }))}
            />
          )}
        </Section>
      ))}
    </>
  );
}
