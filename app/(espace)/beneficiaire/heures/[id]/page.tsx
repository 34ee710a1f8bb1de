import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HoursCorrection } from '@/components/beneficiaires/hours-correction';
import { Narrow } from '@/components/ui/page';
import { jourDe } from '@/lib/dates';
import { modifiablesParLaPersonne } from '@/lib/heures/heures';
import { maLigne } from '@/lib/heures/queries/benevole';
import { ouIntrouvable } from '@/lib/introuvable';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Corriger mes heures' };

export default async function CorrigerMesHeures({ params }: { params: Promise<{ id: string }> }) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const { id } = await params;
  const ligne = await ouIntrouvable(id, () => maLigne(acteur, id));
  if (!modifiablesParLaPersonne(ligne)) notFound();
  return (
    <Narrow>
      <HoursCorrection ligne={ligne} jour={jourDe(now)} />
    </Narrow>
  );
}
