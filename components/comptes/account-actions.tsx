import { ButtonLink } from '@/components/ui/button';

const AUTRES = [
  { href: '/departement/comptes/inviter-coordination', mot: 'Inviter la coordination' },
  { href: '/departement/imports', mot: 'Importer des personnes' },
  { href: '/departement/referents/imports', mot: 'Importer des référents' },
];

/** How accounts come: one by one, or by a file. */
export function AccountActions() {
  return (
    <>
      <ButtonLink href="/departement/comptes/inviter-referent">Inviter un référent</ButtonLink>
      {AUTRES.map(({ href, mot }) => (
        <ButtonLink key={href} href={href} variant="secondary">
          {mot}
        </ButtonLink>
      ))}
    </>
  );
}
