import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import {
  cspANonce,
  cspPublique,
  ORIGINE_TUILES,
  PAGE_CARTE,
  PREFIXES_A_NONCE,
  SOURCE_PUBLIQUE,
} from '@/lib/csp';
import { pageDesMissions } from '@/lib/recherche/recherche';
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

  it('n’admet les images d’ailleurs que sur la page de la carte', async () => {
    const regles = (await configNext.headers!()).flatMap(({ source, headers }) =>
      headers.filter((h) => h.key === 'Content-Security-Policy').map((h) => ({ source, csp: h.value })),
    );
    // What Next answers: the last rule that matches the page.
    const cspDe = (page: string) =>
      regles.findLast(({ source }) => new RegExp(`^${source}$`).test(page))!.csp;
    expect(pageDesMissions({ carte: true })).toBe(PAGE_CARTE);
    const carte = directives(cspDe(PAGE_CARTE));
    expect(carte['img-src']).toEqual(["'self'", 'data:', 'blob:', ORIGINE_TUILES]);
    for (const page of ['/', '/missions', '/missions/carte-de-visite', '/api/carte'])
      expect(cspDe(page), page).not.toContain('geopf');
    // Nothing else is looser there.
    expect({ ...carte, 'img-src': [] }).toEqual({ ...directives(cspDe('/missions')), 'img-src': [] });
    expect(
      proxy(new NextRequest('http://localhost/coordination')).headers.get('Content-Security-Policy'),
    ).toContain("img-src 'self' data: blob:;");
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
