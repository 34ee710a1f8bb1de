import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Every row of the demo, table by table, before it is written. */
export const lotVide = () => ({
  user: [] as (Prisma.UserCreateManyInput & { id: string })[],
  coordinateurTerritoire: [] as Prisma.CoordinateurTerritoireCreateManyInput[],
  organisme: [] as Prisma.OrganismeCreateManyInput[],
  referent: [] as Prisma.ReferentCreateManyInput[],
  remplacement: [] as Prisma.RemplacementCreateManyInput[],
  association: [] as Prisma.AssociationCreateManyInput[],
  appartenance: [] as Prisma.AppartenanceCreateManyInput[],
  mission: [] as Prisma.MissionCreateManyInput[],
  creneau: [] as Prisma.CreneauCreateManyInput[],
  beneficiaire: [] as Prisma.BeneficiaireCreateManyInput[],
  missionEcartee: [] as Prisma.MissionEcarteeCreateManyInput[],
  rechercheEnregistree: [] as Prisma.RechercheEnregistreeCreateManyInput[],
  missionGardee: [] as Prisma.MissionGardeeCreateManyInput[],
  aide: [] as Prisma.AideCreateManyInput[],
  consentement: [] as Prisma.ConsentementCreateManyInput[],
  carteConnexion: [] as Prisma.CarteConnexionCreateManyInput[],
  suivi: [] as Prisma.SuiviCreateManyInput[],
  activite: [] as Prisma.ActiviteCreateManyInput[],
  note: [] as Prisma.NoteCreateManyInput[],
  contrat: [] as Prisma.ContratCreateManyInput[],
  versionContrat: [] as Prisma.VersionContratCreateManyInput[],
  accordContrat: [] as Prisma.AccordContratCreateManyInput[],
  objectifParcours: [] as Prisma.ObjectifParcoursCreateManyInput[],
  finAccompagnement: [] as Prisma.FinAccompagnementCreateManyInput[],
  demandePersonne: [] as Prisma.DemandePersonneCreateManyInput[],
  actionParcours: [] as Prisma.ActionParcoursCreateManyInput[],
  rendezVous: [] as Prisma.RendezVousCreateManyInput[],
  proposition: [] as Prisma.PropositionCreateManyInput[],
  candidature: [] as Prisma.CandidatureCreateManyInput[],
  candidatureCreneau: [] as Prisma.CandidatureCreneauCreateManyInput[],
  ancienEmployeur: [] as Prisma.AncienEmployeurCreateManyInput[],
  affectation: [] as Prisma.AffectationCreateManyInput[],
  compteContrat: [] as Prisma.CompteContratCreateManyInput[],
  empechement: [] as Prisma.EmpechementCreateManyInput[],
  heures: [] as Prisma.HeuresCreateManyInput[],
  fiche: [] as Prisma.FicheCreateManyInput[],
  ficheCompetence: [] as Prisma.FicheCompetenceCreateManyInput[],
  partagePasseport: [] as Prisma.PartagePasseportCreateManyInput[],
  partageFiche: [] as Prisma.PartageFicheCreateManyInput[],
  demandeRappel: [] as Prisma.DemandeRappelCreateManyInput[],
  messageContact: [] as Prisma.MessageContactCreateManyInput[],
  message: [] as Prisma.MessageCreateManyInput[],
  lotPropositions: [] as Prisma.LotPropositionsCreateManyInput[],
  importFlux: [] as Prisma.ImportFluxCreateManyInput[],
  objectif: [] as Prisma.ObjectifCreateManyInput[],
  journal: [] as Prisma.JournalCreateManyInput[],
});
export type Lot = ReturnType<typeof lotVide>;

type Ecrivain = { createMany: (args: { data: unknown[] }) => Promise<unknown> };

/** Writes all tables in the order of `lotVide`, which is that of the foreign keys. */
export async function ecrireLot(tx: Tx, lot: Lot): Promise<void> {
  for (const [table, lignes] of Object.entries(lot)) {
    const ecrivain = tx[table as keyof Lot] as unknown as Ecrivain;
    // A statement holds 65,535 parameters at most.
    for (let i = 0; i < lignes.length; i += 500)
      await ecrivain.createMany({ data: lignes.slice(i, i + 500) });
  }
}
