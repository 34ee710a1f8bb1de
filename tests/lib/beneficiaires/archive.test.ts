import { buffer } from 'node:stream/consumers';
import { setTimeout as attendre } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { enArchive } from '@/lib/beneficiaires/archive';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { enPage } from '@/lib/beneficiaires/page-donnees';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { mettreFeuille } from '@/lib/parcours/commands/feuille';
import { nomsDesFeuilles } from '@/lib/parcours/feuille';
import { mesFeuilles } from '@/lib/parcours/queries/feuilles';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { leTexteDe, unContrat, unPdf, unSuivi } from '../../factories/parcours';
import { quelquUnPartout } from '../../personnes/monde';
import { lireZip } from '../../support/zip';

const NOW = new Date('2026-11-02T09:00:00Z');
const telecharger = async (acteur: Acteur) =>
  lireZip(await buffer(enArchive(await exporterMesDonnees(acteur, {}, NOW), await mesFeuilles(acteur), NOW)));
const pageDe = async (acteur: Acteur) => enPage(await exporterMesDonnees(acteur, {}, NOW));

/** Somebody with a contract signed on paper: the sheet of each day. */
async function avecFeuilles(...jours: string[]) {
  const suivi = await unSuivi();
  for (const [rang, le] of jours.entries()) {
    const annee = 2080 + rang;
    const { id } = await unContrat(suivi.personne.id, {
      ...{ signeLe: null, debutLe: new Date(`${annee}-01-01`), finLe: new Date(`${annee}-06-01`) },
    });
    const versionId = (await leTexteDe(id)).id;
    await mettreFeuille(suivi.referent.acteur, { versionId, le: new Date(le) }, unPdf(String(rang)), NOW);
  }
  return suivi;
}

describe('le dossier que l’on télécharge', () => {
  it('ne donne à personne les feuilles d’un autre', async () => {
    const { referent } = await avecFeuilles('2026-03-01');
    for (const { acteur } of [
      referent,
      await unBeneficiaire(),
      await uneAssociation(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ])
      expect(await mesFeuilles(acteur)).toEqual([]);
  });

  it('a une page, les mêmes données, et chaque feuille au nom de son jour', async () => {
    const { personne } = await avecFeuilles('2026-03-01', '2026-03-01', '2026-02-14');
    const zip = await telecharger(personne.acteur);
    expect([...zip.keys()]).toEqual([
      'mes-donnees.html',
      'donnees.json',
      'feuilles/feuille-2026-03-01.pdf',
      'feuilles/feuille-2026-03-01-2.pdf',
      'feuilles/feuille-2026-02-14.pdf',
    ]);
    expect(zip.get('feuilles/feuille-2026-03-01-2.pdf')!.equals(unPdf('1'))).toBe(true);
    const json = zip.get('donnees.json')!.toString();
    const page = zip.get('mes-donnees.html')!.toString();
    for (const nom of [...zip.keys()].slice(2))
      for (const texte of [json, page]) expect(texte).toContain(nom);
    expect([...zip.keys()].join(), 'des noms neutres').not.toMatch(/rsa|contrat|tremplin/i);
  });

  it('de qui n’a rien, se lit : chaque chapitre vide le dit', async () => {
    const zip = await telecharger((await unBeneficiaire({ consent: false })).acteur);
    expect([...zip.keys()]).toEqual(['mes-donnees.html', 'donnees.json']);
    const page = zip.get('mes-donnees.html')!.toString();
    expect(page).toContain('<h2 id="c3">Accords</h2>\n<p>Rien n’est gardé ici.</p>');
    expect(page).not.toMatch(/>null|undefined|\[object/);
  });

  it('de quelqu’un qui a tout, dit en mots tout ce que dit le fichier', async () => {
    const { acteur } = await quelquUnPartout(NOW);
    const zip = await telecharger(acteur);
    const page = zip.get('mes-donnees.html')!.toString();
    for (const mot of [
      'Canarinom',
      '13 juillet 1968',
      'Un mot d’atelier',
      'lundi 2 novembre 2026 à 10',
      '17,3',
    ])
      expect(page, mot).toContain(mot);
    expect(page.replace(/SI-[0-9a-f-]+/, '')).not.toMatch(
      />null|undefined|\[object|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT/,
    );
    for (const [nom, v] of Object.entries(JSON.parse(zip.get('donnees.json')!.toString()) as object))
      if (typeof v === 'object') expect(page).toContain(`${nom.slice(1)}</h2>`);
  }, 120_000);

  it('lit les feuilles une par une, à mesure qu’elles partent', async () => {
    let enMain = 0;
    let auPlus = 0;
    const pieces = [1, 2, 3].map((n) => ({
      nom: `feuilles/${n}.pdf`,
      octets: async () => {
        auPlus = Math.max(auPlus, ++enMain);
        await attendre(5);
        enMain -= 1;
        return Buffer.alloc(1_000_000, n);
      },
    }));
    const zip = await lireZip(await buffer(enArchive({}, pieces, NOW)));
    expect([zip.size, auPlus]).toEqual([5, 1]);
  });

  it('s’arrête court quand une feuille n’est plus là : jamais un dossier qui a l’air entier', async () => {
    const { personne } = await avecFeuilles('2026-03-01');
    const feuilles = await mesFeuilles(personne.acteur);
    const donnees = await exporterMesDonnees(personne.acteur, {}, NOW);
    await db.scanContrat.deleteMany({
      where: { version: { contrat: { beneficiaireId: personne.id } } },
    });
    await expect(buffer(enArchive(donnees, feuilles, NOW))).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });
});

describe('la page à lire', () => {
  it('montre ce qui a été tapé comme du texte, jamais comme une page', async () => {
    const hostile = `</style></title><script>alert(1)</script> & "a" 'b' <img src=x onerror=alert(1)>`;
    const { acteur } = await unBeneficiaire({ prenom: hostile, profil: { besoinsLibres: hostile } });
    const page = await pageDe(acteur);
    expect(page).toContain(
      '&lt;/style&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39; &lt;img',
    );
    expect(page).not.toMatch(/<script|<img|onerror=[^&]*>(?!)/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  it('ne charge rien, ne lance rien, et se l’interdit', async () => {
    const page = await pageDe((await unBeneficiaire()).acteur);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=|style="/i);
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it('dit oui, non, les nombres et les lignes comme on les écrit', () => {
    const page = enPage({ quand: 'hier', un: { a: true, b: false, c: 1234.5, d: 'x\ny', e: null, f: [] } });
    for (const bout of [
      ...['<dt>Quand</dt><dd>hier</dd>', '<dd>oui</dd>', '<dd>non</dd>', '<dd>1\u202f234,5</dd>'],
      ...['<dd>x<br>y</dd>', '<dt>E</dt><dd>rien</dd>', '<h3>F</h3>\n<p>Rien n’est gardé ici.</p>'],
    ])
      expect(page).toContain(bout);
  });
});

it('une feuille porte le jour de sa signature, ou celui où elle est arrivée', () => {
  const scan = { type: 'image/jpeg', creeLe: new Date('2026-05-31T22:30:00Z') };
  const noms = nomsDesFeuilles([
    { id: 'a', accords: [], scan },
    { id: 'b', accords: [], scan: null },
    { id: 'c', accords: [{ moyen: 'EN_LIGNE', le: NOW }], scan },
  ]);
  expect([...noms]).toEqual([
    ['a', 'feuilles/feuille-2026-06-01.jpeg'],
    ['c', 'feuilles/feuille-2026-06-01-2.jpeg'],
  ]);
});
