import { beforeAll, describe, expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { accorderFiche, attesterFiche } from '@/lib/passeport/commands/attestation';
import { modifierFiche, ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { empreinte } from '@/lib/passeport/fiche';
import type { SaisieFiche } from '@/lib/passeport/schema';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { uneFiche, unePersonneEnMission } from '../../factories/passeport';

const MARS = new Date('2026-03-03T09:00:00Z');

/** The page as it stands, as its form would send it, with some fields changed. */
async function saisie(ficheId: string, change: Partial<SaisieFiche['textes']> = {}): Promise<SaisieFiche> {
  const f = await db.fiche.findUniqueOrThrow({ where: { id: ficheId }, include: { competences: true } });
  const { contexte, activites, realisations, responsabilites, outils, formations } = f;
  const textes = { contexte, activites, realisations, responsabilites, outils, formations };
  const niveaux = Object.fromEntries(f.competences.map((c) => [c.competence, c.niveau]));
  return {
    ficheId,
    version: f.version,
    base: empreinte({ textes, niveaux }),
    textes: { ...textes, ...change },
    niveaux,
  };
}
const version = async (id: string) => (await db.fiche.findUniqueOrThrow({ where: { id } })).version;

let etrangers: Acteur[];
beforeAll(async () => {
  etrangers = [
    (await unBeneficiaire()).acteur,
    (await uneAssociation()).acteur,
    (await unReferent()).acteur,
    (await unAgentDuDepartement()).acteur,
    { role: 'PUBLIC', userId: null },
  ];
});

describe('ouvrirFiche', () => {
  it('est introuvable pour qui n’est ni la personne, ni son association', async () => {
    const { affectation } = await unePersonneEnMission();
    for (const acteur of etrangers)
      await expect(ouvrirFiche(acteur, { affectationId: affectation.id }, MARS)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
    expect(await db.fiche.count({ where: { affectationId: affectation.id } })).toBe(0);
  });

  it('part de ce que dit la mission, une seule fois, même à deux en même temps', async () => {
    const { affectation, personne, hote } = await unePersonneEnMission();
    const [a, b] = await Promise.all([
      ouvrirFiche(personne.acteur, { affectationId: affectation.id }, MARS),
      ouvrirFiche(hote.acteur, { affectationId: affectation.id }, MARS),
    ]);
    expect(a).toBe(b);
    const fiche = await db.fiche.findUniqueOrThrow({ where: { id: a } });
    expect(fiche.activites).toBe('Semer et arroser\nAccueillir les visiteurs\nRanger les outils');
    expect(await db.journal.count({ where: { objetId: a, action: 'fiche.ouvrir' } })).toBe(1);
  });
});

describe('modifierFiche', () => {
  it('est introuvable pour les autres', async () => {
    const { fiche } = await uneFiche();
    for (const acteur of etrangers)
      await expect(
        modifierFiche(acteur, await saisie(fiche.id, { outils: 'x' }), MARS),
      ).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });

  it('écrite par la personne, par l’association ou avec la coordination ; un changement retire l’accord', async () => {
    const { fiche, personne, hote } = await uneFiche({ accordee: true });
    const coordination = (await unCoordinateur()).acteur;
    await modifierFiche(hote.acteur, await saisie(fiche.id), MARS);
    expect((await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).accordLe).not.toBeNull();
    await modifierFiche(hote.acteur, await saisie(fiche.id, { outils: 'Bêche' }), MARS);
    await modifierFiche(coordination, await saisie(fiche.id, { realisations: 'Un jardin neuf' }), MARS);
    await modifierFiche(personne.acteur, await saisie(fiche.id, { formations: 'Taille des arbres' }), MARS);
    expect(await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).toMatchObject({
      outils: 'Bêche',
      realisations: 'Un jardin neuf',
      formations: 'Taille des arbres',
      accordLe: null,
    });
  });

  it('deux à la fois : rien n’est perdu, et la seconde sait quoi relire', async () => {
    const { fiche, personne, hote } = await uneFiche();
    const dePersonne = await saisie(fiche.id, { outils: 'Bêche' });
    const deLAssociation = await saisie(fiche.id, { realisations: 'Un jardin neuf' });
    const [a, b] = await Promise.all([
      modifierFiche(personne.acteur, dePersonne, MARS),
      modifierFiche(hote.acteur, deLAssociation, MARS),
    ]);
    expect(await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).toMatchObject({
      outils: 'Bêche',
      realisations: 'Un jardin neuf',
    });
    expect([...a.fusion, ...b.fusion]).toHaveLength(1);
  });

  it('s’arrête pour l’association quand la personne ne participe plus', async () => {
    const { fiche, personne, hote } = await uneFiche();
    await db.consentement.updateMany({ where: { beneficiaireId: personne.id }, data: { retireLe: MARS } });
    await expect(
      modifierFiche(hote.acteur, await saisie(fiche.id, { outils: 'x' }), MARS),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });
});

describe('accorderFiche', () => {
  it('appartient à la personne seule', async () => {
    const { fiche, hote } = await uneFiche();
    await expect(
      accorderFiche(hote.acteur as never, { ficheId: fiche.id, version: 1 }, MARS),
    ).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('vaut pour la page lue, pas pour celle que l’autre a changée entre-temps', async () => {
    const { fiche, personne, hote } = await uneFiche();
    await modifierFiche(hote.acteur, await saisie(fiche.id, { outils: 'Bêche' }), MARS);
    expect(await accorderFiche(personne.acteur, { ficheId: fiche.id, version: 1 }, MARS)).toBe(false);
    expect(await accorderFiche(personne.acteur, { ficheId: fiche.id, version: 2 }, MARS)).toBe(true);
    const message = await db.message.findFirstOrThrow({
      where: { userId: hote.user.id, modele: 'fiche.accordee' },
    });
    expect(message.texte).not.toMatch(/RSA|Durand|accompagnateur|référent/);
  });
});

describe('attesterFiche', () => {
  it('appartient à l’association de la mission', async () => {
    const { fiche, personne } = await uneFiche({ accordee: true });
    await expect(
      attesterFiche(personne.acteur as never, { ficheId: fiche.id, version: 1 }, MARS),
    ).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('attend l’accord de la personne', async () => {
    const { fiche, hote } = await uneFiche();
    await expect(attesterFiche(hote.acteur, { ficheId: fiche.id, version: 1 }, MARS)).rejects.toMatchObject({
      code: 'SANS_ACCORD',
    });
  });

  it('fige qui, quand et les minutes confirmées ; la page ne change plus', async () => {
    const { fiche, personne, hote, affectation } = await uneFiche({ accordee: true, minutes: 150 });
    await db.heures.create({
      data: {
        affectationId: affectation.id,
        date: new Date('2026-01-20'),
        minutes: 60,
        origine: 'BENEFICIAIRE',
        saisiParId: personne.userId,
        accordLe: MARS,
      },
    });
    expect(await attesterFiche(hote.acteur, { ficheId: fiche.id, version: 1 }, MARS)).toBe(true);
    expect(await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).toMatchObject({
      statut: 'ATTESTEE',
      attesteeLe: MARS,
      attesteeParNom: 'Jeanne Martin',
      minutesAttestees: 150,
    });
    await expect(
      modifierFiche(personne.acteur, await saisie(fiche.id, { outils: 'x' }), MARS),
    ).rejects.toMatchObject({ code: 'DEJA_ATTESTEE' });
    expect(await db.message.count({ where: { userId: personne.userId, modele: 'fiche.attestee' } })).toBe(1);
  });

  it('en même temps qu’un changement : jamais une page attestée que la personne n’a pas lue', async () => {
    for (let tour = 0; tour < 5; tour++) {
      const { fiche, personne, hote } = await uneFiche({ accordee: true });
      const change = await saisie(fiche.id, { activites: 'Autre chose' });
      await Promise.allSettled([
        attesterFiche(hote.acteur, { ficheId: fiche.id, version: await version(fiche.id) }, MARS),
        modifierFiche(personne.acteur, change, MARS),
      ]);
      const apres = await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });
      expect(apres.statut === 'ATTESTEE' && apres.activites === 'Autre chose').toBe(false);
    }
  });
});
