import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Done } from '@/components/ui/done';
import { Notice } from '@/components/ui/notice';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle, Section } from '@/components/ui/page';
import {
  accorderUnContrat,
  retirerMonAccordContrat,
  retirerUneFeuille,
} from '@/lib/parcours/actions/referent';
import { CONTRATS } from '@/lib/parcours/contrat';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ContratVu, TexteVu } from '@/lib/parcours/queries/parcours/contrats';
import { AccordsDuContrat, HistoireDuContrat, TexteDuContrat } from './contrat-texte';
import { FAIT_AU_TEXTE } from './fait';
import { FormulaireFeuille, type EnvoiRefuse } from './feuille-form';

/** The référent’s own half: to give, or to take back while the other’s is missing. */
function MonAccord({ contrat, texte }: { contrat: ContratVu; texte: TexteVu }) {
  if (contrat.signeLe) return null;
  return texte.accords.some((a) => a.partie === 'REFERENT') ? (
    <InlineForm
      action={retirerMonAccordContrat}
      hidden={{ versionId: texte.id }}
      label="Reprendre mon accord"
      variant="quiet"
    />
  ) : (
    <InlineForm
      action={accorderUnContrat}
      hidden={{ versionId: texte.id, empreinte: texte.empreinte }}
      label="Je suis d’accord avec ce texte"
      variant="primary"
    />
  );
}

/** The sheet that both signed by hand: to see, to take out, or to put in. */
function Feuille(props: { texte: TexteVu; signe: boolean; modifiable: boolean; envoi: EnvoiRefuse | null }) {
  const { texte, signe, modifiable, envoi } = props;
  if (texte.feuille)
    return (
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <ButtonLink href={`/api/contrats/${texte.id}/feuille`} variant="secondary">
          Voir la feuille signée
        </ButtonLink>
        {modifiable && (
          <Confirm label="Retirer la feuille" variant="quiet">
            <p>Les accords que porte cette feuille sont retirés avec elle.</p>
            <InlineForm
              action={retirerUneFeuille}
              hidden={{ versionId: texte.id }}
              label="Retirer cette feuille"
            />
          </Confirm>
        )}
      </div>
    );
  if (signe && texte.accords.length === 2) return <p>Pas de feuille : chacun a dit oui depuis son espace.</p>;
  if (!modifiable || signe) return null;
  return (
    <>
      <p>
        La personne préfère le papier ? Imprimez ce texte, signez-le ensemble, puis mettez ici la feuille.
        Elle la voit dans son espace.
      </p>
      <Confirm label="Mettre la feuille signée" open={envoi !== null || undefined}>
        <FormulaireFeuille versionId={texte.id} envoi={envoi} />
      </Confirm>
    </>
  );
}

/** The text of a contract, for the référent: who agrees, the sheet, and what it said before. It prints on one page. */
export function ContratLu(props: {
  parcours: Parcours;
  contrat: ContratVu;
  fait?: string;
  envoi: EnvoiRefuse | null;
}) {
  const { parcours, contrat, fait, envoi } = props;
  const { personne, modifiable } = parcours;
  const [texte] = contrat.textes;
  const nom = `${personne.prenom} ${personne.nom}`;
  const suivi = parcours.suivis.find((s) => s.finLe === null);
  const noms = {
    PERSONNE: nom,
    REFERENT: [suivi?.prenom, suivi?.nom].filter(Boolean).join(' ') || 'Le référent',
  };
  return (
    <FormColumn>
      <PageTitle
        title={CONTRATS[contrat.type].label}
        lead={nom}
        back={{ href: `/referent/personnes/${personne.id}`, label: 'Retour au parcours' }}
      />
      <div className="a-l-ecran empty:hidden">
        <Done code={fait} messages={FAIT_AU_TEXTE} />
      </div>
      {texte ? (
        <>
          <Section title="Le texte">
            <TexteDuContrat texte={texte} />
            {modifiable && (
              <div className="a-l-ecran">
                <ButtonLink
                  href={`/referent/personnes/${personne.id}/contrat/${contrat.id}`}
                  variant="secondary"
                >
                  Modifier le contrat
                </ButtonLink>
              </div>
            )}
          </Section>
          <Section title="Qui est d’accord">
            <AccordsDuContrat {...{ contrat, texte, noms }} />
            <p className="a-l-ecran text-sm text-encre-douce">
              Chacun dit oui depuis son espace, ou sur une feuille signée. Personne ne dit oui à la place d’un
              autre. Si le texte change, chacun le relit.
            </p>
            {modifiable && (
              <div className="a-l-ecran empty:hidden">
                <MonAccord contrat={contrat} texte={texte} />
              </div>
            )}
          </Section>
          <div className="a-l-ecran">
            <Section title="Sur papier" id="papier">
              <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <ButtonLink href={`/api/contrats/${texte.id}/pdf`} variant="secondary">
                  Télécharger ce texte (PDF)
                </ButtonLink>
                <ButtonLink href={`/api/contrats/${texte.id}/docx`} variant="quiet">
                  En Word
                </ButtonLink>
              </div>
              <Feuille {...{ texte, modifiable, envoi, signe: contrat.signeLe !== null }} />
            </Section>
          </div>
          {contrat.textes.length > 1 && (
            <div className="a-l-ecran">
              <Section title="Ce que le contrat disait avant">
                <HistoireDuContrat textes={contrat.textes} />
              </Section>
            </div>
          )}
        </>
      ) : (
        <Notice title="Ce contrat n’a pas encore de texte">
          Enregistrez-le une fois pour le faire lire.
        </Notice>
      )}
    </FormColumn>
  );
}
