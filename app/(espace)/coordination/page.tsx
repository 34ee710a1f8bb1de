import type { Metadata } from 'next';
import { BoiteATraiter } from '@/components/coordination/boite';
import { ThreadsLink } from '@/components/fils/threads-link';
import { SignalementsADecider } from '@/components/signalements/reported';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { GENRES, type Genre } from '@/lib/coordination/boite';
import { carteDe } from '@/lib/coordination/carte';
import { aTraiter } from '@/lib/coordination/queries/boite';
import { communesDeLaCarte } from '@/lib/coordination/queries/carte';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, parmi, type Parametres } from '@/lib/requete';
import { nombreDeSignalements } from '@/lib/signalements/queries';

export const metadata: Metadata = { title: 'À traiter' };

const FAIT = {
  classe: 'C’est rangé.',
  presentee: 'L’association a reçu la demande.',
  levee: 'C’est noté. Vous pouvez présenter la personne à l’association.',
  'sans-suite': 'La personne a reçu un mot simple. Elle peut choisir une autre mission.',
};

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const filtre = {
    genre: parmi(p.genre, Object.keys(GENRES) as Genre[]),
    miens: parmi(p.ou, ['miens']) !== undefined,
    page: numeroDePage(p.page),
    carte: parmi(p.carte, ['1']) !== undefined,
  };
  const now = maintenant();
  const [boite, messages, signales, communes] = await Promise.all([
    aTraiter(acteur, filtre, now),
    nombreDeFilsNouveaux(acteur, now),
    nombreDeSignalements(acteur, now),
    filtre.carte ? communesDeLaCarte(acteur) : null,
  ]);
  return (
    <Wide>
      <PageTitle
        title="À traiter"
        actions={<ThreadsLink href={PAGE_DES_FILS.COORDINATION} label="Échanges" nouveaux={messages} />}
      />
      <Done code={p.fait} messages={FAIT} />
      <SignalementsADecider nombre={signales} role="COORDINATION" />
      <BoiteATraiter boite={boite} filtre={filtre} carte={communes && carteDe(boite, communes)} />
    </Wide>
  );
}
