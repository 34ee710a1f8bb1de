import { describe, expect, it } from 'vitest';
import { NOMS_CHAMPS, TEXTE_FICTIF, valeursDe } from '@/lib/documents/champ';
import { modeleFourni } from '@/lib/documents/fourni';
import { champsDuModele, remplirModele } from '@/lib/documents/modele';
import { marqueDe } from '@/lib/parcours/version-contrat';
import { dansLeZip, p, pageDe, paragraphes, wordDe } from '../../support/word';

const T = TEXTE_FICTIF;
const rempli = async (corps: string, texte = T) =>
  pageDe(await remplirModele(wordDe(corps + p('{{marque}}')), texte)).then((lus) => lus.slice(0, -1));
const cellule = (...dedans: string[]) => `<w:tc>${dedans.join('')}</w:tc>`;
const rangee = (...cellules: string[]) => `<w:tbl><w:tr>${cellules.join('')}</w:tr></w:tbl>`;
const AVEC = (titre: string) => ({
  ...T,
  contenu: { ...T.contenu, actions: [{ titre, pourLe: null }] },
});

describe('un modèle rempli', () => {
  it('dit chaque champ, coupé ou non, écrit avec ou sans façons', async () => {
    expect(
      await rempli(
        p('Entre {{personne}} et {{ Referent }}.') +
          p('{', '{per', 'son', 'ne}', '} commence le ', '{{début}}', ' !') +
          p('{{Action date}}'),
      ),
    ).toEqual([
      'Entre Prénom Exemple et Accompagnant Exemple.',
      'Prénom Exemple commence le 1er janvier 2030 !',
      '1er février 2030',
      'sans date',
    ]);
  });

  it('une liste : un paragraphe pour chacune, même dans une case ; ou une ligne de tableau', async () => {
    expect(await rempli(p('Puis : ', '{{act', 'ions}}'))).toEqual([
      'Puis : Exemple : visiter deux associations (pour le 1er février 2030)',
      'Puis : Exemple : refaire un CV',
    ]);
    expect(await rempli(rangee(cellule(p('Actions')), cellule(p('{{actions}}'))))).toHaveLength(3);
    expect(await rempli(rangee(cellule(p('{{action}}')), cellule(p('{{action_date}}'), p('fixe'))))).toEqual([
      'Exemple : visiter deux associations',
      '1er février 2030',
      'fixe',
      'Exemple : refaire un CV',
      'sans date',
      'fixe',
    ]);
  });

  it('sans action, un seul paragraphe le dit', async () => {
    const vide = { ...T, contenu: { ...T.contenu, actions: [] } };
    expect(await rempli(p('{{actions}}'), vide)).toEqual(['aucune']);
    expect(await rempli(rangee(cellule(p('{{action}}')), cellule(p('{{action_date}}'))), vide)).toEqual([
      'aucune',
      '',
    ]);
  });

  it('ce qui est écrit dans Tremplin reste du texte : ni balise, ni champ, ni signe caché', async () => {
    const titre = `<w:p>&amp; "l’œuvre" {{personne}}\u0000\u0007\u2028\ud800à\u00a0côté`;
    expect(await rempli(p('{{action}}'), AVEC(titre))).toEqual([
      '<w:p>&amp; "l’œuvre" {{personne}} à\u00a0côté',
    ]);
  });

  it('les copies n’ont pas deux fois un numéro que Word ne donne qu’une fois', async () => {
    const corps = `<w:p xmlns:w14="x" w14:paraId="00A1"><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{actions}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`;
    const xml = (await dansLeZip(await remplirModele(wordDe(corps + p('{{marque}}')), T)))
      .get('word/document.xml')!
      .toString();
    expect(xml.match(/paraId|bookmarkStart|bookmarkEnd/g)).toHaveLength(3);
    expect(paragraphes(xml)).toHaveLength(3);
  });

  it('un cadre dans un paragraphe, un tableau dans un tableau : chacun à sa place', async () => {
    const cadre = `<w:p><w:r><w:t>Avant {{nature}}</w:t></w:r><w:txbxContent>${p('{{personne}}')}</w:txbxContent><w:r><w:t>{{fin}}</w:t></w:r></w:p>`;
    expect(await rempli(cadre)).toEqual(['Prénom Exemple', 'Avant Social30 juin 2030']);
    const dedans = rangee(cellule(p('fixe'), rangee(cellule(p('{{action}}')))));
    expect(await rempli(dedans)).toEqual([
      'fixe',
      'Exemple : visiter deux associations',
      'Exemple : refaire un CV',
    ]);
  });

  it('en-têtes et pieds sont remplis ; tout le reste est à l’octet près', async () => {
    const hdr = (t: string) =>
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(t)}</w:hdr>`;
    const modele = wordDe(p('Rien ici, {sauf} &amp; ça'), {
      'word/header1.xml': `\ufeff${hdr('fixe')}`,
      'word/footer2.xml': hdr('{{marque}}'),
      'word/comments.xml': hdr('{{personne}}'),
    });
    const avant = await dansLeZip(modele);
    const apres = await dansLeZip(await remplirModele(modele, T));
    expect([...apres.keys()]).toEqual([...avant.keys()]);
    expect([...apres.keys()].filter((nom) => !apres.get(nom)!.equals(avant.get(nom)!))).toEqual([
      'word/footer2.xml',
    ]);
    expect(paragraphes(apres.get('word/footer2.xml')!)).toEqual([marqueDe(T.empreinte)]);
  });

  it('un modèle écrit avec d’autres préfixes, ou au format strict, est lu comme les autres', async () => {
    const strict = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>{{marq</d:t></d:r><d:r><d:t xml:space="preserve">ue}} </d:t></d:r></d:p></d:body></d:document>`;
    const modele = wordDe('', { 'word/document.xml': strict });
    expect(await champsDuModele(modele)).toEqual(['marque']);
    const xml = (await dansLeZip(await remplirModele(modele, T))).get('word/document.xml')!.toString();
    expect(xml).toContain('<d:t xml:space="preserve">0000 0000 0000 0000</d:t>');
  });

  it('quatre-vingts actions', async () => {
    const actions = Array.from({ length: 80 }, (_, i) => ({ titre: `Action ${i}`, pourLe: null }));
    expect(await rempli(p('{{actions}}'), { ...T, contenu: { ...T.contenu, actions } })).toHaveLength(80);
  });
});

describe('le modèle de Tremplin', () => {
  it('passe ses propres contrôles, et dit tout le texte et sa marque', async () => {
    const modele = await modeleFourni();
    const champs = await champsDuModele(modele);
    // The two columns of a table of actions are for those who want one.
    expect(NOMS_CHAMPS.filter((c) => !champs.includes(c))).toEqual(['action', 'action_date']);
    const pieces = await dansLeZip(await remplirModele(modele, T));
    for (const [nom, octets] of pieces) expect(() => paragraphes(octets), nom).not.toThrow();
    const page = paragraphes(pieces.get('word/document.xml')!).join('\n');
    for (const champ of champs.filter((c) => c !== 'marque' && c !== 'texte_du'))
      for (const mots of [valeursDe(T)[champ]].flat()) expect(page).toContain(mots);
    expect(paragraphes(pieces.get('word/footer1.xml')!)).toEqual([
      'Texte du 15 décembre 2029. Sa marque : 0000 0000 0000 0000',
    ]);
  });

  it('est le même à chaque fois', async () => {
    expect((await modeleFourni()).equals(await modeleFourni())).toBe(true);
  });
});
