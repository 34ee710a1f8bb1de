import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { QuestionScreen } from '@/components/beneficiaires/question-screen';
import { Narrow } from '@/components/ui/page';
import { questionDe } from '@/lib/beneficiaires/question';
import { chercherPourQuestion } from '@/lib/beneficiaires/queries';
import { monProfil } from '../../espace';

type Props = {
  params: Promise<{ etape: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: questionDe((await params).etape)?.titre };
}

export default async function QuestionDuBenevole({ params, searchParams }: Props) {
  const { profil } = await monProfil();
  const question = questionDe((await params).etape);
  if (!question) notFound();
  const { q, retour } = await searchParams;
  const recherche = typeof q === 'string' ? q.slice(0, 60).trim() : '';
  return (
    <Narrow>
      <QuestionScreen
        question={question}
        profil={profil}
        trouves={await chercherPourQuestion(question.slug, recherche, profil)}
        recherche={recherche}
        base="/beneficiaire/questions"
        fin={
          retour === 'moi'
            ? { href: '/beneficiaire/moi', label: 'Moi' }
            : { href: '/beneficiaire', label: 'Accueil' }
        }
        retour={retour === 'moi' ? 'moi' : 'suite'}
      />
    </Narrow>
  );
}
