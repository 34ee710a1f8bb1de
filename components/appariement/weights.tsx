import { Form, InlineForm } from '@/components/form/form';
import { ReadingForm } from '@/components/form/reading-form';
import { ReadVersion } from '@/components/form/version';
import { Button, ButtonLink } from '@/components/ui/button';
import { Hidden, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { reglerLesPoids, revenirAuxPoidsDuProduit } from '@/lib/appariement/actions';
import { CRITERES, LISTE_CRITERES, POIDS, type Poids } from '@/lib/appariement/poids';
import type { Essai } from '@/lib/appariement/queries/essai';
import { WeightsPreview } from './weights-preview';

const ICI = '/departement/classement';

type Props = {
  enVigueur: Poids;
  version: number;
  /** What was typed to be tried and cannot be read. */
  fautes: { valeurs: Record<string, string>; erreurs: Record<string, string> } | null;
  /** Weights that were tried, and what they would change; no effect when they are those in force. */
  essai: { poids: Poids; effet: Essai | null } | null;
};

/** How much each criterion counts: tried first, then kept. */
export function Weights({ enVigueur, version, fautes, essai }: Props) {
  return (
    <>
      <Section title="Ce qui compte, et combien">
        <p className="max-w-prose">
          Un poids n’a de sens que comparé aux autres : 0 ne compte pas, 20 compte deux fois plus que 10. Les
          besoins cochés, les moments libres et la distance choisie écartent une mission quels que soient les
          poids.
        </p>
        <ReadingForm action={ICI} fautes={fautes}>
          <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {LISTE_CRITERES.map((c) => (
              <TextField
                key={c}
                name={c}
                label={CRITERES[c].label}
                hint={`${CRITERES[c].hint} Au départ : ${POIDS[c]}.`}
                inputMode="numeric"
                maxLength={3}
                defaultValue={String(essai?.poids[c] ?? enVigueur[c])}
              />
            ))}
          </div>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <Button type="submit" variant={essai?.effet ? 'secondary' : 'primary'}>
              Voir ce que cela change
            </Button>
            {(essai || fautes) && (
              <ButtonLink href={ICI} variant="quiet">
                Laisser comme aujourd’hui
              </ButtonLink>
            )}
          </div>
        </ReadingForm>
      </Section>
      {essai && !essai.effet && (
        <Notice title="Ce sont les poids d’aujourd’hui">
          <p>Changez un nombre pour voir ce que cela change.</p>
        </Notice>
      )}
      {essai?.effet && (
        <>
          <WeightsPreview essai={essai.effet} />
          <Form action={reglerLesPoids} submit="Garder ces poids" full={false}>
            <ReadVersion version={version} relire={ICI} />
            {LISTE_CRITERES.map((c) => (
              <Hidden key={c} name={c} value={String(essai.poids[c])} />
            ))}
          </Form>
        </>
      )}
      {LISTE_CRITERES.some((c) => enVigueur[c] !== POIDS[c]) && (
        <Section title="Les poids de départ">
          <p>Chaque critère reprend le poids écrit sous son nom. Le journal garde le changement.</p>
          <div>
            <InlineForm
              action={revenirAuxPoidsDuProduit}
              hidden={{ version: String(version) }}
              label="Revenir aux poids de départ"
            />
          </div>
        </Section>
      )}
    </>
  );
}
