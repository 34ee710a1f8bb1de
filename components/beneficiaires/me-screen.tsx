import { Form, InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Radios } from '@/components/ui/choice';
import { Hidden, TextArea } from '@/components/ui/field';
import { PageTitle, Section } from '@/components/ui/page';
import { LISTE_RECHERCHES } from '@/lib/alertes/recherche';
import {
  choisirContactAction,
  demanderRappelAction,
  direProposableAction,
} from '@/lib/beneficiaires/actions';
import { CONTACTS } from '@/lib/beneficiaires/question';
import type { Accompagnant, Profil } from '@/lib/beneficiaires/queries';
import { reponsesEnMots } from '@/lib/beneficiaires/reponse';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { LISTE_GARDEES } from '@/lib/favoris/gardee';
import type { ContactChoisi } from '@/lib/generated/prisma/enums';
import { MyData } from './my-data';
import { MyHelp } from './my-help';
import { People } from './people';

/**
 * « Moi »: my answers, each with its change; who accompanies me; my contact, my helper, my consent. Who has stopped
 * reads it all; what only serves to find a mission is not asked.
 */
export function MeScreen(props: {
  profil: Profil;
  people: readonly Accompagnant[];
  /** Somebody helps in this session. */
  aide: boolean;
}) {
  const { profil, people } = props;
  const participe = profil.accord !== null;
  return (
    <>
      <div className="grid gap-6">
        <PageTitle title="Moi" lead={`${profil.user.prenom} ${profil.user.nom}`} />
        <Section title="Mes réponses">
          <ul className="grid gap-3">
            {reponsesEnMots(profil).map((r) => (
              <Card as="li" key={r.slug}>
                <p className="text-encre-douce">{r.titre}</p>
                <ul className="font-semibold">
                  {r.reponses.map((reponse) => (
                    <li key={reponse}>{reponse}</li>
                  ))}
                </ul>
                {participe && (
                  <a
                    href={`/beneficiaire/questions/${r.slug}?retour=moi`}
                    className="lien inline-flex min-h-11 items-center"
                  >
                    Changer<span className="sr-only"> la réponse : {r.titre}</span>
                  </a>
                )}
              </Card>
            ))}
          </ul>
          <p>
            <a href={LISTE_GARDEES} className="lien inline-flex min-h-11 items-center">
              Mes missions gardées
            </a>
          </p>
          <p>
            <a href={LISTE_RECHERCHES} className="lien inline-flex min-h-11 items-center">
              Mes recherches enregistrées
            </a>
          </p>
          <p>
            <a href="/beneficiaire/missions/ecartees" className="lien inline-flex min-h-11 items-center">
              Les missions que j’ai mises de côté
            </a>
          </p>
        </Section>
      </div>
      <Section title="Qui m’accompagne">
        <People people={people} />
        <p>
          <a href="/beneficiaire/parcours" className="lien inline-flex min-h-11 items-center">
            Voir mon parcours
          </a>
        </p>
      </Section>
      <Section title="Demander un appel">
        <Form action={demanderRappelAction} submit="Rappelez-moi" submitVariant="secondary">
          <TextArea name="mot" label="Quand, et pour quoi ?" required={false} maxLength={500} rows={3} />
        </Form>
      </Section>
      {participe && <MyProposals depuis={profil.veutPropositionsLe} />}
      {participe && <MyContact profil={profil} />}
      <MyHelp profil={profil} aide={props.aide} />
      <MyConsent profil={profil} />
      <MyData />
    </>
  );
}

/** The person's own yes to being proposed missions, and the way back. */
function MyProposals({ depuis }: { depuis: Date | null }) {
  return (
    <Section title="Des missions pour moi">
      {depuis ? (
        <p>J’ai dit oui le {jourEnLettres(jourDe(depuis))}. La coordination peut me proposer des missions.</p>
      ) : (
        <p>La coordination peut chercher pour vous. Elle vous propose une mission près de chez vous.</p>
      )}
      <p>Vous répondez oui, non ou plus tard. Vous ne dites pas pourquoi.</p>
      <InlineForm
        action={direProposableAction}
        hidden={{ propositions: depuis ? 'non' : 'oui' }}
        label={depuis ? 'Je ne veux plus de propositions' : 'Je veux bien qu’on me propose des missions'}
        full
      />
    </Section>
  );
}

function MyContact({ profil }: { profil: Profil }) {
  return (
    <Section title="Mon contact">
      <Form action={choisirContactAction} submit="Garder ce choix" submitVariant="secondary">
        <Hidden name="beneficiaireId" value={profil.id} />
        <Radios
          name="contactChoisi"
          legend="Comment une association peut-elle me joindre ?"
          options={(Object.keys(CONTACTS) as ContactChoisi[])
            .filter((c) => c === 'PAR_LA_COORDINATION' || profil.user[c === 'EMAIL' ? 'email' : 'telephone'])
            .map((value) => ({ value, ...CONTACTS[value] }))}
          defaultValue={profil.contactChoisi}
        />
      </Form>
    </Section>
  );
}

function MyConsent({ profil: { accord, arreteLe } }: { profil: Profil }) {
  return (
    <Section title="Mon accord">
      {accord && <p>J’ai dit oui le {jourEnLettres(jourDe(accord.donneLe))}.</p>}
      {arreteLe && <p>J’ai arrêté le {jourEnLettres(jourDe(arreteLe))}. Je peux revenir quand je veux.</p>}
      <ButtonLink
        href={accord ? '/beneficiaire/moi/accord' : '/beneficiaire/bienvenue'}
        variant="secondary"
        full
      >
        {accord ? 'Relire mon accord, ou arrêter' : 'Relire l’accord, ou revenir'}
      </ButtonLink>
      <p>
        <a href="/beneficiaire/droits" className="lien inline-flex min-h-11 items-center">
          Mes droits et mes devoirs
        </a>
      </p>
    </Section>
  );
}
