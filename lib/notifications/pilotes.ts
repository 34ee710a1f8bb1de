import { createHash } from 'node:crypto';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Reglages } from '@/lib/env';
import { enGsm } from './gsm';
import { enHtml } from './morceau';

/** What a driver is given. `cle` names the message for good: sent twice, it is the same one. */
export type Pli = { cle: string; adresse: string; sujet: string; texte: string; arret: string | null };
/** Carries a message away, or throws. */
export type Pilote = (pli: Pli) => Promise<void>;

const transports = new Map<string, Transporter>();

function transport(url: string): Transporter {
  let trouve = transports.get(url);
  if (!trouve) {
    trouve = nodemailer.createTransport(url, undefined);
    transports.set(url, trouve);
  }
  return trouve;
}

/** The same key always gives the same Message-ID: a mailbox that got it twice shows it once. */
function idMessage(cle: string, expediteur: string): string {
  const domaine = /@([\w.-]+)/.exec(expediteur)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(cle).digest('hex').slice(0, 40)}@${domaine}>`;
}

/** The mail client's own button: it posts there, and nobody has to sign in (RFC 2369 and 8058). */
const enTetesDArret = (arret: string | null): Record<string, string> =>
  arret ? { 'List-Unsubscribe': `<${arret}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};

function courriel(url: string, expediteur: string): Pilote {
  const avecDelais = new URL(url);
  for (const delai of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    if (!avecDelais.searchParams.has(delai)) avecDelais.searchParams.set(delai, '8000');
  return async ({ cle, adresse, sujet, texte, arret }) => {
    await transport(avecDelais.href).sendMail({
      from: expediteur,
      to: adresse,
      subject: sujet,
      text: texte,
      html: enHtml(sujet, texte),
      messageId: idMessage(cle, expediteur),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr', ...enTetesDArret(arret) },
    });
  };
}

/** A JSON POST, as SMS services take it: number, text in their alphabet, and the key against doubles. */
function sms(url: string, jeton: string | undefined): Pilote {
  return async ({ cle, adresse, texte }) => {
    const reponse = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': createHash('sha256').update(cle).digest('hex'),
        ...(jeton ? { Authorization: `Bearer ${jeton}` } : {}),
      },
      body: JSON.stringify({ to: adresse, text: enGsm(texte) }),
      signal: AbortSignal.timeout(8_000),
    });
    if (!reponse.ok) throw Object.assign(new Error('SMS'), { code: `HTTP_${reponse.status}` });
  };
}

/** The driver of each channel; null where nothing is set: messages then stay in the outbox. */
export function pilotes(reglages: Reglages): { EMAIL: Pilote | null; SMS: Pilote | null } {
  return {
    EMAIL: reglages.SMTP_URL ? courriel(reglages.SMTP_URL, reglages.TREMPLIN_EXPEDITEUR) : null,
    SMS: reglages.SMS_URL ? sms(reglages.SMS_URL, reglages.SMS_JETON) : null,
  };
}
