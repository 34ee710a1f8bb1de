/**
 * A rule of the domain said no. `message` is a French sentence that may be shown as it is;
 * `champs` puts sentences beside fields of the form that asked.
 */
export class MetierError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly champs: Record<string, string[]> = {},
  ) {
    super(message);
    this.name = 'MetierError';
  }
}

/** The object does not exist, or not for this actor: the two are never told apart. */
export class NonTrouve extends MetierError {
  constructor(quoi = 'Cette page') {
    super('NON_TROUVE', `${quoi} est introuvable.`);
    this.name = 'NonTrouve';
  }
}

/** Somebody saved another version since the form was opened. `quoi` completes « Quelqu’un a changé … ». */
export class Perime extends MetierError {
  constructor(quoi: string) {
    super(
      'PERIME',
      `Quelqu’un a changé ${quoi} pendant que vous écriviez. Vos réponses ne sont pas encore enregistrées.`,
      { version: ['Lisez ce qui est enregistré aujourd’hui, puis recommencez.'] },
    );
    this.name = 'Perime';
  }
}

/** Somebody has moved on meanwhile: what was asked cannot be done any more, and its form is gone from the page. */
export class Depasse extends MetierError {
  constructor(code: string, message: string) {
    super(code, message);
    this.name = 'Depasse';
  }
}

/** The actor's role does not give this right. `a` completes « réservé à … ». */
export class Interdit extends MetierError {
  constructor(a: string) {
    super('INTERDIT', `Cette action est réservée ${a}.`);
    this.name = 'Interdit';
  }
}
