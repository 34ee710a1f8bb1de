import { describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import { demander, retirerDemande } from '@/lib/demandes/commands/demande';
import { ouvrirDemandes } from '@/lib/demandes/commands/lecture';
import { repondreDemande } from '@/lib/demandes/commands/reponse';
import { demandesARepondre, demandesDe, nombreARepondre } from '@/lib/demandes/queries';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { demandesVisiblesPour } from '@/lib/demandes/policy';
import { unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const QUESTION = { genre: 'QUESTION', texte: 'Qui paie le bus ?' } as const;
const CHANGEMENT = { genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: 'Je voudrais quelqu’un d’autre.' } as const;
const recus = (userId: string, modele: string) => db.message.findMany({ where: { userId, modele } });

describe('ce qu’une personne demande à qui l’accompagne', () => {
  it('attend sa réponse, puis la reçoit avec sa date ; les messages n’en disent pas les mots', async () => {
    const { referent, personne } = await unSuivi({ prenom: 'Zahra' });
    const { demandeId } = await demander(personne.acteur, QUESTION, now);
    expect(await demandesARepondre(referent.acteur, now)).toMatchObject([{ id: demandeId, ...QUESTION }]);
    const demain = new Date('2026-03-04T09:00:00Z');
    await repondreDemande(referent.acteur, { demandeId, reponse: 'La Région.' }, demain);
    expect(await demandesARepondre(referent.acteur, demain)).toEqual([]);
    const lue = { reponse: 'La Région.', reponduLe: demain, creeLe: now };
    for (const { acteur } of [personne, referent])
      expect((await parcoursDe(acteur, personne.id, demain)).demandes).toMatchObject([lue]);
    const [aLui] = await recus(referent.userId, 'demande.nouvelle');
    const [aElle] = await recus(personne.userId, 'demande.reponse');
    for (const m of [aLui, aElle]) expect(m!.texte).not.toMatch(/Zahra|bus|Région/);
  });

  it('une seule de chaque sorte attend à la fois ; la même est celle qui attend', async () => {
    const { personne } = await unSuivi();
    const premiere = await demander(personne.acteur, QUESTION, now);
    expect(await demander(personne.acteur, QUESTION, now)).toEqual(premiere);
    await expect(
      demander(personne.acteur, { ...QUESTION, texte: 'Et le train ?' }, now),
    ).rejects.toMatchObject({
      code: 'DEJA',
    });
    await demander(personne.acteur, { genre: 'RENDEZ_VOUS', texte: null }, now);
    // The base itself would refuse a second one.
    const deux = db.demandePersonne.create({
      data: { beneficiaireId: personne.id, ...QUESTION, creeLe: now },
    });
    await expect(deux).rejects.toThrow();
  });

  it('sa réponse est questionnée quand elle parle de santé', async () => {
    const { referent, personne } = await unSuivi();
    const { demandeId } = await demander(personne.acteur, QUESTION, now);
    const saisie = { demandeId, reponse: 'Demandez à votre médecin.' };
    await expect(repondreDemande(referent.acteur, saisie, now)).rejects.toMatchObject({ code: 'SANTE' });
    await repondreDemande(referent.acteur, { ...saisie, relu: true }, now);
    expect((await demandesDe(personne.acteur, personne.id, now))[0]).toMatchObject({
      reponse: saisie.reponse,
    });
  });

  it('retirée, elle ne laisse rien, pas même le message qui n’était pas parti', async () => {
    const { referent, personne } = await unSuivi();
    const { demandeId } = await demander(personne.acteur, QUESTION, now);
    await retirerDemande(personne.acteur, { demandeId }, now);
    expect(await demandesDe(referent.acteur, personne.id, now)).toEqual([]);
    expect(await recus(referent.userId, 'demande.nouvelle')).toEqual([]);
    await expect(retirerDemande(personne.acteur, { demandeId }, now)).rejects.toThrow('introuvable');
  });

  it('une fois la réponse donnée, ne se retire plus', async () => {
    const { referent, personne } = await unSuivi();
    const { demandeId } = await demander(personne.acteur, QUESTION, now);
    await repondreDemande(referent.acteur, { demandeId, reponse: 'La Région.' }, now);
    await expect(retirerDemande(personne.acteur, { demandeId }, now)).rejects.toMatchObject({
      code: 'REPONDU',
    });
  });

  it('n’est posée à personne quand personne n’accompagne, ou plus avec un compte ouvert', async () => {
    const seule = await unBeneficiaire();
    await expect(demander(seule.acteur, QUESTION, now)).rejects.toMatchObject({
      code: 'SANS_ACCOMPAGNATEUR',
    });
    const { referent, personne } = await unSuivi();
    await db.user.update({ where: { id: referent.userId }, data: { desactiveLe: now } });
    await expect(demander(personne.acteur, QUESTION, now)).rejects.toMatchObject({
      code: 'SANS_ACCOMPAGNATEUR',
    });
    expect(await db.demandePersonne.count({ where: { beneficiaireId: personne.id } })).toBe(0);
  });

  it('suit la personne : qui est nommé ensuite y répond, l’ancien ne la lit plus', async () => {
    const { referent, personne } = await unSuivi();
    await demander(personne.acteur, QUESTION, now);
    const nouveau = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    const le = new Date('2026-03-03');
    await nommerReferent(
      acteur,
      { beneficiaireId: personne.id, referentId: nouveau.id, le, depuis: null },
      now,
    );
    expect(await demandesARepondre(nouveau.acteur, now)).toHaveLength(1);
    expect(await demandesARepondre(referent.acteur, now)).toEqual([]);
    expect((await parcoursDe(referent.acteur, personne.id, now)).demandes).toEqual([]);
  });

  it('un rendez-vous demandé a sa réponse quand il est fixé, en un seul message', async () => {
    const { referent, personne } = await unSuivi();
    await demander(personne.acteur, { genre: 'RENDEZ_VOUS', texte: null }, now);
    const rendezVous = { date: new Date('2026-03-10'), heure: '09:30', lieu: 'Mairie', objet: null };
    await prendreRendezVous(referent.acteur, { beneficiaireId: personne.id, ...rendezVous }, now);
    expect(await demandesDe(personne.acteur, personne.id, now)).toMatchObject([
      { reponse: 'Rendez-vous mardi 10 mars 2026 à 9\u00a0h\u00a030. Lieu\u00a0: Mairie.', reponduLe: now },
    ]);
    expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1);
  });
});

describe('une personne qui voudrait un autre accompagnateur', () => {
  it('le demande au Département seul : ni le référent, ni le journal, ni un message ne le disent', async () => {
    const { referent, personne } = await unSuivi();
    const { user, acteur } = await unAgentDuDepartement();
    const avant = await nombreARepondre(acteur, now);
    const { demandeId } = await demander(personne.acteur, CHANGEMENT, now);
    expect(await nombreARepondre(acteur, now)).toBe(avant + 1);
    expect(await demandesARepondre(referent.acteur, now)).toEqual([]);
    expect((await parcoursDe(referent.acteur, personne.id, now)).demandes).toEqual([]);
    expect(await db.message.count({ where: { userId: referent.userId } })).toBe(0);
    expect(await recus(user.id, 'demande.departement')).toHaveLength(1);
    await expect(repondreDemande(referent.acteur, { demandeId, reponse: 'Pourquoi ?' }, now)).rejects.toThrow(
      'introuvable',
    );
    const lignes = await db.journal.findMany({ where: { beneficiaireId: personne.id } });
    expect(lignes.map(({ action, codes, de, vers }) => ({ action, codes, de, vers }))).toEqual([
      { action: 'demande.deposer', codes: null, de: null, vers: null },
    ]);
  });

  it('le Département lit son nom, ce qui est noté, et lui répond ; elle lit la réponse', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const { demandeId } = await demander(personne.acteur, CHANGEMENT, new Date('2020-01-01T09:00:00Z'));
    const { demandes } = await ouvrirDemandes(acteur, { page: 1 }, now);
    expect(demandes.map((d) => d.id)).toContain(demandeId);
    const vue = { beneficiaireId: personne.id, action: 'identite.lire', acteurId: acteur.userId };
    expect(await db.journal.count({ where: vue })).toBe(1);
    await repondreDemande(acteur, { demandeId, reponse: 'Nous en parlons mardi.' }, now);
    expect(await demandesDe(personne.acteur, personne.id, now)).toMatchObject([
      { reponse: 'Nous en parlons mardi.' },
    ]);
  });

  it('a sa réponse quand un autre est nommé', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    await demander(personne.acteur, CHANGEMENT, now);
    const { id: referentId } = await unReferent();
    const le = new Date('2026-03-02');
    await nommerReferent(acteur, { beneficiaireId: personne.id, referentId, le, depuis: null }, now);
    const [demande] = await demandesDe(personne.acteur, personne.id, now);
    expect(demande?.reponse).toBe('Claire Martin vous accompagne depuis le 2 mars 2026.');
  });

  it('le demande aussi quand personne ne l’accompagne', async () => {
    const { acteur, id } = await unBeneficiaire();
    await demander(acteur, { ...CHANGEMENT, texte: null }, now);
    expect(await demandesDe(acteur, id, now)).toHaveLength(1);
  });
});

