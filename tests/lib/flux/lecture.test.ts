import { describe, expect, it } from 'vitest';
import { booleenDe, listeDe, texteDe, type Element } from '@/lib/flux/element';
import { lireMissions } from '@/lib/flux/lecture';
import { enMorceaux, uneMissionXml, unFlux } from '../../support/flux';

async function lire(texte: string, taille?: number): Promise<Element[]> {
  const missions: Element[] = [];
  for await (const m of lireMissions(enMorceaux(texte, taille))) missions.push(m);
  return missions;
}

describe('la lecture d’un flux', () => {
  it('garde les zéros du début, même dans CDATA, même coupée au milieu d’une lettre', async () => {
    const xml = unFlux(
      uneMissionXml({ title: '<![CDATA[Aider à l’école]]>', postalCode: '<![CDATA[01000]]>' }),
    );
    for (const taille of [1, 3, 64_000]) {
      const [m] = await lire(xml, taille);
      expect(texteDe(m!, 'clientId')).toBe('0012');
      expect(texteDe(m!, 'postalCode')).toBe('01000');
      expect(texteDe(m!, 'title')).toBe('Aider à l’école');
    }
  });

  it('lit une liste écrite de trois façons, et les oui et les non', async () => {
    const [m] = await lire(
      unFlux(
        '<mission><a>x, y ,z</a><b><value>x</value><value>y, y</value></b><c><item>x</item></c><d/>' +
          '<oui>Yes</oui><un>1</un><non>oui</non></mission>',
      ),
    );
    expect(['a', 'b', 'c', 'd'].map((n) => listeDe(m!, n))).toEqual([
      ['x', 'y', 'z'],
      ['x', 'y, y'],
      ['x'],
      [],
    ]);
    expect(['oui', 'un', 'non', 'd'].map((n) => booleenDe(m!, n))).toEqual([true, true, false, null]);
  });

  it('lit un fichier en ISO 8859-1 qui le dit', async () => {
    const texte = unFlux(uneMissionXml({ title: 'Fête du blé' })).replace('UTF-8', 'ISO-8859-1');
    const missions: Element[] = [];
    const octets = (async function* () {
      yield Buffer.from(texte, 'latin1');
    })();
    for await (const m of lireMissions(octets)) missions.push(m);
    expect(texteDe(missions[0]!, 'title')).toBe('Fête du blé');
  });

  it.each([
    ['coupé', '<source>\n<mission><title>Aider', 'ligne 2, colonne', 'pas fermée'],
    ['une balise mal fermée', '<source>\n<mission></source>', 'ligne 2', 'balise fermante'],
    ['une page web', '<html><body/></html>', 'ligne 1', '« source » est attendu'],
    ['vide', '', 'ligne 1', 'vide'],
    ['une entité inconnue', '<source>&secret;</source>', 'ligne 1', 'entité'],
    [
      'une DOCTYPE',
      '<!DOCTYPE source [<!ENTITY a "aaaa">]>\n<source>&a;</source>',
      'ligne 1',
      'DOCTYPE est refusée',
    ],
    ['une mission sans fin', `<source><mission><title>${'a'.repeat(1_100_000)}`, 'ligne 1', 'trop longue'],
  ])('refuse un fichier : %s', async (_, xml, endroit, raison) => {
    const erreur = await lire(xml, 5000).then(
      () => new Error('aucune'),
      (e: Error) => e,
    );
    expect(erreur.message).toContain(endroit);
    expect(erreur.message).toContain(raison);
  });
});
