import { PUBLIC, SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { unBeneficiaire } from '../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../factories/comptes';
import { uneAssociation } from '../factories/missions';
import { unSuivi } from '../factories/parcours';

export const NOW = new Date('2026-03-03T09:00:00Z');

/** Everybody who might call: the people of the object, the two offices, and the same ones from elsewhere. */
export type Qui =
  | 'la personne'
  | 'son référent'
  | 'l’association'
  | 'la coordination'
  | 'le Département'
  | 'une autre personne'
  | 'un autre référent'
  | 'une autre association'
  | 'une coordination d’ailleurs'
  | 'un Département d’ailleurs'
  | 'un passant'
  | 'l’installation';
export type Tous = Record<Qui, Acteur>;

/**
 * One command, called on an object on which it would succeed. `permis` may call it, its first one does; everybody
 * else must be told no, and nothing may be written for them.
 */
export type Cas = {
  acteurs?: { personne?: Acteur; referent?: Acteur; association?: Acteur };
  permis: readonly [Qui, ...Qui[]];
  appeler: (acteur: Acteur) => Promise<unknown>;
  /** Answers that say no in another way than « réservée » or « introuvable ». */
  codes?: readonly string[];
  /** Its success writes no line of the journal, on purpose. */
  sansLigne?: boolean;
};
export type Table = Record<string, () => Promise<Cas>>;

/** Lets a table call commands that name a single role, as a job or a mistaken caller would. */
export const comme = <A>(acteur: Acteur) => acteur as A;

/** The ones who have nothing to do with an object; made once for a whole table. */
export async function lesAutres(): Promise<Tous> {
  const [autrui, association, ailleurs] = [await unSuivi(), await uneAssociation(), '02'];
  const coordination = (await unCoordinateur()).acteur;
  const departement = (await unAgentDuDepartement()).acteur;
  const personne = (await unBeneficiaire()).acteur;
  return {
    'la personne': personne,
    'son référent': autrui.referent.acteur,
    'l’association': association.acteur,
    'la coordination': coordination,
    'le Département': departement,
    'une autre personne': autrui.personne.acteur,
    'un autre référent': autrui.referent.acteur,
    'une autre association': association.acteur,
    'une coordination d’ailleurs': { ...coordination, departementCode: ailleurs, territoireIds: [] },
    'un Département d’ailleurs': { ...departement, departementCode: ailleurs },
    'un passant': PUBLIC,
    'l’installation': SYSTEME,
  };
}

/** The people of one object, in the places of the strangers of the same role. */
export const tousPour = (autres: Tous, { acteurs = {} }: Cas): Tous => ({
  ...autres,
  ...(acteurs.personne ? { 'la personne': acteurs.personne } : {}),
  ...(acteurs.referent ? { 'son référent': acteurs.referent } : {}),
  ...(acteurs.association ? { 'l’association': acteurs.association } : {}),
});
