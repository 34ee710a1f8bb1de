import { expect } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { ajouterAuBilan, ecrireBilan } from '@/lib/parcours/commands/bilan';
import { changerStatutAction } from '@/lib/parcours/commands/action';
import { accorderCompte, proposerCompte, retirerCompte } from '@/lib/parcours/commands/compte';
import { terminerAccompagnement } from '@/lib/parcours/commands/fin';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { proposerMission, repondreProposition } from '@/lib/parcours/commands/proposition';
import { annulerRendezVous, deplacerRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { enregistrerVue } from '@/lib/parcours/commands/vue';
import { VUES_MAX } from '@/lib/parcours/page-file';
import { mesVues } from '@/lib/parcours/queries/file';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../factories/comptes';
import { unContrat, uneFin, unRendezVous } from '../factories/parcours';
import { unSejour, unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

async function unCompte() {
  const sujet = await unSejour();
  const contrat = await unContrat(sujet.personne.id);
  const { compteId } = await proposerCompte(sujet.referent.acteur, sujet.saisie, NOW);
  return { ...sujet, contrat, compteId };
}

export const PARCOURS: Courses = {
  'deux agents nomment chacun leur référent': async () => {
    const { personne } = await unSujet();
    const { acteur } = await unAgentDuDepartement();
    const [a, b] = [await unReferent(), await unReferent()];
    const nommer = (referentId: string) => () =>
      nommerReferent(
        acteur,
        { beneficiaireId: personne.id, referentId, le: new Date('2026-03-02'), depuis: null },
        NOW,
      );
    return {
      deux: [nommer(a.id), nommer(b.id)],
      codes: ['CONFLIT'],
      action: 'suivi.nommer',
      fin: async () =>
        expect(await db.suivi.count({ where: { beneficiaireId: personne.id, finLe: null } })).toBe(1),
    };
  },
  'une vue se garde deux fois, depuis deux onglets': async () => {
    const { acteur } = await unReferent();
    const vue = { nom: 'À revoir', adresse: '/referent?mission=non' };
    return {
      deux: deuxFois(() => enregistrerVue(acteur, vue, NOW)),
      ...SANS_EFFET,
      fin: async () => expect(await mesVues(acteur)).toMatchObject([vue]),
    };
  },
  'deux vues prennent le même nom': async () => {
    const { acteur } = await unReferent();
    const garder = (adresse: string) => () => enregistrerVue(acteur, { nom: 'À revoir', adresse }, NOW);
    return {
      deux: [garder('/referent?mission=non'), garder('/referent?mission=oui')],
      codes: ['NOM_PRIS'],
      fin: async () => expect(await mesVues(acteur)).toHaveLength(1),
    };
  },
  'la dernière place parmi mes vues': async () => {
    const { acteur } = await unReferent();
    for (let i = 1; i < VUES_MAX; i++)
      await enregistrerVue(acteur, { nom: `Vue ${i}`, adresse: `/referent?commune=01${100 + i}` }, NOW);
    const garder = (nom: string, tri: string) => () =>
      enregistrerVue(acteur, { nom, adresse: `/referent?tri=${tri}` }, NOW);
    return {
      deux: [garder('L’une', 'contact'), garder('L’autre', 'commune')],
      codes: ['PLEIN'],
      fin: async () => expect(await mesVues(acteur)).toHaveLength(VUES_MAX),
    };
  },
  'le référent termine deux fois l’accompagnement': async () => {
    const { personne, referent } = await unSujet();
    const fin = { issue: 'EMPLOI', le: new Date('2026-03-01'), bilan: null } as const;
    const saisie = { beneficiaireId: personne.id, ...fin };
    return {
      deux: deuxFois(() => terminerAccompagnement(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'beneficiaire.etape',
      fin: async () =>
        expect(await db.finAccompagnement.count({ where: { beneficiaireId: personne.id } })).toBe(1),
    };
  },
  'deux fenêtres corrigent le même bilan': async () => {
    const { personne, referent } = await unSujet();
    const { id: finId } = await uneFin(personne.id);
    const ecrire = (bilan: string) => () => ecrireBilan(referent.acteur, { finId, version: 1, bilan }, NOW);
    return { deux: [ecrire('Un.'), ecrire('Deux.')], codes: ['PERIME'], action: 'bilan.ecrire' };
  },
  'le référent écrit le bilan quand la personne efface tout': async () => {
    const { personne, referent } = await unSujet();
    const { id: finId } = await uneFin(personne.id);
    return {
      deux: [
        () => ecrireBilan(referent.acteur, { finId, version: 1, bilan: 'Un.' }, NOW),
        () => effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      fin: async () =>
        expect((await db.finAccompagnement.findUniqueOrThrow({ where: { id: finId } })).bilan).toBeNull(),
    };
  },
  'la personne ajoute ses mots au bilan quand le référent l’écrit': async () => {
    const { personne, referent } = await unSujet();
    const { id: finId } = await uneFin(personne.id);
    return {
      deux: [
        () => ecrireBilan(referent.acteur, { finId, version: 1, bilan: 'Un.' }, NOW),
        () => ajouterAuBilan(personne.acteur, { finId, motsPersonne: 'Merci.' }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['PERIME'],
      action: 'bilan.ajouter',
      fin: async () =>
        expect((await db.finAccompagnement.findUniqueOrThrow({ where: { id: finId } })).motsPersonne).toBe(
          'Merci.',
        ),
    };
  },
  'deux fenêtres proposent que la mission compte': async () => {
    const { personne, referent, saisie } = await unSejour();
    await unContrat(personne.id);
    return {
      deux: deuxFois(() => proposerCompte(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'compte.proposer',
    };
  },
  'la personne est d’accord quand le référent retire': async () => {
    const { personne, referent, compteId } = await unCompte();
    return {
      deux: [
        () => accorderCompte(personne.acteur, { compteId }, NOW),
        () => retirerCompte(referent.acteur, { compteId }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['FINI'],
      action: 'compte.retirer',
      fin: async () =>
        expect((await db.compteContrat.findUniqueOrThrow({ where: { id: compteId } })).finLe).not.toBeNull(),
    };
  },
  'les deux côtés retirent': async () => {
    const { personne, referent, compteId } = await unCompte();
    return {
      deux: [
        () => retirerCompte(personne.acteur, { compteId }, NOW),
        () => retirerCompte(referent.acteur, { compteId }, NOW),
      ],
      ...SANS_EFFET,
      action: 'compte.retirer',
    };
  },
  'la personne est d’accord deux fois': async () => {
    const { personne, compteId } = await unCompte();
    return {
      deux: deuxFois(() => accorderCompte(personne.acteur, { compteId }, NOW)),
      ...SANS_EFFET,
      action: 'compte.accorder',
    };
  },
  'le référent et la coordination proposent la même mission': async () => {
    const { personne, referent, mission } = await unSujet();
    const { acteur } = await unCoordinateur();
    const saisie = { beneficiaireId: personne.id, missionId: mission.id, mot: null };
    return {
      deux: [() => proposerMission(referent.acteur, saisie, NOW), () => proposerMission(acteur, saisie, NOW)],
      codes: ['DEJA'],
      action: 'proposition.creer',
    };
  },
  'la personne répond oui et non': async () => {
    const { personne, referent, mission } = await unSujet();
    const { id: propositionId } = await db.proposition.create({
      data: { beneficiaireId: personne.id, missionId: mission.id, auteurId: referent.user.id },
    });
    const repondre = (reponse: 'OUI' | 'NON') => () =>
      repondreProposition(personne.acteur, { propositionId, reponse }, NOW);
    return { deux: [repondre('OUI'), repondre('NON')], codes: ['DEJA'], action: 'proposition.repondre' };
  },
  'les deux côtés annulent le rendez-vous': async () => {
    const { personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    return {
      deux: [
        () => annulerRendezVous(personne.acteur, { rendezVousId }, NOW),
        () => annulerRendezVous(referent.acteur, { rendezVousId }, NOW),
      ],
      ...SANS_EFFET,
      action: 'rendez-vous.annuler',
    };
  },
  'le référent déplace deux fois le rendez-vous, au même moment': async () => {
    const { personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    const ou = { date: new Date('2026-03-12'), heure: '14:00', lieu: 'Mairie' };
    return {
      deux: deuxFois(() => deplacerRendezVous(referent.acteur, { rendezVousId, ...ou }, NOW)),
      ...SANS_EFFET,
      action: 'rendez-vous.deplacer',
      fin: async () => expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1),
    };
  },
  'la personne annule le rendez-vous que le référent déplace': async () => {
    const { personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    const ou = { date: new Date('2026-03-12'), heure: '14:00', lieu: 'Mairie' };
    return {
      deux: [
        () => annulerRendezVous(personne.acteur, { rendezVousId }, NOW),
        () => deplacerRendezVous(referent.acteur, { rendezVousId, ...ou }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['ANNULE'],
      action: 'rendez-vous.annuler',
    };
  },
  'les deux côtés avancent la même action': async () => {
    const { personne, referent } = await unSujet();
    const { id: actionId } = await db.actionParcours.create({
      data: { beneficiaireId: personne.id, titre: 'Un atelier', creeParId: personne.user.id },
    });
    return {
      deux: [
        () => changerStatutAction(personne.acteur, { actionId, statut: 'FAITE' }, NOW),
        () => changerStatutAction(referent.acteur, { actionId, statut: 'LAISSEE' }, NOW),
      ],
      codes: ['CONFLIT', 'TRANSITION'],
      action: 'action.statut',
    };
  },
};
