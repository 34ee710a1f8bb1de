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

/** The actor's role does not give this right. `a` completes « réservé à … ». */
export class Interdit extends MetierError {
  constructor(a: string) {
    super('INTERDIT', `Cette action est réservée ${a}.`);
    this.name = 'Interdit';
  }
}
