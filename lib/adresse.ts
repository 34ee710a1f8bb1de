import { env } from '@/lib/env';

/** The site's own address, without a final slash: in links of messages, QR codes and downloads. */
export function adresseSite(): string {
  return (env().NEXTAUTH_URL ?? `http://127.0.0.1:${env().PORT}`).replace(/\/+$/, '');
}

/** A path of the site as a whole address. */
export const urlAbsolue = (chemin: string) => `${adresseSite()}${chemin}`;
