/** An id (UUID) in 22 signs, for a cookie or a link in an SMS. */
export const enCourt = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** The id that 22 signs stand for. */
export const enEntier = (court: string): string =>
  Buffer.from(court, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
