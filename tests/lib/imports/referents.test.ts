import { describe, expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { annulerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { referentIntact } from '@/lib/imports/commands/referents/annulation';
import { unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';
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
  tel,
  unNom,
} from './essai';

preparerImports();

const TITRES = 'Prénom;Nom;Courriel;Téléphone;Structure;Type de structure;Fonction;NIR';
type Ligne = Partial<Record<'prenom' | 'nom' | 'email' | 'tel' | 'organisme' | 'sorte', string>>;
const enLigne = (l: Ligne) =>
  [l.prenom ?? 'Léa', l.nom ?? 'Martin', l.email, l.tel, l.organisme, l.sorte, 'cadre', '185017505512354']
    .map((v) => v ?? '')
    .join(';');
const fichier = (...l: Ligne[]) => Buffer.from(`${TITRES}\n${l.map(enLigne).join('\n')}\n`);
const unEmail = () => `${unNom()}@exemple.fr`.toLowerCase();
const importer = (...l: Ligne[]) => faire(m.agent, fichier(...l), {}, 'REFERENTS');
const apercu = (...l: Ligne[]) => deposer(m.agent, fichier(...l), {}, [], 'REFERENTS');
const compte = (email: string) =>
  db.user.findUnique({
    where: { email },
    include: { referent: { include: { organisme: true } }, appartenances: true, messages: true },
  });
const defaire = async (importId: string) => {
  await annulerImport(m.agent, { importId, retour: 'referents' }, ajouterJours(NOW, 6));
  await defaireImport({ importId }, ajouterJours(NOW, 6));
  const { defaites, gardees } = await lire(importId);
  return { defaites, gardees };
};
const nomDe = (organismeId: string) =>
  db.organisme.findUniqueOrThrow({ where: { id: organismeId } }).then((o) => o.nom);

describe('un fichier de référents', () => {
  it('ouvre les comptes sans inviter personne, et crée l’organisme dont le fichier dit la sorte, une fois', async () => {
    const [un, deux, organisme] = [unEmail(), unEmail(), unNom()];
    const sorte = 'association conventionnée';
    const importId = await importer(
      { email: un, tel: tel(), organisme, sorte },
      { email: deux, organisme: organisme.toUpperCase(), sorte, prenom: 'Ali' },
    );
    expect(await nombres(importId)).toEqual({ ...rien, creees: 2 });
    const [a, b] = [await compte(un), await compte(deux)];
    expect(a).toMatchObject({ prenom: 'Léa', premiereVisiteLe: null, messages: [] });
    expect(a!.appartenances).toMatchObject([{ role: 'REFERENT', departementCode: '01', finLe: null }]);
    expect(a!.referent).toMatchObject({ aInviterDepuis: NOW });
    expect(a!.referent!.organisme).toMatchObject({ nom: organisme, type: 'ASSOCIATION_CONVENTIONNEE' });
    expect(b!.referent!.organismeId).toBe(a!.referent!.organismeId);
  });

  it('un organisme inconnu dont la sorte n’est pas dite est une erreur', async () => {
    const importId = await apercu({ email: unEmail(), organisme: unNom() });
    expect(await nombres(importId)).toEqual({ ...rien, erreurs: 1 });
    expect((await lignes(importId))[0]!.mots.join()).toContain('France Travail');
  });

  it('retrouve un référent par son e-mail, et ne change que ce que dit la ligne', async () => {
    const { id, user, organismeId } = await unReferent();
    const numero = tel();
    const ligne = {
      prenom: user.prenom,
      nom: user.nom,
      email: user.email!,
      organisme: await nomDe(organismeId),
    };
    const importId = await importer({ ...ligne, tel: numero });
    expect(await nombres(importId)).toEqual({ ...rien, modifiees: 1 });
    expect((await lignes(importId))[0]).toMatchObject({
      referentId: id,
      avant: { telephone: user.telephone },
    });
    expect(await compte(user.email!)).toMatchObject({ telephone: numero, prenom: user.prenom });
    expect(await nombres(await apercu({ ...ligne, tel: numero }))).toEqual({ ...rien, inchangees: 1 });
  });

  it('sinon par son téléphone et son premier prénom, dans le même organisme', async () => {
    const { id, userId, user, organismeId } = await unReferent();
    const numero = tel();
    await db.user.update({ where: { id: userId }, data: { telephone: numero } });
    const ligne = { prenom: user.prenom, nom: user.nom, tel: numero };
    const chez = await nomDe(organismeId);
    const [ici, ailleurs, autre] = [
      await apercu({ ...ligne, organisme: chez }),
      await apercu({ ...ligne, organisme: await nomDe((await unReferent()).organismeId) }),
      await apercu({ ...ligne, organisme: chez, prenom: 'Zacharie' }),
    ];
    expect((await lignes(ici))[0]).toMatchObject({ etat: 'INCHANGEE', referentId: id });
    expect(await nombres(ailleurs)).toEqual({ ...rien, erreurs: 1 });
    expect(await nombres(autre)).toEqual({ ...rien, erreurs: 1 });
  });

  it('qui accompagne quelqu’un reste dans son organisme, connu ou non du fichier ; le reste s’écrit', async () => {
    const { id, user, organismeId } = (await unSuivi()).referent;
    const { prenom, nom, email } = user;
    const reste = `son organisme reste «\u00a0${await nomDe(organismeId)}`;
    for (const organisme of [await nomDe((await unReferent()).organismeId), unNom()]) {
      const numero = tel();
      const importId = await importer({ prenom, nom, email: email!, tel: numero, organisme });
      expect(await nombres(importId)).toEqual({ ...rien, modifiees: 1 });
      expect((await lignes(importId))[0]!.mots).toEqual([expect.stringContaining(reste)]);
      expect(await compte(email!)).toMatchObject({ telephone: numero, referent: { organismeId } });
    }
    expect(await db.suivi.findMany({ where: { referentId: id } })).toMatchObject([{ organismeId }]);
  });

  it('un autre prénom contredit l’e-mail : une erreur, avec un lien, et rien au journal des personnes', async () => {
    const { id, user, organismeId } = await unReferent();
    const importId = await apercu({
      prenom: 'Zacharie',
      email: user.email!,
      organisme: await nomDe(organismeId),
    });
    const vue = { importId, filtre: undefined, page: 1, dire: false };
    const { lignes: lues } = await ouvrirImport(m.agent, vue, NOW);
    expect(lues.lignes).toMatchObject([{ etat: 'ERREUR', liens: [id] }]);
    expect(await db.journal.count({ where: { beneficiaireId: id } })).toBe(0);
  });

  it('l’e-mail d’une personne accompagnée est celui d’un autre compte, comme tout autre', async () => {
    const { personne, referent } = await unSuivi();
    const organisme = await nomDe(referent.organismeId);
    const [d, p] = [m.agent.userId, personne.userId].map((id) =>
      db.user.findUniqueOrThrow({ where: { id } }),
    );
    const importId = await apercu(
      { email: (await d!).email!, organisme },
      { email: (await p!).email!, organisme, prenom: 'Samira' },
    );
    const [un, deux] = await lignes(importId);
    expect(un!.mots).toEqual(deux!.mots);
    expect([un!.etat, un!.liens, deux!.liens]).toEqual(['ERREUR', [], []]);
  });

  it('un NIR et ce qui ne sert pas ne sont nulle part', async () => {
    const importId = await apercu({ email: unEmail(), organisme: unNom(), sorte: 'France Travail' });
    const { colonnes } = await lire(importId);
    expect(colonnes).toContainEqual({ titre: 'NIR', champ: null, jamais: 'NIR' });
    expect(JSON.stringify([await lignes(importId), colonnes])).not.toMatch(/1850175|cadre/);
  });
});

describe('défaire un import de référents', () => {
  it('enlève les comptes et l’organisme qu’il a créés, et remet les anciennes valeurs', async () => {
    const connu = await unReferent();
    const [email, numero, nouveau] = [unEmail(), tel(), unNom()];
    await db.user.update({ where: { id: connu.userId }, data: { telephone: numero } });
    const { prenom, nom } = connu.user;
    const importId = await importer(
      { email, organisme: nouveau, sorte: 'Autre' },
      { prenom, nom, email: connu.user.email!, tel: tel(), organisme: nouveau, sorte: 'Autre' },
    );
    expect((await compte(connu.user.email!))!.referent!.organisme.nom).toBe(nouveau);
    expect(await defaire(importId)).toEqual({ defaites: 2, gardees: 0 });
    expect(await compte(email)).toBeNull();
    expect(await db.organisme.count({ where: { nom: nouveau } })).toBe(0);
    const remis = (await compte(connu.user.email!))!;
    expect([remis.telephone, remis.referent!.organismeId]).toEqual([numero, connu.organismeId]);
  });

  it('laisse qui a quelqu’un à accompagner, ou est venu', async () => {
    const [occupe, venu] = [unEmail(), unEmail()];
    const organisme = await nomDe(m.referent.organismeId);
    const importId = await importer({ email: occupe, organisme }, { email: venu, organisme, prenom: 'Ali' });
    const { personne } = await unSuivi();
    const { referent } = (await compte(occupe))!;
    await db.suivi.updateMany({ where: { beneficiaireId: personne.id }, data: { referentId: referent!.id } });
    await db.user.update({ where: { email: venu }, data: { premiereVisiteLe: NOW } });
    expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 2 });
    expect((await lignes(importId))[0]!.mots.join()).toContain('Ce référent reste');
  });

  it('laisse dans son nouvel organisme qui accompagne quelqu’un depuis, et remet le reste', async () => {
    const [{ userId, user, organismeId }, ailleurs] = [await unReferent(), await unReferent()];
    const { prenom, nom, email } = user;
    const [ancien, organisme] = [tel(), ailleurs.organisme.nom];
    await db.user.update({ where: { id: userId }, data: { telephone: ancien } });
    const importId = await importer({ prenom, nom, email: email!, tel: tel(), organisme });
    const { referent } = (await compte(email!))!;
    expect(referent!.organismeId).not.toBe(organismeId);
    const { personne } = await unSuivi();
    await db.suivi.updateMany({
      where: { beneficiaireId: personne.id },
      data: { referentId: referent!.id, organismeId: referent!.organismeId },
    });
    expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 1 });
    expect((await lignes(importId))[0]!.mots.join()).toContain('Ce qui a été changé depuis');
    expect(await compte(email!)).toMatchObject({
      telephone: ancien,
      referent: { organismeId: ailleurs.organismeId },
    });
  });

  it('chaque lien d’un référent, et de son compte, est regardé', () => {
    const regarde = referentIntact('x');
    const manquent = relations('Referent').filter((r) => r !== 'organisme' && !(r in regarde));
    const duCompte = relations('User').filter(
      (r) => r !== 'referent' && r !== 'invitePar' && !(r in regarde.user),
    );
    expect([manquent, duCompte]).toEqual([[], []]);
  });
});

it('deux imports du même fichier n’ouvrent qu’un compte', async () => {
  const l = { email: unEmail(), organisme: unNom(), sorte: 'France Travail' };
  const [un, deux] = [await apercu(l), await apercu(l)];
  for (const importId of [un, deux]) await confirmerImport(m.agent, { importId, retour: 'referents' }, NOW);
  await Promise.all([un, deux].map((importId) => ecrireImport({ importId }, NOW)));
  const etats = [await lire(un), await lire(deux)].map((i) => `${i.creees}/${i.erreurs}`).sort();
  expect(etats).toEqual(['0/1', '1/0']);
});
