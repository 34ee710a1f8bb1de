import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { accorderContrat, retirerAccordContrat } from '@/lib/parcours/commands/accord';
import { ajouterAuContrat } from '@/lib/parcours/commands/complement';
import { creerContrat } from '@/lib/parcours/commands/contrat';
import { mettreFeuille, retirerFeuille } from '@/lib/parcours/commands/feuille';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { lireContenu } from '@/lib/parcours/version-contrat';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { leTexteDe, unContrat, unPdf, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const lire = (id: string) => db.contrat.findUniqueOrThrow({ where: { id } });
const recus = (userId: string, modele: string) => db.message.count({ where: { userId, modele } });

async function unBrouillon(champs: Parameters<typeof unContrat>[1] = {}) {
  const sujet = await unSuivi();
  const { id: contratId } = await unContrat(sujet.personne.id, { signeLe: null, ...champs });
  const { id: versionId, empreinte } = await leTexteDe(contratId);
  return { ...sujet, contratId, versionId, oui: { versionId, empreinte } };
}

/** The Département names somebody else. */
async function releve(beneficiaireId: string) {
  const { acteur } = await unAgentDuDepartement();
  const nouveau = await unReferent();
  await nommerReferent(
    acteur,
    { beneficiaireId, referentId: nouveau.id, le: j('2026-03-03'), depuis: null },
    now,
  );
  return nouveau;
}

describe('un autre référent est nommé', () => {
  it('ce que l’ancien avait accordé seul n’engage pas le nouveau : c’est à lui de dire oui', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon();
    await accorderContrat(referent.acteur, oui, now);
    const nouveau = await releve(personne.id);
    await accorderContrat(personne.acteur, oui, now);
    expect((await lire(contratId)).signeLe).toBeNull();
    const [ligne] = await fileDuReferent(nouveau.acteur, now);
    expect(ligne).toMatchObject({ contratId, contratPret: false });
    await accorderContrat(nouveau.acteur, oui, now);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-03'));
  });

  it('ce qui était signé porte toujours le nom de qui l’a signé', async () => {
    const { personne, referent, oui } = await unBrouillon();
    await accorderContrat(referent.acteur, oui, now);
    await accorderContrat(personne.acteur, oui, now);
    const nouveau = await releve(personne.id);
    const texte = await ouvrirTexte(nouveau.acteur, oui.versionId, now);
    expect(texte?.referent).toBe(`${referent.user.prenom} ${referent.user.nom}`);
  });
});

describe('une feuille', () => {
  it('envoyée deux fois est une feuille, un message, une ligne', async () => {
    const { personne, referent, contratId, versionId } = await unBrouillon();
    for (let i = 0; i < 2; i++)
      await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf(), now);
    expect(await recus(personne.userId, 'parcours.contrat-papier')).toBe(1);
    expect(await db.journal.count({ where: { objetId: contratId, action: 'contrat.mettre-feuille' } })).toBe(
      1,
    );
  });

  it('qui n’est pas la sienne : la personne le dit, rien n’est plus signé, le référent est prévenu', async () => {
    const { personne, referent, contratId, versionId } = await unBrouillon();
    await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf(), now);
    await expect(retirerAccordContrat(referent.acteur, { versionId }, now)).rejects.toThrow('signé par vous');
    await retirerAccordContrat(personne.acteur, { versionId }, now);
    expect((await lire(contratId)).signeLe).toBeNull();
    expect(await recus(referent.userId, 'parcours.contrat-feuille')).toBe(1);
    const lignes = { where: { objetId: contratId, acteurId: personne.userId } };
    expect(await db.journal.count(lignes), 'le journal ne dit pas qui').toBe(0);
  });

  it('retirée, la personne est prévenue ; celle d’un texte d’avant reste', async () => {
    const { personne, referent, contratId, versionId } = await unBrouillon();
    await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf(), now);
    await retirerFeuille(referent.acteur, { versionId }, now);
    expect(await recus(personne.userId, 'parcours.contrat-papier-retire')).toBe(1);
    await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf(), now);
    await db.contrat.update({ where: { id: contratId }, data: { signeLe: null } });
    await ajouterAuContrat(personne.acteur, { contratId, titre: 'Passer le code' }, now);
    await expect(retirerFeuille(referent.acteur, { versionId }, now)).rejects.toMatchObject({
      code: 'PERIME',
    });
    expect(await db.scanContrat.count({ where: { versionId } })).toBe(1);
  });

  it('ne remplace pas la date d’un contrat qui était signé avant d’être écrit ici', async () => {
    const { referent, contratId, versionId } = await unBrouillon();
    await db.contrat.update({ where: { id: contratId }, data: { signeLe: j('2026-02-01') } });
    await expect(
      mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf(), now),
    ).rejects.toMatchObject({ code: 'SIGNE' });
    expect((await lire(contratId)).signeLe).toEqual(j('2026-02-01'));
  });
});

describe('un contrat qui finit', () => {
  it('fini, ne se signe plus, et rien ne s’y ajoute', async () => {
    const { personne, contratId, oui } = await unBrouillon({ finLe: j('2026-03-03') });
    const fini = { code: 'FINI' };
    await expect(accorderContrat(personne.acteur, oui, now)).rejects.toMatchObject(fini);
    await expect(
      ajouterAuContrat(personne.acteur, { contratId, titre: 'Passer le code' }, now),
    ).rejects.toMatchObject(fini);
  });

  it('remplacé avant d’être signé, dit la fin qu’il a ; un oui à l’ancien texte ne vaut plus', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon({ finLe: null });
    const saisie = {
      ...{ type: 'CONTRAT_ENGAGEMENT' as const, nature: 'SOCIAL' as const, finLe: null, cibleHebdo: null },
      ...{ beneficiaireId: personne.id, remplaceId: contratId, debutLe: j('2026-05-01') },
      ...{ actions: [], proposees: [], nouvelles: [], accord: false },
    };
    await creerContrat(referent.acteur, saisie, now);
    expect(lireContenu((await leTexteDe(contratId)).contenu).finLe).toBe('2026-05-01');
    await expect(accorderContrat(personne.acteur, oui, now)).rejects.toMatchObject({ code: 'PERIME' });
  });
});
