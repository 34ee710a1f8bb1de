import type { Metadata } from 'next';
import { ANommer, NommeOuFait } from '@/components/parcours/a-nommer';
import { FAIT_GESTION, Gestion } from '@/components/parcours/gestion';
import { AbsenceForm } from '@/components/remplacements/absence-form';
import { Absences } from '@/components/remplacements/absences';
import { FAIT_ABSENCE } from '@/components/remplacements/my-absences';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirFileDe } from '@/lib/parcours/commands/lecture-nomination';
import { arreterUnRemplacement, prevoirUneAbsence } from '@/lib/remplacements/actions';
import { absencesDe, remplacantsDe } from '@/lib/remplacements/queries';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Les personnes d’un référent' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function PersonnesDUnReferent({ params, searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const jour = jourDe(now);
  const saisie = { referentId: id, page: numeroDePage(p.page) };
  const { referent, ...liste } = await ouIntrouvable(id, () => ouvrirFileDe(acteur, saisie, now));
  const nom = `${referent.user.prenom} ${referent.user.nom}`;
  const [absences, remplacants] = await Promise.all([absencesDe(acteur, id), remplacantsDe(acteur, id)]);
  return (
    <Wide>
      <PageTitle
        title="Changer de référent"
        lead={`${nom}, ${referent.organisme.nom}`}
        back={{ href: '/departement/comptes?role=REFERENT', label: 'Comptes' }}
      />
      <NommeOuFait fait={p.fait} suivi={p.suivi} messages={{ ...FAIT_ABSENCE, ...FAIT_GESTION }} />
      {liste.total > 0 ? (
        <ANommer liste={liste} ici={`/departement/referents/${id}`} depuis={id} />
      ) : (
        <EmptyState title="Ce référent n’accompagne personne">
          Nommez-le depuis la page « Personnes sans référent ».
        </EmptyState>
      )}
      <Section title="Absences et remplacements">
        {absences.length > 0 && (
          <Absences
            {...{ absences, jour }}
            phrase={(a) => `${a.remplacant}, ${a.organisme},`}
            arreter={arreterUnRemplacement}
          />
        )}
        <AbsenceForm action={prevoirUneAbsence} referentId={id} remplacants={remplacants} jour={jour} />
      </Section>
      <Gestion referent={referent} nom={nom} />
    </Wide>
  );
}
