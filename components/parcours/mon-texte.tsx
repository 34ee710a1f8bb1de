import { Form, InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Done } from '@/components/ui/done';
import { Hidden, TextField } from '@/components/ui/field';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import { jourCourt } from '@/lib/dates';
import {
  accorderMonContrat,
  completerMonContrat,
  refuserUneFeuille,
  retirerMonOui,
} from '@/lib/parcours/actions/personne';
import { CONTRATS } from '@/lib/parcours/contrat';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ContratVu, TexteVu } from '@/lib/parcours/queries/parcours/contrats';
import { differences } from '@/lib/parcours/version-contrat';
import { AccordsDuContrat, HistoireDuContrat, TexteDuContrat } from './contrat-texte';
import { FAIT_PAR_MOI } from './fait';

/** The last text that this person agreed to, if it is not the one in force. */
const dejaAccorde = ([actuel, ...avant]: readonly TexteVu[]) => {
  const mien = (t: TexteVu) => t.accords.some((a) => a.partie === 'PERSONNE');
  return actuel && mien(actuel) ? undefined : avant.find(mien);
};

/** What changed since the last yes: nobody has to look for it. */
function Depuis({ contrat, texte }: { contrat: ContratVu; texte: TexteVu }) {
  const avant = dejaAccorde(contrat.textes);
  const change = avant ? differences(avant.contenu, texte.contenu) : [];
  if (change.length === 0) return null;
  return (
    <Card as="section" tone="mousse">
      <h2 className="text-xl">Ce qui change depuis votre dernier oui</h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {change.map((d) => (
          <li key={d.partie}>
            {d.nom} : {d.apres} (avant : {d.avant})
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** My half: to give, or to take back while the other's is missing. */
function MaReponse({ contrat, texte, jour }: { contrat: ContratVu; texte: TexteVu; jour: Date }) {
  if (contrat.signeLe) return <p>Ce contrat est signé depuis le {jourCourt(contrat.signeLe)}.</p>;
  if (contrat.finLe && contrat.finLe <= jour)
    return <p>Ce contrat est fini le {jourCourt(contrat.finLe)}.</p>;
  const mien = texte.accords.some((a) => a.partie === 'PERSONNE');
  return (
    <div className="a-l-ecran grid gap-4">
      {mien ? (
        <Confirm label="Je change d’avis">
          <p>Votre oui est retiré. On ne vous demande pas pourquoi.</p>
          <InlineForm action={retirerMonOui} hidden={{ versionId: texte.id }} label="Retirer mon oui" />
        </Confirm>
      ) : (
        <InlineForm
          action={accorderMonContrat}
          hidden={{ versionId: texte.id, empreinte: texte.empreinte }}
          label="Je suis d’accord"
          variant="primary"
          full
        />
      )}
      <Form fold="Ajouter ce que je veux faire" action={completerMonContrat} submit="Ajouter au contrat">
        <Hidden name="contratId" value={contrat.id} />
        <TextField
          name="titre"
          label="Ce que je veux faire"
          hint="Par exemple : passer le code de la route. Le texte change : chacun le relit et redit oui."
          maxLength={200}
        />
      </Form>
    </div>
  );
}

/** The sheet that I signed; when it is not mine, I say so, and it is worth nothing any more. */
function MaFeuille({ texte }: { texte: TexteVu }) {
  const surPapier = texte.accords.some((a) => a.partie === 'PERSONNE' && a.moyen === 'PAPIER');
  return (
    <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
      <ButtonLink href={`/api/contrats/${texte.id}/feuille`} variant="secondary">
        Voir la feuille signée
      </ButtonLink>
      {surPapier && (
        <Confirm label="Ce n’est pas ma feuille" variant="quiet">
          <p>Le contrat n’est plus signé. Votre accompagnateur reçoit un message.</p>
          <InlineForm
            action={refuserUneFeuille}
            hidden={{ versionId: texte.id }}
            label="Ce n’est pas la feuille que j’ai signée"
          />
        </Confirm>
      )}
    </div>
  );
}

/** My contract, to read, to complete and to agree to. */
export function MonTexte(props: { parcours: Parcours; contrat: ContratVu; jour: Date; fait?: string }) {
  const { parcours, contrat, jour, fait } = props;
  const [texte] = contrat.textes;
  const referent = parcours.suivis.find((s) => s.finLe === null);
  const noms = {
    PERSONNE: 'Vous',
    REFERENT: [referent?.prenom, referent?.nom].filter(Boolean).join(' ') || 'Votre accompagnateur',
  };
  return (
    <Narrow>
      <PageTitle
        title="Mon contrat"
        lead={CONTRATS[contrat.type].label}
        back={{ href: '/beneficiaire/parcours', label: 'Mon parcours' }}
      />
      <div className="a-l-ecran empty:hidden">
        <Done code={fait} messages={FAIT_PAR_MOI} />
      </div>
      {texte && (
        <>
          <Depuis contrat={contrat} texte={texte} />
          <Section title="Ce qui est écrit">
            <TexteDuContrat texte={texte} simple />
          </Section>
          <Section title="Qui est d’accord">
            <AccordsDuContrat contrat={contrat} texte={texte} noms={noms} />
            <MaReponse contrat={contrat} texte={texte} jour={jour} />
            {texte.feuille && <MaFeuille texte={texte} />}
          </Section>
          {contrat.textes.length > 1 && (
            <div className="a-l-ecran">
              <Confirm label="Ce qui était écrit avant">
                <HistoireDuContrat textes={contrat.textes} />
              </Confirm>
            </div>
          )}
          <div className="a-l-ecran flex flex-wrap items-center gap-x-5 gap-y-2">
            <ButtonLink href={`/api/contrats/${texte.id}/pdf`} variant="secondary">
              Télécharger mon contrat (PDF)
            </ButtonLink>
            <ButtonLink href={`/api/contrats/${texte.id}/docx`} variant="quiet">
              En Word
            </ButtonLink>
          </div>
        </>
      )}
    </Narrow>
  );
}
