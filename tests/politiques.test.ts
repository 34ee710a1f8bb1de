import { describe, expect, it } from 'vitest';
import { peutMontrer } from '@/lib/activites/policy';
import { peutCorrigerAssociation, peutSuivreAssociation } from '@/lib/associations/policy';
import { peutEnregistrer } from '@/lib/alertes/policy';
import { peutConnaitreEcarts, peutEcarter, peutReglerClassement } from '@/lib/appariement/policy';
import { PUBLIC, SYSTEME, type Acteur, type RoleActeur } from '@/lib/auth/acteur';
import { peutConnaitreMetier, peutRepondre } from '@/lib/beneficiaires/policy';
import {
  peutAccueillir,
  peutClasser,
  peutDeciderPourSoi,
  peutPresenter,
  peutTerminer,
} from '@/lib/candidatures/policy';
import { peutGererAcces, peutInviter } from '@/lib/comptes/policy';
import { peutRepondreDemande } from '@/lib/demandes/policy';
import { peutReglerModeles } from '@/lib/documents/policy';
import { peutApprouverTexte, peutLireDroits } from '@/lib/droits/policy';
import { peutGarder } from '@/lib/favoris/policy';
import { peutImporter } from '@/lib/flux/policy';
import { peutImporterPersonnes } from '@/lib/imports/policy';
import { Role, StatutCandidature } from '@/lib/generated/prisma/enums';
import {
  peutAccorder as peutAccorderHeures,
  peutConfirmer,
  peutDeclarer,
  peutSaisirFeuille,
} from '@/lib/heures/policy';
import { peutFixerObjectif, seuilPour, voitLesTypesDeReferent } from '@/lib/indicateurs/policy';
import { peutLireLeJournal } from '@/lib/journal/policy';
import { modificationARelire, peutCreerMission, peutModererMission } from '@/lib/missions/policy';
import { peutSuivreEnvois } from '@/lib/notifications/policy';
import { etatCompte } from '@/lib/parcours/compte';
import { estEnVigueur } from '@/lib/parcours/contrat';
import { peutAccompagner, peutLaisserObjectif, peutNommer, peutProposer } from '@/lib/parcours/policy';
import { etatPourAuteur } from '@/lib/parcours/proposition';
import { peutAccorder, peutAttester, peutEcrire, peutPartager } from '@/lib/passeport/policy';
import { peutChangerSynonymes } from '@/lib/vocabulaire/policy';
import { croiser } from './transitions/machines';

const ici = { userId: 'u', departementCode: '01' };
const ACTEURS: Record<RoleActeur, Acteur> = {
  BENEFICIAIRE: { role: 'BENEFICIAIRE', beneficiaireId: 'b', ...ici },
  REFERENT: { role: 'REFERENT', referentId: 'r', ...ici },
  ASSOCIATION: { role: 'ASSOCIATION', associationIds: ['a'], ...ici },
  COORDINATION: { role: 'COORDINATION', territoireIds: ['t'], ...ici },
  DEPARTEMENT: { role: 'DEPARTEMENT', ...ici },
  SYSTEME,
  PUBLIC,
};
const roles = Object.keys(ACTEURS) as RoleActeur[];

/** Who may, and nobody else. */
const REGLES: readonly (readonly [regle: string, peuvent: string, peut: (a: Acteur) => boolean])[] = [
  ['changer le modèle des contrats', 'DEPARTEMENT', peutReglerModeles],
  ['dire « ça m’intéresse », changer d’avis', 'BENEFICIAIRE', peutDeciderPourSoi],
  ['présenter une personne', 'COORDINATION', peutPresenter],
  ['accueillir', 'ASSOCIATION', peutAccueillir],
  ['finir une mission', 'BENEFICIAIRE ASSOCIATION COORDINATION', peutTerminer],
  ['connaître le métier visé', 'BENEFICIAIRE REFERENT SYSTEME', peutConnaitreMetier],
  ['répondre à « quel métier »', 'BENEFICIAIRE REFERENT SYSTEME', (a) => peutRepondre(a, 'metier')],
  ['donner une carte', 'REFERENT COORDINATION', peutGererAcces],
  ['dire où on en est avec une association', 'COORDINATION', peutSuivreAssociation],
  ['corriger le nom et les numéros d’une association', 'COORDINATION', peutCorrigerAssociation],
  ['apporter un flux', 'COORDINATION SYSTEME', peutImporter],
  ['répondre à ce que demande une personne', 'REFERENT DEPARTEMENT', peutRepondreDemande],
  [
    'laisser de côté l’objectif que la personne a écrit',
    'BENEFICIAIRE',
    (a) => peutLaisserObjectif(a, { parLaPersonne: true }),
  ],
  ['apporter un fichier de personnes', 'REFERENT DEPARTEMENT', peutImporterPersonnes],
  ['déclarer des heures', 'BENEFICIAIRE', peutDeclarer],
  ['confirmer des heures', 'ASSOCIATION', peutConfirmer],
  ['écrire une feuille', 'ASSOCIATION COORDINATION', peutSaisirFeuille],
  ['dire oui à des heures', 'BENEFICIAIRE', (a) => peutAccorderHeures(a, null)],
  ['dire oui avec un aidant', 'BENEFICIAIRE COORDINATION', (a) => peutAccorderHeures(a, 'Ali')],
  ['fixer un objectif', 'DEPARTEMENT', peutFixerObjectif],
  ['lire les types de référent', 'DEPARTEMENT', voitLesTypesDeReferent],
  ['mettre une mission de côté', 'BENEFICIAIRE', peutEcarter],
  ['lire une liste sans les missions mises de côté', 'BENEFICIAIRE REFERENT SYSTEME', peutConnaitreEcarts],
  ['montrer une activité', 'BENEFICIAIRE', peutMontrer],
  ['garder une mission', 'BENEFICIAIRE', peutGarder],
  ['enregistrer une recherche', 'BENEFICIAIRE', peutEnregistrer],
  ['régler le classement des missions', 'DEPARTEMENT', peutReglerClassement],
  ['lire le journal', 'DEPARTEMENT', peutLireLeJournal],
  ['lire les droits et les devoirs', 'BENEFICIAIRE REFERENT DEPARTEMENT', peutLireDroits],
  ['approuver le texte des droits', 'DEPARTEMENT', peutApprouverTexte],
  ['suivre ce qui est envoyé', 'DEPARTEMENT', peutSuivreEnvois],
  [
    'écrire une mission pour une association',
    'ASSOCIATION COORDINATION SYSTEME',
    (a) => peutCreerMission(a, 'a'),
  ],
  ['écrire une mission pour une autre', 'COORDINATION SYSTEME', (a) => peutCreerMission(a, 'autre')],
  ['publier', 'COORDINATION', peutModererMission],
  ['être relu', 'ASSOCIATION', modificationARelire],
  ['accompagner', 'REFERENT', peutAccompagner],
  ['proposer une mission', 'REFERENT COORDINATION', peutProposer],
  ['nommer un référent', 'DEPARTEMENT', peutNommer],
  ['être d’accord avec sa page', 'BENEFICIAIRE', (a) => peutAccorder(a, { beneficiaireId: 'b' })],
  ['être d’accord avec la page d’un autre', '', (a) => peutAccorder(a, { beneficiaireId: 'autre' })],
  ['attester', 'ASSOCIATION', (a) => peutAttester(a, { associationId: 'a' })],
  ['attester pour une autre association', '', (a) => peutAttester(a, { associationId: 'autre' })],
  ['partager un passeport', 'BENEFICIAIRE', peutPartager],
  ['changer les mots de la recherche', 'COORDINATION', peutChangerSynonymes],
];

