import { test } from 'vitest';
import { aucun, lireSources, sousDossier, type Source } from './support/sources';

const sources = lireSources('lib', 'prisma', 'tests');
const parNom = new Map<string, Source>(
  sources.flatMap((s) => {
    const nom = s.chemin.replace(/\.tsx?$/, '');
    return [[nom, s] as const, [nom.replace(/\/index$/, ''), s] as const];
  }),
);

/** The way from a file to the first `server-only` that it loads, if there is one. */
function verServeurSeul(depart: Source): string[] | undefined {
  const venuDe = new Map<Source, Source | undefined>([[depart, undefined]]);
  for (const ici of venuDe.keys()) {
    if (ici.imports.some((i) => i.vers === 'server-only')) {
      const chemin: string[] = [];
      for (let s: Source | undefined = ici; s; s = venuDe.get(s)) chemin.unshift(s.chemin);
      return chemin;
    }
    for (const { vers, typeSeulement } of ici.imports) {
      const suivant = typeSeulement ? undefined : parNom.get(vers);
      if (suivant && !venuDe.has(suivant)) venuDe.set(suivant, ici);
    }
  }
  return undefined;
}

test('ce que les tests du navigateur chargent ne demande pas le serveur de Next', () => {
  aucun(
    'Playwright tourne sans la condition react-server : une commande que ces tests appellent n’importe pas ’server-only’, même de loin.',
    sources
      .filter((s) => sousDossier(s, 'tests/e2e') || s.chemin === 'tests/support/e2e.ts')
      .flatMap((s) => verServeurSeul(s)?.join(' → ') ?? []),
  );
});
