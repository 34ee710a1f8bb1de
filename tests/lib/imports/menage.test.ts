import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { abandonnerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { effacerLignes, oublierImports } from '@/lib/imports/commands/menage';
import { unSuivi } from '../../factories/parcours';
import { m, NOW, deposer, faire, fichier, lignes, lire, personnes, unNom, preparerImports } from './essai';

const NIR = '185017505512354';
preparerImports();

describe('ce qui n’est pas gardé', () => {
  /** Every value of every table, as a dump would say it. */
  async function tout(): Promise<string> {
    const tables = await db.$queryRaw<{ t: string }[]>`
      SELECT format('%I.%I', table_schema, table_name) AS t FROM information_schema.tables
      WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`;
    const textes: string[] = [];
    for (const { t } of tables)
      textes.push(JSON.stringify(await db.$queryRawUnsafe(`SELECT x::text FROM ${t} x`)));
    return textes.join('\n');
  }
  it('un NIR n’est nulle part dans la base, par son titre, par son allure ou dans une autre case', async () => {
    const nom = unNom();
    const octets = Buffer.from(
      `Prénom;Nom;Ville;NIR;Divers;Identifiant interne\nA;${nom};Viriat;${NIR};${NIR};voir ${NIR}\nB;${nom};Viriat;x${NIR};;1\nC;${nom};Viriat;;;2\nD;${nom};Viriat;;;3\n`,
    );
    const premier = await deposer(m.agent, octets);
    const importId = await deposer(m.agent, octets, { importId: premier }, [
      'prenom',
      'nom',
      'ville',
      'nom',
      'nom',
      'identifiantInterne',
    ]);
    await confirmerImport(m.agent, { importId, retour: 'departement' }, NOW);
    await ecrireImport({ importId }, NOW);
    expect(await personnes(nom)).toHaveLength(4);
    expect(await lire(importId)).toMatchObject({ nirRetires: 1 });
    const dump = await tout();
    expect(dump).toContain(nom);
    expect(dump).not.toContain(NIR.slice(0, 13));
  });
  it('un aperçu s’oublie après un jour, les lignes d’un import après une semaine ; les nombres restent', async () => {
    const apercu = await deposer(m.agent, fichier({ nom: unNom() }));
    const fait = await faire(m.agent, fichier({ nom: unNom() }));
    await oublierImports(SYSTEME, {}, ajouterJours(NOW, 2));
    expect([await lire(apercu), await lignes(apercu)]).toMatchObject([{ statut: 'ABANDONNE' }, []]);
    expect(await lignes(fait)).toHaveLength(1);
    await oublierImports(SYSTEME, {}, ajouterJours(NOW, 7));
    expect([await lire(fait), await lignes(fait)]).toMatchObject([{ statut: 'FAIT', creees: 1 }, []]);
  });
  it('un aperçu abandonné, aussitôt', async () => {
    const importId = await deposer(m.agent, fichier({ nom: unNom() }));
    await abandonnerImport(m.agent, { importId, retour: 'departement' }, NOW);
    expect(await lignes(importId)).toEqual([]);
  });
  it('qui s’efface ne revient pas par un aperçu qui porte son nom', async () => {
    const { personne } = await unSuivi();
    const nom = unNom();
    await db.user.update({ where: { id: personne.userId }, data: { nom, email: null } });
    const importId = await deposer(
      m.agent,
      fichier({ prenom: 'Samira', nom: nom.toUpperCase() }, { prenom: 'Zoé', nom }),
    );
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW);
    expect((await lignes(importId)).map((l) => l.numero)).toEqual([3]);
    await db.$transaction((tx) => effacerLignes(tx, { id: personne.id, prenom: 'Zoé', nom }));
    expect(await lignes(importId)).toEqual([]);
  });
  it('qui s’efface n’enlève rien des fichiers de référents : un homonyme y reste', async () => {
    const { personne } = await unSuivi();
    const [nom, organisme] = [unNom(), m.referent.organisme.nom];
    await db.user.update({ where: { id: personne.userId }, data: { nom, email: null } });
    const email = `${nom.toLowerCase()}@exemple.fr`;
    const octets = Buffer.from(`Prénom;Nom;E-mail;Organisme\nSamira;${nom};${email};${organisme}\n`);
    const importId = await deposer(m.agent, octets, {}, [], 'REFERENTS');
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW);
    expect(await lignes(importId)).toMatchObject([{ etat: 'CREATION', donnees: { nom } }]);
  });
});
