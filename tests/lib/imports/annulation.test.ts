import { describe, expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { annulerImport } from '@/lib/imports/commands/decision';
import { intacte } from '@/lib/imports/commands/personnes/annulation';
import { unReferent } from '../../factories/comptes';
import { uneActivite } from '../../factories/activites';
import { uneNote } from '../../factories/notes';
import { unSuivi } from '../../factories/parcours';
import {
  m,
  NOW,
  faire,
  fichier,
  lire,
  lignes,
  personnes,
  relations,
  tel,
  unNom,
  preparerImports,
} from './essai';

preparerImports();

/** By its own référent. */
const defaire = async (importId: string) => {
  await annulerImport(m.referent.acteur, { importId, retour: 'referent' }, ajouterJours(NOW, 6));
  await defaireImport({ importId }, ajouterJours(NOW, 6));
  const { defaites, gardees } = await lire(importId);
  return { defaites, gardees };
};
type Creee = Awaited<ReturnType<typeof personnes>>[number];
const id = (p: Creee) => ({ beneficiaireId: p.id, creeLe: NOW });
const agent = () => m.referent.userId;

describe('une personne créée reste quand quelque chose est écrit d’elle', () => {
  it('chaque lien d’une personne, et de son compte, est regardé', async () => {
    const importId = await faire(m.referent.acteur, fichier({ nom: unNom() }));
    const [ligne] = await lignes(importId);
    const regarde = intacte(ligne!, ligne!.beneficiaireId!);
    const manquent = relations('Beneficiaire').filter((r) => r !== 'commune' && !(r in regarde));
    const duCompte = relations('User').filter(
      (r) => r !== 'beneficiaire' && r !== 'invitePar' && !(r in regarde.user),
    );
    expect([manquent, duCompte]).toEqual([[], []]);
  });
  it.each<[string, (p: Creee) => Promise<unknown>]>([
    ['une note', (p) => uneNote({ personne: p, referent: m.referent })],
    ['une activité', (p) => uneActivite(p)],
    [
      'un point d’étape',
      (p) => db.pointEtape.create({ data: { ...id(p), le: NOW, mots: 'Vu', creeParId: agent() } }),
    ],
    [
      'un objectif',
      (p) =>
        db.objectifParcours.create({
          data: { ...id(p), titre: 'Lire', creeParId: agent(), statutLe: NOW },
        }),
    ],
    [
      'une demande',
      (p) => db.demandePersonne.create({ data: { ...id(p), genre: 'QUESTION', texte: 'Un mot' } }),
    ],
  ])('%s', async (_, ecrire) => {
    const nom = unNom();
    const importId = await faire(m.referent.acteur, fichier({ nom }));
    const [creee] = await personnes(nom);
    await ecrire(creee!);
    expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 1 });
    expect(await personnes(nom)).toHaveLength(1);
  });
  it('qui s’écrit pendant que l’import se défait attend, ou la fait rester', async () => {
    const nom = unNom();
    const importId = await faire(m.referent.acteur, fichier({ nom }));
    const [creee] = await personnes(nom);
    let defait: Promise<unknown> | undefined;
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ${creee!.id}::uuid FOR UPDATE`;
      defait = defaire(importId);
      await new Promise((suite) => setTimeout(suite, 1000));
      await tx.note.create({
        data: { ...id(creee!), suiviId: creee!.suivis[0]!.id, auteurId: agent(), texte: 'Un mot' },
      });
    });
    expect(await defait).toEqual({ defaites: 0, gardees: 1 });
    expect(await db.note.count({ where: { beneficiaireId: creee!.id } })).toBe(1);
  });
});

it('un référent ne remet rien de qui est accompagné par quelqu’un d’autre depuis', async () => {
  const { personne, referent } = await unSuivi();
  m.referent = referent;
  const nouveau = tel();
  const l = { prenom: 'Samira', nom: 'Durand', email: personne.user.email!, tel: nouveau };
  const importId = await faire(referent.acteur, fichier(l));
  const ailleurs = await unReferent();
  await db.suivi.updateMany({ where: { beneficiaireId: personne.id }, data: { finLe: NOW } });
  await db.suivi.create({
    data: {
      ...{ beneficiaireId: personne.id, referentId: ailleurs.id, organismeId: ailleurs.organismeId },
      debutLe: NOW,
    },
  });
  expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 1 });
  expect((await db.user.findUniqueOrThrow({ where: { id: personne.userId } })).telephone).toBe(nouveau);
  expect((await lignes(importId))[0]!.mots.join()).toContain('quelqu’un d’autre');
});

it('qui est venu depuis garde ce qui ouvre son espace', async () => {
  const { personne, referent } = await unSuivi();
  m.referent = referent;
  const [ancien, nouveau] = [tel(), tel()];
  await db.user.update({ where: { id: personne.userId }, data: { telephone: ancien } });
  const l = { prenom: 'Samira', nom: 'Durand', email: personne.user.email!, tel: nouveau };
  const importId = await faire(referent.acteur, fichier(l));
  await db.user.update({ where: { id: personne.userId }, data: { premiereVisiteLe: NOW } });
  expect(await defaire(importId)).toEqual({ defaites: 0, gardees: 1 });
  expect((await db.user.findUniqueOrThrow({ where: { id: personne.userId } })).telephone).toBe(nouveau);
});
