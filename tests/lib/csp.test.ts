import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { cspANonce, cspPublique, PREFIXES_A_NONCE, SOURCE_PUBLIQUE } from '@/lib/csp';
import configNext from '@/next.config';
import { config, proxy } from '@/proxy';

const directives = (csp: string) =>
  Object.fromEntries(csp.split('; ').map((d) => [d.split(' ')[0], d.split(' ').slice(1)]));

describe('la politique de contenu', () => {
  it('interdit partout le cadre, l’objet et la base étrangère', () => {
    for (const csp of [cspPublique({ dev: false }), cspANonce('abc', { dev: false })])
      expect(directives(csp)).toMatchObject({
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
      });
  });

  it('n’autorise aucun script en ligne sans nonce dans les espaces', () => {
    expect(directives(cspANonce('abc', { dev: false }))['script-src']).toEqual([
      "'nonce-abc'",
      "'strict-dynamic'",
    ]);
  });

  it('change de nonce à chaque réponse et le dit à la page', () => {
    const reponses = [1, 2].map(() => proxy(new NextRequest('http://localhost/beneficiaire')));
    const [a, b] = reponses.map((r) => r.headers.get('Content-Security-Policy')!);
    expect(a).not.toBe(b);
    expect(reponses[0]!.headers.get('x-middleware-request-content-security-policy')).toBe(a);
  });

  it('garde les pages à nonce et les pages publiques chacune de leur côté', () => {
    expect(config.matcher).toEqual(PREFIXES_A_NONCE.map((p) => `/${p}/:chemin*`));
    const publique = new RegExp(`^${SOURCE_PUBLIQUE}$`);
    for (const p of PREFIXES_A_NONCE) {
      expect(`/${p}`).not.toMatch(publique);
      expect(`/${p}/page`).not.toMatch(publique);
    }
    for (const chemin of ['/', '/missions', '/associations-du-pays', '/api/uploads'])
      expect(chemin).toMatch(publique);
  });

  it('accompagne les autres en-têtes de sécurité', async () => {
    const regles = await configNext.headers!();
    const entetes = Object.fromEntries(regles.flatMap((r) => r.headers).map((h) => [h.key, h.value]));
    expect(entetes).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('camera=()'),
    });
  });
});
