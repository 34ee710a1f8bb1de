import { Section } from '@/components/ui/page';
import { Form } from '@/components/form/form';
import { Submit } from '@/components/form/submit';
import { entrerDemo } from '@/lib/auth/actions';
import { NOMS_PERSONAS, PERSONAS } from '@/lib/auth/personas';

/** Five plain forms: one per demo person. */
export function DemoEntry() {
  return (
    <Section title="Essayer la démonstration">
      <p>Ces cinq personnes sont inventées. Choisissez-en une.</p>
      <ul className="grid gap-3">
        {NOMS_PERSONAS.map((nom) => (
          <li key={nom}>
            <Form action={entrerDemo}>
              <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr]">
                <Submit variant="secondary" name="persona" value={nom}>
                  {PERSONAS[nom].libelle}
                </Submit>
                <span className="text-encre-douce">{PERSONAS[nom].qui}</span>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
