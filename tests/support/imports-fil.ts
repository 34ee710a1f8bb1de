import { ecrireImport } from '@/lib/imports/commands/ecriture';

/* What `imports.ts` starts: it writes one confirmed import. */
await ecrireImport({ importId: process.argv[2]! }, new Date('2026-03-03T09:00:00Z'));
process.exit(0);
