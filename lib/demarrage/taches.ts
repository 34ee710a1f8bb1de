import type { Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import { SYSTEME } from '@/lib/auth/acteur';
import { supprimerEntreesPerimees } from '@/lib/auth/commands/menage';
import { supprimerEmpechementsPasses } from '@/lib/candidatures/commands/empechement';
import { appliquerConservation } from '@/lib/beneficiaires/commands/conservation';
import { supprimerFilsPerimes } from '@/lib/fils/commands/message';
import { passerOffresExpirees } from '@/lib/candidatures/commands/offre';
import { rappelerSeances } from '@/lib/candidatures/commands/rappel';
import { preparerFichier } from '@/lib/exports/commands/fichier';
import { oublierFichiers } from '@/lib/exports/commands/menage';
import { maintenant } from '@/lib/horloge';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { oublierImports } from '@/lib/imports/commands/menage';
import { terminerMissionsPassees } from '@/lib/missions/commands/cycle';
import { supprimerNotesPerimees } from '@/lib/notes/commands';
import { direDebuts } from '@/lib/parcours/commands/debut';
import { rappelerRendezVous } from '@/lib/parcours/commands/rappel';
import { livrerMessage, reprendreMessages } from '@/lib/notifications/livraison';
import { calculerLot } from '@/lib/propositions/commands/calcul';
import { envoyerNouveautes } from '@/lib/propositions/commands/nouveautes';
import { transmettreLot } from '@/lib/propositions/commands/envoi';
import { oublierRemplacements } from '@/lib/remplacements/commands';
import { recompterVocabulaire } from '@/lib/vocabulaire/commands';

const charge = z.object({ cle: z.string() });
const lot = z.object({ lotId: z.uuid() });
const importe = z.object({ importId: z.uuid() });
const fichier = z.object({ fichierId: z.uuid() });
const suite = z.object({ apres: z.uuid().optional(), depuis: z.coerce.date().optional() });

const importerFichier: Task = async (donnees) => {
  await ecrireImport(importe.parse(donnees), maintenant());
};

/** What the worker does, by name of job. A task that throws is tried again later, more and more rarely. */
export const TACHES: TaskList = {
  envoyer_message: async (donnees) => {
    await livrerMessage(charge.parse(donnees).cle, maintenant());
  },
  reprendre_messages: async () => {
    await reprendreMessages(maintenant());
  },
  calculer_lot: async (donnees) => {
    await calculerLot(lot.parse(donnees), maintenant());
  },
  envoyer_lot: async (donnees) => {
    await transmettreLot(lot.parse(donnees), maintenant());
  },
  importer_fichier: importerFichier,
  // What it was called when files were of people only: jobs may still wait under this name.
  importer_personnes: importerFichier,
  defaire_import: async (donnees) => {
    await defaireImport(importe.parse(donnees), maintenant());
  },
  preparer_fichier: async (donnees) => {
    await preparerFichier(fichier.parse(donnees), maintenant());
  },
  passer_offres: async () => {
    await passerOffresExpirees(SYSTEME, {}, maintenant());
  },
  terminer_missions: async () => {
    await terminerMissionsPassees(SYSTEME, {}, maintenant());
  },
  supprimer_empechements: async () => {
    await supprimerEmpechementsPasses(SYSTEME, {}, maintenant());
  },
  rappeler_rendez_vous: async () => {
    await rappelerRendezVous(SYSTEME, {}, maintenant());
  },
  rappeler_seances: async () => {
    await rappelerSeances(SYSTEME, {}, maintenant());
  },
  dire_debuts: async () => {
    await direDebuts(SYSTEME, {}, maintenant());
  },
  supprimer_notes: async () => {
    await supprimerNotesPerimees(SYSTEME, {}, maintenant());
  },
  conservation: async () => {
    await appliquerConservation(SYSTEME, {}, maintenant());
  },
  menage: async () => {
    await supprimerEntreesPerimees(SYSTEME, {}, maintenant());
    await oublierImports(SYSTEME, {}, maintenant());
    await oublierRemplacements(SYSTEME, {}, maintenant());
    await oublierFichiers(SYSTEME, {}, maintenant());
    await supprimerFilsPerimes(SYSTEME, {}, maintenant());
  },
  nouveautes: async () => {
    await envoyerNouveautes(SYSTEME, {}, maintenant());
  },
  alertes: async (donnees) => {
    await envoyerAlertes(SYSTEME, suite.parse(donnees), maintenant());
  },
  vocabulaire: async () => {
    await recompterVocabulaire();
  },
};

/** When it does what nobody asks for (times in UTC; a night missed is made up for within a day). */
export const CALENDRIER = `
*/5 * * * * passer_offres
*/5 * * * * reprendre_messages
20 1,22,23 * * * supprimer_empechements ?fill=1d
25 1,22,23 * * * terminer_missions ?fill=1d
35 2 * * * supprimer_notes ?fill=1d
30 2 * * * menage ?fill=1d
40 2 * * * conservation ?fill=1d
50 2 * * * vocabulaire ?fill=1d
30 5 * * 1 nouveautes ?fill=3d
5 8 * * * rappeler_rendez_vous ?fill=10h
10 8 * * * rappeler_seances ?fill=10h&priority=10
15 8 * * * dire_debuts ?fill=1d&priority=10
15 7 * * * alertes ?fill=1d&priority=10
`;
