import { Form, InlineForm } from '@/components/form/form';
import { Reasons } from '@/components/missions/reasons';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { annulerUnLot, enleverUneProposition, envoyerUnLot } from '@/lib/propositions/actions';
import type { LotOuvert, LotVu, PersonneVue } from '@/lib/propositions/commands/ouvrir';
import { pourquoiRien } from '@/lib/propositions/lot';
import { adresse } from '@/lib/requete';

const nombre = (n: number) => n.toLocaleString('fr-FR');

/** What the worker is doing; the page is asked again by a link, without scripts. */
function EnCours({ lot, ici }: { lot: LotVu; ici: string }) {
  const quoi = lot.statut === 'PREPARATION' ? 'personnes lues' : 'propositions envoyées';
  return (
    <Section title={lot.statut === 'PREPARATION' ? 'Préparation en cours' : 'Envoi en cours'}>
      <progress
        className="h-3 w-full max-w-[640px] appearance-none overflow-hidden rounded-full bg-filet [&::-moz-progress-bar]:bg-sapin [&::-webkit-progress-bar]:bg-filet [&::-webkit-progress-value]:bg-sapin"
        value={lot.faites}
        max={lot.aFaire || 1}
      >
        {nombre(lot.faites)}
      </progress>
      <p>
        {nombre(lot.faites)} {quoi} sur {nombre(lot.aFaire)}. Vous pouvez fermer cette page : le travail
        continue.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={ici}>Voir où on en est</ButtonLink>
        <Arreter lot={lot} />
      </div>
    </Section>
  );
}

function Arreter({ lot }: { lot: LotVu }) {
  return (
    <Form
      action={annulerUnLot}
      fold="Tout annuler"
      submit="Oui, annuler"
      submitVariant="danger"
      full={false}
      intro={<p>Ce qui n’est pas parti ne partira pas. Ce qui est parti reste.</p>}
    >
      <Hidden name="lotId" value={lot.id} />
    </Form>
  );
}

function ARelire({ lot }: { lot: LotVu }) {
  const reste = lot._count.paires;
  return (
    <Section title="À relire, puis à envoyer">
      <DefinitionList
        items={[
          { term: 'Personnes', description: nombre(lot.considerees) },
          { term: 'Avec une proposition', description: nombre(lot.servies) },
          { term: 'Propositions à envoyer', description: nombre(reste) },
          { term: 'Tirage au sort', description: `graine ${lot.graine}, gardée au journal` },
          ...(lot.borne === null
            ? []
            : [{ term: 'Justesse du calcul', description: phraseBorne(lot.borne) }]),
        ]}
      />
      <p>
        Chaque personne répond oui, non ou plus tard, sans raison à donner. Toutes restent libres de choisir
        n’importe quelle mission.
      </p>
      <div className="flex flex-wrap gap-3">
        {reste > 0 && (
          <InlineForm
            action={envoyerUnLot}
            hidden={{ lotId: lot.id }}
            variant="primary"
            label={reste === 1 ? 'Envoyer 1 proposition' : `Envoyer ${nombre(reste)} propositions`}
          />
        )}
        <Arreter lot={lot} />
      </div>
    </Section>
  );
}

/** N·ε in the unit that people know: the best mission of one person. */
const phraseBorne = (borne: number) =>
  `la meilleure répartition possible, à ${borne.toLocaleString('fr-FR', { maximumSignificantDigits: 1 })} fois la mission préférée d’une personne près`;

function Personne({ personne: p }: { personne: PersonneVue }) {
  const rien = pourquoiRien({ ...p, restantes: p.paires.length });
  return (
    <Card as="li">
      <h3 className="text-xl">
        <a href={`/coordination/personnes/${p.id}`} className="lien inline-flex min-h-11 items-center">
          {p.nom}
        </a>
      </h3>
      <p className="text-encre-douce">{p.commune}</p>
      {rien && <p className="mt-2">{rien}</p>}
      <ul className="mt-3 grid gap-4">
        {p.paires.map((paire) => (
          <li key={paire.id} className="grid gap-2 border-t border-filet pt-3">
            <p>
              <a href={`/coordination/missions/${paire.mission.id}`} className="lien font-semibold">
                {paire.mission.titre}
              </a>{' '}
              <span className="text-encre-douce">
                {paire.mission.association.nom} · {paire.mission.commune.nom}
              </span>
            </p>
            <Reasons reasons={paire.raisons} />
            <InlineForm
              action={enleverUneProposition}
              hidden={{ paireId: paire.id }}
              variant="quiet"
              label={
                <>
                  Enlever cette proposition
                  <span className="sr-only">
                    {' '}
                    : {paire.mission.titre}, pour {p.nom}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A batch at each of its moments: being worked out, to be read, being sent, over. */
export function LotScreen({ lot, personnes, sans }: LotOuvert & { sans: boolean }) {
  const ici = `/coordination/propositions/${lot.id}`;
  if (lot.statut === 'PREPARATION' || lot.statut === 'ENVOI') return <EnCours lot={lot} ici={ici} />;
  if (lot.statut !== 'PRET')
    return (
      <Notice tone={lot.statut === 'ENVOYE' ? 'success' : 'info'}>
        <p className="font-semibold">
          {lot.statut === 'ENVOYE' ? 'C’est envoyé.' : 'Cette préparation est annulée.'}
        </p>
        <p>
          Propositions parties : {nombre(lot.envoyees)} sur {nombre(lot.retenues)} préparées. Les noms ne sont
          pas gardés ici.
        </p>
      </Notice>
    );
  return (
    <>
      <ARelire lot={lot} />
      <Section
        title="Personne par personne"
        actions={
          <a href={sans ? ici : `${ici}?voir=sans`} className="lien inline-flex min-h-11 items-center">
            {sans ? 'Voir toutes les personnes' : 'Voir celles qui n’ont rien'}
          </a>
        }
      >
        {personnes.total === 0 ? (
          <EmptyState title={sans ? 'Tout le monde a une proposition' : 'Il ne reste personne'}>
            {sans
              ? 'Relisez-les, puis envoyez-les.'
              : 'Ces personnes ne veulent plus de propositions. Annulez, puis recommencez.'}
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {personnes.lignes.map((p) => (
              <Personne key={p.id} personne={p} />
            ))}
          </ul>
        )}
        <Pagination {...personnes} href={(page) => adresse(ici, { voir: sans ? 'sans' : undefined, page })} />
      </Section>
    </>
  );
}
