import type { IncomingMessage, ServerResponse } from 'node:http';
import { EN_TETES } from './indisponible';
import { pageIllisible } from './secours';

/** A path whose letters can be read: to any other (one is cut in two) Next answers « Internal Server Error ». */
export function seLit({ url = '/' }: Pick<IncomingMessage, 'url'>): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

/** To an address that cannot be read: 400, with words and where to go. `telephone`: E.164. */
export function repondreIllisible(
  { url = '/', method }: IncomingMessage,
  reponse: ServerResponse,
  telephone: string | null,
): void {
  reponse.writeHead(400, EN_TETES);
  reponse.end(method === 'HEAD' ? undefined : pageIllisible(url, telephone));
}
