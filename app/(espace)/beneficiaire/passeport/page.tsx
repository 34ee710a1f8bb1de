import type { Metadata } from 'next';
import { Livret } from '@/components/passeport/livret';
import { PassportMessage } from '@/components/passeport/messages';
import { ShareList } from '@/components/passeport/share-card';
import { ButtonLink } from '@/components/ui/button';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { monPasseport } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Mon passeport' };

export default async function Passeport({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const { fait } = await searchParams;
  const { fiches, aCommencer, partages, titulaire } = await monPasseport(acteur, maintenant());
  const attestees = fiches.filter((f) => f.statut === 'ATTESTEE').length;
  return (
    <Narrow>
      <PageTitle title="Mon passeport" lead="Chaque mission a sa page. Vous l’écrivez avec l’association." />
      <PassportMessage fait={fait} />
      {attestees > 0 && (
        <ButtonLink href="/beneficiaire/passeport/partager" full>
          Montrer ou imprimer mon passeport
        </ButtonLink>
      )}
      <Livret titulaire={titulaire} fiches={fiches} aCommencer={aCommencer} />
      {partages.length > 0 && (
        <Section title="Mes liens">
          <p>Qui a ce lien peut lire ce que vous avez choisi.</p>
          <ShareList partages={partages} />
        </Section>
      )}
    </Narrow>
  );
}