describe('qui peut', () => {
  it.each(REGLES)('%s : %s', (_, peuvent, peut) => {
    expect(roles.filter((role) => peut(ACTEURS[role])).join(' ')).toBe(peuvent);
  });

  const INVITES: Record<RoleActeur, string> = {
    BENEFICIAIRE: '',
    REFERENT: 'BENEFICIAIRE',
    ASSOCIATION: '',
    COORDINATION: 'ASSOCIATION BENEFICIAIRE',
    DEPARTEMENT: 'COORDINATION REFERENT',
    SYSTEME: 'ASSOCIATION BENEFICIAIRE COORDINATION DEPARTEMENT REFERENT',
    PUBLIC: '',
  };
  it.each(Object.entries(INVITES))('%s invite : %s', (role, invites) => {
    const acteur = ACTEURS[role as RoleActeur];
    expect(
      Object.values(Role)
        .filter((r) => peutInviter(acteur, r))
        .sort()
        .join(' '),
    ).toBe(invites);
  });

  it.each(croiser(roles, Object.values(StatutCandidature)))(
    '%s classe un souhait %s, ou pas',
    (role, statut) => {
      const peut = (role === 'ASSOCIATION' || role === 'COORDINATION') && statut !== 'PLACE_OFFERTE';
      expect(peutClasser(ACTEURS[role], statut)).toBe(peut);
    },
  );

  it.each([
    ['COORDINATION', 5],
    ['DEPARTEMENT', 5],
    ['REFERENT', 11],
    ['ASSOCIATION', 11],
    ['BENEFICIAIRE', 11],
    ['PUBLIC', 11],
  ] as const)('%s lit les nombres à partir de %i', (role, seuil) => {
    expect(seuilPour(ACTEURS[role])).toBe(seuil);
  });

  it('on n’écrit que dans une page qui n’est pas attestée', () => {
    expect([peutEcrire({ statut: 'BROUILLON' }), peutEcrire({ statut: 'ATTESTEE' })]).toEqual([true, false]);
  });
});

describe('ce qui se lit d’un accord', () => {
  const LE = new Date('2026-03-03');
  it.each([
    ['rien', null, 'AUCUN'],
    ['proposé', { proposeLe: LE, accordLe: null, finLe: null }, 'PROPOSE'],
    ['accordé', { proposeLe: LE, accordLe: LE, finLe: null }, 'ACCORDE'],
    ['proposé puis retiré', { proposeLe: LE, accordLe: null, finLe: LE }, 'AUCUN'],
    ['accordé puis retiré', { proposeLe: LE, accordLe: LE, finLe: LE }, 'AUCUN'],
  ])('« compte dans le contrat », %s : %s', (_, compte, etat) => {
    expect(etatCompte(compte)).toBe(etat);
  });

  it('un silence se lit comme « plus tard » : rien ne le distingue', () => {
    expect(etatPourAuteur(null)).toBe(etatPourAuteur('PLUS_TARD'));
    expect(etatPourAuteur('OUI')).not.toBe(etatPourAuteur(null));
  });

  it.each([
    ['la veille du début', '2026-03-02', false],
    ['le premier jour', '2026-03-03', true],
    ['le dernier jour', '2026-09-02', true],
    ['le jour de sa fin', '2026-09-03', false],
  ])('un contrat est en vigueur %s, ou pas', (_, jour, enVigueur) => {
    const contrat = { debutLe: LE, finLe: new Date('2026-09-03') };
    expect(estEnVigueur(contrat, new Date(jour))).toBe(enVigueur);
    expect(estEnVigueur({ ...contrat, finLe: null }, new Date('2030-01-01'))).toBe(true);
  });
});
