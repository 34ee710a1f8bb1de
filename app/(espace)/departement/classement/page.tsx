import type { Metadata } from 'next';
import { Weights } from '@/components/appariement/weights';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { LISTE_CRITERES, type Poids } from '@/lib/appariement/poids';
import { essaiDesPoids } from '@/lib/appariement/queries/essai';
import { poidsEnVigueur } from '@/lib/appariement/queries/poids';
import { poidsAEssayer } from '@/lib/appariement/schema';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Classement des missions' };

const change = (a: Poids, b: Poids) => LISTE_CRITERES.some((c) => a[c] !== b[c]);

export default async function Classement({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const parametres = await searchParams;
  const { poids, version } = await poidsEnVigueur(acteur.departementCode);
  const essai = poidsAEssayer(parametres);
  const fautes = essai && 'erreurs' in essai ? essai : null;
  const essaye = essai && 'poids' in essai ? essai.poids : null;
  return (
    <Wide>
      <PageTitle
        title="Classement des missions"
        lead="Chaque personne lit les missions dans un ordre fait pour elle. Voici ce qui compte. Les personnes, elles, ne sont jamais classées."
        back={{ href: '/departement/territoires', label: 'Territoires' }}
      />
      <Done
        code={parametres.fait}
        messages={{
          poids: 'Ces poids sont gardés. Les listes les suivent dès maintenant.',
          retour: 'Les poids de départ sont de retour.',
        }}
      />
      <Weights
        enVigueur={poids}
        version={version}
        fautes={fautes}
        essai={
          essaye && {
            poids: essaye,
            effet: change(essaye, poids) ? await essaiDesPoids(acteur, essaye, maintenant()) : null,
          }
        }
      />
    </Wide>
  );
}
