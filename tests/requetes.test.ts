import { beforeAll, describe, expect, it } from 'vitest';
import { faitsDe } from '@/lib/activites/queries';
import { PUBLIC } from '@/lib/auth/acteur';
import { missionPour, missionsPour } from '@/lib/appariement/queries';
import { mesMissionsEcartees } from '@/lib/appariement/queries/ecarts';
import { associationParId, listerAssociations, mesAssociations } from '@/lib/associations/queries';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { accompagnants, aRepondre } from '@/lib/beneficiaires/queries';
import { rapportsConservation } from '@/lib/beneficiaires/queries/conservation';
import { mesRegards } from '@/lib/beneficiaires/queries/regards';
import {
  benevolesDeLAssociation,
  demandesDeLaMission,
  semaineDeLAssociation,
} from '@/lib/candidatures/queries/association';
import { mesDemandes } from '@/lib/candidatures/queries/personne';
import { choixCommunes, choixOrganismes, comptesProfessionnels, mesSessions } from '@/lib/comptes/queries';
import { messagesParStatut } from '@/lib/contact/queries';
import { ouvrirDossier as ouvrirPourLaCoordination } from '@/lib/coordination/commands/dossier';
import { aTraiter } from '@/lib/coordination/queries/boite';
import { communesDeLaCarte } from '@/lib/coordination/queries/carte';
import { listerMissions } from '@/lib/coordination/queries/missions';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { ouvrirDemandes } from '@/lib/demandes/commands/lecture';
import { demandesARepondre, nombreARepondre } from '@/lib/demandes/queries';
import { mesRecherches } from '@/lib/alertes/queries/mes-recherches';
import { mesMissionsGardees } from '@/lib/favoris/queries';
import { derniersImports } from '@/lib/flux/queries';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { destinataires, importsDeFichiers } from '@/lib/imports/queries';
import {
  benevolesDeLaFeuille,
  heuresAConfirmer,
  heuresVues,
  missionsDeLaFeuille,
} from '@/lib/heures/queries/association';
import { mesHeures } from '@/lib/heures/queries/benevole';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { lireJournal } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';
import { choixDeRedaction, missionsDeLAssociation, missionsEnAttente } from '@/lib/missions/queries';
import { mesAvis, mesPreferences } from '@/lib/notifications/queries/avis';
import { modelesAEcrire } from '@/lib/notifications/queries/modeles';
import { envoisASuivre } from '@/lib/notifications/queries/rebuts';
import { messagesDeDemo } from '@/lib/notifications/queries/demo';
import { ouvrirFileDe } from '@/lib/parcours/commands/lecture-nomination';
import { fileDuReferent, mesVues } from '@/lib/parcours/queries/file';
import { droitsPour } from '@/lib/droits/queries';
import { mesFeuilles } from '@/lib/parcours/queries/feuilles';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { mesPropositions } from '@/lib/parcours/queries/personne';
import { attestationPublique, monPasseport, pagesAEcrireAvec } from '@/lib/passeport/queries';
import { fichesDeLAssociation } from '@/lib/passeport/queries/association';
import { ouvrirApercu, ouvrirChoix } from '@/lib/propositions/commands/choix';
import { ouvrirNouveautes } from '@/lib/propositions/commands/nouveautes';
import { absencesDe, remplacantsDe, remplacementsProches } from '@/lib/remplacements/queries';
import { rappelsParStatut } from '@/lib/rappels/queries';
import { chercherMissions } from '@/lib/recherche/queries';
import { lireCarte } from '@/lib/recherche/queries/carte';
import { missionsSemblables } from '@/lib/recherche/queries/semblables';
import { lireRecherche } from '@/lib/recherche/queries/recherche';
import { criteresSchema } from '@/lib/recherche/schema';
import { communeParCode, territoires, territoiresAvecCommunes } from '@/lib/territoires/queries';
import { horairesImportes } from '@/lib/trajets/queries';
import { listerSynonymes } from '@/lib/vocabulaire/queries';
import { desHoraires } from './factories/horaires';
import { unMonde, type Liste, type Monde } from './requetes/monde';
import { EXPORTS } from './requetes/exports';
import { FILS } from './requetes/fils';
import { NOMINATIONS } from './requetes/nominations';
import { compterRequetes } from './support/requetes';

