import { Done } from '@/components/ui/done';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { CHAMPS, NOMS_CHAMPS, TEXTE_FICTIF, valeursDe } from '@/lib/documents/champ';
import type { ModeleEnUsage } from '@/lib/documents/queries';
import { FormulaireModele, ModeleQuiSert } from './modele-form';

const FAIT = {
  depose: 'Votre modèle est en place. Les contrats se téléchargent avec lui.',
  retire: 'Votre modèle ne sert plus. Celui de Tremplin le remplace.',
};

/** What each field says, with an example of nobody. */
function Champs({ modele }: { modele: ModeleEnUsage | null }) {
  const exemples = valeursDe(TEXTE_FICTIF);
  return (
    <Table
      caption="Les champs d’un modèle"
      captionHidden
      head={['À écrire dans Word', 'Ce qui s’y met', 'Exemple', ...(modele ? ['Dans votre modèle'] : [])]}
      rows={NOMS_CHAMPS.map((nom) => {
        const exemple = exemples[nom];
        return {
          key: nom,
          cells: [
            <code key="nom" className="font-mono text-sm">{`{{${nom}}}`}</code>,
            CHAMPS[nom].dit,
            typeof exemple === 'string' ? exemple : exemple.join(' / '),
            ...(modele ? [modele.champs.includes(nom) ? 'oui' : 'non'] : []),
          ],
        };
      })}
    />
  );
}

/** The Word document from which contracts are made: which one serves, another one, and what it may say. */
export function PageModele(props: { modele: ModeleEnUsage | null; erreur?: string; fait?: string }) {
  const { modele, erreur, fait } = props;
  return (
    <Wide>
      <PageTitle
        title="Modèle Word du contrat"
        lead="Chaque contrat se télécharge en PDF, et en Word à partir de ce modèle."
        back={{ href: '/departement/territoires', label: 'Territoires' }}
      />
      <Done code={fait} messages={FAIT} />
      <Section title="Le modèle qui sert">
        <ModeleQuiSert modele={modele} />
      </Section>
      <Section title={modele ? 'Le remplacer' : 'Mettre le vôtre'}>
        <p className="max-w-[640px]">
          Partez de{' '}
          <a className="lien" href="/api/modeles/fourni">
            notre modèle (Word)
          </a>
          , ou du vôtre : écrivez chaque champ entre deux accolades, là où sa valeur doit venir. Le champ{' '}
          <code className="font-mono">{'{{marque}}'}</code> est obligatoire : une feuille signée dit par lui
          quel texte elle porte.
        </p>
        <FormulaireModele erreur={erreur} />
      </Section>
      <Section title="Les champs">
        <Champs modele={modele} />
      </Section>
    </Wide>
  );
}
