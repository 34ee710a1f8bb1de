import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ps = (pid: number, champ: string) =>
  spawnSync('ps', ['-o', `${champ}=`, '-p', String(pid)])
    .stdout?.toString()
    .trim() ?? '';

/** Does this process exist, whoever owns it? */
export function vivant(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as { code?: string }).code === 'EPERM';
  }
}

/** The command that a process runs. */
export function commandeDe(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ps(pid, 'command');
  }
}

/** When a process was born: its number alone is given to another one later, soon in a container that restarts. */
function naissance(pid: number): string {
  try {
    const champs = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces: count from its end.
    return champs.slice(champs.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ps(pid, 'lstart');
  }
}

/** What names this process for good, to be written in a file. */
export const signature = () => `${process.pid}\n${naissance(process.pid)}`;

/** The number of the process that signed so, if it still lives. */
export function signataireVivant(signe: string): number | undefined {
  const [pid, ne] = signe.split('\n');
  return Number(pid) > 0 && vivant(Number(pid)) && naissance(Number(pid)) === ne ? Number(pid) : undefined;
}
