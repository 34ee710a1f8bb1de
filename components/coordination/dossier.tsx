import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmailText } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { BESOINS, MODES_DEPLACEMENT } from '@/lib/beneficiaires/besoin';
import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import { CONTACTS } from '@/lib/beneficiaires/question';
import { STATUTS_CANDIDATURE } from '@/lib/candidatures/candidature';
import type { Dossier } from '@/lib/coordination/commands/dossier';
import { demiJournee, jourCourt, jourDe } from '@/lib/dates';
import { DOMAINES } from '@/lib/missions/domaine';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { HeuresDuDossier } from './heures-dossier';

const mots = (liste: readonly string[]) => (liste.length ? liste.join(', ') : 'Pas encore dit');

function Identite({ d }: { d: Dossier }) {
  const lignes: { term: string; description: ReactNode }[] = [
    { term: 'Étape', description: LIBELLE_ETAPE[d.etape] },
    {
      term: 'Téléphone',
      description: d.user.telephone ? (
        <a className="lien inline-flex min-h-11 items-center" href={`tel:${d.user.telephone}`}>
          {telephoneAffiche(d.user.telephone)}
        </a>
      ) : (
        'Aucun'
      ),
    },
    { term: 'E-mail', description: d.user.email ? <EmailText value={d.user.email} /> : 'Aucun' },
    { term: 'Une association la joint', description: CONTACTS[d.contactChoisi].label },
    { term: 'Commune', description: `${d.commune.nom} · ${d.commune.territoire?.nom ?? 'aucun territoire'}` },
    ...(d.nomAidant ? [{ term: 'Se fait aider par', description: d.nomAidant }] : []),
  ];
  return <DefinitionList items={lignes} />;
}

function Envies({ d }: { d: Dossier }) {
  return (
    <DefinitionList
      items={[
        { term: 'Jusqu’où', description: d.rayonKm === null ? 'Pas encore dit' : `${d.rayonKm} km` },
        { term: 'Comment', description: mots(d.modesDeplacement.map((m) => MODES_DEPLACEMENT[m].label)) },
        { term: 'Quand', description: mots(d.disponibilites.map((j) => demiJournee(j).label)) },
        { term: 'Ce qui plaît', description: mots(d.domainesSouhaites.map((x) => DOMAINES[x].label)) },
        { term: 'Besoins', description: mots(d.besoins.map((b) => BESOINS[b].label)) },
        ...(d.besoinsLibres ? [{ term: 'Dans ses mots', description: d.besoinsLibres }] : []),
      ]}
    />
  );
}

/** What the coordination reads of a person: how to reach them, wishes and needs in their words, missions. */
export function DossierPersonne({ dossier: d }: { dossier: Dossier }) {
  return (
    <>
      {d.consentements.length === 0 && (
        <Notice tone="todo" title="L’accord de la personne manque">
          Rien ne part vers une association tant que la personne n’a pas dit oui, à sa première visite.
        </Notice>
      )}
      <div className="grid items-start gap-6 grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))]">
        <Section title="Contact">
          <Card>
            <Identite d={d} />
          </Card>
        </Section>
        <Section title="Ce que la personne cherche">
          <Card>
            <Envies d={d} />
          </Card>
        </Section>
      </div>
      <Section
        title="Ses « ça m’intéresse »"
        actions={
          <ButtonLink href={`/coordination/personnes/${d.id}/proposer`} variant="secondary">
            Proposer une mission
          </ButtonLink>
        }
      >
        {d.candidatures.length === 0 ? (
          <EmptyState title="Pas encore de mission choisie">
            Proposez-lui une mission qui va avec ses envies.
          </EmptyState>
        ) : (
          <Table
            caption="« Ça m’intéresse »"
            captionHidden
            head={['Mission', 'Association', 'État', 'Depuis']}
            rows={d.candidatures.map((c) => ({
              key: c.id,
              cells: [
                <a key="m" className="lien" href={`/coordination/candidatures/${c.id}`}>
                  {c.mission.titre}
                </a>,
                c.mission.association.nom,
                <Badge key="s">{STATUTS_CANDIDATURE[c.statut]}</Badge>,
                jourCourt(jourDe(c.creeLe)),
              ],
            }))}
          />
        )}
      </Section>
      <HeuresDuDossier affectations={d.affectations} beneficiaireId={d.id} />
    </>
  );
}
