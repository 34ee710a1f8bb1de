import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';
import {
  m,
  NOW,
  deposer,
  faire,
  fichier,
  lignes,
  lire,
  nombres,
  personnes,
  rien,
  tel,
  unNom,
  preparerImports,
} from './essai';

preparerImports();

describe('un fichier du Département', () => {
  it('crée les personnes, sans message ni accord, et les confie à l’organisme choisi', async () => {
    const nom = unNom();
    const importId = await deposer(m.agent, fichier({ nom, ne: '12/03/1990', tel: tel(), id: nom }));
    expect(await personnes(nom)).toEqual([]);
    expect(await nombres(importId)).toEqual({ ...rien, creees: 1 });
    await confirmerImport(m.agent, { importId, retour: 'departement' }, NOW);
    expect(await personnes(nom)).toEqual([]);
    await ecrireImport({ importId }, NOW);
    const [p] = await personnes(nom);
    expect(p).toMatchObject({
      ...{ etape: 'INVITEE', communeCode: '01053', identifiantInterne: nom, consentements: [] },
      ...{ dateNaissance: new Date('1990-03-12'), public: 'RSA' },
      suivis: [{ organismeId: m.referent.organismeId, referentId: null, finLe: null }],
    });
    expect(await db.message.count({ where: { userId: p!.userId } })).toBe(0);
    expect(await lire(importId)).toMatchObject({ statut: 'FAIT', faitLe: NOW, creees: 1 });
    expect(await db.journal.count({ where: { beneficiaireId: p!.id, action: 'import.creer' } })).toBe(1);
  });

  it('le confie au référent que nomme la ligne, ou à celui qui est choisi', async () => {
    const nom = unNom();
    const autre = await unReferent();
    const octets = Buffer.from(
      `Prénom;Nom;Ville;E-mail du référent\nA;${nom};Viriat;${autre.user.email}\nB;${nom};Viriat;\nC;${nom};Viriat;inconnu@x.fr\n`,
    );
    const importId = await faire(m.agent, octets, { pour: `r:${m.referent.id}` });
    const lus = (await personnes(nom)).map((p) => [p.user.prenom, p.suivis[0]?.referentId]).sort();
    expect(lus).toEqual([
      ['A', autre.id],
      ['B', m.referent.id],
      ['C', m.referent.id],
    ]);
    expect((await lignes(importId)).map((l) => l.mots.length)).toEqual([0, 0, 1]);
  });

  it('un fichier qui revient compte les inconnues sans les garder', async () => {
    const nom = unNom();
    const importId = await deposer(m.agent, fichier({ nom }, { nom, prenom: 'Ali' }), {
      inconnues: 'compter',
    });
    expect([await nombres(importId), await lignes(importId)]).toEqual([{ ...rien, inconnues: 2 }, []]);
    await expect(confirmerImport(m.agent, { importId, retour: 'departement' }, NOW)).rejects.toThrow(
      'ne change rien',
    );
  });

  it('un couple qui partage son téléphone reste deux personnes ; la seconde n’a pas le numéro', async () => {
    const [nom, commun] = [unNom(), tel()];
    await faire(
      m.agent,
      fichier({ nom, prenom: 'Samira', tel: commun }, { nom, prenom: 'Karim', tel: commun }),
    );
    expect((await personnes(nom)).map((p) => [p.user.prenom, p.user.telephone]).sort()).toEqual([
      ['Karim', null],
      ['Samira', commun],
    ]);
  });

  it('deux lignes de la même personne : la seconde est une erreur qui nomme la première', async () => {
    const nom = unNom();
    const importId = await deposer(
      m.agent,
      fichier({ nom, ne: '1990-01-01' }, { nom: nom.toUpperCase(), ne: '01/01/1990' }),
    );
    expect((await lignes(importId)).map((l) => [l.etat, l.mots.join()])).toEqual([
      ['CREATION', ''],
      ['ERREUR', expect.stringContaining('la ligne 2')],
    ]);
  });

  it('plusieurs personnes possibles : une erreur, avec un lien vers chacune, que le journal dit', async () => {
    const nom = unNom();
    const profil = { dateNaissance: new Date('1990-01-01') };
    const deux = [await unSuivi(), await unSuivi()].map((s) => s.personne);
    for (const p of deux) {
      await db.user.update({ where: { id: p.userId }, data: { nom } });
      await db.beneficiaire.update({ where: { id: p.id }, data: profil });
    }
    const importId = await deposer(m.agent, fichier({ prenom: 'Samira', nom, ne: '01/01/1990' }));
    const { lignes: vues } = await ouvrirImport(
      m.agent,
      { importId, filtre: 'erreurs', page: 1, dire: false },
      NOW,
    );
    expect(vues.lignes[0]!.liens).toEqual(deux.map((p) => p.id).sort());
    expect(
      await db.journal.count({
        where: {
          acteurId: m.agent.userId,
          action: 'identite.lire',
          beneficiaireId: { in: deux.map((p) => p.id) },
        },
      }),
    ).toBe(2);
  });

  it('une ligne fausse parmi 60 n’arrête pas les autres', async () => {
    const nom = unNom();
    const bonnes = Array.from({ length: 60 }, (_, i) => ({
      nom,
      prenom: `P${'abcdefghij'[i % 10]}${'abcdefghijklmnopqrstuvwxyzabcd'[Math.floor(i / 10)]}`,
    }));
    bonnes[30] = { nom, prenom: '=1+1' };
    const importId = await faire(m.agent, fichier(...bonnes));
    expect(await nombres(importId)).toEqual({ ...rien, creees: 59, erreurs: 1 });
    expect(await personnes(nom)).toHaveLength(59);
  }, 60_000);
});

