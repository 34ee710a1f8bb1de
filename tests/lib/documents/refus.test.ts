import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { champsDuModele } from '@/lib/documents/modele';
import type { Mensonge, Tables } from '../../support/gtfs';
import { zipDe } from '../../support/gtfs';
import { document, p, types, wordDe } from '../../support/word';

const BON = p('{{marque}}');
const dire = (octets: Buffer) =>
  champsDuModele(octets).then(
    () => 'PRIS',
    (e: { code?: string; message: string }) => (e.code === 'FICHIER' ? e.message : `INATTENDU ${String(e)}`),
  );
const avec = (plus: Tables, mensonges: Record<string, Mensonge> = {}) => wordDe(BON, plus, mensonges);
const rels = (liens: string) => `<Relationships>${liens}</Relationships>`;
const boite = (dedans: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(dedans, 'utf16le')]);
const DOCTYPE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const ouvrant = (n: number) => '<w:tbl><w:tr><w:tc>'.repeat(n) + BON + '</w:tc></w:tr></w:tbl>'.repeat(n);

describe('un document qui ne peut pas servir de modèle : sa phrase, et rien d’autre', () => {
  it.each<[string, Buffer, string]>([
    ['vide', Buffer.alloc(0), 'Ce fichier est vide.'],
    ['un texte', Buffer.from('{{marque}}'), 'Ce n’est pas un document Word (.docx).'],
    ['un PDF', Buffer.from('%PDF-1.7'), 'Ce n’est pas un document Word (.docx).'],
    ['un zip quelconque', zipDe({ 'a.txt': 'a' }), 'Ce n’est pas un document Word (.docx).'],
    ['un ancien .doc', boite('WordDocument'), 'C’est un ancien document Word (.doc)'],
    ['un mot de passe', boite('EncryptedPackage'), 'protégé par un mot de passe'],
    ['chiffré comme zip', avec({}, { 'word/document.xml': { drapeaux: 1 } }), 'protégé par un mot de passe'],
    ['coupé', avec({}).subarray(0, -30), 'coupé ou abîmé'],
    ['coupé au milieu', avec({}).subarray(0, 200), 'coupé ou abîmé'],
    ['trop lourd', Buffer.concat([avec({}), randomBytes(5_000_001)]), 'dépasse 5 Mo'],
    ['une macro', avec({ 'word/vbaProject.bin': 'Sub AutoOpen()' }), 'contient des macros'],
    [
      'un .docm renommé',
      avec({ '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
      'contient des macros',
    ],
    ['un contrôle ActiveX', avec({ 'word/activeX/activeX1.xml': '<a/>' }), 'contient des macros'],
    ['un objet', avec({ 'word/embeddings/classeur.xlsx': 'x' }), 'contient un autre fichier'],
    ['une sorte inconnue', avec({ '[Content_Types].xml': types('application/xml') }), 'pas un document Word'],
    ['sans page', avec({ 'word/document.xml': null }), 'pas un document Word'],
    ['une bombe', avec({ 'word/styles.xml': Buffer.alloc(3_000_000, 32) }), 'beaucoup trop grand'],
    ['une bombe dite', avec({}, { 'word/styles.xml': { taille: 30_000_000 } }), 'beaucoup trop grand'],
    [
      'plus grande qu’elle ne le dit',
      avec({ 'word/styles.xml': Buffer.alloc(3_000_000, 32) }, { 'word/styles.xml': { taille: 90 } }),
      'coupé ou abîmé',
    ],
    [
      'trop de fichiers',
      avec(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`word/media/${i}.png`, 'x']))),
      'beaucoup trop grand',
    ],
    ['une compression inconnue', avec({}, { 'word/document.xml': { methode: 12 } }), 'coupé ou abîmé'],
    [
      'des entités extérieures',
      wordDe('', { 'word/document.xml': document(BON).replace('?>', `?>${DOCTYPE}`) }),
      'DOCTYPE',
    ],
    ['un DOCTYPE à côté', avec({ 'word/styles.xml': `${DOCTYPE}<w/>` }), 'DOCTYPE'],
    ['une entité inconnue', wordDe(p('&x;') + BON), 'coupé ou abîmé'],
    ['un XML mal formé', wordDe('<w:p>'), 'coupé ou abîmé'],
    ['un XML d’autres lettres', avec({ 'word/styles.xml': Buffer.from([60, 97, 47, 62, 0xe9]) }), 'abîmé'],
    [
      'une image d’ailleurs',
      avec({
        'word/_rels/document.xml.rels': rels(
          '<Relationship Type="http://x/image" TargetMode="External" Target="https://ailleurs.example/i.png"/>',
        ),
      }),
      'va chercher une image ailleurs',
    ],
    [
      'un modèle de l’ordinateur',
      avec({
        'word/_rels/settings.xml.rels': rels(
          '<Relationship Type="http://x/attachedTemplate" TargetMode="External" Target="file:///C:/Entete.dotx"/>',
        ),
      }),
      'suit un modèle Word de votre ordinateur',
    ],
    [
      'un morceau d’un autre fichier',
      avec({
        'word/_rels/document.xml.rels': rels('<Relationship Type="http://x/aFChunk" Target="a.html"/>'),
      }),
      'contient un autre fichier',
    ],
    [
      'un champ de Word qui lance quelque chose',
      wordDe(
        '<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r></w:p>' +
          BON,
      ),
      'un champ de Word qui va chercher autre chose',
    ],
    [
      'un champ de Word qui va lire ailleurs',
      wordDe('<w:p><w:fldSimple w:instr=" includetext &quot;x&quot; "><w:r/></w:fldSimple></w:p>' + BON),
      'un champ de Word qui va chercher autre chose',
    ],
    ['cent tableaux l’un dans l’autre', wordDe(ouvrant(100)), 'coupé ou abîmé'],
    ['un texte dans un texte', wordDe('<w:p><w:r><w:t>a<w:t>b</w:t></w:t></w:r></w:p>'), 'abîmé'],
    [
      'un passage répété trop long',
      wordDe(p('{{actions}}', 'x'.repeat(100_001)) + BON),
      'Le passage qui se répète pour chaque action est trop long.',
    ],
    ['un champ pas fermé', wordDe(p('Bonjour {{personne') + BON), 'mal fermé près de « Bonjour {{personne »'],
    [
      'un champ coupé par une ligne',
      wordDe(`<w:p><w:r><w:t>{{a</w:t><w:br/><w:t>b}}</w:t></w:r></w:p>`),
      'mal',
    ],
    ['aucun champ', wordDe(p('Bonjour')), 'Il manque le champ {{marque}}'],
  ])('%s', async (_, octets, phrase) => {
    const dit = await dire(octets);
    expect(dit).toContain(phrase);
    expect(dit).toMatch(/Rien n’a changé\.$/);
  });

  it('chaque nom inconnu est dit, avec le nom voulu quand il est proche', async () => {
    const dit = await dire(
      wordDe(p('{{personn}} {{date de fin}} {{action date}} {{zzz}}') + p('{{', 'num', 'ero}}') + BON),
    );
    expect(dit).toBe(
      'Ces champs n’existent pas : {{personn}} (vouliez-vous écrire {{personne}} ?), {{date de fin}}, {{zzz}}, {{numero}}. Rien n’a changé.',
    );
    expect(await dire(wordDe(p('{{marques}}')))).toBe(
      'Ce champ n’existe pas : {{marques}} (vouliez-vous écrire {{marque}} ?). Rien n’a changé.',
    );
  });

  it('un champ d’une note de bas de page est lu comme les autres', async () => {
    const note = document(p('{{inconnu}}'))
      .replaceAll('w:document', 'w:footnotes')
      .replaceAll(/<\/?w:body>/g, '');
    expect(await dire(avec({ 'word/footnotes.xml': note }))).toContain('{{inconnu}}');
  });

  it('cent mille noms faux tiennent en une phrase', async () => {
    const noms = Array.from({ length: 2000 }, (_, i) => `{{${'x'.repeat(60)}${i}}}`).join(' ');
    const dit = await dire(wordDe(p(noms)));
    expect(dit.length).toBeLessThan(2500);
    expect(dit).toContain('et 1960 autres');
  });

  it('abîmé n’importe où, il est pris ou refusé par une phrase, jamais autrement', async () => {
    const bon = avec({});
    for (let ou = 0; ou < bon.length; ou += 7) {
      const abime = Buffer.from(bon);
      abime[ou] = abime[ou]! ^ 0x5a;
      expect(await dire(abime), `octet ${ou}`).not.toContain('INATTENDU');
    }
  });
});
