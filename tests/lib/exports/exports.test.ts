import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { exporterListe } from '@/lib/exports/commands/liste';
import { exporterFile, exporterParcours } from '@/lib/exports/commands/tableaux';
import { lireAdresse } from '@/lib/parcours/page-file';
import { tableauCsv } from '@/lib/tableur/csv';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneNote } from '../../factories/notes';
import { unContrat, uneMissionEnCours, unRendezVous, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const TOUT = lireAdresse('/referent');
const derniere = (acteurId: string) =>
  db.journal.findFirst({ where: { acteurId, action: 'export.telecharger' }, orderBy: { id: 'desc' } });

/** Somebody of whom everything is known that a file must not say. */
async function unePersonne() {
  const sujet = await unSuivi({ prenom: 'Samira' });
  const { personne, referent } = sujet;
  await unContrat(personne.id, { cibleHebdo: 13.5 });
  await uneMissionEnCours(personne.id, { '2026-02-16': 285 });
  await uneNote(sujet, { texte: 'Une note privée' });
  await uneNote(sujet, { texte: 'Une note partagée', partageeLe: now });
  await db.demandePersonne.create({
    data: { beneficiaireId: personne.id, genre: 'QUESTION', texte: 'Une demande', creeLe: now },
  });
  // What tells, in a table, of what did not happen or may be taken back.
  await unRendezVous(sujet, { debutLe: new Date('2026-02-10T08:30:00Z') });
  await db.actionParcours.create({
    data: {
      ...{ beneficiaireId: personne.id, titre: 'Passer le code', echeanceLe: j('2026-02-12') },
      creeParId: referent.userId,
    },
  });
  const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
  await db.suivi.update({ where: { id: suivi.id }, data: { dernierContactReferentLe: j('2026-02-20') } });
  return { ...sujet, personne, referent };
}
let p: Awaited<ReturnType<typeof unePersonne>>;
beforeAll(async () => {
  p = await unePersonne();
});
/** 13.5 hours a week were planned, 4 h 45 were done. */
const INTERDITS = /13,5|13\.5|285|4,75|4 h 45|Activité|heure|note|Une demande|absen|silence/i;

describe('la file d’un référent, en tableau', () => {
  it('a les colonnes de l’écran, ni heures ni cible, et le journal dit qui et combien', async () => {
    const t = await exporterFile(p.referent.acteur, TOUT, now);
    expect(t.titres).toEqual([
      ...['Nom', 'Prénom', 'Date de naissance', 'Commune', 'Contrat', 'Début du contrat', 'Fin du contrat'],
      ...['Mission', 'Mon dernier contact', 'Prochain rendez-vous'],
    ]);
    expect(t.lignes).toHaveLength(1);
    const csv = tableauCsv(t);
    expect(csv).toContain(';Samira;');
    expect(csv).toContain(';Contrat d’engagement;01/02/2026;01/08/2026;');
    expect(csv).toContain(';20/02/2026;');
    expect(csv).not.toMatch(INTERDITS);
    expect(await derniere(p.referent.user.id)).toMatchObject({
      ...{ objetType: 'User', objetId: p.referent.user.id, beneficiaireId: null },
      codes: { liste: 'FILE', nombre: 1 },
    });
  });

  it('suit les filtres de l’écran, par nom quel que soit l’ordre choisi, sans couper en pages', async () => {
    const referent = await unReferent();
    for (let i = 0; i < 27; i++) {
      const { id, user } = await unBeneficiaire({
        referentId: referent.id,
        organismeId: referent.organismeId,
      });
      await db.user.update({ where: { id: user.id }, data: { nom: `N${String(50 - i)}` } });
      const le = new Date(Date.UTC(2026, 0, 1 + ((i * 7) % 27)));
      await db.suivi.updateMany({ where: { beneficiaireId: id }, data: { dernierContactReferentLe: le } });
    }
    const noms = async (adresse: string) =>
      (await exporterFile(referent.acteur, lireAdresse(adresse), now)).lignes.map((l) => l[0]);
    const tous = Array.from({ length: 27 }, (_, i) => `N${24 + i}`);
    expect(await noms('/referent?tri=contact&page=2')).toEqual(tous);
    expect(await noms('/referent?q=n30')).toEqual(['N30']);
    expect(await noms('/referent?suite=a-ecrire&q=n31')).toEqual(['N31']);
  });

  it('ne garde personne que suit quelqu’un d’autre, même si on peut encore le lire', async () => {
    const { referent, personne } = await unSuivi();
    await db.suivi.updateMany({ where: { beneficiaireId: personne.id }, data: { finLe: j('2026-03-01') } });
    for (const adresse of ['/referent', '/referent?suivis=anciens'])
      expect((await exporterFile(referent.acteur, lireAdresse(adresse), now)).lignes).toEqual([]);
    await expect(exporterParcours(referent.acteur, personne.id, now)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });
});

describe('un parcours, en tableau', () => {
  it('dit le chemin, les objectifs et les points d’étape ; ni heures, ni cible, ni note, ni demande', async () => {
    const { personne, referent } = p;
    const t = await exporterParcours(referent.acteur, personne.id, now);
    const csv = tableauCsv(t);
    expect(csv).toContain('Personne;;Prénom;Samira;');
    expect(csv).toContain('Contrat;01/02/2026;Contrat d’engagement signé;;Fait');
    expect(csv).toContain('Contrat;01/08/2026;Fin du contrat (Contrat d’engagement);;À venir');
    expect(csv).toMatch(/Missions;01\/02\/2026;.*;En ce moment/);
    expect(csv).toMatch(/^Rendez-vous;10\/02\/2026[^;]*;Rendez-vous;Maison des services;\r?$/m);
    expect(csv).toMatch(/^Étapes;;Passer le code;;À faire\r?$/m);
    expect(csv).not.toMatch(/12\/02\/2026|Ça m’intéresse/);
    expect(csv).not.toMatch(INTERDITS);
    expect(await derniere(referent.user.id)).toMatchObject({
      ...{ objetType: 'Beneficiaire', beneficiaireId: personne.id },
      codes: { liste: 'PARCOURS', nombre: t.lignes.length },
    });
  });

  it('ce qui n’est pas un identifiant n’est personne', async () => {
    await expect(exporterParcours(p.referent.acteur, 'x', now)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });
});

describe('les comptes, en tableau', () => {
  it('disent qui, en quel rôle et où, jamais une personne accompagnée ni la dernière visite', async () => {
    const { acteur } = await unAgentDuDepartement();
    await db.user.update({
      where: { id: p.referent.user.id },
      data: { nom: 'Zybre', derniereVisiteLe: now },
    });
    const comptes = (criteres: string) =>
      exporterListe(acteur, { liste: 'COMPTES', criteres, format: 'csv' }, now);
    const t = await comptes('q=zybre&page=3');
    expect(t!.lignes).toEqual([
      ['Zybre', 'Claire', p.referent.user.email, 'Référent', p.referent.organisme.nom, 'Ouvert'],
    ]);
    const tous = tableauCsv((await comptes(''))!);
    expect(tous).not.toContain(';Samira;');
    expect(await derniere(acteur.userId)).toMatchObject({ codes: { liste: 'COMPTES' } });
  });
});
