import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { zipDe, type Mensonge, type Tables } from './gtfs';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A paragraph, each text a run of its own, as Word cuts them. */
export const p = (...runs: string[]) =>
  `<w:p>${runs.map((t) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${t}</w:t></w:r>`).join('')}</w:p>`;
export const document = (corps: string) => `${XML}<w:document ${W}><w:body>${corps}</w:body></w:document>`;
export const types = (principal = MAIN) =>
  `${XML}<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${principal}"/></Types>`;

/** A Word document whose page is `corps`; `plus` gives other parts, or takes one away (null). */
export const wordDe = (corps: string, plus: Tables = {}, mensonges: Record<string, Mensonge> = {}) =>
  zipDe(
    {
      '[Content_Types].xml': types(),
      'word/document.xml': document(corps),
      'word/styles.xml': `${XML}<w:styles ${W}/>`,
      'word/media/image1.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]),
      ...plus,
    },
    mensonges,
  );

/** A Word document that may serve as a model. */
export const unWord = (mot = 'Entre nous') => wordDe(p(mot, ' : {{personne}}') + p('{{marque}}'));

/** What is in a zip, by name. */
export async function dansLeZip(octets: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(octets);
  const pieces = new Map<string, Buffer>();
  for await (const entree of zip.eachEntry()) {
    const morceaux: Buffer[] = [];
    for await (const m of await zip.openReadStreamPromise(entree)) morceaux.push(m as Buffer);
    pieces.set(entree.fileName, Buffer.concat(morceaux));
  }
  return pieces;
}

/** The paragraphs of a part, as they are read; fails when it is not well-formed. */
export function paragraphes(xml: Buffer | string): string[] {
  const lus: string[] = [];
  const ouverts: string[] = [];
  const lecteur = new SaxesParser({ xmlns: true });
  lecteur.on('error', (e) => {
    throw e;
  });
  let dans = false;
  lecteur.on('opentag', (b) => {
    if (b.name === 'w:p' && !b.isSelfClosing) ouverts.push('');
    dans = b.name === 'w:t' && !b.isSelfClosing;
  });
  lecteur.on('text', (t) => void (dans && ouverts.push(ouverts.pop()! + t)));
  lecteur.on('closetag', (b) => {
    if (b.name === 'w:t') dans = false;
    if (b.name === 'w:p' && !b.isSelfClosing) lus.push(ouverts.pop()!);
  });
  lecteur.write(xml.toString()).close();
  return lus;
}

/** The paragraphs of the page of a document. */
export const pageDe = async (octets: Buffer) =>
  paragraphes((await dansLeZip(octets)).get('word/document.xml')!);
