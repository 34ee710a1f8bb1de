import type { Metadata } from 'next';
import { TextForm } from '@/components/droits/text-form';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourCourt, jourDe, jourIso } from '@/lib/dates';
import { texteAModifier } from '@/lib/droits/queries';
import { maintenant } from '@/lib/horloge';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Textes approuvés' };

export default async function Textes({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { numero, texte, approuveLe } = await texteAModifier(acteur);
  const { fait } = await searchParams;
  return (
    <Wide>
      <PageTitle
        title="Droits et devoirs"
        lead="Ce que chaque personne accompagnée lit à la page « Mes droits et mes devoirs »."
        back={{ href: '/departement/parametres', label: 'Informations du Département' }}
      />
      <Done
        code={premier(fait)}
        messages={{ approuve: 'Le texte est approuvé. Les personnes le lisent maintenant.' }}
      />
      <div className="grid max-w-3xl gap-6">
        <p>
          {approuveLe
            ? `Le texte lu aujourd’hui a été approuvé le ${jourCourt(approuveLe)}. Les textes d’avant sont gardés.`
            : 'Le texte lu aujourd’hui est proposé par Tremplin. La page dit que vous ne l’avez pas encore approuvé.'}
        </p>
        <p>
          Une question où le RSA est nommé n’est lue que par les personnes qui le reçoivent. Vos coordonnées
          et celles du délégué à la protection des données sont ajoutées à la fin.
        </p>
        <TextForm numero={numero} texte={texte} aujourdHui={jourIso(jourDe(maintenant()))} />
      </div>
    </Wide>
  );
}
