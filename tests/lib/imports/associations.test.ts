import { describe, expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { associationIntacte } from '@/lib/imports/commands/associations/annulation';
import { annulerImport } from '@/lib/imports/commands/decision';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import {
  deposer,
  faire,
  lignes,
  lire,
  m,
  nombres,
  NOW,
  preparerImports,
  relations,
  rien,
  unNom,
} from './essai';

preparerImports();

const TITRES =
  'Nom;RNA;Siret;Adresse;Code postal;Ville;Courriel;Téléphones;Prénom responsable;Nom responsable;NIR';
type Ligne = Partial<
  Record<
    'nom' | 'rna' | 'siret' | 'adresse' | 'cp' | 'ville' | 'email' | 'tel' | 'prenom' | 'contact',
    string
  >
>;
const enLigne = (l: Ligne) =>
  [
    l.nom,
    l.rna,
    l.siret,
    l.adresse,
    l.cp ?? '01440',
    l.ville ?? 'Viriat',
    l.email,
    l.tel,
    l.prenom,
    l.contact,
  ]
    .concat('185017505512354')
    .map((v) => v ?? '')
    .join(';');
const fichier = (...l: Ligne[]) => Buffer.from(`${TITRES}\n${l.map(enLigne).join('\n')}\n`);
const importer = (...l: Ligne[]) => faire(m.coordination, fichier(...l), {}, 'ASSOCIATIONS');
const apercu = (...l: Ligne[]) => deposer(m.coordination, fichier(...l), {}, [], 'ASSOCIATIONS');
let suivant = 100_000_000;
const unRna = () => `W${++suivant}`;
/** Nine digits, and their key. */
function unSiren(): string {
  const debut = `${++suivant}`.slice(1);
  const somme = [...debut].reverse().reduce((t, c, i) => {
    const n = Number(c) * (i % 2 ? 1 : 2);
    return t + (n > 9 ? n - 9 : n);
  }, 0);
  return `${debut}${(10 - (somme % 10)) % 10}`;
}
const uneAssociation = (champs: { nom: string; rna?: string; siren?: string; departementCode?: string }) =>
  db.association.create({ data: { departementCode: '01', communeCode: '01451', ...champs } });
const defaire = async (importId: string) => {
  await annulerImport(m.coordination, { importId, retour: 'associations' }, ajouterJours(NOW, 6));
  await defaireImport({ importId }, ajouterJours(NOW, 6));
  const { defaites, gardees } = await lire(importId);
  return { defaites, gardees };
};
const parNom = (nom: string) => db.association.findMany({ where: { nom }, include: { membres: true } });

describe('un fichier d’associations', () => {
  it('crée celles que personne ne connaît, à contacter, sans compte ni message', async () => {
    const [nom, rna, siren] = [unNom(), unRna(), unSiren()];
    const avant = await db.message.count();
    const importId = await importer({
      ...{
        nom,
        rna: rna.toLowerCase(),
        siret: siren,
        adresse: '1 rue de la Paix',
        email: 'Contact@Exemple.fr',
      },
      ...{ tel: '04 74 00 00 00', prenom: 'Anne', contact: 'Petit' },
    });
    expect(await nombres(importId)).toEqual({ ...rien, creees: 1 });
    expect(await parNom(nom)).toMatchObject([
      {
        ...{ departementCode: '01', statut: 'A_CONTACTER', rna, siren, siret: null, communeCode: '01451' },
        ...{ adresse: '1 rue de la Paix', email: 'contact@exemple.fr', telephone: '+33474000000' },
        ...{ contactPrenom: 'Anne', contactNom: 'Petit', membres: [], version: 1 },
      },
    ]);
    expect(await db.message.count()).toBe(avant);
  });

  it.each<[string, Partial<Ligne>, string]>([
    ['un RNA qui n’en est pas un', { rna: 'W123' }, 'RNA'],
    ['un SIRET dont la clé est fausse', { siret: '12345678901234' }, 'SIREN'],
    ['une commune d’ailleurs', { cp: '75001', ville: 'Paris' }, 'Commune inconnue'],
    ['pas de nom', { nom: '' }, 'Il manque le nom'],
  ])('%s est une erreur', async (_, ligne, mot) => {
    const importId = await apercu({ nom: unNom(), ...ligne });
    expect(await nombres(importId)).toEqual({ ...rien, erreurs: 1 });
    expect((await lignes(importId))[0]!.mots.join(' ')).toContain(mot);
  });

  it('retrouve par le RNA, par le SIREN, sinon par le nom dans la commune, et ne remplit que ce qui est dit', async () => {
    const [rna, siren, noms] = [unRna(), unSiren(), [unNom(), unNom(), unNom()] as const];
    const parRna = await uneAssociation({ nom: noms[0], rna });
    const parSiren = await uneAssociation({ nom: noms[1], siren });
    const leNom = await uneAssociation({ nom: `Les Amis d’${noms[2]}` });
    const importId = await importer(
      { nom: noms[0], rna, email: 'a@exemple.fr' },
      { nom: noms[1], siret: siren, cp: '', ville: '' },
      { nom: `LES AMIS D'${noms[2].toUpperCase()}`, adresse: '3 place du Marché' },
    );
    expect((await lignes(importId)).map((l) => [l.etat, l.associationId])).toEqual([
      ['MISE_A_JOUR', parRna.id],
      ['INCHANGEE', parSiren.id],
      ['MISE_A_JOUR', leNom.id],
    ]);
    expect(await parNom(noms[0])).toMatchObject([
      { email: 'a@exemple.fr', version: 2, statut: 'PARTENAIRE' },
    ]);
    expect(await parNom(`Les Amis d’${noms[2]}`)).toMatchObject([{ adresse: '3 place du Marché' }]);
  });

  it('un autre numéro, ou deux associations, contredisent : une erreur, avec des liens', async () => {
    const [nom, rna, siren] = [unNom(), unRna(), unSiren()];
    const une = await uneAssociation({ nom, rna });
    const autre = await uneAssociation({ nom: unNom(), siren });
    const importId = await apercu({ nom, rna: unRna() }, { nom: unNom(), rna, siret: siren });
    const [contraire, deux] = await lignes(importId);
    expect(contraire).toMatchObject({ etat: 'ERREUR', liens: [une.id] });
    expect(deux).toMatchObject({ etat: 'ERREUR', liens: [une.id, autre.id].sort() });
  });

  it('la même deux fois dans le fichier : la seconde est une erreur ; un NIR n’est nulle part', async () => {
    const nom = unNom();
    const importId = await apercu({ nom }, { nom: nom.toUpperCase() });
    expect(await nombres(importId)).toEqual({ ...rien, creees: 1, erreurs: 1 });
    expect(JSON.stringify([await lire(importId), await lignes(importId)])).not.toContain('1850175');
  });

  it('le sens d’une colonne est retenu pour le Département, et pour ces fichiers seulement', async () => {
    const titre = unNom();
    const octets = Buffer.from(`${titre};Ville\n${unNom()};Viriat\n`);
    const premier = await deposer(m.coordination, octets, {}, [], 'ASSOCIATIONS');
    expect(await lire(premier)).toMatchObject({ statut: 'COLONNES', organismeId: null });
    const dites = ['nom', 'ville'];
    const second = await deposer(m.coordination, octets, { importId: premier }, dites, 'ASSOCIATIONS');
    expect(await lire(second)).toMatchObject({ statut: 'APERCU', creees: 1 });
    const { acteur } = await unCoordinateur();
    expect(await lire(await deposer(acteur, octets, {}, [], 'ASSOCIATIONS'))).toMatchObject({ creees: 1 });
    const referents = await deposer(m.agent, octets, {}, [], 'REFERENTS').catch((e: Error) => e.message);
    expect(referents).toContain('Aucun titre');
    expect(referents).toMatch(/«\sPrénom\s», «\sNom\s», «\sOrganisme\s»…/);
  });

  it('sans titres, le refus nomme les colonnes d’une association', async () => {
    const [connue, datee] = ['Les Jardins;Viriat\nLe Bac;Ars\n', 'Les Jardins;01/02/2020\nLe Bac;\n'];
    for (const octets of [connue, datee].map((t) => Buffer.from(t)))
      await expect(deposer(m.coordination, octets, {}, [], 'ASSOCIATIONS')).rejects.toThrow(
        /«\sNom de l’association\s», «\sRNA\s»…/,
      );
  });
});

describe('défaire un import d’associations', () => {
  it('enlève celles qu’il a créées et remet les anciennes valeurs', async () => {
    const [nom, connue, rna] = [unNom(), unNom(), unRna()];
    await uneAssociation({ nom: connue, rna });
    const importId = await importer({ nom }, { nom: connue, rna, adresse: '1 rue X', contact: 'Petit' });
    expect(await defaire(importId)).toEqual({ defaites: 2, gardees: 0 });
    expect(await parNom(nom)).toEqual([]);
    expect(await parNom(connue)).toMatchObject([{ adresse: '', contactNom: '', rna }]);
  });

  it('laisse celle que quelqu’un a appelée, et ce qui a été changé depuis', async () => {
    const [nom, connue] = [unNom(), unNom()];
    await uneAssociation({ nom: connue });
    const importId = await importer({ nom }, { nom: connue, adresse: '1 rue X', email: 'x@exemple.fr' });
    await db.association.updateMany({ where: { nom }, data: { statut: 'PARTENAIRE' } });
    await db.association.updateMany({ where: { nom: connue }, data: { adresse: '2 rue Y' } });
    expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 2 });
    expect(await parNom(connue)).toMatchObject([{ adresse: '2 rue Y', email: null }]);
    expect(await parNom(nom)).toHaveLength(1);
  });

  it('chaque lien d’une association est regardé', () => {
    const regarde = associationIntacte('x');
    expect(relations('Association').filter((r) => r !== 'commune' && !(r in regarde))).toEqual([]);
  });
});

it('le Département n’apporte pas d’associations, ni la coordination des référents', async () => {
  const { acteur } = await unAgentDuDepartement();
  const octets = fichier({ nom: unNom() });
  await expect(deposer(acteur, octets, {}, [], 'ASSOCIATIONS')).rejects.toThrow('réservé');
  await expect(deposer(m.coordination, octets, {}, [], 'REFERENTS')).rejects.toThrow('réservé');
});
