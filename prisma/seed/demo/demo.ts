import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { semerActivites } from './activites';
import { semerAccueil } from './accueil';
import { semerAssociations } from './associations';
import { semerBeneficiaires } from './beneficiaires';
import { semerCandidatures } from './candidatures';
import { semerCartes } from './cartes';
import { semerChoix } from './choix';
import { semerCoordination, semerReferents } from './comptes';
import type { CommuneDemo, Contexte } from './contexte';
import { semerDemandes } from './demandes';
import { semerEcarts } from './ecarts';
import { semerGardees } from './favoris';
import { semerRecherches } from './recherches';
import { creerHasard } from './hasard';
import { semerHeures } from './heures';
import { ecrireLot, lotVide } from './lot';
import { semerLots } from './lots';
import { semerMessages } from './messages';
import { semerMissions } from './missions';
import { semerNotes } from './notes';
import { semerParcours } from './parcours';
import { semerPasseports } from './passeports';
import { semerRemplacements } from './remplacements';

/** Writes the fictional people and two years of their story, ending at `now`. One transaction, then what is ticked. */
export async function semerDemonstration(departementCode: string, now: Date): Promise<void> {
  const communes = await db.commune.findMany({
    where: { departementCode, territoireId: { not: null } },
    orderBy: [{ population: 'desc' }, { code: 'asc' }],
  });
  const territoires = await db.territoire.findMany({ where: { departementCode }, orderBy: { nom: 'asc' } });
  const ctx: Contexte = {
    now,
    jour: jourDe(now),
    h: creerHasard(2022),
    lot: lotVide(),
    departementCode,
    communes: communes as CommuneDemo[],
    territoireIds: territoires.map((t) => t.id),
    referents: [],
    coordinateurIds: [],
    associations: [],
    missions: [],
    beneficiaires: [],
    affectations: [],
    numeros: 0,
  };
  semerReferents(ctx);
  semerCoordination(ctx);
  semerAssociations(ctx);
  semerMissions(ctx);
  semerBeneficiaires(ctx);
  semerCandidatures(ctx);
  semerEcarts(ctx);
  semerHeures(ctx);
  semerParcours(ctx);
  semerPasseports(ctx);
  semerAccueil(ctx);
  semerCartes(ctx);
  semerMessages(ctx);
  semerLots(ctx);
  // Last: what it draws moves nothing else.
  semerGardees(ctx);
  semerRecherches(ctx);
  semerNotes(ctx);
  semerDemandes(ctx);
  semerActivites(ctx);
  semerRemplacements(ctx);
  await db.$transaction((tx) => ecrireLot(tx, ctx.lot), { timeout: 120_000 });
  await semerChoix(ctx);
}
