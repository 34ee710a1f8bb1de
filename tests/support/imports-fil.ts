import { readFileSync } from 'node:fs';
import { db } from '@/lib/db';
import { confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { recevoirImport } from '@/lib/imports/commands/recevoir';

/* What `imports.ts` starts: it writes one confirmed import (`ecrire`), or takes in a file for a référent (`recevoir`). */
const [quoi, argument, referentId] = process.argv.slice(2) as [string, string, string];
const now = new Date('2026-03-03T09:00:00Z');

async function recevoir() {
  const { userId } = await db.referent.findUniqueOrThrow({ where: { id: referentId } });
  const acteur = { role: 'REFERENT', userId, referentId, departementCode: '01' } as const;
  const envoi = {
    genre: 'PERSONNES' as const,
    champs: { inconnues: 'creer' },
    colonnes: [],
    octets: readFileSync(argument),
  };
  const { importId } = await recevoirImport(acteur, envoi, now);
  await confirmerImport(acteur, { importId, retour: 'referent' }, now);
  console.log(importId);
}

await (quoi === 'ecrire' ? ecrireImport({ importId: argument }, now) : recevoir());
process.exit(0);
