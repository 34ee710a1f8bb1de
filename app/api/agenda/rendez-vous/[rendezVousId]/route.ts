import { repondreAgenda } from '@/lib/agenda/reponse';
import { agendaDuRendezVous } from '@/lib/parcours/queries/agenda';

/** An appointment to come, for the person or for who reads their parcours. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ rendezVousId: string }> },
): Promise<Response> {
  const { rendezVousId } = await params;
  return repondreAgenda(rendezVousId, ['BENEFICIAIRE', 'REFERENT'], (acteur, now) =>
    agendaDuRendezVous(acteur, rendezVousId, now),
  );
}
