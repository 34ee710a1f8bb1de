import { expect, it } from 'vitest';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { comptesProfessionnels } from '@/lib/comptes/queries';
import { db } from '@/lib/db';
import { inviterImportee } from '@/lib/imports/commands/personnes/invitation';
import { inviterReferentImporte } from '@/lib/imports/commands/referents/invitation';
import { unCoordinateur } from '../../factories/comptes';
import { m, NOW, faire, fichier, personnes, tel, unNom, preparerImports } from './essai';

preparerImports();

it('qui vient d’un fichier n’est vu de la coordination qu’une fois invité, par son référent, une fois', async () => {
  const nom = unNom();
  const { acteur: coordination } = await unCoordinateur();
  await faire(m.referent.acteur, fichier({ nom, tel: tel() }));
  const [creee] = await personnes(nom);
  const saisie = { beneficiaireId: creee!.id };
  const vues = async () =>
    (await personnesAccompagnees(coordination, { q: nom, page: 1 }, NOW)).lignes.length;
  expect([creee!.inviteeLe, await vues()]).toEqual([null, 0]);
  expect(await inviterImportee(m.referent.acteur, saisie, NOW)).toEqual({ ...saisie, prevenu: true });
  expect(await inviterImportee(m.referent.acteur, saisie, NOW)).toEqual({ ...saisie, prevenu: true });
  expect(await vues()).toBe(1);
  const messages = await db.message.findMany({ where: { userId: creee!.userId } });
  expect(messages.map((x) => x.modele)).toEqual(['compte.invitation-benevole']);
  const journal = { beneficiaireId: creee!.id, action: 'compte.inviter' };
  expect(await db.journal.count({ where: journal })).toBe(1);
});

it('sans adresse ni téléphone, personne n’est prévenu : il faut une carte', async () => {
  const nom = unNom();
  await faire(m.referent.acteur, fichier({ nom }));
  const [creee] = await personnes(nom);
  const saisie = { beneficiaireId: creee!.id };
  expect(await inviterImportee(m.referent.acteur, saisie, NOW)).toEqual({ ...saisie, prevenu: false });
});

it('un référent qu’un fichier a apporté est à inviter jusqu’à ce qu’il entre de lui-même', async () => {
  const nom = unNom();
  const email = `${nom.toLowerCase()}@exemple.fr`;
  const titres = 'Prénom;Nom;E-mail;Organisme';
  const octets = Buffer.from(`${titres}\nAli;${nom};${email};${m.referent.organisme.nom}\n`);
  await faire(m.agent, octets, {}, 'REFERENTS');
  const compte = async () => (await comptesProfessionnels(m.agent, { q: email, page: 1 })).lignes[0]!;
  const { id, referent, aInviter } = await compte();
  expect(aInviter).toBe(true);
  await db.user.update({ where: { id }, data: { premiereVisiteLe: NOW } });
  expect((await compte()).aInviter).toBe(false);
  const inviter = () => inviterReferentImporte(m.agent, { referentId: referent!.id }, NOW);
  await expect(inviter()).rejects.toMatchObject({ code: 'DEJA_VENU' });
  expect(await db.message.count({ where: { userId: id } })).toBe(0);
  await db.user.update({ where: { id }, data: { premiereVisiteLe: null } });
  await inviter();
  expect((await compte()).aInviter).toBe(false);
});
