import { readFileSync } from 'node:fs';
import { db } from '@/lib/db';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { recevoirImport } from '@/lib/imports/commands/recevoir';

/* What `imports.ts` starts: `recevoir` a file, in the name of the first référent, or `ecrire` an import. */
const [quoi, argument] = process.argv.slice(2) as [string, string];
const now = new Date('2026-03-03T09:00:00Z');
if (quoi === 'ecrire') await ecrireImport({ importId: argument }, now);
else {
  const { id: referentId, userId } = await db.referent.findFirstOrThrow();
  const acteur = { role: 'REFERENT', userId, referentId, departementCode: '01' } as const;
  const envoi = { champs: { inconnues: 'creer' }, colonnes: [], octets: readFileSync(argument) };
  const { importId } = await recevoirImport(acteur, envoi, now);
  console.log(JSON.stringify(await db.importPersonnes.findUniqueOrThrow({ where: { id: importId } })));
}
process.exit(0);
