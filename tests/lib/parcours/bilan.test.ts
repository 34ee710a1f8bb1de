import { describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { ajouterAuBilan, ecrireBilan, ouvrirBilan } from '@/lib/parcours/commands/bilan';
import { reprendreAccompagnement, terminerAccompagnement } from '@/lib/parcours/commands/fin';
import { bilanPdf } from '@/lib/parcours/pdf/bilan';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unContrat, uneFin, uneMissionEnCours, unSuivi } from '../../factories/parcours';
import { lirePdf } from '../../support/pdf';

const now = new Date('2026-03-03T09:00:00Z');
const FIN = { issue: 'FORMATION', le: new Date('2026-03-02'), bilan: 'Un beau chemin.' } as const;
const finDe = async (acteur: Parameters<typeof parcoursDe>[0], id: string) =>
  (await parcoursDe(acteur, id, now)).personne.fin;

describe('ce qui vient ensuite, et le bilan', () => {
  it('se disent à la fin ; les deux les lisent, et la personne ajoute ses mots', async () => {
    const { referent, personne } = await unSuivi();
    await terminerAccompagnement(referent.acteur, { beneficiaireId: personne.id, ...FIN }, now);
    const fin = (await finDe(personne.acteur, personne.id))!;
    expect(fin).toMatchObject({ ...FIN, motsPersonne: null });
    await ajouterAuBilan(personne.acteur, { finId: fin.id, motsPersonne: 'Merci.' }, now);
    expect(await finDe(referent.acteur, personne.id)).toMatchObject({ ...FIN, motsPersonne: 'Merci.' });
  });

  it('ne sont pas à venir, et un bilan qui parle de santé se relit', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, ...FIN };
    await expect(
      terminerAccompagnement(referent.acteur, { ...saisie, le: new Date('2026-03-04') }, now),
    ).rejects.toMatchObject({ champs: { le: ['Choisissez aujourd’hui ou une date passée.'] } });
    const sante = { ...saisie, bilan: 'Son médecin est d’accord.' };
    await expect(terminerAccompagnement(referent.acteur, sante, now)).rejects.toMatchObject({
      code: 'SANTE',
    });
    expect(await finDe(personne.acteur, personne.id)).toBeNull();
    await terminerAccompagnement(referent.acteur, { ...sante, relu: true }, now);
    expect(await finDe(personne.acteur, personne.id)).toMatchObject({ bilan: sante.bilan });
  });

  it('le bilan s’écrit aussi après ; la personne est prévenue une fois, sans ses mots', async () => {
    const { referent, personne } = await unSuivi();
    const { id: finId } = await uneFin(personne.id);
    await ecrireBilan(referent.acteur, { finId, version: 1, bilan: 'Un.' }, now);
    await ecrireBilan(referent.acteur, { finId, version: 1, bilan: 'Un.' }, now);
    await ecrireBilan(referent.acteur, { finId, version: 2, bilan: 'Deux.' }, now);
    await expect(
      ecrireBilan(referent.acteur, { finId, version: 2, bilan: 'Trois.' }, now),
    ).rejects.toMatchObject({ code: 'PERIME' });
    const recus = await db.message.findMany({ where: { userId: personne.userId } });
    expect(recus.map((m) => m.modele)).toEqual(['parcours.bilan']);
    expect(recus[0]!.texte).not.toMatch(/Un\.|Deux/);
  });

  it('quand l’accompagnement reprend, sa fin reste dans l’histoire et ne s’écrit plus', async () => {
    const { referent, personne } = await unSuivi();
    const { id: finId } = await uneFin(personne.id);
    await reprendreAccompagnement(referent.acteur, { beneficiaireId: personne.id }, now);
    expect(await finDe(personne.acteur, personne.id)).toBeNull();
    expect(await ouvrirBilan(personne.acteur, finId, now)).toBeNull();
    const ecrire = ecrireBilan(referent.acteur, { finId, version: 1, bilan: 'Un.' }, now);
    await expect(ecrire).rejects.toMatchObject({ code: 'NON_TROUVE' });
    await terminerAccompagnement(referent.acteur, { beneficiaireId: personne.id, ...FIN }, now);
    expect(await db.finAccompagnement.count({ where: { beneficiaireId: personne.id } })).toBe(2);
  });

  it('tout effacer garde ce qui est venu ensuite, pour les chiffres, sans un mot', async () => {
    const { personne } = await unSuivi();
    const { id } = await uneFin(personne.id, { bilan: 'Un beau chemin.' });
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, now);
    expect(await db.finAccompagnement.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ issue: 'EMPLOI', bilan: null, motsPersonne: null },
    });
  });
});

describe('le bilan à imprimer', () => {
  it('est un PDF balisé : ce qui vient ensuite, les mots des deux, ce qui a été fait, et rien de ce qui ne l’a pas été', async () => {
    const { referent, personne } = await unSuivi({ prenom: 'Inès' });
    await unContrat(personne.id);
    await uneMissionEnCours(personne.id, { '2026-02-16': 150 });
    const cree = { beneficiaireId: personne.id, creeParId: referent.userId, creeLe: now, statutLe: now };
    await db.objectifParcours.createMany({
      data: [
        { ...cree, titre: 'Passer le permis', statut: 'ATTEINT' },
        { ...cree, titre: 'Trouver un logement', statut: 'LAISSE' },
      ],
    });
    const { id: finId } = await uneFin(personne.id, { bilan: 'Un beau chemin.' });
    await ajouterAuBilan(personne.acteur, { finId, motsPersonne: 'Merci à tous.' }, now);
    const [pourElle, pourLui] = await Promise.all(
      [personne, referent].map(async ({ acteur }) =>
        lirePdf(await bilanPdf((await ouvrirBilan(acteur, finId, now))!, now)),
      ),
    );
    expect(pourElle!.texte).toBe(pourLui!.texte);
    const { info } = await pourElle!.pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Bilan de l’accompagnement', Language: 'fr-FR' });
    expect(pourElle!.roles.filter((r) => r === 'H1')).toHaveLength(1);
    expect(pourElle!.horsBalises).toBe('');
    for (const mot of ['Un emploi', 'Un beau chemin.', 'Merci à tous.', 'Passer le permis', 'Inès'])
      expect(pourElle!.texte).toContain(mot);
    expect(pourElle!.texte).not.toMatch(/logement|Étapes faites|absen/);
    const lectures = await db.journal.findMany({
      where: { beneficiaireId: personne.id, action: 'dossier.consulter' },
    });
    expect(lectures.map((l) => [l.acteurId, l.codes])).toEqual([[referent.userId, { page: 'bilan' }]]);
  });

  it('va sur plusieurs pages quand il le faut, et n’est rien pour qui ne lit pas ce parcours', async () => {
    const { personne } = await unSuivi();
    const { id } = await uneFin(personne.id, { bilan: 'Une phrase assez longue. '.repeat(150) });
    const long = await lirePdf(await bilanPdf((await ouvrirBilan(personne.acteur, id, now))!, now));
    expect(long.pdf.numPages).toBeGreaterThan(1);
    expect(await ouvrirBilan((await unSuivi()).personne.acteur, id, now)).toBeNull();
    expect(await ouvrirBilan((await unSuivi()).referent.acteur, id, now)).toBeNull();
    expect(await ouvrirBilan(personne.acteur, 'pas-un-identifiant', now)).toBeNull();
  });
});
