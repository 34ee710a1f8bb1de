import { repondreAgenda } from '@/lib/agenda/reponse';
import { agendaDuPoint } from '@/lib/parcours/queries/agenda';

/** The day of the next review, for the person or for who reads their parcours. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ pointId: string }> },
): Promise<Response> {
  const { pointId } = await params;
  return repondreAgenda(pointId, ['BENEFICIAIRE', 'REFERENT'], (acteur, now) =>
    agendaDuPoint(acteur, pointId, now),
  );
}
