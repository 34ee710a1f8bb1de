import { expect } from 'vitest';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { direProposable } from '@/lib/beneficiaires/commands/proposable';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import { ecrireArret } from '@/lib/notifications/lien';
import { PUBLIC, SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { envoyerNouveautes } from '@/lib/propositions/commands/nouveautes';
import { proposerAPlusieurs } from '@/lib/propositions/commands/plusieurs';
import { calculerLot } from '@/lib/propositions/commands/calcul';
import { transmettreLot } from '@/lib/propositions/commands/envoi';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from '@/lib/propositions/commands/lot';
import { STATUTS_OUVERTS } from '@/lib/propositions/lot';
import { envoi, uneEquipe } from '../factories/choix';
import { unCoordinateur } from '../factories/comptes';
import { uneMission } from '../factories/missions';
import { fermerLesLots, unLot, unProposable } from '../factories/lots';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

/** Somebody whom a référent accompanies and who asked for proposals, chosen by their référent and a coordinateur. */
async function choisieParDeux() {
  const { referent, mission, personnes } = await uneEquipe(['Aubry Ana', 'Zimmer Zoé']);
  const coordination = await unCoordinateur();
  await db.beneficiaire.updateMany({
    where: { id: { in: personnes.map((p) => p.id) } },
    data: { veutPropositionsLe: NOW },
  });
  const envoyer = (acteur: Acteur) => () => proposerAPlusieurs(acteur, envoi(mission.id, personnes), NOW);
  return { referent, coordination, mission, personnes, envoyer };
}

export const PROPOSITIONS: Courses = {
  'un référent et un coordinateur proposent la même mission aux mêmes personnes': async () => {
    const { referent, coordination, mission, personnes, envoyer } = await choisieParDeux();
    return {
      deux: [envoyer(referent.acteur), envoyer(coordination.acteur)],
      // Each person has one proposal, by whoever came first; the other reads beside them that it is there.
      passent: [2],
      codes: [],
      fin: async () => {
        const lignes = await db.proposition.findMany({ where: { missionId: mission.id } });
        expect(lignes.map((l) => l.beneficiaireId).sort()).toEqual(personnes.map((p) => p.id).sort());
        const messages = { modele: 'parcours.proposition', userId: { in: personnes.map((p) => p.user.id) } };
        expect(await db.message.count({ where: messages })).toBe(2);
      },
    };
  },
  'le même référent envoie deux fois à plusieurs personnes': async () => {
    const { referent, mission, envoyer } = await choisieParDeux();
    return {
      deux: deuxFois(envoyer(referent.acteur)),
      ...SANS_EFFET,
      fin: async () => {
        expect(await db.proposition.count({ where: { missionId: mission.id } })).toBe(2);
        expect(await db.choixProposition.count({ where: { missionId: mission.id } })).toBe(0);
      },
    };
  },
  'deux ouvriers envoient les nouvelles de la semaine': async () => {
    const { referent } = await uneEquipe();
    await uneMission({ publiee: true, champs: { publieeLe: new Date('2026-02-26T10:00:00Z') } });
    return {
      deux: deuxFois(() => envoyerNouveautes(SYSTEME, {}, NOW)),
      ...SANS_EFFET,
      fin: async () => {
        const where = { userId: referent.user.id, modele: 'parcours.nouveautes' };
        expect(await db.message.count({ where })).toBe(1);
      },
    };
  },
  'le message de la semaine s’écrit quand son lien l’arrête': async () => {
    const { referent } = await uneEquipe();
    await uneMission({ publiee: true, champs: { publieeLe: new Date('2026-02-26T10:00:00Z') } });
    const lien = ecrireArret({ quoi: 'SEMAINE', id: referent.id });
    return {
      deux: [() => envoyerNouveautes(SYSTEME, {}, NOW), () => arreterAlertes(PUBLIC, { lien }, NOW)],
      ...SANS_EFFET,
      fin: async () => {
        const where = { userId: referent.user.id, modele: 'parcours.nouveautes' };
        expect(await db.message.count({ where }), 'rien ne part plus').toBe(0);
      },
    };
  },
  'la personne retire son accord pendant qu’on le lui propose': async () => {
    const { referent, mission, personnes, envoyer } = await choisieParDeux();
    const { acteur, id } = personnes[0]!;
    return {
      deux: [envoyer(referent.acteur), () => retirerConsentement(acteur, { beneficiaireId: id }, NOW)],
      passent: [2],
      codes: [],
      fin: async () => {
        const autre = { missionId: mission.id, beneficiaireId: personnes[1]!.id };
        expect(await db.proposition.count({ where: autre })).toBe(1);
      },
    };
  },
  'deux coordinateurs préparent chacun des propositions': async () => {
    await fermerLesLots();
    await unProposable();
    const [a, b] = [await unCoordinateur(), await unCoordinateur()];
    const preparer = (acteur: typeof a.acteur) => () =>
      preparerLot(acteur, { territoireId: null, parPersonne: 1 }, NOW);
    return {
      deux: [preparer(a.acteur), preparer(b.acteur)],
      codes: ['OUVERT'],
      action: 'lot.preparer',
      fin: async () =>
        expect(await db.lotPropositions.count({ where: { statut: { in: [...STATUTS_OUVERTS] } } })).toBe(1),
    };
  },
  'le même coordinateur envoie deux fois': async () => {
    const { coordination, saisie } = await unLot();
    return {
      deux: deuxFois(() => envoyerLot(coordination.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'lot.envoyer',
    };
  },
  'l’un envoie, l’autre annule': async () => {
    const { coordination, saisie, lot } = await unLot();
    const autre = await unCoordinateur();
    return {
      deux: [() => envoyerLot(coordination.acteur, saisie, NOW), () => annulerLot(autre.acteur, saisie, NOW)],
      // Sent, then stopped before anything left; or stopped first.
      passent: DANS_UN_ORDRE,
      codes: ['DEPASSE'],
      action: 'lot.annuler',
      fin: async () =>
        expect((await db.lotPropositions.findUniqueOrThrow({ where: { id: lot.id } })).statut).toBe('ANNULE'),
    };
  },
  'l’un envoie, l’autre enlève une proposition': async () => {
    const { coordination, saisie, paire } = await unLot();
    const autre = await unCoordinateur();
    return {
      deux: [
        () => envoyerLot(coordination.acteur, saisie, NOW),
        () => enleverPaire(autre.acteur, { paireId: paire.id }, NOW),
      ],
      codes: ['DEPASSE', 'VIDE'],
    };
  },
  'deux ouvriers envoient le même lot': async () => {
    const { coordination, saisie, personne, mission } = await unLot();
    await envoyerLot(coordination.acteur, saisie, NOW);
    return {
      deux: deuxFois(() => transmettreLot(saisie, NOW)),
      ...SANS_EFFET,
      action: 'proposition.creer',
      fin: async () => {
        const where = { beneficiaireId: personne.id, missionId: mission.id };
        expect(await db.proposition.count({ where })).toBe(1);
      },
    };
  },
  'la préparation se termine pendant qu’on l’annule': async () => {
    const { coordination, saisie, lot } = await unLot({ statut: 'PREPARATION', paires: {}, personnes: {} });
    return {
      deux: [() => calculerLot(saisie, NOW), () => annulerLot(coordination.acteur, saisie, NOW)],
      ...SANS_EFFET,
      action: 'lot.annuler',
      fin: async () => {
        expect((await db.lotPropositions.findUniqueOrThrow({ where: { id: lot.id } })).statut).toBe('ANNULE');
        expect(await db.paireLot.count({ where: { lotId: lot.id } })).toBe(0);
      },
    };
  },
  'la préparation se termine pendant que la personne n’en veut plus': async () => {
    const { personne, saisie } = await unLot({ statut: 'PREPARATION', paires: {}, personnes: {} });
    return {
      deux: [
        () => calculerLot(saisie, NOW),
        () => direProposable(personne.acteur, { propositions: 'non' }, NOW),
      ],
      ...SANS_EFFET,
      action: 'propositions.arreter',
      fin: async () => expect(await db.personneLot.count({ where: { beneficiaireId: personne.id } })).toBe(0),
    };
  },
};
