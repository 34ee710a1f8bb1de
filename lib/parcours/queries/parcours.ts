import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type {
  Besoin,
  EtapeBeneficiaire,
  NatureContrat,
  ReponseProposition,
  StatutAction,
  TypeContrat,
  TypeOrganisme,
} from '@/lib/generated/prisma/enums';
import { parcoursModifiablesPar, parcoursVisiblesPour } from '../policy';

export type Identite = {
  id: string;
  prenom: string;
  nom: string;
  email: string | null;
  telephone: string | null;
  dateNaissance: Date | null;
  commune: string;
  etape: EtapeBeneficiaire;
  besoins: Besoin[];
  besoinsLibres: string | null;
};
export type SuiviVu = {
  id: string;
  debutLe: Date;
  finLe: Date | null;
  orienteLe: Date | null;
  dernierContactLe: Date | null;
  referentId: string | null;
  prenom: string | null;
  nom: string | null;
  telephone: string | null;
  email: string | null;
  organisme: string;
  typeOrganisme: TypeOrganisme;
};
export type ContratVu = {
  id: string;
  type: TypeContrat;
  nature: NatureContrat;
  signeLe: Date | null;
  debutLe: Date;
  finLe: Date | null;
  cibleHebdo: number | null;
  adapteLe: Date | null;
  adaptePar: string | null;
  version: number;
};
export type ActionVue = {
  id: string;
  titre: string;
  statut: StatutAction;
  echeanceLe: Date | null;
  statutLe: Date;
};
export type PropositionVue = {
  id: string;
  missionId: string;
  titre: string;
  association: string;
  commune: string;
  auteur: string;
  mot: string | null;
  reponse: ReponseProposition | null;
  creeLe: Date;
};
export type MissionVecue = {
  affectationId: string;
  missionId: string;
  titre: string;
  association: string;
  debutLe: Date;
  finLe: Date | null;
  compteId: string | null;
  proposeLe: Date | null;
  accordLe: Date | null;
  /** Confirmed minutes, only once the person agreed that this mission counts; else null. */
  minutes: number | null;
};
export type RendezVousVu = {
  id: string;
  debutLe: Date;
  lieu: string;
  objet: string | null;
  /** The former référent who made it, when another one is named now. */
  avecAncien: string | null;
  annulable: boolean;
};

export type Parcours = {
  personne: Identite;
  /** The actor may write here (a former référent only reads). */
  modifiable: boolean;
  suivis: SuiviVu[];
  contrats: ContratVu[];
  actions: ActionVue[];
  rendezVous: RendezVousVu[];
  propositions: PropositionVue[];
  envies: { missionId: string; titre: string; creeLe: Date }[];
  missions: MissionVecue[];
};

/**
 * All of one person's parcours, for the person or for the référent (12 SQL queries at most). Minutes are there only
 * for missions that both agreed to count. Throws NonTrouve outside the actor's scope.
 */
