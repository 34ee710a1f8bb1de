import { randomUUID } from 'node:crypto';
import type { Acteur } from '@/lib/auth/acteur';
import { changerCoordonnees, creerCarte, revoquerCarte } from '@/lib/comptes/commands/acces';
import { inviterBeneficiaire } from '@/lib/comptes/commands/beneficiaire';
import { fermerCompte, rouvrirCompte } from '@/lib/comptes/commands/fermeture';
import {
  inviterAgent,
  inviterAssociation,
  inviterCoordinateur,
  inviterReferent,
  inviterResponsable,
} from '@/lib/comptes/commands/professionnel';
import { terminerAutresSessions, terminerSession } from '@/lib/comptes/commands/sessions';
import { db } from '@/lib/db';
import { uneCarte } from '../factories/cartes';
import { unReferent } from '../factories/comptes';
import { unSujet } from '../factories/sujet';
import { unDepartement } from '../factories/territoires';
import { NOW, type Cas, type Table } from './cas';

const pro = () => ({ prenom: 'Lina', nom: 'Petit', email: `${randomUUID()}@exemple.fr`, telephone: null });
/** What is one's own, whoever one is. */
export const CONNECTES = [
  ...(['la personne', 'son référent', 'l’association', 'la coordination', 'le Département'] as const),
  ...(['une autre personne', 'un autre référent', 'une autre association'] as const),
  ...(['une coordination d’ailleurs', 'un Département d’ailleurs'] as const),
] as const;
const ACCOMPAGNENT = ['son référent', 'la coordination'] as const;

/** A command on the ways in of a person whom somebody accompanies. */
const surAcces =
  (commande: (acteur: Acteur, beneficiaireId: string) => Promise<unknown>) => async (): Promise<Cas> => {
    const { acteurs, personne } = await unSujet();
    await uneCarte(personne.id);
    return { acteurs, permis: ACCOMPAGNENT, appeler: (a) => commande(a, personne.id) };
  };

/** A command on the account of a professional of the Département. */
const surCompte =
  (ferme: boolean, commande: (acteur: Acteur, userId: string) => Promise<unknown>) =>
  async (): Promise<Cas> => {
    const { user } = await unReferent();
    if (ferme) await db.user.update({ where: { id: user.id }, data: { desactiveLe: NOW } });
    return { permis: ['le Département'], appeler: (a) => commande(a, user.id) };
  };

const uneSession = (userId: string) =>
  db.session.create({
    data: {
      sessionToken: randomUUID(),
      userId,
      expires: new Date('2026-03-04T09:00:00Z'),
      moyen: 'LIEN_EMAIL',
      appareil: 'Firefox',
    },
  });

export const COMPTES: Table = {
  creerCarte: surAcces((a, beneficiaireId) => creerCarte(a, { beneficiaireId }, NOW)),
  revoquerCarte: surAcces((a, beneficiaireId) => revoquerCarte(a, { beneficiaireId }, NOW)),
  changerCoordonnees: surAcces((a, beneficiaireId) =>
    changerCoordonnees(
      a,
      { beneficiaireId, email: `${randomUUID()}@exemple.fr`, telephone: null, perdu: false },
      NOW,
    ),
  ),
  inviterBeneficiaire: async () => {
    const saisie = { communeCode: '01053', dateNaissance: null, public: 'AUTRE', rappelId: null } as const;
    return {
      permis: ['la coordination', 'son référent', 'un autre référent', 'l’installation'],
      appeler: (a) => inviterBeneficiaire(a, { ...pro(), ...saisie }, NOW),
      codes: ['COMMUNE_INCONNUE'],
    };
  },
  inviterAssociation: async () => ({
    permis: ['la coordination', 'une coordination d’ailleurs'],
    appeler: (a) =>
      inviterAssociation(
        a,
        { ...pro(), association: 'Le Fournil', communeCode: '01053', rna: null, siret: null },
        NOW,
      ),
  }),
  inviterResponsable: async () => {
    const { acteurs, association } = await unSujet();
    return {
      acteurs,
      permis: ['la coordination'],
      appeler: (a) => inviterResponsable(a, { ...pro(), associationId: association.id }, NOW),
    };
  },
  inviterReferent: async () => {
    const { organismeId } = await unReferent();
    const saisie = { organismeId, organismeNom: null, organismeType: null };
    return { permis: ['le Département'], appeler: (a) => inviterReferent(a, { ...pro(), ...saisie }, NOW) };
  },
  inviterCoordinateur: async () => {
    const { territoires } = await unDepartement();
    const territoireIds = [territoires[0]!.id];
    return {
      permis: ['le Département'],
      appeler: (a) => inviterCoordinateur(a, { ...pro(), territoireIds }, NOW),
    };
  },
  inviterAgent: async () => ({
    permis: ['l’installation'],
    appeler: (a) => inviterAgent(a, pro(), NOW),
  }),
  fermerCompte: surCompte(false, (a, userId) => fermerCompte(a, { userId }, NOW)),
  rouvrirCompte: surCompte(true, (a, userId) => rouvrirCompte(a, { userId }, NOW)),
  terminerSession: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: sessionId } = await uneSession(personne.user.id);
    return { acteurs, permis: ['la personne'], appeler: (a) => terminerSession(a, { sessionId }, NOW) };
  },
  terminerAutresSessions: async () => {
    const { acteurs } = await unSujet();
    return {
      acteurs,
      permis: CONNECTES,
      appeler: (a) => terminerAutresSessions(a, { jeton: 'celui-ci' }, NOW),
    };
  },
};
