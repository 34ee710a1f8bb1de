import { once } from 'node:events';
import { setTimeout as attendre } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { annulerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { unSuivi } from '../../factories/parcours';
import { demarrerEcriture } from '../../support/imports';
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

describe('rien ne s’écrit à moitié', () => {
  it('un fichier coupé après des milliers de lignes ne laisse rien', async () => {
    const nom = unNom();
    const tout = fichier(...Array.from({ length: 3000 }, (_, i) => ({ nom, id: `${nom}-${i}`, tel: tel() })));
    const avant = [await db.importFichier.count(), await db.ligneImport.count()];
    await expect(deposer(m.agent, tout.subarray(0, -25))).rejects.toThrow('coupé');
    expect([await db.importFichier.count(), await db.ligneImport.count()]).toEqual(avant);
  }, 60_000);

  it('tué en plein travail, l’ouvrier reprend et écrit chaque ligne une fois', async () => {
    const nom = unNom();
    const cent = Array.from({ length: 100 }, (_, i) => ({ nom, id: `${nom}-${i}` }));
    const importId = await deposer(m.agent, fichier(...cent));
    await confirmerImport(m.agent, { importId, retour: 'departement' }, NOW);
    const ouvrier = demarrerEcriture(importId);
    const fin = once(ouvrier, 'exit');
    while (ouvrier.exitCode === null && (await personnes(nom)).length < 7) await attendre(20);
    ouvrier.kill('SIGKILL');
    await fin;
    const ecrites = (await personnes(nom)).length;
    expect(ecrites).toBeGreaterThanOrEqual(7);
    expect(ecrites).toBeLessThan(100);
    expect(await lire(importId)).toMatchObject({ statut: 'EN_COURS' });
    await ecrireImport({ importId }, NOW);
    expect(await personnes(nom)).toHaveLength(100);
    expect(await lire(importId)).toMatchObject({ statut: 'FAIT', creees: 100, erreurs: 0 });
  }, 120_000);

  it('qui a changé depuis l’aperçu n’est pas écrasé : la ligne devient une erreur', async () => {
    const { personne } = await unSuivi();
    const importId = await deposer(
      m.agent,
      fichier({ prenom: 'Samira', nom: 'Durand', email: personne.user.email!, cp: '', ville: 'Oyonnax' }),
    );
    await db.beneficiaire.update({ where: { id: personne.id }, data: { communeCode: '01451' } });
    await confirmerImport(m.agent, { importId, retour: 'departement' }, NOW);
    await ecrireImport({ importId }, NOW);
    expect(await nombres(importId)).toEqual({ ...rien, erreurs: 1 });
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).communeCode).toBe(
      '01451',
    );
  });

  it('le même fichier, confirmé deux fois à la fois, ne crée personne deux fois', async () => {
    const nom = unNom();
    const octets = fichier(
      ...Array.from({ length: 20 }, (_, i) => ({
        nom,
        prenom: `P${'abcdefghijklmnopqrst'[i]}`,
        ne: '1990-01-01',
        tel: tel(),
      })),
    );
    const ids = [await deposer(m.agent, octets), await deposer(m.agent, octets)];
    for (const importId of ids) await confirmerImport(m.agent, { importId, retour: 'departement' }, NOW);
    await Promise.all(ids.map((importId) => ecrireImport({ importId }, NOW)));
    expect(await personnes(nom)).toHaveLength(20);
  }, 60_000);
});

describe('défaire', () => {
  const defaire = async (importId: string) => {
    await annulerImport(m.agent, { importId, retour: 'departement' }, ajouterJours(NOW, 6));
    await defaireImport({ importId }, ajouterJours(NOW, 6));
    const { statut, defaites, gardees } = await lire(importId);
    return { statut, defaites, gardees };
  };
  it('enlève les personnes créées et remet les anciennes valeurs', async () => {
    const [nom, { personne }] = [unNom(), await unSuivi()];
    const importId = await faire(
      m.agent,
      fichier(
        { nom },
        {
          prenom: 'Samira',
          nom: 'Durand',
          email: personne.user.email!,
          tel: tel(),
          ville: 'Oyonnax',
          cp: '',
          ne: '02/02/1980',
        },
      ),
    );
    expect(await defaire(importId)).toEqual({ statut: 'ANNULE', defaites: 2, gardees: 0 });
    expect(await personnes(nom)).toEqual([]);
    expect(await db.user.count({ where: { nom } })).toBe(0);
    expect(
      await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id }, include: { user: true } }),
    ).toMatchObject({ communeCode: '01053', dateNaissance: null, user: { telephone: null } });
  });
  it('laisse qui a fait quelque chose depuis, et ce qui a été changé depuis', async () => {
    const [nom, { personne }] = [unNom(), await unSuivi()];
    const importId = await faire(
      m.agent,
      fichier(
        { nom },
        {
          prenom: 'Samira',
          nom: 'Durand',
          email: personne.user.email!,
          tel: tel(),
          ville: 'Oyonnax',
          cp: '',
        },
      ),
    );
    const [creee] = await personnes(nom);
    await db.consentement.create({
      data: { beneficiaireId: creee!.id, type: 'PARTICIPATION', versionTexte: '1', donneLe: NOW },
    });
    await db.beneficiaire.update({ where: { id: personne.id }, data: { communeCode: '01451' } });
    expect(await defaire(importId)).toEqual({ statut: 'ANNULE', defaites: 0, gardees: 2 });
    expect(await personnes(nom)).toHaveLength(1);
    expect(
      await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id }, include: { user: true } }),
    ).toMatchObject({ communeCode: '01451', user: { telephone: null } });
    expect((await lignes(importId)).map((l) => l.mots.join())).toEqual([
      expect.stringContaining('reste'),
      expect.stringContaining('reste'),
    ]);
  });
  it('ne se peut plus après sept jours', async () => {
    const importId = await faire(m.agent, fichier({ nom: unNom() }));
    await expect(
      annulerImport(m.agent, { importId, retour: 'departement' }, ajouterJours(NOW, 7)),
    ).rejects.toThrow('7 jours');
  });
});
