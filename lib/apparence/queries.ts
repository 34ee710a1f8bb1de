import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jetonsDe } from './jeton';

/** The tokens as the style sheet of this installation writes them. */
export async function jetonsEnPlace() {
  return jetonsDe(await readFile(join(process.cwd(), 'app', 'globals.css'), 'utf8'));
}
