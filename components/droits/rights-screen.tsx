import { DefinitionList } from '@/components/ui/definition-list';
import { EmailLink } from '@/components/ui/email';
import { Notice } from '@/components/ui/notice';
import { PageTitle, Section } from '@/components/ui/page';
import { PrintButton } from '@/components/ui/print-button';
import { PhoneFact } from '@/components/territoires/fact';
import { jourCourt } from '@/lib/dates';
import type { Droits } from '@/lib/droits/queries';
import { RightsText } from './rights-text';

type Contact = Droits['departement'];
const contacts = ({ telephone, courriel, courrielDpo }: Contact) => [
  ...(telephone ? [{ term: 'Téléphone', description: <PhoneFact value={telephone} alone /> }] : []),
  ...(courriel ? [{ term: 'E-mail', description: <EmailLink value={courriel} /> }] : []),
  ...(courrielDpo
    ? [{ term: 'Délégué à la protection des données', description: <EmailLink value={courrielDpo} /> }]
    : []),
];

/** « Mes droits et mes devoirs »: the words, who approved them and when, whom to write to. */
export function RightsScreen(props: { droits: Droits; back: { href: string; label: string } }) {
  const { parties, approuveLe, departement } = props.droits;
  const joindre = contacts(departement);
  return (
    <>
      <PageTitle title="Mes droits et mes devoirs" back={props.back} />
      {approuveLe ? (
        <p>
          Le Département {departement.nomAvecDe} a approuvé ce texte le {jourCourt(approuveLe)}.
        </p>
      ) : (
        <Notice title="Un texte à confirmer">
          <p>Ce texte est proposé par Tremplin. Votre Département ne l’a pas encore approuvé.</p>
        </Notice>
      )}
      <RightsText parties={parties} />
      <Section title="Joindre le Département">
        {joindre.length > 0 && <DefinitionList items={joindre} />}
        <p className="a-l-ecran">
          <a href="/contact" className="lien inline-flex min-h-11 items-center">
            Écrire un message
          </a>
        </p>
      </Section>
      <PrintButton>Imprimer cette page</PrintButton>
    </>
  );
}
