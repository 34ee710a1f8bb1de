import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmailLink } from '@/components/ui/email';
import { instantEnLettres } from '@/lib/dates';
import { classerRappelAction, noterRappelAction } from '@/lib/rappels/actions';
import type { RappelVue } from '@/lib/rappels/queries';
import { STATUTS_RAPPEL, SUITES_RAPPEL } from '@/lib/rappels/rappel';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** A call-back: how to reach the person, and what may come next. */
export function FicheRappel({ rappel }: { rappel: RappelVue }) {
  const suites = SUITES_RAPPEL[rappel.statut];
  const caches = { rappelId: rappel.id };
  const lignes = [
    { term: 'État', description: <Badge tone="todo">{STATUTS_RAPPEL[rappel.statut]}</Badge> },
    { term: 'Commune', description: rappel.commune.nom },
    { term: 'Territoire', description: rappel.territoire?.nom ?? 'Aucun' },
    { term: 'Demande du', description: instantEnLettres(rappel.creeLe) },
    ...(rappel.telephone
      ? [
          {
            term: 'Téléphone',
            description: (
              <a className="lien inline-flex min-h-11 items-center" href={`tel:${rappel.telephone}`}>
                {telephoneAffiche(rappel.telephone)}
              </a>
            ),
          },
        ]
      : []),
    ...(rappel.email ? [{ term: 'E-mail', description: <EmailLink value={rappel.email} /> }] : []),
    ...(rappel.mot ? [{ term: 'Son mot', description: rappel.mot }] : []),
  ];
  return (
    <>
      <Card>
        <DefinitionList items={lignes} />
      </Card>
      <div className="flex flex-wrap gap-x-5 gap-y-3">
        {suites.includes('INVITEE') && (
          <ButtonLink href={`/coordination/personnes/inviter?rappel=${rappel.id}`}>
            Inviter {rappel.prenom}
          </ButtonLink>
        )}
        {suites.includes('RAPPELEE') && (
          <InlineForm action={noterRappelAction} hidden={caches} label="J’ai appelé" />
        )}
        {suites.includes('CLASSEE') && (
          <InlineForm
            action={classerRappelAction}
            hidden={caches}
            label="Ranger sans suite"
            variant="quiet"
          />
        )}
        {rappel.beneficiaireId && (
          <ButtonLink href={`/coordination/personnes/${rappel.beneficiaireId}`} variant="secondary">
            Ouvrir son dossier
          </ButtonLink>
        )}
      </div>
    </>
  );
}
