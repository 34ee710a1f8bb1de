import type { Question } from '@/lib/beneficiaires/question';
import type { Profil, Trouves } from '@/lib/beneficiaires/queries';
import { ConsentScreen } from './consent-screen';
import { QuestionScreen } from './question-screen';

/** The consent or one question, filled in beside the person. Without a consent there are no questions. */
export function InterviewScreen({
  profil,
  question,
  trouves,
  recherche,
  dossier,
}: {
  profil: Profil;
  question: Question | null;
  trouves: Trouves;
  recherche: string;
  /** Address of the person's file. */
  dossier: string;
}) {
  if (!profil.accord || !question) return <ConsentScreen profil={profil} entretien />;
  return (
    <QuestionScreen
      question={question}
      profil={profil}
      trouves={trouves}
      recherche={recherche}
      base={`${dossier}/questions`}
      fin={{ href: dossier, label: `Retour à ${profil.user.prenom}` }}
      retour="suite"
      entretien
    />
  );
}
