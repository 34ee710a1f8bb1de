import type { Metadata } from 'next';
import { ToDo } from '@/components/associations/to-do';
import { TodayActions } from '@/components/associations/today-actions';
import { Agenda } from '@/components/candidatures/agenda';
import { HoursToConfirm } from '@/components/heures/to-confirm';
import { Done } from '@/components/ui/done';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { mesAssociations } from '@/lib/associations/queries';
import { exigerActeur } from '@/lib/auth/session';
import { semaineDeLAssociation } from '@/lib/candidatures/queries/association';
import { jourDe, jourProche } from '@/lib/dates';
import { nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { heuresAConfirmer } from '@/lib/heures/queries/association';
import { maintenant } from '@/lib/horloge';
import { majuscule } from '@/lib/langage/phrase';
import { missionsEnAttente } from '@/lib/missions/queries';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Aujourd’hui' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const now = maintenant();
  const aujourdHui = jourDe(now);
  const [seances, heures, missions, associations, messages] = await Promise.all([
    semaineDeLAssociation(acteur, now),
    heuresAConfirmer(acteur, now),
    missionsEnAttente(acteur),
    mesAssociations(acteur),
    nombreDeFilsNouveaux(acteur, now),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Aujourd’hui"
        lead={`${majuscule(jourProche(aujourdHui))}, ${associations.map((a) => a.nom).join(', ')}`}
        actions={<TodayActions heuresEnAttente={heures.total > 1} messages={messages} />}
      />
      <Done
        code={(await searchParams).fait}
        messages={{ 'seance-annulee': 'C’est fait : chaque bénévole reçoit un message.' }}
      />
      <ToDo missions={missions} associations={associations} aujourdHui={aujourdHui} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Section title="Qui vient">
          <Agenda seances={seances} aujourdHui={aujourdHui} />
        </Section>
        <Section title="Heures à confirmer">
          <HoursToConfirm heures={heures} />
          {heures.pages > 1 && (
            <a className="lien inline-flex min-h-11 items-center" href="/association/heures">
              Voir les {heures.total} lignes à confirmer
            </a>
          )}
        </Section>
      </div>
    </Wide>
  );
}
