import { Form } from '@/components/form/form';
import { Checkbox } from '@/components/ui/choice';
import { Hidden, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page';
import { donnerConsentementAction } from '@/lib/beneficiaires/actions';
import { VERSION_CONSENTEMENT } from '@/lib/beneficiaires/consentement';
import type { Profil } from '@/lib/beneficiaires/queries';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { avecDe } from '@/lib/langage/article';
import { ConsentText } from './consent-text';
import { MyData } from './my-data';

/** The first entry: what Tremplin does, who sees what, and the person's own yes. */
export function ConsentScreen({
  profil,
  dossier,
}: {
  profil: Profil;
  /** Address of the person's file, when somebody reads the text beside them. */
  dossier?: string;
}) {
  const { prenom } = profil.user;
  const entretien = dossier !== undefined;
  return (
    <>
      {profil.arreteLe && (
        <Notice tone="info">
          {entretien ? (
            <p>
              {prenom} a arrêté le {jourEnLettres(jourDe(profil.arreteLe))}. La personne peut revenir quand
              elle veut.
            </p>
          ) : (
            <>
              <p>
                Vous avez arrêté le {jourEnLettres(jourDe(profil.arreteLe))}. Vous pouvez revenir quand vous
                voulez.
              </p>
              <StillMine />
            </>
          )}
        </Notice>
      )}
      <div className="grid gap-6">
        <PageTitle
          title={entretien ? `L’accord ${avecDe(prenom)}` : `Bienvenue ${prenom}`}
          back={entretien ? { href: dossier, label: prenom } : undefined}
          lead={
            entretien
              ? 'Lisez ce texte ensemble. La personne dit oui ou non, librement.'
              : 'Lisez ce texte, ou écoutez-le. Puis dites si vous êtes d’accord.'
          }
        />
        <ConsentText version={VERSION_CONSENTEMENT} />
      </div>
      <Form action={donnerConsentementAction} submit="Continuer">
        <Hidden name="beneficiaireId" value={profil.id} />
        <Checkbox
          name="accord"
          label={
            entretien ? 'La personne a compris et elle est d’accord.' : 'J’ai compris et je suis d’accord.'
          }
        />
        <TextField
          name="nomAidant"
          label="Quelqu’un vous aide ? Écrivez son prénom et son nom."
          hint="Un proche, un voisin, une personne d’une association…"
          required={false}
          maxLength={80}
          autoComplete="off"
          defaultValue={profil.nomAidant ?? ''}
        />
      </Form>
      {!entretien && (
        <p>
          <a href="/beneficiaire/droits" className="lien inline-flex min-h-11 items-center">
            Mes droits et mes devoirs
          </a>
        </p>
      )}
      {!entretien && <MyData />}
    </>
  );
}

const A_MOI = [
  { href: '/beneficiaire/heures', mot: 'Mes heures' },
  { href: '/beneficiaire/demandes', mot: 'Mes missions' },
  { href: '/beneficiaire/parcours', mot: 'Mon parcours' },
  { href: '/beneficiaire/passeport', mot: 'Mon passeport' },
  { href: '/beneficiaire/moi', mot: 'Moi' },
] as const;

/** Stopping takes nothing away: what a person may still read. */
function StillMine() {
  return (
    <>
      <p>Ceci reste à vous :</p>
      <ul className="flex flex-wrap gap-x-6">
        {A_MOI.map(({ href, mot }) => (
          <li key={href}>
            <a href={href} className="lien inline-flex min-h-11 items-center">
              {mot}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
