import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { unSuivi } from '../../factories/parcours';
import { m, NOW, deposer, faire, fichier, lignes, nombres, rien, tel, preparerImports } from './essai';

preparerImports();

const coordonnees = (userId: string) =>
  db.message.findMany({ where: { userId, modele: 'compte.coordonnees' } });

describe('un fichier qui parle de quelqu’un de connu', () => {
  it('met à jour ce que dit la ligne, et rien d’autre ; l’ancienne adresse est prévenue', async () => {
    const { personne } = await unSuivi();
    const nouveau = tel();
    await db.user.update({ where: { id: personne.userId }, data: { telephone: tel() } });
    const l = {
      prenom: 'Samira',
      nom: 'Durand',
      email: personne.user.email!,
      tel: nouveau,
      cp: '',
      ville: 'Oyonnax',
    };
    const importId = await faire(m.agent, fichier(l));
    expect(await nombres(importId)).toEqual({ ...rien, modifiees: 1 });
    await ouvrirImport(m.agent, { importId, filtre: undefined, page: 1, dire: false }, NOW);
    const lues = { beneficiaireId: personne.id, acteurId: m.agent.userId };
    expect(await db.journal.count({ where: { ...lues, action: 'dossier.lire' } })).toBe(1);
    expect(await db.journal.count({ where: { ...lues, action: 'identite.lire' } })).toBe(0);
    expect(
      await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id }, include: { user: true } }),
    ).toMatchObject({
      communeCode: '01283',
      user: { telephone: nouveau, email: personne.user.email, prenom: 'Samira' },
    });
    const [message] = await coordonnees(personne.userId);
    expect(message!.texte).toContain('d’après un fichier');
    expect(message!.texte).not.toContain('à votre demande');
    const [journal] = await db.journal.findMany({
      where: { beneficiaireId: personne.id, action: 'import.modifier' },
    });
    expect(journal!.codes).toEqual({ remplis: 'telephone,communeCode' });
    expect(await nombres(await deposer(m.agent, fichier(l)))).toEqual({ ...rien, inchangees: 1 });
  });

  it('un premier téléphone ne prévient personne : aucun n’est remplacé', async () => {
    const { personne } = await unSuivi();
    const nouveau = tel();
    await faire(
      m.agent,
      fichier({ prenom: 'Samira', nom: 'Durand', email: personne.user.email!, tel: nouveau }),
    );
    const lue = await db.user.findUniqueOrThrow({ where: { id: personne.userId } });
    expect([lue.telephone, await coordonnees(personne.userId)]).toEqual([nouveau, []]);
  });

  it('qui entre déjà garde ce qui ouvre son espace ; ce qui manque se remplit', async () => {
    const { personne } = await unSuivi();
    const [ancien, nee] = [tel(), new Date('1990-01-01')];
    await db.user.update({
      where: { id: personne.userId },
      data: { telephone: ancien, premiereVisiteLe: NOW },
    });
    await db.beneficiaire.update({ where: { id: personne.id }, data: { dateNaissance: nee } });
    const l = { prenom: 'Samira', nom: 'Durand', ne: '01/01/1990', email: 'x@exemple.fr', tel: tel() };
    const importId = await faire(m.agent, fichier({ ...l, cp: '', ville: 'Oyonnax' }));
    const lue = await db.beneficiaire.findUniqueOrThrow({
      where: { id: personne.id },
      include: { user: true },
    });
    expect([lue.communeCode, lue.user.telephone, lue.user.email]).toEqual([
      '01283',
      ancien,
      personne.user.email,
    ]);
    expect((await lignes(importId))[0]!.mots).toHaveLength(2);
    await db.user.update({ where: { id: personne.userId }, data: { telephone: null } });
    await faire(m.agent, fichier(l));
    expect((await db.user.findUniqueOrThrow({ where: { id: personne.userId } })).telephone).toBe(l.tel);
  });
});
