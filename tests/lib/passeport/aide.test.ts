import { beforeAll, describe, expect, it } from 'vitest';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { ouvrirPourAider } from '@/lib/passeport/commands/aide';
import { modifierFiche, ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { empreinte } from '@/lib/passeport/fiche';
import { pagesAEcrireAvec } from '@/lib/passeport/queries';
import type { SaisieFiche } from '@/lib/passeport/schema';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur } from '../../factories/comptes';
import { uneFiche, unePersonneEnMission } from '../../factories/passeport';

const MARS = new Date('2026-03-03T09:00:00Z');
const INTROUVABLE = { code: 'NON_TROUVE' };

let coordination: ActeurDe<'COORDINATION'>;
beforeAll(async () => {
  coordination = (await unCoordinateur()).acteur;
});

type Lue = Awaited<ReturnType<typeof ouvrirPourAider>>;
/** What the form of a page sends, with some fields changed. */
function saisie(lue: Lue, change: Partial<SaisieFiche['textes']>): SaisieFiche {
  const { contexte, activites, realisations, responsabilites, outils, formations } = lue;
  const textes = { contexte, activites, realisations, responsabilites, outils, formations };
  const niveaux = Object.fromEntries(lue.competences.map((c) => [c.competence, c.niveau]));
  const base = empreinte({ textes, niveaux });
  return { ficheId: lue.id, version: lue.version, base, textes: { ...textes, ...change }, niveaux };
}
const retirer = (beneficiaireId: string) =>
  db.consentement.updateMany({ where: { beneficiaireId }, data: { retireLe: MARS } });

describe('la coordination aide à écrire une page', () => {
  it('ne la trouve ni ailleurs, ni sous le nom d’un autre, ni attestée, ni sans l’accord de participer', async () => {
    const { fiche, personne } = await uneFiche();
    const page = { beneficiaireId: personne.id, ficheId: fiche.id };
    const ailleurs = { ...coordination, departementCode: '73' };
    await expect(ouvrirPourAider(ailleurs, page, MARS)).rejects.toMatchObject(INTROUVABLE);
    const autre = await unBeneficiaire();
    await expect(
      ouvrirPourAider(coordination, { ...page, beneficiaireId: autre.id }, MARS),
    ).rejects.toMatchObject(INTROUVABLE);
    const attestee = await uneFiche({ attestee: true });
    await expect(
      ouvrirPourAider(
        coordination,
        { beneficiaireId: attestee.personne.id, ficheId: attestee.fiche.id },
        MARS,
      ),
    ).rejects.toMatchObject(INTROUVABLE);
    await retirer(personne.id);
    await expect(ouvrirPourAider(coordination, page, MARS)).rejects.toMatchObject(INTROUVABLE);
    expect(await db.journal.count({ where: { action: 'fiche.lire' } })).toBe(0);
    expect(await pagesAEcrireAvec(coordination, personne.id, MARS)).toEqual({ enCours: [], aCommencer: [] });
  });

  it('chaque lecture et chaque aide est au journal, sous son nom ; un changement retire l’accord', async () => {
    const { fiche, personne } = await uneFiche({ accordee: true });
    const lue = await ouvrirPourAider(coordination, { beneficiaireId: personne.id, ficheId: fiche.id }, MARS);
    expect(JSON.stringify(lue)).not.toContain('Durand');
    await modifierFiche(coordination, saisie(lue, { realisations: 'Un jardin neuf' }), MARS);
    expect(await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).toMatchObject({
      realisations: 'Un jardin neuf',
      accordLe: null,
    });
    const lignes = await db.journal.findMany({ where: { objetId: fiche.id }, orderBy: { id: 'asc' } });
    const par = {
      acteurId: coordination.userId,
      acteurRole: 'COORDINATION',
      beneficiaireId: personne.id,
    };
    expect(lignes).toMatchObject([
      { ...par, action: 'fiche.lire' },
      { ...par, action: 'fiche.modifier', codes: { champs: 'realisations', accordRetire: true } },
    ]);
  });

  it('commence une page : le message dit que c’est elle, pas l’association', async () => {
    const { affectation, personne, hote } = await unePersonneEnMission();
    expect((await pagesAEcrireAvec(coordination, personne.id, MARS)).aCommencer).toMatchObject([
      { id: affectation.id },
    ]);
    const ficheId = await ouvrirFiche(coordination, { affectationId: affectation.id }, MARS);
    const { texte } = await db.message.findFirstOrThrow({
      where: { userId: personne.userId, modele: 'fiche.ouverte' },
    });
    expect(texte).toContain('La coordination a commencé avec vous');
    expect(texte).not.toMatch(/association a commencé|RSA/);
    const aLAssociation = { userId: hote.acteur.userId, modele: 'fiche.ouverte.association' };
    expect(await db.message.findMany({ where: aLAssociation })).toMatchObject([
      { texte: expect.stringContaining('a commencé une page de passeport bénévole') },
    ]);
    expect(await pagesAEcrireAvec(coordination, personne.id, MARS)).toMatchObject({
      enCours: [{ id: ficheId }],
      aCommencer: [],
    });
    const autre = await unePersonneEnMission({ hote });
    await ouvrirFiche(hote.acteur, { affectationId: autre.affectation.id }, MARS);
    expect((await db.message.findFirstOrThrow({ where: { userId: autre.personne.userId } })).texte).toContain(
      'L’association a commencé avec vous',
    );
    // Who begins is not told of it.
    expect(await db.message.count({ where: aLAssociation })).toBe(1);
  });

  it('en même temps que la personne : rien n’est perdu, et la seconde sait quoi relire', async () => {
    const { fiche, personne } = await uneFiche();
    const lue = await ouvrirPourAider(coordination, { beneficiaireId: personne.id, ficheId: fiche.id }, MARS);
    const [a, b] = await Promise.all([
      modifierFiche(personne.acteur, saisie(lue, { outils: 'Bêche', activites: 'Semer\nTailler' }), MARS),
      modifierFiche(
        coordination,
        saisie(lue, { formations: 'Taille', activites: 'Semer\nAccueillir' }),
        MARS,
      ),
    ]);
    const apres = await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });
    expect(apres).toMatchObject({ outils: 'Bêche', formations: 'Taille' });
    for (const ligne of ['Semer', 'Tailler', 'Accueillir'])
      expect(apres.activites.split('\n')).toContain(ligne);
    expect([...a.fusion, ...b.fusion]).toContain('activites');
  });

  it('attend un retrait de l’accord qui est en cours, et n’écrit plus', async () => {
    const { fiche, personne } = await uneFiche();
    const lue = await ouvrirPourAider(coordination, { beneficiaireId: personne.id, ficheId: fiche.id }, MARS);
    const sans = await unePersonneEnMission({ personne });
    let retire = () => {};
    let finir = () => {};
    const pret = new Promise<void>((ok) => (retire = ok));
    const suite = new Promise<void>((ok) => (finir = ok));
    const retrait = db.$transaction(async (tx) => {
      await tx.consentement.updateMany({ where: { beneficiaireId: personne.id }, data: { retireLe: MARS } });
      retire();
      await suite;
    });
    await pret;
    const aides = [
      modifierFiche(coordination, saisie(lue, { outils: 'x' }), MARS),
      ouvrirFiche(coordination, { affectationId: sans.affectation.id }, MARS),
    ].map((aide) => expect(aide).rejects.toMatchObject(INTROUVABLE));
    await new Promise((ok) => setTimeout(ok, 150));
    finir();
    await Promise.all([retrait, ...aides]);
    expect(await db.fiche.count({ where: { affectationId: sans.affectation.id } })).toBe(0);
  });
});
