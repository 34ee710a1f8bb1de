import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Form } from '@/components/form/form';
import { FormState } from '@/components/form/state';
import { Summary } from '@/components/form/summary';
import { Checkbox, Checkboxes, Radios, Select } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { WeekChoice } from '@/components/ui/week-choice';
import type { EtatFormulaire } from '@/lib/formulaire';

const OPTIONS = [
  { value: 'a', label: 'À pied' },
  { value: 'b', label: 'En bus' },
];
const apres = (etat: Partial<EtatFormulaire>, champ: React.ReactNode) =>
  renderToStaticMarkup(<FormState value={{ etat: { tour: 1, ...etat }, prefixe: 'f-' }}>{champ}</FormState>);

describe('un champ après une réponse du serveur', () => {
  it('garde ce qui a été tapé', () => {
    expect(apres({ valeurs: { prenom: ['Samira'] } }, <TextField name="prenom" label="Prénom" />)).toContain(
      'value="Samira"',
    );
    expect(apres({ valeurs: { c: ['b'] } }, <Select name="c" label="C" options={OPTIONS} />)).toMatch(
      /<option value="b" selected="">/,
    );
    const cases = apres(
      { valeurs: { c: ['b'] } },
      <Checkboxes name="c" legend="C" options={OPTIONS} defaultValues={['a']} />,
    );
    expect(cases.match(/checked=""/g)).toHaveLength(1);
    expect(cases).toMatch(/value="b"[^>]*checked|checked=""[^>]*value="b"/);
  });

  it('ne recoche pas une case qui a été décochée', () => {
    expect(apres({ valeurs: {} }, <Checkbox name="c" label="C" defaultChecked />)).not.toContain(
      'checked=""',
    );
    expect(
      apres({ valeurs: {} }, <WeekChoice name="q" legend="Q" defaultValues={['LUNDI_MATIN']} />),
    ).not.toContain('checked=""');
  });

  it('ne rend pas un secret, ni la valeur d’avant', () => {
    expect(apres({ valeurs: {} }, <TextField name="code" label="Code" defaultValue="ABCD" />)).not.toContain(
      'ABCD',
    );
  });

  it('relie son erreur, par les mêmes identifiants que le résumé', () => {
    const etat = { tour: 1, erreur: 'À corriger', champs: { prenom: ['Écrivez votre prénom.'] } };
    const champ = apres(etat, <TextField name="prenom" label="Prénom" hint="Le vôtre" />);
    expect(champ).toContain('aria-invalid="true"');
    expect(champ).toContain('aria-describedby="f-prenom-aide f-prenom-erreur"');
    const resume = renderToStaticMarkup(<Summary etat={etat} prefixe="f-" />);
    expect(resume).toContain('role="alert"');
    expect(resume).toContain('href="#f-prenom"');
    expect(champ).toContain('id="f-prenom"');
  });

  it('relie l’erreur d’un groupe à sa première réponse', () => {
    const html = apres({ champs: { c: ['Choisissez.'] } }, <Radios name="c" legend="C" options={OPTIONS} />);
    expect(html).toMatch(/<input[^>]*id="f-c"[^>]*value="a"|<input[^>]*value="a"[^>]*id="f-c"/);
    expect(html).toContain('aria-describedby="f-c-erreur"');
    expect(html).toMatch(/<p id="f-c-erreur"[^>]*>(<span[^>]*>)?Choisissez\./);
  });
});

describe('un formulaire avant tout essai', () => {
  it('n’a pas de résumé, laisse le serveur vérifier, et a un bouton', () => {
    const html = renderToStaticMarkup(
      <Form action={async (etat) => etat} submit="Envoyer">
        <TextField name="prenom" label="Prénom" defaultValue="Paul" />
      </Form>,
    );
    expect(html).not.toContain('role="alert"');
    expect(html).toContain('noValidate=""');
    expect(html).toContain('value="Paul"');
    expect(html).toMatch(/<button type="submit"[^>]*>Envoyer/);
  });
});