const NOW = new Date('2026-03-03T09:00:00Z');
/** The missions of the factory have just been put online. */
const MISE_EN_LIGNE = new Date('2026-01-07T09:00:00Z');
const JOUR = new Date('2026-02-16');
const TOUT = { page: 1, parPage: 100 };

/** Every list of the product, and how many statements it sends at most (a transaction counts its own two). */
const LISTES: readonly Liste[] = [
  ...NOMINATIONS,
  ...FILS,
  ...EXPORTS,
  ['les missions pour une personne', 4, (m) => missionsPour(m.moi.acteur, m.moi.id, NOW, 1, 50)],
  [
    'une mission, et pourquoi elle est dans sa liste',
    8,
    (m) => missionPour(m.moi.acteur, m.moi.id, m.mission.id, NOW, { pourquoi: true }),
  ],
  ['ses missions mises de côté', 5, (m) => mesMissionsEcartees(m.moi.acteur)],
  ['ses recherches enregistrées', 10, (m) => mesRecherches(m.moi.acteur, NOW)],
  ['ses missions gardées', 5, (m) => mesMissionsGardees(m.moi.acteur, NOW)],
  ['ses demandes', 9, (m) => mesDemandes(m.moi.acteur, NOW)],
  ['qui a regardé son dossier', 2, (m) => mesRegards(m.moi.acteur, 1)],
  ['ses heures', 12, (m) => mesHeures(m.moi.acteur)],
  ['ses semaines', 1, (m) => faitsDe(m.moi.acteur, m.moi.id)],
  ['ses propositions', 6, (m) => mesPropositions(m.moi.acteur)],
  ['ce qui attend sa réponse', 2, (m) => aRepondre(m.moi.acteur, NOW)],
  ['ses accompagnants', 6, (m) => accompagnants(m.moi.acteur, m.moi.id, NOW)],
  ['son passeport', 15, (m) => monPasseport(m.moi.acteur, NOW)],
  ['ses notifications', 3, (m) => mesAvis(m.moi.acteur, 1)],
  ['comment le prévenir', 2, (m) => mesPreferences(m.moi.acteur, ['BENEFICIAIRE'])],
  ['ses connexions', 1, (m) => mesSessions(m.moi.acteur, null, NOW)],
  ['son parcours', 12, (m) => parcoursDe(m.moi.acteur, m.moi.id, NOW)],
  ['toutes ses données, à télécharger', 86, (m) => exporterMesDonnees(m.moi.acteur, {}, NOW)],
  ['ses feuilles signées, à mettre dans le dossier', 3, (m) => mesFeuilles(m.moi.acteur)],
  ['ses droits et ses devoirs', 3, (m) => droitsPour(m.moi.acteur)],
  ['un passeport partagé', 12, (m) => attestationPublique(m.partage.jeton, NOW)],
  ['la file d’un référent', 2, (m) => fileDuReferent(m.referent.acteur, NOW)],
  ['ce qu’on demande à un référent', 2, (m) => demandesARepondre(m.referent.acteur, NOW)],
  ['qui remplace un référent, et qui il remplace', 1, (m) => remplacementsProches(m.referent.acteur, NOW)],
  ['les absences d’un référent, pour le Département', 1, (m) => absencesDe(m.departement, m.referent.id)],
  ['qui peut remplacer un référent', 5, (m) => remplacantsDe(m.departement, m.referent.id)],
  ['les vues d’un référent', 1, (m) => mesVues(m.referent.acteur)],
  [
    'à qui proposer une mission',
    26,
    (m) => ouvrirChoix(m.referent.acteur, { missionId: m.mission.id, q: 'sam', page: 1 }, NOW),
  ],
  ['ceux que l’on a choisis', 25, (m) => ouvrirApercu(m.referent.acteur, { missionId: m.mission.id }, NOW)],
  [
    'les missions nouvelles près de ses personnes',
    30,
    (m) => ouvrirNouveautes(m.referent.acteur, { page: 1 }, MISE_EN_LIGNE),
  ],
  ['les missions d’une association', 4, (m) => missionsDeLAssociation(m.hote.acteur)],
  ['ses missions qui attendent', 1, (m) => missionsEnAttente(m.hote.acteur)],
  ['ses associations', 1, (m) => mesAssociations(m.hote.acteur)],
  ['les demandes reçues', 6, (m) => demandesDeLaMission(m.hote.acteur, m.mission.id, NOW)],
  ['ses bénévoles', 8, (m) => benevolesDeLAssociation(m.hote.acteur, NOW)],
  ['sa semaine', 8, (m) => semaineDeLAssociation(m.hote.acteur, NOW)],
  ['les heures à confirmer', 6, (m) => heuresAConfirmer(m.hote.acteur, NOW)],
  ['les heures déjà vues', 6, (m) => heuresVues(m.hote.acteur, NOW)],
  ['la feuille d’heures', 6, (m) => benevolesDeLaFeuille(m.hote.acteur, JOUR, NOW)],
  ['les missions de la feuille', 1, (m) => missionsDeLaFeuille(m.hote.acteur, JOUR, NOW)],
  ['les pages de passeport d’une association', 24, (m) => fichesDeLAssociation(m.hote.acteur, NOW)],
  ['le choix d’une mission à écrire', 2, (m) => choixDeRedaction(m.hote.acteur)],
  ['ce que la coordination a à traiter', 25, (m) => aTraiter(m.coordination, {}, NOW)],
  ['la carte de la coordination', 1, (m) => communesDeLaCarte(m.coordination)],
  ['les missions du Département', 4, (m) => listerMissions(m.coordination, TOUT)],
  ['les personnes accompagnées', 8, (m) => personnesAccompagnees(m.coordination, TOUT, NOW)],
  ['les associations', 3, (m) => listerAssociations(m.coordination, TOUT)],
  ['la fiche d’une association', 5, (m) => associationParId(m.coordination, m.hote.id)],
  ['les rappels', 4, (m) => rappelsParStatut(m.coordination, ['NOUVELLE'], 1, 100)],
  ['les messages', 2, (m) => messagesParStatut(m.coordination, 'NOUVEAU', 1, 100)],
  ['les imports', 2, (m) => derniersImports(m.coordination)],
  ['les imports de personnes', 6, (m) => importsDeFichiers(m.departement, 'PERSONNES', 1)],
  ['à qui confier les personnes d’un fichier', 4, (m) => destinataires(m.departement)],
  [
    'les lignes d’un import de personnes',
    20,
    (m) =>
      ouvrirImport(m.departement, { importId: m.importId, filtre: undefined, page: 1, dire: false }, NOW),
  ],
  ['les pages à écrire avec une personne', 10, (m) => pagesAEcrireAvec(m.coordination, m.moi.id, NOW)],
  [
    'le dossier d’une personne, ouvert par la coordination',
    15,
    (m) => ouvrirPourLaCoordination(m.coordination, { beneficiaireId: m.moi.id }, NOW),
  ],
  ['les comptes', 8, (m) => comptesProfessionnels(m.departement, { page: 1 }, 100)],
  ['le choix d’un organisme', 1, (m) => choixOrganismes(m.departement)],
  ['le choix d’une commune', 1, (m) => choixCommunes(m.departement)],
  ['le tableau de bord', 3, (m) => tableauDeBord(m.departement, 2026, NOW)],
  ['les nuits de conservation', 2, (m) => rapportsConservation(m.departement, 1)],
  ['le journal', 3, (m) => lireJournal(m.departement, schemaFiltresJournal.parse({}))],
  ['les demandes de changement', 12, (m) => ouvrirDemandes(m.departement, { page: 1 }, NOW)],
  ['le nombre de demandes de changement', 1, (m) => nombreARepondre(m.departement, NOW)],
  [
    'la file d’un référent, ouverte par le Département',
    14,
    (m) => ouvrirFileDe(m.departement, { referentId: m.referent.id, page: 1 }, NOW),
  ],
  ['les territoires', 1, () => territoires()],
  ['les territoires et leurs communes', 2, () => territoiresAvecCommunes('01')],
  ['la recherche publique', 1, () => chercherMissions(criteresSchema.parse({}), null, NOW)],
  ['la carte d’une recherche', 1, () => lireCarte({}, NOW)],
  [
    'la carte d’une recherche par un mot autour d’une commune',
    4,
    () => lireCarte({ q: 'jardin', commune: '01053' }, NOW),
  ],
  ['la recherche par un mot', 3, () => chercherMissions(criteresSchema.parse({ q: 'jardin' }), null, NOW)],
  [
    'la recherche par des mots mal écrits',
    5,
    () => chercherMissions(criteresSchema.parse({ q: 'jardon partajé' }), null, NOW),
  ],
  ['les missions qui ressemblent à une autre', 9, (m) => missionsSemblables(m.mission.id, NOW)],
  ['les horaires de transports', 1, (m) => horairesImportes(m.departement)],
  ['les mots de la recherche', 2, (m) => listerSynonymes(m.coordination, TOUT)],
  [
    'la recherche autour d’une commune, tous filtres ouverts',
    4,
    () => lireRecherche({ commune: '01053', filtres: 'oui', quand: 'lundi-matin' }, NOW),
  ],
  ['les messages à écrire', 1, (m) => modelesAEcrire(m.departement)],
  ['ce qui n’est pas parti', 4, (m) => envoisASuivre(m.departement, 1, NOW)],
  ['la boîte de la démonstration', 2, () => messagesDeDemo(1, 100)],
];

