import { redirect } from 'next/navigation';
import { accueilDe } from '@/lib/auth/espaces';
import { compteConnecte } from '@/lib/auth/session';

/** Leads to the home of one's role, or to the choice between several. */
export default async function VersMonEspace() {
  redirect(accueilDe((await compteConnecte())?.acteurs ?? []));
}
