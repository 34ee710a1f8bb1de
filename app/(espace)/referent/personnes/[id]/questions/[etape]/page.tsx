import type { Metadata } from 'next';
import { InterviewScreen } from '@/components/beneficiaires/interview-screen';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouvrirEntretien } from '@/lib/beneficiaires/commands/entretien';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Questions en entretien' };

type Props = { params: Promise<{ id: string; etape: string }>; searchParams: Parametres };

export default async function QuestionEnEntretien({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id, etape }, { q, fait }] = await Promise.all([params, searchParams]);
  const entretien = await ouIntrouvable(id, () =>
    ouvrirEntretien(acteur, { beneficiaireId: id, etape, recherche: q }, maintenant()),
  );
  return (
    <Narrow>
      <InterviewScreen {...entretien} dossier={`/referent/personnes/${id}`} fait={premier(fait)} />
    </Narrow>
  );
}
