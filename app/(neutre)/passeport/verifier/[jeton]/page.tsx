import type { Metadata } from 'next';
import { Attestation, NoAttestation } from '@/components/passeport/attestation';
import { maintenant } from '@/lib/horloge';
import { attestationPublique } from '@/lib/passeport/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { absolute: 'Passeport bénévole' },
  description: 'Vérifier un passeport bénévole.',
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
};

export default async function Verifier({ params }: { params: Promise<{ jeton: string }> }) {
  const attestation = await attestationPublique((await params).jeton, maintenant());
  return attestation ? <Attestation attestation={attestation} /> : <NoAttestation />;
}