/** For each list, how many statements it sends. */
async function mesurer(m: Monde): Promise<Record<string, number>> {
  const nombres: Record<string, number> = {};
  for (const [liste, , lire] of LISTES) nombres[liste] = (await compterRequetes(() => lire(m))).nombre;
  return nombres;
}

describe('le nombre de requêtes d’une liste ne suit pas le nombre de ses lignes', () => {
  let peu: Record<string, number>;
  let beaucoup: Record<string, number>;
  beforeAll(async () => {
    const m = await unMonde();
    await m.grandir(1);
    await mesurer(m);
    peu = await mesurer(m);
    await m.grandir(18);
    beaucoup = await mesurer(m);
  }, 120_000);

  it.each(LISTES)('%s : %i au plus', (liste, auPlus) => {
    expect(beaucoup[liste], 'autant avec beaucoup de lignes qu’avec une').toBe(peu[liste]);
    expect(peu[liste]).toBeLessThanOrEqual(auPlus);
    expect(peu[liste]).toBeGreaterThan(0);
  });
});

it('une page de trajets en bus est une lecture de plus, quand des horaires valent ce jour-là', async () => {
  const commune = await communeParCode('01451');
  const lire = async (mode: string) =>
    (await compterRequetes(() => chercherMissions(criteresSchema.parse({ mode }), commune, NOW))).nombre;
  const { x, y } = commune!;
  expect([await lire('bus'), await lire('voiture')]).toEqual([1, 1]);
  await desHoraires([{ x, y }], []);
  expect([await lire('bus'), await lire('voiture')]).toEqual([2, 1]);
});

it('un passant ne fait pas lire ce qui n’est pas pour lui', async () => {
  const lu = await compterRequetes(() => personnesAccompagnees(PUBLIC, TOUT, NOW));
  expect(lu).toMatchObject({ resultat: { lignes: [], total: 0 }, nombre: 0 });
});
