import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { importerEnvoi } from '@/lib/flux/envoi';
import { vientDIci } from '@/lib/envoi/origine';
import { derniersImports, importParId } from '@/lib/flux/queries';
import { PAR_PAGE } from '@/lib/pagination';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { unDepartement } from '../../factories/territoires';
import { uneMissionXml, unFlux } from '../../support/flux';

const now = new Date('2026-03-03T09:00:00Z');
const envoi = (champs: Record<string, string | File>) => {
  const corps = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) corps.append(nom, valeur);
  return new Request('http://localhost/api/imports/missions', { method: 'POST', body: corps });
};
const fichier = (texte: string) => new File([texte], 'flux.xml', { type: 'text/xml' });

beforeAll(async () => {
  await unDepartement();
});

describe('l’envoi d’un flux par la coordination', () => {
  it('est réservé à la coordination', async () => {
    const { acteur } = await unReferent();
    await expect(
      importerEnvoi(acteur, envoi({ source: 'essai', fichier: fichier(unFlux()) }), now),
    ).rejects.toThrow('réservée');
    expect(await derniersImports(acteur)).toMatchObject({ total: 0, lignes: [] });
  });

  it('importe le fichier et garde son compte rendu', async () => {
    const { acteur } = await unCoordinateur();
    const flux = unFlux(uneMissionXml(), uneMissionXml({ clientId: '13', title: 'Court' }));
    const { id } = await importerEnvoi(acteur, envoi({ source: 'essai', fichier: fichier(flux) }), now);
    expect(await importParId(acteur, id)).toMatchObject({
      source: 'essai',
      lues: 2,
      creees: 1,
      refusees: [{ clientId: '13', motif: 'Le titre doit faire au moins deux mots.' }],
    });
    expect((await derniersImports(acteur)).lignes.map((i) => i.id)).toContain(id);
  });

  it('se retrouve parmi tous les autres, en pages, le plus récent d’abord', async () => {
    const { acteur } = await unCoordinateur();
    const { total } = await derniersImports(acteur);
    const nombres = { lues: 1, creees: 1, modifiees: 0, inchangees: 0, absentes: 0, refusees: [] };
    await db.importFlux.createMany({
      data: Array.from({ length: PAR_PAGE + 1 }, (_, n) => ({
        source: `lot${n}`,
        auteurId: acteur.userId,
        faitLe: new Date(now.getTime() + (n + 1) * 60_000),
        ...nombres,
      })),
    });
    const premiere = await derniersImports(acteur);
    expect(premiere).toMatchObject({ total: total + PAR_PAGE + 1, page: 1 });
    expect(premiere.lignes.map((i) => i.source)).toEqual(
      Array.from({ length: PAR_PAGE }, (_, n) => `lot${PAR_PAGE - n}`),
    );
    expect((await derniersImports(acteur, 2)).lignes[0]).toMatchObject({ source: 'lot0' });
  });

  it.each([
    ['sans fichier', { source: 'essai' }, 'Choisissez un fichier'],
    ['sans source', { fichier: fichier(unFlux()) }, 'nom court'],
    ['un fichier coupé', { source: 'essai', fichier: fichier('<source><mission>') }, 'ligne 1, colonne'],
  ])('%s : une phrase le dit', async (_, champs, phrase) => {
    const { acteur } = await unCoordinateur();
    const lu: { source?: string } = {};
    await expect(
      importerEnvoi(acteur, envoi(champs as Record<string, string | File>), now, undefined, lu),
    ).rejects.toThrow(phrase);
    expect(lu.source, 'ce qui était écrit n’est pas perdu').toBe(
      'source' in champs ? champs.source : undefined,
    );
  });

  it('un fichier trop gros est lu jusqu’à la limite, et rien n’est gardé', async () => {
    const { acteur } = await unCoordinateur();
    const avant = await derniersImports(acteur);
    const long = { description: 'On jardine ensemble. '.repeat(3_000) };
    const flux = unFlux(
      ...Array.from({ length: 40 }, (_, n) => uneMissionXml({ clientId: `g${n}`, ...long })),
    );
    const champs = { source: 'gros', fichier: fichier(flux) };
    await expect(importerEnvoi(acteur, envoi(champs), now, 2 * 1024 * 1024)).rejects.toThrow('dépasse 2 Mo');
    expect(await derniersImports(acteur)).toEqual(avant);
    expect(await db.mission.count({ where: { source: 'gros' } })).toBe(0);
  });

  it('ne vient que d’une page du site', () => {
    const de = (origin: string | null) =>
      vientDIci(new Headers({ host: 'tremplin.example', ...(origin ? { origin } : {}) }));
    expect(de('https://tremplin.example')).toBe(true);
    expect(de('https://ailleurs.example')).toBe(false);
    expect(de('null')).toBe(false);
    expect(de(null)).toBe(false);
  });
});
