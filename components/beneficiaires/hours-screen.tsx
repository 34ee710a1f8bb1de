import { Form, InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Radios } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { PageTitle, Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { jourEnLettres, jourIso } from '@/lib/dates';
import { accorderHeuresAction, declarerHeuresAction } from '@/lib/heures/actions';
import { dureeEnLettres } from '@/lib/heures/duree';
import { modifiablesParLaPersonne, motPourLaPersonne } from '@/lib/heures/heures';
import type { MesHeures, MesHeuresLigne } from '@/lib/heures/queries/benevole';

/** « Vous avez donné 6 heures »: say yes to what others wrote, write today's, read the rest. */
export function HoursScreen({ heures, jour }: { heures: MesHeures; jour: Date }) {
  return (
    <>
      <div className="grid gap-6">
        <PageTitle
          title="Mes heures"
          lead={
            heures.minutesDonnees > 0
              ? `Vous avez donné ${dureeEnLettres(heures.minutesDonnees)}. Merci !`
              : undefined
          }
        />
        {heures.missions.length === 0 && (
          <EmptyState
            title="Ici, vous noterez vos heures"
            action={
              <ButtonLink href="/beneficiaire/missions" full>
                Voir les missions
              </ButtonLink>
            }
          >
            <p>Quand votre mission commence, vous écrivez ici le temps que vous donnez.</p>
          </EmptyState>
        )}
        {heures.aAccorder.length > 0 && <ToAgree lignes={heures.aAccorder} />}
        {heures.aRevoir.length > 0 && <ToReview lignes={heures.aRevoir} />}
      </div>
      {heures.missions.length > 0 && <Declare heures={heures} jour={jour} />}
      {heures.lignes.length > 0 && (
        <Section title="Ce que j’ai donné">
          <ul>
            {heures.lignes.map((l) => (
              <Line key={l.id} ligne={l} />
            ))}
          </ul>
          <Pagination
            page={heures.page}
            pages={heures.pages}
            href={(n) => `/beneficiaire/heures?page=${n}`}
          />
        </Section>
      )}
    </>
  );
}

function DayAndTime({ ligne: l }: { ligne: MesHeuresLigne }) {
  return (
    <>
      <p className="font-semibold first-letter:uppercase">{jourEnLettres(l.date)}</p>
      <p>
        {dureeEnLettres(l.minutes)}, {l.affectation.mission.titre}
      </p>
    </>
  );
}

function ToAgree({ lignes }: { lignes: readonly MesHeuresLigne[] }) {
  return (
    <Section title="Quelqu’un a noté ces heures pour vous">
      <ul className="grid gap-3">
        {lignes.map((l) => (
          <Card as="li" key={l.id} tone="argile">
            <DayAndTime ligne={l} />
            <div className="mt-3 flex flex-wrap gap-2">
              <InlineForm
                action={accorderHeuresAction}
                hidden={{ heuresIds: l.id, versions: String(l.version) }}
                label="Je suis d’accord"
                variant="primary"
              />
              <ButtonLink href={`/beneficiaire/heures/${l.id}`} variant="quiet">
                Ce n’est pas ça
              </ButtonLink>
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function ToReview({ lignes }: { lignes: readonly MesHeuresLigne[] }) {
  return (
    <Section title="À regarder de nouveau">
      <ul className="grid gap-3">
        {lignes.map((l) => (
          <Card as="li" key={l.id} tone="argile">
            <DayAndTime ligne={l} />
            {l.motRevoir && (
              <p className="mt-1">
                {l.affectation.mission.association.nom} dit : « {l.motRevoir} »
              </p>
            )}
            <div className="mt-3">
              <ButtonLink href={`/beneficiaire/heures/${l.id}`} full>
                Corriger
                <span className="sr-only"> les heures du {jourEnLettres(l.date)}</span>
              </ButtonLink>
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function Declare({ heures, jour }: { heures: MesHeures; jour: Date }) {
  const [seule, ...autres] = heures.missions;
  if (!seule) return null;
  return (
    <Section title="Noter du temps">
      <Form action={declarerHeuresAction} submit="Noter ces heures">
        {autres.length === 0 ? (
          <>
            <Hidden name="affectationId" value={seule.affectationId} />
            <p>
              Pour : <strong>{seule.titre}</strong>, {seule.association}
            </p>
          </>
        ) : (
          <Radios
            name="affectationId"
            legend="Pour quelle mission ?"
            options={heures.missions.map((m) => ({
              value: m.affectationId,
              label: m.titre,
              hint: m.association,
            }))}
            defaultValue={seule.affectationId}
          />
        )}
        <DateField name="date" label="Quel jour ?" defaultValue={jourIso(jour)} max={jourIso(jour)} />
        <TextField
          name="minutes"
          label="Combien de temps ?"
          hint="Par exemple : 2, ou 2 h 30."
          inputMode="text"
          autoComplete="off"
        />
      </Form>
    </Section>
  );
}

function Line({ ligne: l }: { ligne: MesHeuresLigne }) {
  return (
    <li className="border-b border-filet py-3 last:border-0">
      <p className="gap-4 sm:flex sm:items-baseline sm:justify-between">
        <span className="block first-letter:uppercase">{jourEnLettres(l.date)}</span>
        <strong>{dureeEnLettres(l.minutes)}</strong>
      </p>
      <p className="text-encre-douce">{l.affectation.mission.titre}</p>
      <p className={l.statut === 'CONFIRMEES' ? 'text-sapin' : ''}>{motPourLaPersonne(l)}</p>
      {modifiablesParLaPersonne(l) && (
        <a href={`/beneficiaire/heures/${l.id}`} className="lien inline-flex min-h-11 items-center">
          Corriger
          <span className="sr-only"> les heures du {jourEnLettres(l.date)}</span>
        </a>
      )}
    </li>
  );
}
