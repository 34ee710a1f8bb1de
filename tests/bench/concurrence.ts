import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAssociation, uneMission } from '../factories/missions';

const PLACES = 5;
const DEMANDES = 200;
const TOURS = 50;

function idDeLAction(nom: string): string {
  const manifeste = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { exportedName?: string }>;
  };
  const id = Object.entries(manifeste.node).find(([, r]) => r.exportedName === nom)?.[0];
  if (!id) throw new Error(`l’action ${nom} n’est pas dans la construction.`);
  return id;
}

/** A mission of five places and two hundred wishes that wait for the association's answer. */
async function preparer(associationId: string, beneficiaireIds: string[]) {
  const mission = await uneMission({ publiee: true, places: PLACES, associationId });
  const now = maintenant();
  await db.candidature.createMany({
    data: beneficiaireIds.map((beneficiaireId) => ({
      missionId: mission.id,
      beneficiaireId,
      statut: 'PROPOSEE_A_L_ASSOCIATION' as const,
      accordLe: now,
      proposeeLe: now,
    })),
  });
  const candidatures = await db.candidature.findMany({
    where: { missionId: mission.id },
    select: { id: true },
  });
  await db.candidatureCreneau.createMany({
    data: candidatures.map((c) => ({ candidatureId: c.id, creneauId: mission.creneaux[0]!.id })),
  });
  return { missionId: mission.id, candidatures: candidatures.map((c) => c.id) };
}

/** Fires 200 acceptances at once at a mission of 5 places, over HTTP: exactly 5 people are accepted, no 5xx. */
export async function mesurerConcurrence(adresse: string): Promise<void> {
  const action = idDeLAction('accepterCandidatureAction');
  const association = await uneAssociation();
  const jeton = randomUUID() + randomUUID();
  const expires = new Date(maintenant().getTime() + 7_200_000);
  await db.session.create({
    data: { sessionToken: jeton, userId: association.acteur.userId, expires, moyen: 'DEMO' },
  });
  const personnes: string[] = [];
  for (let i = 0; i < DEMANDES; i++) personnes.push((await unBeneficiaire()).id);

  const accepter = async (candidatureId: string) => {
    const corps = new FormData();
    corps.set('_1_candidatureId', candidatureId);
    corps.set('0', '["$undefined","$K1"]');
    const reponse = await fetch(adresse, {
      method: 'POST',
      body: corps,
      redirect: 'manual',
      headers: { 'Next-Action': action, Origin: adresse, Cookie: `next-auth.session-token=${jeton}` },
    });
    await reponse.text();
    return reponse.status;
  };

  let fautes = 0;
  for (let tour = 1; tour <= TOURS; tour++) {
    const { missionId, candidatures } = await preparer(association.id, personnes);
    const debut = performance.now();
    const statuts = await Promise.all(candidatures.map(accepter));
    const duree = ((performance.now() - debut) / 1000).toFixed(1);
    const accueillis = await db.affectation.count({ where: { missionId } });
    const erreurs = statuts.filter((s) => s >= 500).length;
    if (accueillis !== PLACES || erreurs) fautes++;
    console.log(
      `tour ${tour} : ${accueillis} accueillis sur ${DEMANDES}, ${erreurs} erreurs 5xx, ${duree} s`,
    );
  }
  console.log(
    fautes ? `${fautes} tours en faute.` : `${TOURS} tours, exactement ${PLACES} à chaque fois, aucun 5xx.`,
  );
  await db.$disconnect();
  if (fautes) process.exitCode = 1;
}
