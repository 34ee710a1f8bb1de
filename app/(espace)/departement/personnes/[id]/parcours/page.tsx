import type { Metadata } from 'next';
import { ParcoursMotive } from '@/components/acces/parcours-motive';
import { parcoursMotive } from '@/lib/acces/queries';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirDossier } from '@/lib/parcours/commands/suivi';

export const metadata: Metadata = { title: 'Parcours' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { id } = await params;
  const now = maintenant();
  const vue = await ouIntrouvable(id, async () => {
    await ouvrirDossier(acteur, { beneficiaireId: id }, now);
    return parcoursMotive(acteur, id, now);
  });
  return <ParcoursMotive {...vue} now={now} />;
}
