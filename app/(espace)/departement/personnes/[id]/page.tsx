import type { Metadata } from 'next';
import { accompagnement } from '@/components/parcours/a-nommer';
import { LettreLink } from '@/components/parcours/lettre-link';
import { Nommer } from '@/components/parcours/nommer';
import { DefinitionList } from '@/components/ui/definition-list';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourCourt, jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirPourNommer } from '@/lib/parcours/commands/lecture-nomination';
import { organismesANommer, referentsANommer } from '@/lib/parcours/queries/nomination';
import { estIdentifiant, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Nommer un référent' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function NommerUnReferent({ params, searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const [{ id }, recherche] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const personne = await ouIntrouvable(id, () => ouvrirPourNommer(acteur, { beneficiaireId: id }, now));
  const [referents, organismes] = await Promise.all([referentsANommer(acteur), organismesANommer(acteur)]);
  const demande = premier(recherche.depuis);
  const depuis = demande && estIdentifiant(demande) ? demande : undefined;
  return (
    <FormColumn>
      <PageTitle
        title="Nommer un référent"
        lead={`${personne.user.prenom} ${personne.user.nom}`}
        back={
          depuis
            ? { href: `/departement/referents/${depuis}`, label: 'Personnes accompagnées' }
            : { href: '/departement/personnes', label: 'Personnes sans référent' }
        }
      />
      <DefinitionList
        items={[
          { term: 'Commune', description: personne.commune.nom },
          { term: 'Entrée', description: jourCourt(jourDe(personne.creeLe)) },
          { term: 'Référent', description: accompagnement(personne) },
        ]}
      />
      {personne.suivis
        .filter((s) => s.nommeLe)
        .map((s) => (
          <LettreLink key={s.id} suiviId={s.id} quoi="Lettre de nomination" />
        ))}
      <Nommer {...{ personne, referents, organismes, depuis, jour: jourDe(now) }} />
      <p>
        <a className="lien inline-flex min-h-11 items-center" href={`/departement/personnes/${id}/motif`}>
          Ouvrir son parcours, avec un motif
        </a>
      </p>
    </FormColumn>
  );
}