describe('ce qui a été demandé', () => {
  it('se télécharge, et part quand tout s’efface', async () => {
    const { referent, personne } = await unSuivi();
    const { demandeId } = await demander(personne.acteur, QUESTION, now);
    await repondreDemande(referent.acteur, { demandeId, reponse: 'La Région.' }, now);
    await demander(personne.acteur, CHANGEMENT, now);
    const fichier = await exporterMesDonnees(personne.acteur, {}, now);
    expect(fichier.accompagnement).toMatchObject({
      'ce que j’ai demandé': [
        { demande: 'Une question', mot: QUESTION.texte, réponse: 'La Région.' },
        { demande: 'Un autre accompagnateur', mot: CHANGEMENT.texte, réponse: null },
      ],
    });
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, now);
    expect(await db.demandePersonne.count({ where: { beneficiaireId: personne.id } })).toBe(0);
  });

  it('que veut quelqu’un d’autre ne le dit pas à l’agent du Département qui est aussi son référent', async () => {
    const { referent, personne } = await unSuivi();
    await db.appartenance.create({
      data: { userId: referent.userId, role: 'DEPARTEMENT', departementCode: '01' },
    });
    const { demandeId } = await demander(personne.acteur, CHANGEMENT, now);
    const agent = { role: 'DEPARTEMENT', userId: referent.userId, departementCode: '01' } as const;
    expect(
      await db.demandePersonne.count({
        where: { AND: [{ id: demandeId }, demandesVisiblesPour(agent, now)] },
      }),
    ).toBe(0);
    expect(await recus(referent.userId, 'demande.departement')).toEqual([]);
  });
});