describe('un fichier du référent', () => {
  it('met ses personnes dans sa file', async () => {
    const nom = unNom();
    await faire(m.referent.acteur, fichier({ nom }));
    expect((await personnes(nom))[0]!.suivis).toMatchObject([{ referentId: m.referent.id }]);
  });
  it('ne touche pas à qui est accompagné par quelqu’un d’autre, et ne mène pas à sa page', async () => {
    const { personne } = await unSuivi();
    const importId = await deposer(
      m.referent.acteur,
      fichier({ prenom: 'Samira', nom: 'Durand', email: personne.user.email! }),
    );
    expect(await lignes(importId)).toMatchObject([
      {
        etat: 'ERREUR',
        liens: [],
        beneficiaireId: null,
        mots: [expect.stringContaining('Demandez au Département')],
      },
    ]);
  });
  it('refuse la ligne qui nomme un autre référent', async () => {
    const octets = Buffer.from(`Prénom;Nom;Ville;E-mail du référent\nA;${unNom()};Viriat;autre@x.fr\n`);
    expect(await lignes(await deposer(m.referent.acteur, octets))).toMatchObject([{ etat: 'ERREUR' }]);
  });
});

describe('les colonnes', () => {
  const octets = Buffer.from('Prénom;Patronyme;Ville;Divers\nAli;Léon;Viriat;x\n');
  it('inconnues : seuls leurs titres sont gardés, le fichier est redemandé, et c’est retenu pour l’organisme', async () => {
    const premier = await deposer(m.referent.acteur, octets);
    expect(await lire(premier)).toMatchObject({ statut: 'COLONNES' });
    expect(await lignes(premier)).toEqual([]);
    expect(JSON.stringify(await lire(premier))).not.toContain('Léon');
    const second = await deposer(m.referent.acteur, octets, { importId: premier }, [
      'prenom',
      'nom',
      'ville',
      '',
    ]);
    expect(await lire(second)).toMatchObject({ statut: 'APERCU', creees: 1 });
    expect(await db.importFichier.count({ where: { id: premier } })).toBe(0);
    expect(await lire(await deposer(m.referent.acteur, octets))).toMatchObject({
      statut: 'APERCU',
      creees: 1,
    });
    const ailleurs = await unReferent();
    expect(await lire(await deposer(ailleurs.acteur, octets))).toMatchObject({ statut: 'COLONNES' });
  });
  it('dont aucune n’est connue : ce sont peut-être des personnes, rien n’est gardé', async () => {
    const avant = await db.importFichier.count();
    await expect(deposer(m.referent.acteur, Buffer.from('Samira;Benali\nZoé;Léon\n'))).rejects.toThrow(
      'Aucun titre',
    );
    expect(await db.importFichier.count()).toBe(avant);
  });
  it('qui disent une chose qui n’existe pas ne sont pas gardées', async () => {
    const premier = await deposer(m.referent.acteur, octets);
    await deposer(m.referent.acteur, octets, { importId: premier }, ['prenom', 'toString', 'ville', 'NIR']);
    expect(
      await db.colonneConnue.findMany({
        where: { organismeId: m.referent.organismeId, NOT: { champ: null } },
        select: { champ: true },
      }),
    ).toEqual([{ champ: 'prenom' }, { champ: 'ville' }]);
  });
});
