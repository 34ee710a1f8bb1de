import { describe, expect, it } from 'vitest';
import { PHRASE_NIR } from '@/lib/nir';
import { ACTIVITES } from './saisies/activites';
import { GENS } from './saisies/gens';
import { NOTIFICATIONS } from './saisies/notifications';
import { FILS } from './saisies/fils';
import { NOTES } from './saisies/notes';
import { PARCOURS } from './saisies/parcours';
import { TRAVAIL } from './saisies/travail';
import { aucun, lireSources, placeDe } from './support/sources';

const FORMULAIRES = [...GENS, ...PARCOURS, ...NOTES, ...FILS, ...NOTIFICATIONS, ...ACTIVITES, ...TRAVAIL];
/** Schemas that are no form: an address, a file, or nothing at all. */
const SANS_FORMULAIRE = [
  'aideFinieSchema',
  'autresSessionsSchema',
  'criteresSchema',
  'duree',
  'fichierCommunes',
  'reponseSchemas',
  'schemaFiltresJournal',
  'schemaRien',
  'sourceDHoraires',
  'sourceDeFlux',
];
/** Written by the product itself, checked and thrown away: nothing of them is kept. */
const JAMAIS_GARDES = ['base', 'sceau', 'jeton', 'retour', 'lien'];
/** Man of May 1984 born in the Ain, with and without its key; another of Corsica. */
const NIRS = ['1840501053042', '1 84 05 01 053 042 75', '2 69 05 2A 004 012'];

/** What somebody may send by mistake, or on purpose. */
const MAUVAISES: readonly (readonly [quoi: string, valeur: unknown])[] = [
  ['rien', undefined],
  ['un vide', ''],
  ['des blancs', ' \t '],
  ['un mot', 'n’importe quoi'],
  ['un texte sans fin', 'a'.repeat(6000)],
  ['un nombre négatif', '-1'],
  ['un nombre énorme', '99999999999999'],
  ['deux réponses', ['a', 'b']],
  ['une date impossible', '2026-02-30'],
  ['un fichier', { name: 'x.exe' }],
];
/** A sentence that helps: it begins and ends as one, and no word of the machine is in it. */
const PHRASE = /^[A-ZÀÂÉÈÊÎÔÙ«][^]*[.!?]$/;
const MACHINE = /invalid|expected|received|required|input|undefined|NaN|string|too (big|small)|regex/i;

const lire = (nom: string, message: string) => `${nom} : ${message}`;

describe.each(FORMULAIRES)('%s', (_, schema, saisie) => {
  it('prend une réponse juste', () => {
    expect(schema.safeParse(saisie).error?.issues ?? []).toEqual([]);
  });

  it('répond en français, une phrase par faute', () => {
    const fautes = Object.keys(saisie).flatMap((champ) =>
      MAUVAISES.flatMap(([quoi, valeur]) =>
        (schema.safeParse({ ...saisie, [champ]: valeur }).error?.issues ?? [])
          .filter(({ message }) => !PHRASE.test(message) || MACHINE.test(message))
          .map(({ message }) => lire(`${champ}, ${quoi}`, message)),
      ),
    );
    expect([...new Set(fautes)]).toEqual([]);
  });

  it('nomme le champ en cause', () => {
    const fautes = Object.keys(saisie).flatMap((champ) =>
      (schema.safeParse({ ...saisie, [champ]: { name: 'x' } }).error?.issues ?? [])
        .filter(({ path }) => path.length === 0)
        .map(({ message }) => lire(champ, message)),
    );
    expect(fautes).toEqual([]);
  });

  it('ne laisse entrer aucun numéro de sécurité sociale', () => {
    const entres = Object.keys(saisie)
      .filter((champ) => !JAMAIS_GARDES.includes(champ))
      .flatMap((champ) =>
        NIRS.flatMap((nir) =>
          [nir, `Mon numéro est le ${nir}, merci.`, `${nir}@exemple.fr`, `https://exemple.fr/${nir}`]
            .filter((valeur) => {
              const { success, data } = schema.safeParse({ ...saisie, [champ]: valeur });
              return success && JSON.stringify(data).includes(nir);
            })
            .map((valeur) => lire(champ, valeur)),
        ),
      );
    expect(entres).toEqual([]);
  });
});

it('un numéro de sécurité sociale est expliqué à côté de son champ', () => {
  const [, schema, saisie] = FORMULAIRES.find(([nom]) => nom === 'contact.contactSchema')!;
  const { error } = schema.safeParse({ ...saisie, texte: `Bonjour, ${NIRS[1]}` });
  expect(error?.issues).toMatchObject([{ path: ['texte'], message: PHRASE_NIR }]);
});

it('aucun formulaire ne manque à cette table', () => {
  const connus = [...FORMULAIRES.map(([nom]) => nom.split('.').at(-1)!), ...SANS_FORMULAIRE];
  const ecrits = lireSources('lib')
    .filter((s) => placeDe(s.chemin)?.role === 'schema')
    .flatMap((s) => [...s.texte.matchAll(/^export const (\w+) = (?!\()/gm)].map(([, nom]) => nom!));
  expect(ecrits.length).toBeGreaterThan(60);
  aucun(
    'Un formulaire a sa ligne dans tests/saisies/ : une réponse juste, et toutes les mauvaises en sont faites.',
    ecrits.filter((nom) => !connus.includes(nom) && !/^champ/.test(nom)),
  );
});
