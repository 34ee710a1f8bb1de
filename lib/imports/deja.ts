import { createHash } from 'node:crypto';

/** A word by twenty bytes: those of twenty thousand lines are kept at once, and nobody needs to read them again. */
const empreinte = (mot: string) => createHash('sha1').update(mot).digest('binary');

/** What the lines before say: the same thing twice is one too many, and a contact goes to the first who gives it. */
export class Deja {
  private readonly lignes = new Map<string, number>();
  private readonly contacts = new Set<string>();

  /** The line before that has one of these keys, or null: then they are this one's. */
  plusHaut(cles: readonly string[], numero: number): number | null {
    const courtes = cles.map(empreinte);
    const deja = courtes.map((cle) => this.lignes.get(cle)).find((n) => n !== undefined);
    if (deja !== undefined) return deja;
    for (const cle of courtes) this.lignes.set(cle, numero);
    return null;
  }

  donner(contact: string): void {
    this.contacts.add(empreinte(contact));
  }

  estDonne(contact: string): boolean {
    return this.contacts.has(empreinte(contact));
  }
}
