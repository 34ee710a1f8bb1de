import { beforeAll, describe, expect, it } from 'vitest';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import { monde } from '../../e2e/canaris.monde';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';

const NOW = new Date('2026-11-02T09:00:00Z');
const exporter = (acteur: Parameters<typeof exporterMesDonnees>[0]) => exporterMesDonnees(acteur, {}, NOW);

let m: Awaited<ReturnType<typeof monde>>;
beforeAll(async () => {
  m = await monde(NOW);
}, 120_000);

describe('télécharger ses données', () => {
  it('est réservé à la personne elle-même', async () => {
    for (const { acteur } of [
      await unReferent(),
      await uneAssociation(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ])
      await expect(exporter(acteur)).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('donne tout ce qui est gardé sur elle, en français', async () => {
    const { personne, telephone, jeton, hote } = m;
    const fichier = await exporter(personne.acteur);
    const texte = JSON.stringify(fichier);
    for (const garde of [
      ...['Inès', 'Canarinom', personne.user.email!, telephone, '13 juillet 1968', 'Oyonnax'],
      ...['Bénéficiaire du RSA', 'Jusqu’à 37', 'En covoiturage', 'Canaribesoinlibre : pas le jeudi.'],
      ...['Venir avec mon enfant', 'Je compte et je mesure', 'Mémoire et citoyenneté', 'Canariaidant'],
      ...['Canariprenomref Canarinomref', 'Canariorganisme', 'Contrat d’engagement', '17 septembre 2025'],
      ...['Canariaction : rencontrer le service social', 'Canarilieu', 'Canariobjet', 'Canariproposition'],
      ...['Je peux venir bientôt.', hote.nom, '1 heure 35', 'Est-ce le bon jour ?', 'Canarirappel'],
      ...['Travailler en équipe, niveau 2', 'Canarilibelle', jeton, '"lundi matin"'],
    ])
      expect(texte, garde).toContain(garde);
    expect(fichier).toMatchObject({
      compte: { prénom: 'Inès', nom: 'Canarinom', téléphone: telephone },
      accompagnement: { contrats: [{ 'heures par semaine': 17.3 }] },
      accords: [{ 'version du texte': '1', retiré: null, 'avec l’aide de': 'Canariaidant' }],
    });
    expect(fichier['demandes']).toHaveLength(6);
    expect(fichier['messages envoyés']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ à: personne.user.email, sujet: expect.any(String) }),
      ]),
    );
    expect(texte, 'des mots, pas des codes').not.toMatch(/undefined|\b[A-Z]+_[A-Z_]+\b|[0-9a-f-]{36}/);
  });

  it('dit qui a écrit ou ouvert quoi, et quand ; le téléchargement lui-même est noté', async () => {
    const { personne } = m;
    const faits = () =>
      db.journal.count({ where: { action: 'donnees.telecharger', beneficiaireId: personne.id } });
    const avant = await faits();
    const { journal } = (await exporter(personne.acteur)) as { journal: { qui: string; quoi: string }[] };
    const ligne = (qui: string, quoi: string) =>
      expect(journal).toContainEqual(expect.objectContaining({ qui, quoi }));
    ligne('Vous', 'A dit « ça m’intéresse »');
    ligne('Paul (Coordination)', 'A présenté une personne à une association');
    ligne('Vous', 'A téléchargé ses données');
    expect((await faits()) - avant).toBe(1);
  });

  it('donne ce qu’elle a écrit par la page de contact, si l’adresse est bien la sienne', async () => {
    const { acteur, user, userId } = await unBeneficiaire();
    const email = user.email!.toUpperCase();
    await db.messageContact.create({
      data: { email, sujet: 'donnees', texte: 'Une question', reponse: 'Une réponse', creeLe: NOW },
    });
    const prouver = (emailVerified: Date | null) =>
      db.user.update({ where: { id: userId }, data: { emailVerified } });
    await prouver(NOW);
    expect((await exporter(acteur))['messages écrits']).toMatchObject([
      { sujet: 'Mes données personnelles', texte: 'Une question', réponse: 'Une réponse' },
    ]);
    await prouver(null);
    expect((await exporter(acteur))['messages écrits']).toEqual([]);
  });

  it('ne dit rien d’une autre personne', async () => {
    const autre = await unBeneficiaire({ prenom: 'Zoé', profil: { besoinsLibres: 'Autrebesoin' } });
    const moi = await unBeneficiaire();
    await exporter(autre.acteur);
    const texte = JSON.stringify(await exporter(moi.acteur));
    for (const mot of ['Zoé', 'Autrebesoin', autre.user.email!]) expect(texte).not.toContain(mot);
  });
});
