import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { demanderAutreJour, retirerDemande } from '@/lib/demandes/commands/demande';
import { repondreDemande } from '@/lib/demandes/commands/reponse';
import { demandesARepondre, demandesDe } from '@/lib/demandes/queries';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { annulerRendezVous, deplacerRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unRendezVous, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const AILLEURS = { date: new Date('2026-03-12'), heure: '14:00', lieu: 'Mairie' };
const MOT = 'Plutôt le matin.';

async function scene() {
  const suivi = await unSuivi({ prenom: 'Zahra' });
  const { id: rendezVousId } = await unRendezVous(suivi);
  const demander = (texte: string | null = MOT) =>
    demanderAutreJour(suivi.personne.acteur, { rendezVousId, texte }, now);
  const recus = (userId: string) => db.message.findMany({ where: { userId }, orderBy: { creeLe: 'asc' } });
  return { ...suivi, rendezVousId, demander, recus };
}

describe('« je préfère un autre jour »', () => {
  it('laisse le rendez-vous prévu ; le déplacer est la réponse, en un seul message', async () => {
    const { referent, personne, rendezVousId, demander, recus } = await scene();
    const { demandeId } = await demander();
    expect(await demandesARepondre(referent.acteur, now)).toMatchObject([
      { id: demandeId, texte: MOT, rendezVous: { id: rendezVousId, deMoi: true } },
    ]);
    const [aLui] = await recus(referent.userId);
    expect(aLui!.texte).not.toMatch(/Zahra|matin/);
    await deplacerRendezVous(referent.acteur, { rendezVousId, ...AILLEURS }, now);
    const ou = 'Rendez-vous jeudi 12 mars 2026 à 14\u00a0h. Lieu\u00a0: Mairie.';
    expect(await demandesDe(personne.acteur, personne.id, now)).toMatchObject([
      { id: demandeId, reponse: ou, reponduLe: now },
    ]);
    expect(await demandesARepondre(referent.acteur, now)).toEqual([]);
    const aElle = await recus(personne.userId);
    expect(aElle.map((m) => m.modele)).toEqual(['parcours.rendez-vous-deplace']);
    expect(aElle[0]!.texte).toContain('jeudi 12 mars 2026');
  });

  it('n’a pas sa réponse quand seul le lieu change', async () => {
    const { referent, rendezVousId, demander } = await scene();
    await demander();
    const memeMoment = { date: new Date('2026-03-10'), heure: '09:30', lieu: 'Mairie' };
    await deplacerRendezVous(referent.acteur, { rendezVousId, ...memeMoment }, now);
    expect(await demandesARepondre(referent.acteur, now)).toHaveLength(1);
  });

  it('peut avoir sa réponse en mots ; le rendez-vous ne bouge pas', async () => {
    const { referent, personne, rendezVousId, demander } = await scene();
    const { demandeId } = await demander(null);
    await repondreDemande(referent.acteur, { demandeId, reponse: 'Je vous appelle demain.' }, now);
    expect(await demandesDe(personne.acteur, personne.id, now)).toMatchObject([{ reponduLe: now }]);
    const rendezVous = await db.rendezVous.findUniqueOrThrow({ where: { id: rendezVousId } });
    expect(rendezVous.debutLe).toEqual(new Date('2026-03-10T08:30:00Z'));
  });

  it('se dit de chaque rendez-vous, une fois à la fois, et se retire sans trace', async () => {
    const { referent, personne, rendezVousId, demander, recus } = await scene();
    const premiere = await demander();
    expect(await demander()).toEqual(premiere);
    await expect(demander('Plutôt le soir.')).rejects.toMatchObject({ code: 'DEJA' });
    const { id: autre } = await unRendezVous({ personne, referent });
    await demanderAutreJour(personne.acteur, { rendezVousId: autre, texte: null }, now);
    await retirerDemande(personne.acteur, premiere, now);
    expect(await db.demandePersonne.count({ where: { rendezVousId } })).toBe(0);
    expect(await recus(referent.userId)).toHaveLength(1);
  });

  it('n’a plus d’objet quand le rendez-vous est annulé, et plus de réponse due quand il est passé', async () => {
    const { referent, personne, rendezVousId, demander, recus } = await scene();
    await demander();
    const apres = new Date('2026-03-10T08:30:00Z');
    expect(await demandesARepondre(referent.acteur, apres)).toEqual([]);
    expect(await demandesDe(personne.acteur, personne.id, apres)).toEqual([]);
    await annulerRendezVous(personne.acteur, { rendezVousId }, now);
    expect(await db.demandePersonne.count({ where: { rendezVousId } })).toBe(0);
    expect((await recus(referent.userId)).map((m) => m.modele)).toEqual(['parcours.rendez-vous-annule']);
  });

  it('ne se dit ni d’un rendez-vous passé, ni annulé, ni d’une autre personne, ni d’un ancien référent', async () => {
    const { personne, referent, rendezVousId } = await scene();
    const ailleurs = await scene();
    const dire = (id: string, quand = now) =>
      demanderAutreJour(personne.acteur, { rendezVousId: id, texte: null }, quand);
    await expect(dire(ailleurs.rendezVousId)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    await expect(dire(rendezVousId, new Date('2026-03-10T09:00:00Z'))).rejects.toMatchObject({
      code: 'DATE',
    });
    const { id: annule } = await unRendezVous({ personne, referent });
    await annulerRendezVous(personne.acteur, { rendezVousId: annule }, now);
    await expect(dire(annule)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    const nouveau = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    const nomination = { beneficiaireId: personne.id, referentId: nouveau.id, depuis: null };
    await nommerReferent(acteur, { ...nomination, le: new Date('2026-03-03') }, now);
    await expect(dire(rendezVousId)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });
});

describe('déplacer un rendez-vous', () => {
  it('le même envoi deux fois n’est qu’un, et le journal ne dit pas qui l’a voulu', async () => {
    const { referent, personne, rendezVousId, recus, demander } = await scene();
    await demander();
    for (const minute of ['00', '01'])
      await deplacerRendezVous(
        referent.acteur,
        { rendezVousId, ...AILLEURS },
        new Date(`2026-03-03T09:${minute}:00Z`),
      );
    expect(await recus(personne.userId)).toHaveLength(1);
    // The request itself has no kind there.
    const lignes = await db.journal.findMany({
      where: { beneficiaireId: personne.id },
      orderBy: { id: 'asc' },
    });
    expect(lignes.map((l) => [l.action, l.acteurId])).toEqual([
      ['demande.deposer', personne.userId],
      ['rendez-vous.deplacer', null],
    ]);
  });

  it('se fait par qui l’a pris, vers un moment à venir, tant qu’il n’est ni passé ni annulé', async () => {
    const { referent, personne, rendezVousId } = await scene();
    const deplacer = (heure: string, quand = now) =>
      deplacerRendezVous(referent.acteur, { rendezVousId, ...AILLEURS, heure }, quand);
    await expect(deplacer('14:00', new Date('2026-03-12T13:00:00Z'))).rejects.toMatchObject({
      champs: { date: ['Choisissez un moment à venir.'] },
    });
    await expect(deplacer('14:00', new Date('2026-03-11T09:00:00Z'))).rejects.toThrow('passé');
    await annulerRendezVous(personne.acteur, { rendezVousId }, now);
    await expect(deplacer('14:00')).rejects.toMatchObject({ code: 'ANNULE' });
  });
});
