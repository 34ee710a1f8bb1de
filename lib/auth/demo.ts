import 'server-only';
import { env } from '@/lib/env';

/** Demo mode: five people to try the product as, and a mailbox to read. */
export const estDemo = () => env().demo;
