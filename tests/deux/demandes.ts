import { expect } from 'vitest';
import { db } from '@/lib/db';
import { demander, demanderAutreJour, retirerDemande } from '@/lib/demandes/commands/demande';
import { repondreDemande } from '@/lib/demandes/commands/reponse';
import type { GenreDemande } from '@/lib/generated/prisma/enums';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { ajouterObjectif, changerStatutObjectif } from '@/lib/parcours/commands/objectif';
import { annulerRendezVous, prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unRendezVous } from '../factories/parcours';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

async function uneDemande(genre: GenreDemande = 'QUESTION') {
  const sujet = await unSujet();
  const { id: demandeId } = await db.demandePersonne.create({
    data: { beneficiaireId: sujet.personne.id, genre, texte: 'Qui paie le bus ?', creeLe: NOW },
  });
  const repondre = (reponse: string) => () =>
    repondreDemande(sujet.referent.acteur, { demandeId, reponse }, NOW);
  return { ...sujet, demandeId, repondre };
}

export const DEMANDES: Courses = {
  'la personne envoie deux fois la même question': async () => {
    const { personne, referent } = await unSujet();
    const saisie = { genre: 'QUESTION', texte: 'Qui paie le bus ?' } as const;
    return {
      deux: deuxFois(() => demander(personne.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'demande.deposer',
      fin: async () =>
        expect(
          await db.message.count({ where: { userId: referent.userId, modele: 'demande.nouvelle' } }),
        ).toBe(1),
    };
  },
  'la personne pose deux questions à la fois': async () => {
    const { personne } = await unSujet();
    const poser = (texte: string) => () => demander(personne.acteur, { genre: 'QUESTION', texte }, NOW);
    return {
      deux: [poser('Qui paie le bus ?'), poser('Et le train ?')],
      codes: ['DEJA'],
      action: 'demande.deposer',
    };
  },
  'deux fenêtres répondent, chacune ses mots': async () => {
    const { repondre, personne } = await uneDemande();
    return {
      deux: [repondre('Moi.'), repondre('La Région.')],
      codes: ['CONFLIT'],
      action: 'demande.repondre',
      fin: async () => expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1),
    };
  },
  'le référent envoie deux fois la même réponse': async () => {
    const { repondre } = await uneDemande();
    return { deux: deuxFois(repondre('La Région.')), ...SANS_EFFET, action: 'demande.repondre' };
  },
  'la personne retire sa question quand le référent répond': async () => {
    const { repondre, personne, demandeId } = await uneDemande();
    return {
      deux: [repondre('La Région.'), () => retirerDemande(personne.acteur, { demandeId }, NOW)],
      codes: ['REPONDU', 'CONFLIT', 'NON_TROUVE'],
    };
  },
  'le référent fixe le rendez-vous demandé, et répond autrement': async () => {
    const { repondre, personne, referent } = await uneDemande('RENDEZ_VOUS');
    const saisie = {
      ...{ beneficiaireId: personne.id, date: new Date('2026-03-10'), heure: '09:30' },
      ...{ lieu: 'Maison des services', objet: null },
    };
    return {
      deux: [repondre('Appelez-moi.'), () => prendreRendezVous(referent.acteur, saisie, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['CONFLIT'],
      action: 'demande.repondre',
    };
  },
  'la personne demande un autre jour d’un rendez-vous que le référent annule': async () => {
    const { personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    return {
      deux: [
        () => demanderAutreJour(personne.acteur, { rendezVousId, texte: null }, NOW),
        () => annulerRendezVous(referent.acteur, { rendezVousId }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'rendez-vous.annuler',
      // Nobody waits for the answer of an appointment that is no more.
      fin: async () => expect(await db.demandePersonne.count({ where: { rendezVousId } })).toBe(0),
    };
  },
  'le Département nomme un autre référent, et répond': async () => {
    const { personne, demandeId } = await uneDemande('CHANGEMENT_ACCOMPAGNATEUR');
    const { acteur } = await unAgentDuDepartement();
    const { id: referentId } = await unReferent();
    const le = new Date('2026-03-02');
    const nomination = { beneficiaireId: personne.id, referentId, le, depuis: null };
    return {
      deux: [
        () => nommerReferent(acteur, nomination, NOW),
        () => repondreDemande(acteur, { demandeId, reponse: 'Nous en parlons mardi.' }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['CONFLIT'],
      action: 'demande.repondre',
    };
  },
  'la personne ajoute deux fois le même objectif': async () => {
    const { personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, titre: 'Passer le permis' };
    return {
      deux: deuxFois(() => ajouterObjectif(personne.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'objectif.ajouter',
    };
  },
  'les deux côtés changent le même objectif': async () => {
    const { personne, referent } = await unSujet();
    const { objectifId } = await ajouterObjectif(
      referent.acteur,
      { beneficiaireId: personne.id, titre: 'Passer le permis' },
      NOW,
    );
    return {
      deux: [
        () => changerStatutObjectif(personne.acteur, { objectifId, statut: 'LAISSE' }, NOW),
        () => changerStatutObjectif(referent.acteur, { objectifId, statut: 'ATTEINT' }, NOW),
      ],
      codes: ['CONFLIT', 'TRANSITION'],
      action: 'objectif.statut',
    };
  },
};
