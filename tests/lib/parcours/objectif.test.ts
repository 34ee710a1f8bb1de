import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { chronologie } from '@/lib/parcours/chronologie';
import { ajouterAction } from '@/lib/parcours/commands/action';
import { ajouterObjectif, changerStatutObjectif } from '@/lib/parcours/commands/objectif';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { StatutObjectif } from '@/lib/generated/prisma/enums';
import { unSuivi } from '../../factories/parcours';
import { croiser, OBJECTIF } from '../../transitions/machines';

const now = new Date('2026-03-03T09:00:00Z');
const permis = (beneficiaireId: string) => ({ beneficiaireId, titre: 'Passer le permis' });
const code = (beneficiaireId: string, objectifId: string) => ({
  ...{ beneficiaireId, objectifId, titre: 'Passer le code', echeanceLe: null },
});

describe('les objectifs du parcours', () => {
  it('s’écrivent par la personne et par son référent, par personne d’autre, et portent des étapes', async () => {
    const { referent, personne } = await unSuivi();
    for (const { acteur } of [await unReferent(), await unCoordinateur(), await unBeneficiaire()])
      await expect(ajouterObjectif(acteur, permis(personne.id), now)).rejects.toThrow('introuvable');
    const { objectifId } = await ajouterObjectif(personne.acteur, permis(personne.id), now);
    const { actionId } = await ajouterAction(referent.acteur, code(personne.id, objectifId), now);
    for (const { acteur } of [personne, referent])
      expect(await parcoursDe(acteur, personne.id, now)).toMatchObject({
        objectifs: [{ id: objectifId, statut: 'EN_COURS', parLaPersonne: true }],
        actions: [{ id: actionId, objectifId, statut: 'A_FAIRE' }],
      });
  });

  it('une étape ne s’accroche ni à l’objectif d’autrui, ni à un objectif laissé', async () => {
    const { personne } = await unSuivi();
    const autre = await unSuivi();
    const { objectifId: sien } = await ajouterObjectif(autre.personne.acteur, permis(autre.personne.id), now);
    const { objectifId } = await ajouterObjectif(personne.acteur, permis(personne.id), now);
    await changerStatutObjectif(personne.acteur, { objectifId, statut: 'LAISSE' }, now);
    for (const id of [sien, objectifId])
      await expect(ajouterAction(personne.acteur, code(personne.id, id), now)).rejects.toMatchObject({
        code: 'OBJECTIF',
      });
    expect(await db.actionParcours.count({ where: { beneficiaireId: personne.id } })).toBe(0);
  });

  it('ce que la personne a écrit n’est laissé de côté que par elle ; ce que le référent a écrit, par les deux', async () => {
    const { referent, personne } = await unSuivi();
    const laisser = (acteur: typeof personne.acteur | typeof referent.acteur, objectifId: string) =>
      changerStatutObjectif(acteur, { objectifId, statut: 'LAISSE' }, now);
    const { objectifId: aElle } = await ajouterObjectif(personne.acteur, permis(personne.id), now);
    await expect(laisser(referent.acteur, aElle)).rejects.toThrow('réservée');
    await changerStatutObjectif(referent.acteur, { objectifId: aElle, statut: 'ATTEINT' }, now);
    await changerStatutObjectif(personne.acteur, { objectifId: aElle, statut: 'EN_COURS' }, now);
    await laisser(personne.acteur, aElle);
    const reprendre = changerStatutObjectif(referent.acteur, { objectifId: aElle, statut: 'EN_COURS' }, now);
    await expect(reprendre).rejects.toThrow('réservée');
    // The journal does not tell what somebody leaves aside for themselves.
    const dites = { objetId: aElle, acteurId: personne.userId, action: 'objectif.statut' };
    expect(await db.journal.count({ where: { ...dites, vers: { not: null } } })).toBe(0);
    const { objectifId } = await ajouterObjectif(referent.acteur, permis(personne.id), now);
    await laisser(personne.acteur, objectifId);
    await changerStatutObjectif(personne.acteur, { objectifId, statut: 'EN_COURS' }, now);
    await laisser(referent.acteur, objectifId);
  });

  it('atteints, se lisent sur le chemin ; laissés, nulle part', () => {
    const objectif = (titre: string, statut: 'ATTEINT' | 'LAISSE' | 'EN_COURS') => ({
      titre,
      statut,
      statutLe: now,
    });
    const etapes = chronologie(
      {
        ...{ suivis: [], contrats: [], actions: [], rendezVous: [], envies: [], points: [], missions: [] },
        objectifs: [
          objectif('Le permis', 'ATTEINT'),
          objectif('Le chant', 'LAISSE'),
          objectif('Le CAP', 'EN_COURS'),
        ],
      },
      now,
    );
    expect(etapes).toMatchObject([
      { titre: 'Objectif atteint\u00a0: Le permis', genre: 'etapes', etat: 'fait' },
    ]);
  });

  const statuts = Object.values(StatutObjectif);
  it.each(croiser(statuts, statuts))('de %s à %s', async (de, vers) => {
    const { acteur, userId: creeParId, id: beneficiaireId } = (await unSuivi()).personne;
    const { id: objectifId } = await db.objectifParcours.create({
      data: { ...permis(beneficiaireId), creeParId, statut: de, creeLe: now, statutLe: now },
    });
    const code = await changerStatutObjectif(acteur, { objectifId, statut: vers }, now).then(
      () => '',
      (e: { code: string }) => e.code,
    );
    const { statut } = await db.objectifParcours.findUniqueOrThrow({ where: { id: objectifId } });
    const lignes = await db.journal.findMany({
      where: { objetId: objectifId },
      select: { action: true, de: true, vers: true },
    });
    const passe = OBJECTIF[de].includes(vers);
    expect({ code, statut, lignes }).toEqual({
      code: passe || de === vers ? '' : 'TRANSITION',
      statut: passe ? vers : de,
      // By the person: that it moved, never where to.
      lignes: passe ? [{ action: 'objectif.statut', de: null, vers: null }] : [],
    });
  });
});
