import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { adresseDeVue, lireAdresse, TOUTE_LA_FILE, VUES_MAX } from '../page-file';
import { peutAccompagner } from '../policy';
import type { vueEnleveeSchema, vueSchema } from '../schema';

const NOM_PRIS = new MetierError('NOM_PRIS', 'Une de vos vues porte déjà ce nom.', {
  nom: ['Choisissez un autre nom, ou enlevez l’autre vue.'],
});
const A_QUI = 'au référent';

/**
 * Keeps filters and an order of one's caseload under a name. The same under the same name is kept once. No line in the
 * journal: it names nobody.
 * @throws Interdit for anybody but a référent; MetierError VIDE, DEJA, NOM_PRIS, PLEIN
 */
export async function enregistrerVue(acteur: Acteur, saisie: z.output<typeof vueSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  const { referentId } = acteur;
  const { nom } = saisie;
  const adresse = adresseDeVue(lireAdresse(saisie.adresse));
  if (adresse === TOUTE_LA_FILE)
    throw new MetierError('VIDE', 'Choisissez d’abord un filtre, ou un autre ordre.');
  return siContrainte(['vues_file_referentId_nom_key'], NOM_PRIS, () =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "referents" WHERE "id" = ${referentId}::uuid FOR NO KEY UPDATE`;
      const gardees = await tx.vueFile.findMany({
        where: { referentId },
        select: { nom: true, adresse: true },
      });
      const deja = gardees.find((v) => v.adresse === adresse);
      if (deja?.nom === nom) return { adresse };
      if (deja) throw new MetierError('DEJA', `Ces filtres sont déjà gardés sous le nom « ${deja.nom} ».`);
      if (gardees.length >= VUES_MAX)
        throw new MetierError('PLEIN', `Vous avez déjà ${VUES_MAX} vues : enlevez-en une d’abord.`);
      await tx.vueFile.create({ data: { referentId, nom, adresse, creeLe: now } });
      return { adresse };
    }),
  );
}

/** Takes one of one's own views away; one that is gone already, or somebody else's, changes nothing. */
export async function enleverVue(acteur: Acteur, saisie: z.output<typeof vueEnleveeSchema>, _now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  await db.vueFile.deleteMany({ where: { id: saisie.vueId, referentId: acteur.referentId } });
}
