import { expect, it } from 'vitest';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { db } from '@/lib/db';
import { inviterImportee } from '@/lib/imports/commands/personnes/invitation';
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
