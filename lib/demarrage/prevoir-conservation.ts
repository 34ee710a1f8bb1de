import { prevoirConservation } from '@/lib/beneficiaires/commands/conservation';
import { maintenant } from '@/lib/horloge';
import { avecBase } from './base';
import { executer } from './etapes';

/** `npm run conservation:essai`: what the next night would do to people's data; nothing is written. */
async function essayer(): Promise<void> {
  await avecBase(async () => {
    const { premiers, derniers, effaces } = await prevoirConservation(maintenant());
    console.log(`Personnes à prévenir, trois mois avant : ${premiers}.`);
    console.log(`Personnes à prévenir de nouveau, un mois avant : ${derniers}.`);
    console.log(`Personnes à effacer : ${effaces}.`);
    console.log('Rien n’a été écrit. La nuit le fera, d’elle-même.');
  });
}

await executer(essayer);
