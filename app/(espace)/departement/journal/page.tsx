import type { Metadata } from 'next';
import { JournalView } from '@/components/journal/journal-view';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { noterLectureDuJournal } from '@/lib/journal/commands/lecture';
import { lireJournal } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';

export const metadata: Metadata = { title: 'Journal' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Journal({ searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const filtres = schemaFiltresJournal.parse(await searchParams);
  const journal = await ouIntrouvable(acteur.userId, async () => {
    await noterLectureDuJournal(acteur, filtres, maintenant());
    return lireJournal(acteur, filtres);
  });
  return (
    <Wide>
      <PageTitle
        title="Journal"
        lead="Qui a fait quoi, et quand. Des actions et des identifiants : ouvrez-en un pour ne lire que ses lignes. Un seul nom : qui a aidé quelqu’un à répondre."
      />
      <JournalView journal={journal} filtres={filtres} />
    </Wide>
  );
}
