import { fork, type ChildProcess } from 'node:child_process';

/** What a process that reads a base answers to each question, by its name. */
type Questions = Record<string, { demande: object; reponse: unknown }>;

/** A base, and a process of its own that reads it: a process knows one base. `Q` says what may be asked. */
export class Lecteur<Q extends Questions> {
  readonly #fils: ChildProcess;
  constructor(module: string, url: string, connexions: number) {
    this.#fils = fork(module, {
      env: { ...process.env, DATABASE_URL: url, TREMPLIN_CONNEXIONS: String(connexions) },
    });
  }
  demander<K extends keyof Q & string>(quoi: K, demande: Q[K]['demande']): Promise<Q[K]['reponse']> {
    return new Promise((ok, ko) => {
      const fini = (code: number | null) => ko(new Error(`La lecture s’est arrêtée (${code}).`));
      this.#fils.once('exit', fini);
      this.#fils.once('message', (reponse) => {
        this.#fils.off('exit', fini);
        ok(reponse as Q[K]['reponse']);
      });
      this.#fils.send({ quoi, ...demande });
    });
  }
  fermer(): void {
    this.#fils.kill();
  }
}

/** The other side: answers each question by its name; an error ends the process, and whoever asked hears of it. */
export function repondreA<Q extends Questions>(reponses: {
  [K in keyof Q]: (demande: Q[K]['demande']) => Promise<Q[K]['reponse']>;
}): void {
  process.on('message', ({ quoi, ...demande }: { quoi: keyof Q & string }) => {
    reponses[quoi](demande as Q[keyof Q]['demande']).then(
      (reponse) => process.send!(reponse),
      (e: unknown) => {
        console.error(e);
        process.exit(1);
      },
    );
  });
}
