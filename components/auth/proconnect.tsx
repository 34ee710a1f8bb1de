import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/page';

/** For professionals: a plain form, for the provider's site is another one. */
export function ProConnect() {
  return (
    <Section title="Je suis un professionnel">
      <form action="/api/proconnect" method="post">
        <Button type="submit" variant="secondary" full>
          S’identifier avec ProConnect
        </Button>
      </form>
    </Section>
  );
}
