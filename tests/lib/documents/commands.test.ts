import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { deposerModele, ouvrirWord, retirerModele } from '@/lib/documents/commands';
import { modeleEnUsage, octetsDuModele } from '@/lib/documents/queries';
import { marqueDe } from '@/lib/parcours/version-contrat';
import { unAgentDuDepartement } from '../../factories/comptes';
import { leTexteDe, unContrat, unSuivi } from '../../factories/parcours';
import { dansLeZip, p, pageDe, paragraphes, unWord, wordDe } from '../../support/word';

const now = new Date('2026-03-03T09:00:00Z');

async function unTexte() {
  const sujet = await unSuivi();
  const { id, empreinte } = await leTexteDe((await unContrat(sujet.personne.id)).id);
  return { ...sujet, id, empreinte };
}

describe('le modèle du Département', () => {
  it('sert dès qu’il est déposé, est remplacé, puis retiré ; sans lui celui de Tremplin sert', async () => {
    const { user, acteur } = await unAgentDuDepartement();
    const { personne, referent, id, empreinte } = await unTexte();
    const nom = `${personne.user.prenom} ${personne.user.nom}`.trim();
    await deposerModele(acteur, unWord('Le premier'), now);
    expect(await pageDe((await ouvrirWord(referent.acteur, id, now))!)).toEqual([
      `Le premier : ${nom}`,
      marqueDe(empreinte),
    ]);
    const { id: modeleId } = await deposerModele(acteur, unWord('Le second'), now);
    expect(await modeleEnUsage(acteur)).toEqual({
      ...{ id: modeleId, champs: ['personne', 'marque'], creeLe: now },
      par: `${user.prenom} ${user.nom}`,
    });
    expect((await octetsDuModele(acteur))!.equals(unWord('Le second'))).toBe(true);
    await retirerModele(acteur, { modeleId }, now);
    expect(await modeleEnUsage(acteur)).toBeNull();
    await expect(retirerModele(acteur, { modeleId }, now)).rejects.toMatchObject({ code: 'DEPASSE' });
    const fourni = await dansLeZip((await ouvrirWord(personne.acteur, id, now))!);
    expect(paragraphes(fourni.get('word/footer1.xml')!).join()).toContain(marqueDe(empreinte));
    expect(paragraphes(fourni.get('word/document.xml')!).join('\n')).toContain(
      'D’accord le 1er février 2026, depuis son espace',
    );
  });

  it('un document refusé laisse en place celui qui servait', async () => {
    const { acteur } = await unAgentDuDepartement();
    await deposerModele(acteur, unWord('Le bon'), now);
    const avant = await modeleEnUsage(acteur);
    const faux = wordDe(p('{{marque}} {{inconnu}}'));
    await expect(deposerModele(acteur, faux, now)).rejects.toMatchObject({ code: 'FICHIER' });
    expect(await modeleEnUsage(acteur)).toEqual(avant);
  });

  it('la lecture par qui accompagne est au journal, celle de la personne non ; d’autres n’y trouvent rien', async () => {
    const { personne, referent, id } = await unTexte();
    const lignes = () =>
      db.journal.count({ where: { beneficiaireId: personne.id, action: 'dossier.consulter' } });
    await ouvrirWord(personne.acteur, id, now);
    expect(await lignes()).toBe(0);
    await ouvrirWord(referent.acteur, id, now);
    expect(await lignes()).toBe(1);
    expect(await ouvrirWord((await unSuivi()).personne.acteur, id, now)).toBeNull();
    expect(await ouvrirWord(referent.acteur, 'pas-un-identifiant', now)).toBeNull();
  });
});
