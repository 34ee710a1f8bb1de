import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { estDemo } from '@/lib/auth/demo';

/** An empty dynamic page: what `npm run bench -- pages` compares with. Only in demonstrations. */
export default async function Banc() {
  await connection();
  if (!estDemo()) notFound();
  return null;
}
