/** Who acts. Policies, queries and commands take it as their first argument. */
export type Acteur =
  | {
      role: 'BENEFICIAIRE';
      userId: string;
      beneficiaireId: string;
      departementCode: string;
      /** Somebody helps in this session: what is done is written with it. */
      aideId?: string;
    }
  | { role: 'REFERENT'; userId: string; referentId: string; departementCode: string }
  | { role: 'ASSOCIATION'; userId: string; associationIds: string[]; departementCode: string }
  | { role: 'COORDINATION'; userId: string; territoireIds: string[]; departementCode: string }
  | { role: 'DEPARTEMENT'; userId: string; departementCode: string }
  /** Jobs, seeds and command-line entries. */
  | { role: 'SYSTEME'; userId: null }
  /** Somebody who is not signed in. */
  | { role: 'PUBLIC'; userId: null };

export type RoleActeur = Acteur['role'];
/** Roles a person can hold and sign in with. */
export type RoleConnecte = Exclude<RoleActeur, 'SYSTEME' | 'PUBLIC'>;
export type ActeurDe<R extends RoleActeur> = Extract<Acteur, { role: R }>;

export const SYSTEME: ActeurDe<'SYSTEME'> = { role: 'SYSTEME', userId: null };
export const PUBLIC: ActeurDe<'PUBLIC'> = { role: 'PUBLIC', userId: null };
