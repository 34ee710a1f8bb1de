import { livrerMessage } from '@/lib/notifications/livraison';

/* A process of its own that delivers one message at an instant: to be killed. */
const [cle, now] = process.argv.slice(2) as [string, string];
await livrerMessage(cle, new Date(now));
process.exit(0);
