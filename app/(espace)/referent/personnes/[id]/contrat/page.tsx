import type { Metadata } from 'next';
import { ContratForm } from '@/components/parcours/contrat-form';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { adresseLue } from '@/lib/parcours/page-file';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Écrire le contrat' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const now = maintenant();
  const parcours = await ouIntrouvable(id, async () => {
    await noterConsultation(acteur, { beneficiaireId: id, page: 'contrat' }, now);
    return parcoursModifiable(acteur, id, now);
  });
  const remplace = parcours.contrats.find((c) => c.id === premier(p.remplace));
  const venuDe = premier(p.retour);
  const retour = venuDe ? adresseLue(venuDe) : null;
  return <ContratForm {...{ parcours, remplace, retour, jour: jourDe(now) }} />;
}
