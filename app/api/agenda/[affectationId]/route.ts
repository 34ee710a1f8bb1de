import { repondreAgenda } from '@/lib/agenda/reponse';
import { fichierAgenda } from '@/lib/candidatures/agenda';
import { agendaDe } from '@/lib/candidatures/queries/agenda';

/** The calendar of a mission, for its volunteer or for its host. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ affectationId: string }> },
): Promise<Response> {
  const { affectationId } = await params;
  return repondreAgenda(affectationId, ['BENEFICIAIRE', 'ASSOCIATION'], async (acteur, now) => {
    const agenda = await agendaDe(acteur, affectationId, now);
    return agenda && fichierAgenda(agenda, now);
  });
}
