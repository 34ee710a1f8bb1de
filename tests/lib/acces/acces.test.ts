import { expect, it } from 'vitest';
import { ouvrirAvecMotif } from '@/lib/acces/commands';
import { parcoursMotive } from '@/lib/acces/queries';
import type { Acteur } from '@/lib/auth/acteur';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { mesRegards } from '@/lib/beneficiaires/queries/regards';
import { db } from '@/lib/db';
import { ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { unAgentDuDepartement } from '../../factories/comptes';
import { unAcces } from '../../factories/acces';
import { uneNote } from '../../factories/notes';
import { unContrat, unRendezVous } from '../../factories/parcours';
import { unSejour } from '../../factories/sujet';

const NOW = new Date('2026-03-03T09:00:00Z');
const plusTard = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const motif = 'La personne dit que son contrat est faux.';

async function ouvert() {
  const sujet = await unSejour();
  const agent = await unAgentDuDepartement();
  const saisie = { beneficiaireId: sujet.personne.id };
  await ouvrirAvecMotif(agent.acteur, { ...saisie, motif, relu: false }, NOW);
  const lire = async (acteur: Acteur, now: Date) => {
    await ouvrirDossier(acteur, saisie, now);
    return parcoursMotive(acteur, saisie.beneficiaireId, now);
  };
  return { ...sujet, agent: agent.acteur, saisie, lire };
}
const INTROUVABLE = { code: 'NON_TROUVE' };

it('ouvre une heure, à cet agent, sans droit d’écrire ; chaque ouverture est notée', async () => {
  const { agent, saisie, lire } = await ouvert();
  expect(await lire(agent, plusTard(59))).toMatchObject({
    acces: { motif, expireLe: plusTard(60) },
    parcours: { modifiable: false },
  });
  await lire(agent, plusTard(1));
  await expect(lire(agent, plusTard(60))).rejects.toMatchObject(INTROUVABLE);
  await expect(lire((await unAgentDuDepartement()).acteur, plusTard(1))).rejects.toMatchObject(INTROUVABLE);
  const lignes = { beneficiaireId: saisie.beneficiaireId, acteurId: agent.userId };
  expect(await db.journal.count({ where: { ...lignes, action: 'dossier.ouvrir' } })).toBe(2);
  // An hour later another motive is asked for, and told.
  await ouvrirAvecMotif(agent, { ...saisie, motif: 'Un autre motif, plus tard.', relu: false }, plusTard(60));
  expect(await lire(agent, plusTard(61))).toMatchObject({ acces: { expireLe: plusTard(120) } });
});

it('un autre motif dans l’heure est refusé ; le même, deux fois, n’en fait qu’un', async () => {
  const { agent, saisie } = await ouvert();
  await ouvrirAvecMotif(agent, { ...saisie, motif, relu: false }, plusTard(1));
  await expect(
    ouvrirAvecMotif(agent, { ...saisie, motif: 'Un autre motif, trop tôt.', relu: false }, plusTard(2)),
  ).rejects.toMatchObject({ code: 'DEJA_OUVERT' });
  expect(await db.accesMotive.count({ where: saisie })).toBe(1);
});

it('le motif se lit aussi le lendemain d’une heure à cheval sur minuit', async () => {
  const { personne } = await unSejour();
  const agent = (await unAgentDuDepartement()).acteur;
  const saisie = { beneficiaireId: personne.id };
  // 23 h 30 in Paris.
  await ouvrirAvecMotif(agent, { ...saisie, motif, relu: false }, new Date('2026-03-03T22:30:00Z'));
  await ouvrirDossier(agent, saisie, new Date('2026-03-03T23:15:00Z'));
  const { lignes } = await mesRegards(personne.acteur, 1);
  expect(lignes.map((l) => l.motifs.length)).toEqual([1, 1]);
});

it('prévient la personne sans rien dire, et lui montre qui, l’heure et le motif', async () => {
  const { personne, agent, lire } = await ouvert();
  await lire(agent, plusTard(1));
  const messages = await db.message.findMany({ where: { userId: personne.userId } });
  expect(messages.map((m) => m.modele)).toEqual(['compte.dossier-ouvert']);
  expect(`${messages[0]!.sujet} ${messages[0]!.texte}`).not.toMatch(/contrat|Denis|Département/);
  const { lignes } = await mesRegards(personne.acteur, 1);
  expect(lignes).toMatchObject([
    { prenom: 'Denis', role: 'DEPARTEMENT', motifs: [{ heure: '10:00', motif }] },
  ]);
});

it('ne montre ni note, ni souhait, ni heure, ni besoin, ni demande', async () => {
  const { personne, referent, agent, lire, affectation, saisie } = await ouvert();
  await uneNote({ personne, referent }, { texte: 'Une note pour soi' });
  await uneNote({ personne, referent }, { texte: 'Une note partagée', partageeLe: NOW });
  const { id: contratId } = await unContrat(personne.id, { cibleHebdo: 13.5 });
  await db.compteContrat.create({
    data: {
      ...{ affectationId: affectation.id, contratId, proposeParId: referent.userId },
      ...{ proposeLe: NOW, accordLe: NOW },
    },
  });
  await db.beneficiaire.update({ where: { id: personne.id }, data: { besoinsLibres: 'Un besoin à moi' } });
  await unRendezVous({ personne, referent }, { lieu: 'Un rendez-vous à moi' });
  await db.actionParcours.create({
    data: { ...saisie, titre: 'Une étape laissée', statut: 'LAISSEE', creeParId: referent.userId },
  });
  await db.objectifParcours.create({
    data: {
      ...{ ...saisie, titre: 'Un objectif laissé', statut: 'LAISSE', creeParId: referent.userId },
      ...{ creeLe: NOW, statutLe: NOW },
    },
  });
  await db.user.update({ where: { id: personne.userId }, data: { email: `moi-${personne.id}@exemple.fr` } });
  const mot = { beneficiaireId: personne.id, texte: 'Une demande à moi', creeLe: NOW };
  await db.demandePersonne.create({ data: { ...mot, genre: 'CHANGEMENT_ACCOMPAGNATEUR' } });
  const { parcours } = await lire(agent, plusTard(1));
  expect(parcours.contrats).toHaveLength(1);
  expect(parcours.missions).toMatchObject([{ minutes: null, accordLe: null }]);
  expect(parcours).toMatchObject({ notes: [], envies: [], propositions: [], faits: [], demandes: [] });
  expect(JSON.stringify(parcours)).not.toMatch(
    /Une note|Un besoin|Une demande|à moi|laissée?"|13[.,]5|moi-.*@exemple/,
  );
});

it('garde l’heure, et plus le motif, quand la personne s’efface ; plus rien ne s’ouvre', async () => {
  const { personne, agent, lire } = await ouvert();
  await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, plusTard(5));
  expect(await db.accesMotive.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
    { motif: '', ouvertLe: NOW },
  ]);
  await expect(lire(agent, plusTard(6))).rejects.toMatchObject(INTROUVABLE);
});

it('PostgreSQL refuse un accès plus long qu’une heure, sans motif, ou deux à la fois', async () => {
  const { personne, agent } = await ouvert();
  const agentId = agent.userId;
  const creer = (ouvertLe: Date, reste: { motif?: string } = {}) =>
    unAcces(personne.id, { ouvertLe, agentId, ...reste });
  await expect(creer(plusTard(59))).rejects.toThrow('acces_motives_un_a_la_fois');
  await expect(creer(plusTard(600), { motif: 'court' })).rejects.toThrow('acces_motives_motif');
  const acces = await creer(plusTard(60));
  await expect(
    db.accesMotive.update({ where: { id: acces.id }, data: { expireLe: plusTard(200) } }),
  ).rejects.toThrow('acces_motives_heure');
});
