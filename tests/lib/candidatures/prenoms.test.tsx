import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Prenoms } from '@/components/candidatures/prenoms';

const dire = (nombre: number, suite?: string) =>
  renderToStaticMarkup(
    <Prenoms prenoms={Array.from({ length: nombre }, (_, n) => `P${n}`)} suite={suite} className="" />,
  );

it('dit tous les prénoms d’une petite séance', () => {
  expect(dire(1)).toContain('>P0<');
  expect(dire(8)).toContain('P6 et P7<');
  expect(dire(8)).not.toContain('<details');
});

it('dit les premiers d’une grande séance, combien il y en a d’autres, et permet de les lire tous', () => {
  const page = dire(450, ' : pas cette fois.');
  expect(page).toContain('P5 et 444 autres : pas cette fois.');
  const [avant, replies] = page.split('</summary>');
  expect(avant).toContain('Voir les 444 autres prénoms');
  expect(replies!.match(/<li/g)).toHaveLength(444);
  expect(replies).toContain('P449');
});