export async function parcoursDe(acteur: Acteur, beneficiaireId: string, now: Date): Promise<Parcours> {
  const qui = { id: beneficiaireId };
  const [visible, modifiable] = await Promise.all([
    db.beneficiaire.count({ where: { AND: [qui, parcoursVisiblesPour(acteur, now)] } }),
    db.beneficiaire.count({ where: { AND: [qui, parcoursModifiablesPar(acteur, now)] } }),
  ]);
  if (!visible) throw new NonTrouve('Cette personne');
  const jour = jourDe(now);
  const [identites, suivis, contrats, actions, rendezVous, propositions, envies, missions] =
    await Promise.all([
      db.$queryRaw<Identite[]>`
      SELECT b.id, u.prenom, u.nom, u.email, u.telephone, b."dateNaissance", c.nom AS commune, b.etape,
        coalesce(b.besoins::text[], '{}') AS besoins, b."besoinsLibres"
      FROM beneficiaires b JOIN users u ON u.id = b."userId" JOIN communes c ON c.code = b."communeCode"
      WHERE b.id = ${beneficiaireId}::uuid`,
      db.$queryRaw<SuiviVu[]>`
      SELECT s.id, s."debutLe", s."finLe", s."orienteLe", s."dernierContactReferentLe" AS "dernierContactLe",
        s."referentId", u.prenom, u.nom, coalesce(u.telephone, o.telephone) AS telephone, u.email,
        o.nom AS organisme, o.type AS "typeOrganisme"
      FROM suivis s JOIN organismes o ON o.id = s."organismeId"
      LEFT JOIN referents r ON r.id = s."referentId" LEFT JOIN users u ON u.id = r."userId"
      WHERE s."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY s."debutLe" DESC, s."finLe" DESC NULLS FIRST`,
      db.$queryRaw<ContratVu[]>`
      SELECT c.id, c.type, c.nature, c."signeLe", c."debutLe", c."finLe", c."cibleHebdo"::float8 AS "cibleHebdo",
        c."adapteLe", c.version, trim(u.prenom || ' ' || u.nom) AS "adaptePar"
      FROM contrats c LEFT JOIN users u ON u.id = c."adapteParId"
      WHERE c."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY c."debutLe" DESC`,
      db.actionParcours.findMany({
        where: { beneficiaireId },
        select: { id: true, titre: true, statut: true, echeanceLe: true, statutLe: true },
        orderBy: [{ statut: 'asc' }, { echeanceLe: { sort: 'asc', nulls: 'last' } }, { creeLe: 'asc' }],
      }),
      db.rendezVous.findMany({
        where: { beneficiaireId, annuleLe: null },
        select: { id: true, debutLe: true, lieu: true, objet: true, referentId: true },
        orderBy: { debutLe: 'asc' },
      }),
      propositionsDe(beneficiaireId),
      db.$queryRaw<Parcours['envies']>`
      SELECT c."missionId", m.titre, c."creeLe" FROM candidatures c JOIN missions m ON m.id = c."missionId"
      WHERE c."beneficiaireId" = ${beneficiaireId}::uuid AND c.statut NOT IN ('RETIREE', 'SANS_SUITE')
      ORDER BY c."creeLe"`,
      db.$queryRaw<MissionVecue[]>`
      SELECT a.id AS "affectationId", a."missionId", m.titre, s.nom AS association, a."debutLe",
        CASE WHEN a."finLe" <= ${jour}::date THEN a."finLe" END AS "finLe",
        k.id AS "compteId", k."proposeLe", k."accordLe",
        CASE WHEN k."accordLe" IS NOT NULL THEN (
          SELECT coalesce(sum(h.minutes), 0)::int FROM heures h
          WHERE h."affectationId" = a.id AND h.statut = 'CONFIRMEES' AND h."accordLe" IS NOT NULL) END AS minutes
      FROM affectations a JOIN missions m ON m.id = a."missionId" JOIN associations s ON s.id = m."associationId"
      LEFT JOIN comptes_contrat k ON k."affectationId" = a.id AND k."finLe" IS NULL
      WHERE a."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY a."debutLe"`,
    ]);
  const personne = identites[0]!;
  const nomme = suivis.find((s) => s.finLe === null)?.referentId;
  const nomDe = (referentId: string) => {
    const { prenom, nom } = suivis.find((s) => s.referentId === referentId) ?? {};
    return prenom && nom ? `${prenom} ${nom}` : 'une autre personne';
  };
  return {
    personne,
    modifiable: modifiable > 0,
    suivis,
    contrats,
    actions,
    rendezVous: rendezVous.map(({ referentId, ...r }) => ({
      ...r,
      avecAncien: referentId === nomme ? null : nomDe(referentId),
      annulable: modifiable > 0 || (acteur.role === 'REFERENT' && referentId === acteur.referentId),
    })),
    propositions,
    envies,
    missions,
  };
}

/** The same, where something may be written; null when it is to be read only. Throws NonTrouve outside the scope. */
export async function parcoursModifiable(acteur: Acteur, beneficiaireId: string, now: Date) {
  const parcours = await parcoursDe(acteur, beneficiaireId, now);
  return parcours.modifiable ? parcours : null;
}

function propositionsDe(beneficiaireId: string): Promise<PropositionVue[]> {
  return db.$queryRaw<PropositionVue[]>`
    SELECT p.id, p."missionId", m.titre, s.nom AS association, c.nom AS commune,
      trim(u.prenom || ' ' || u.nom) AS auteur, p.mot, p.reponse, p."creeLe"
    FROM propositions p JOIN missions m ON m.id = p."missionId" JOIN associations s ON s.id = m."associationId"
    JOIN communes c ON c.code = m."communeCode" LEFT JOIN users u ON u.id = p."auteurId"
    WHERE p."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY p."creeLe" DESC`;
}
