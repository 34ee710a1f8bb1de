import type { Metadata } from 'next';
import { MonTexte } from '@/components/parcours/mon-texte';
import { jourDe } from '@/lib/dates';
import { ouIntrouvable } from '@/lib/introuvable';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../../espace';

export const metadata: Metadata = { title: 'Mon contrat' };

type Props = { params: Promise<{ contratId: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const [{ contratId }, p] = await Promise.all([params, searchParams]);
  const lu = await ouIntrouvable(contratId, async () => {
    const parcours = await parcoursDe(acteur, acteur.beneficiaireId, now);
    const contrat = parcours.contrats.find((c) => c.id === contratId);
    return contrat ? { parcours, contrat } : null;
  });
  return <MonTexte {...lu} jour={jourDe(now)} fait={premier(p.fait)} />;
}
