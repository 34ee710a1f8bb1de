import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { PUBLIC, SYSTEME } from '@/lib/auth/acteur';
import { entrerParCarte } from '@/lib/auth/commands/carte';
import { entrerParLien } from '@/lib/auth/commands/lien';
import { accueillirProConnect } from '@/lib/auth/commands/proconnect';
import { empreinte } from '@/lib/auth/secret';
import { changerCoordonnees, creerCarte, revoquerCarte } from '@/lib/comptes/commands/acces';
import { inviterBeneficiaire } from '@/lib/comptes/commands/beneficiaire';
import { fermerCompte } from '@/lib/comptes/commands/fermeture';
import { inviterAssociation, inviterReferent } from '@/lib/comptes/commands/professionnel';
import { terminerSession } from '@/lib/comptes/commands/sessions';
import { db } from '@/lib/db';
import { uneCarte } from '../factories/cartes';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../factories/comptes';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const pro = () => ({
  prenom: 'Lina',
  nom: 'Petit',
  email: `${randomUUID()}@exemple.fr`,
  telephone: null,
});
const appareil = () => ({ longue: false, appareil: 'Firefox', reseau: randomUUID() });
const cartes = (beneficiaireId: string) =>
  db.carteConnexion.count({ where: { beneficiaireId, revoqueeLe: null } });

export const COMPTES: Courses = {
  'un lien ouvert deux fois n’ouvre qu’une session': async () => {
    const { user } = await unReferent();
    const jeton = randomUUID();
    await db.lienConnexion.create({
      data: {
        userId: user.id,
        tokenHash: empreinte(jeton),
        canal: 'EMAIL',
        longue: false,
        expireLe: new Date(NOW.getTime() + 60_000),
      },
    });
    return {
      deux: deuxFois(() => entrerParLien(PUBLIC, { jeton, ...appareil() }, NOW)),
      codes: ['LIEN_PERIME'],
      action: 'session.ouvrir',
    };
  },
  'une carte sert sur deux appareils, chacun sa session': async () => {
    const { personne } = await unSujet();
    const { numero, code } = await uneCarte(personne.id);
    return {
      deux: deuxFois(() => entrerParCarte(PUBLIC, { numero, code, ...appareil() }, NOW)),
      passent: [2],
      codes: [],
      fin: async () => expect(await db.session.count({ where: { userId: personne.user.id } })).toBe(2),
    };
  },
  'une carte ne sert plus quand on l’annule': async () => {
    const { personne, referent } = await unSujet();
    const { numero, code } = await uneCarte(personne.id);
    return {
      deux: [
        () => entrerParCarte(PUBLIC, { numero, code, ...appareil() }, NOW),
        () => revoquerCarte(referent.acteur, { beneficiaireId: personne.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['CARTE_INCONNUE'],
      action: 'carte.annuler',
      fin: async () => expect(await db.session.count({ where: { userId: personne.user.id } })).toBe(0),
    };
  },
  'deux personnes font une carte': async () => {
    const { personne, referent } = await unSujet();
    const { acteur } = await unCoordinateur();
    const saisie = { beneficiaireId: personne.id };
    return {
      deux: [() => creerCarte(referent.acteur, saisie, NOW), () => creerCarte(acteur, saisie, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['CARTE_EN_COURS'],
      fin: async () => expect(await cartes(personne.id)).toBe(1),
    };
  },
  'deux personnes annulent la même carte': async () => {
    const { personne, referent } = await unSujet();
    await uneCarte(personne.id);
    return {
      deux: deuxFois(() => revoquerCarte(referent.acteur, { beneficiaireId: personne.id }, NOW)),
      codes: ['NON_TROUVE'],
      action: 'carte.annuler',
    };
  },
  'deux personnes prennent la même adresse': async () => {
    const [a, b] = [await unSujet(), await unSujet()];
    const email = `${randomUUID()}@exemple.fr`;
    const changer = ({ personne, referent }: typeof a) =>
      changerCoordonnees(
        referent.acteur,
        { beneficiaireId: personne.id, email, telephone: null, perdu: false },
        NOW,
      );
    return { deux: [() => changer(a), () => changer(b)], codes: ['DOUBLON'], action: 'compte.coordonnees' };
  },
  'deux invitations de la même personne': async () => {
    const { acteur } = await unCoordinateur();
    const saisie = {
      ...pro(),
      communeCode: '01053',
      dateNaissance: null,
      public: 'AUTRE' as const,
      rappelId: null,
    };
    return {
      deux: deuxFois(() => inviterBeneficiaire(acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'compte.inviter',
    };
  },
  'deux invitations du même référent': async () => {
    const { organismeId } = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    const saisie = { ...pro(), organismeId, organismeNom: null, organismeType: null };
    return {
      deux: deuxFois(() => inviterReferent(acteur, saisie, NOW)),
      codes: ['DOUBLON', 'DEJA_LA'],
      action: 'compte.inviter',
    };
  },
  'deux invitations de la même association': async () => {
    const { acteur } = await unCoordinateur();
    const rna = `W01${String(Math.trunc(Math.random() * 1e7)).padStart(7, '0')}`;
    const saisie = () => ({ ...pro(), association: 'Le Fournil', communeCode: '01053', rna, siret: null });
    return {
      deux: deuxFois(() => inviterAssociation(acteur, saisie(), NOW)),
      codes: ['DOUBLON'],
      action: 'compte.inviter',
    };
  },
  'deux agents ferment le même compte': async () => {
    const [{ acteur }, { user }] = [await unAgentDuDepartement(), await unReferent()];
    return {
      deux: deuxFois(() => fermerCompte(acteur, { userId: user.id }, NOW)),
      codes: ['NON_TROUVE'],
      action: 'compte.fermer',
    };
  },
  'une session finie deux fois': async () => {
    const { user, acteur } = await unReferent();
    const { id: sessionId } = await db.session.create({
      data: {
        sessionToken: randomUUID(),
        userId: user.id,
        expires: NOW,
        moyen: 'LIEN_EMAIL',
        appareil: 'Firefox',
      },
    });
    return {
      deux: deuxFois(() => terminerSession(acteur, { sessionId }, NOW)),
      codes: ['NON_TROUVE'],
      action: 'session.terminer',
    };
  },
  'deux entrées par ProConnect lient un seul identifiant': async () => {
    const { user } = await unReferent();
    const entrer = () => accueillirProConnect(SYSTEME, { sujet: `sub-${user.id}`, email: user.email }, NOW);
    return { deux: deuxFois(entrer), ...SANS_EFFET, action: 'proconnect.lier' };
  },
};
