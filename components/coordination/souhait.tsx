import type { ReactNode } from 'react';
import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { BESOINS } from '@/lib/beneficiaires/besoin';
import {
  classerCandidatureAction,
  leverAncienEmployeurAction,
  presenterCandidatureAction,
} from '@/lib/candidatures/actions';
import { STATUTS_CANDIDATURE, STATUTS_OUVERTS } from '@/lib/candidatures/candidature';
import type { Souhait } from '@/lib/coordination/queries/candidatures';
import { instantEnLettres } from '@/lib/dates';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { phraseCreneau, phrasePlaces } from '@/lib/missions/vue';
import { telephoneAffiche } from '@/lib/territoires/commune';

function partage(s: Souhait): string {
  const choses = [
    'son prénom',
    ...(s.partageTelephone ? ['son téléphone'] : []),
    ...(s.partageEmail ? ['son adresse e-mail'] : []),
  ];
  return choses.join(', ');
}

function Suites({ souhait: s }: { souhait: Souhait }) {
  const caches = { candidatureId: s.id };
  const prenom = s.beneficiaire.user.prenom;
  const ouverte = (STATUTS_OUVERTS as readonly string[]).includes(s.statut) && s.statut !== 'PLACE_OFFERTE';
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      {s.statut === 'DEPOSEE' && (
        <InlineForm
          action={presenterCandidatureAction}
          hidden={caches}
          label={`Présenter ${prenom} à l’association`}
          variant="primary"
        />
      )}
      {s.statut === 'A_EXAMINER' && (
        <InlineForm
          action={leverAncienEmployeurAction}
          hidden={caches}
          label="Nous avons regardé : rien ne s’oppose"
          variant="primary"
        />
      )}
      {ouverte && (
        <Confirm label="Donner une suite neutre" variant="quiet">
          <p>
            {prenom} recevra un mot simple : « cela ne se fera pas cette fois ». Aucune raison n’est écrite.{' '}
            {prenom} peut choisir une autre mission tout de suite.
          </p>
          <InlineForm
            action={classerCandidatureAction}
            hidden={caches}
            label="Oui, sans suite cette fois"
            variant="danger"
          />
        </Confirm>
      )}
    </div>
  );
}

/** One « ça m’intéresse »: who, which mission, what may be shared, and the next act. */
export function FicheSouhait({ souhait: s }: { souhait: Souhait }) {
  const b = s.beneficiaire;
  const lignes: { term: string; description: ReactNode }[] = [
    { term: 'État', description: <Badge tone="todo">{STATUTS_CANDIDATURE[s.statut]}</Badge> },
    {
      term: 'Mission',
      description: (
        <a className="lien inline-flex min-h-11 items-center" href={`/coordination/missions/${s.mission.id}`}>
          {s.mission.titre}
        </a>
      ),
    },
    { term: 'Association', description: `${s.mission.association.nom} · ${s.mission.commune.nom}` },
    { term: 'Places', description: phrasePlaces(s.mission) },
    {
      term: 'Créneaux choisis',
      description: s.creneaux.length
        ? s.creneaux.map(({ creneau }) => phraseCreneau(creneau)).join(', ')
        : 'À voir ensemble',
    },
    {
      term: 'Personne',
      description: (
        <a className="lien inline-flex min-h-11 items-center" href={`/coordination/personnes/${b.id}`}>
          {b.user.prenom} {b.user.nom}, {b.commune.nom}
        </a>
      ),
    },
    ...(b.user.telephone
      ? [
          {
            term: 'Téléphone',
            description: (
              <a className="lien inline-flex min-h-11 items-center" href={`tel:${b.user.telephone}`}>
                {telephoneAffiche(b.user.telephone)}
              </a>
            ),
          },
        ]
      : []),
    { term: 'Besoins', description: b.besoins.map((x) => BESOINS[x].label).join(', ') || 'Aucun dit' },
    ...(b.besoinsLibres ? [{ term: 'Dans ses mots', description: b.besoinsLibres }] : []),
    ...(s.mot ? [{ term: 'Son mot à l’association', description: s.mot }] : []),
    { term: 'L’association verra', description: partage(s) },
    { term: 'Demandé le', description: instantEnLettres(s.creeLe) },
  ];
  return (
    <>
      {s.statut === 'A_EXAMINER' && (
        <Notice tone="todo" title="La personne a travaillé pour cette association">
          On ne peut pas être bénévole chez un ancien employeur (article L.5425-8 du code du travail). Appelez
          la personne pour comprendre, puis décidez avec elle.
        </Notice>
      )}
      <Card>
        <DefinitionList items={lignes} />
      </Card>
      <Suites souhait={s} />
      <p>
        <ButtonLink href={`${PAGE_DES_FILS.COORDINATION}/${s.id}`} variant="secondary">
          Lui écrire
        </ButtonLink>
      </p>
    </>
  );
}
