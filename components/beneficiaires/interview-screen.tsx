import { Done } from '@/components/ui/done';
import type { Question } from '@/lib/beneficiaires/question';
import type { Profil, Trouves } from '@/lib/beneficiaires/queries';
import { ConsentInterview } from './consent-interview';
import { ConsentScreen } from './consent-screen';
import { QuestionScreen } from './question-screen';

const FAIT = { arret: 'C’est noté. Ses demandes, ses missions et ses partages sont arrêtés.' };

/** The consent or one question, filled in beside the person. Without a consent there are no questions. */
export function InterviewScreen({
  profil,
  question,
  trouves,
  recherche,
  dossier,
  fait,
}: {
  profil: Profil;
  question: Question | null;
  trouves: Trouves;
  recherche: string;
  /** Address of the person's file. */
  dossier: string;
  fait: string | undefined;
}) {
  if (!profil.accord)
    return (
      <>
        <Done code={fait} messages={FAIT} />
        <ConsentScreen profil={profil} dossier={dossier} />
      </>
    );
  if (!question) return <ConsentInterview profil={profil} accord={profil.accord} dossier={dossier} />;
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
