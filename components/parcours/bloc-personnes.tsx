import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { BESOINS } from '@/lib/beneficiaires/besoin';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import { ajouterJours, jourCourt, jourDe } from '@/lib/dates';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { inviterUneImportee } from '@/lib/imports/actions';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { SuiviVu } from '@/lib/parcours/queries/parcours/suivis';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { Finir } from './fin';
import { LettreLink } from './lettre-link';

/** Since when somebody is named: the organisme first, then who in it, when they were chosen. */
function depuis({ referentId, choisiLe, debutLe }: SuiviVu): string {
  if (!referentId) return `nommé depuis le ${jourCourt(debutLe)}, choisira un référent`;
  if (!choisiLe) return `référent depuis le ${jourCourt(debutLe)}`;
  return `référent depuis le ${jourCourt(jourDe(choisiLe))}, organisme nommé le ${jourCourt(debutLe)}`;
}

function Suivi({ suivi, jour, lettre }: { suivi: SuiviVu; jour: Date; lettre: boolean }) {
  const lecture = suivi.finLe && ajouterJours(suivi.finLe, JOURS_ANCIEN_REFERENT);
  return (
    <li>
      <strong>{[suivi.prenom, suivi.nom].filter(Boolean).join(' ') || suivi.organisme}</strong>,{' '}
      {suivi.organisme}
      {!suivi.finLe && suivi.telephone && (
        <>
          {' · '}
          <a className="lien" href={`tel:${suivi.telephone}`}>
            {telephoneAffiche(suivi.telephone)}
          </a>
        </>
      )}
      <span className="block text-sm text-encre-douce">
        {suivi.finLe ? `du ${jourCourt(suivi.debutLe)} au ${jourCourt(suivi.finLe)}` : depuis(suivi)}
        {lecture && lecture > jour && `, peut lire jusqu’au ${jourCourt(lecture)}`}
      </span>
      {suivi.remplacant && suivi.remplaceJusquau && (
        <span className="block text-sm text-encre-douce">
          absent jusqu’au {jourCourt(suivi.remplaceJusquau)}, remplacé par {suivi.remplacant}
        </span>
      )}
      {lettre && (
        <span className="a-l-ecran block">
          <LettreLink suiviId={suivi.id} quoi="Lettre de nomination" />
        </span>
      )}
    </li>
  );
}

/** Who accompanies the person, what they said they need, and how they sign in. */
export function BlocPersonnes({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  const { suivis, personne, modifiable, remplace } = parcours;
  const aInviter = personne.etape === 'INVITEE' && !personne.inviteeLe;
  const enCours = suivis.find((s) => !s.finLe && s.referentId);
  // The référent who is named takes their letter away; who replaces them does not.
  const avecLettre = modifiable && !remplace;
  const base = `/referent/personnes/${personne.id}`;
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Personnes</h2>
      <ul className="grid gap-2">
        {suivis.map((s) => (
          <Suivi
            key={s.id}
            suivi={s}
            jour={jour}
            lettre={avecLettre && s.nommeLe !== null && s.finLe === null}
          />
        ))}
      </ul>
      {(personne.besoins.length > 0 || personne.besoinsLibres) && (
        <>
          <h3 className="mt-4 mb-1 text-lg">Ses besoins, avec ses mots</h3>
          <ul className="list-disc pl-5">
            {personne.besoins.map((b) => (
              <li key={b}>{BESOINS[b].label}</li>
            ))}
            {personne.besoinsLibres && <li>« {personne.besoinsLibres} »</li>}
          </ul>
        </>
      )}
      {modifiable && aInviter && (
        <div className="a-l-ecran mt-4 grid gap-2">
          <p>
            Un fichier a apporté cette personne : elle ne sait pas encore que Tremplin existe, et la
            coordination ne la voit pas.
          </p>
          <div>
            <InlineForm
              action={inviterUneImportee}
              hidden={{ beneficiaireId: personne.id }}
              label="Inviter cette personne"
            />
          </div>
        </div>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4 flex flex-wrap gap-x-5 gap-y-2">
          {enCours && !aInviter && (
            <ButtonLink href={`${PAGE_DES_FILS.REFERENT}/${enCours.id}`} variant="secondary">
              Lui écrire
            </ButtonLink>
          )}
          <ButtonLink href={`${base}/questions/ou`} variant="secondary">
            Remplir les questions ensemble
          </ButtonLink>
          <ButtonLink href={`${base}/questions/accord`} variant="quiet">
            Son accord
          </ButtonLink>
          <ButtonLink href={`${base}/carte`} variant="quiet">
            Carte de connexion
          </ButtonLink>
          {personne.etape !== 'SORTIE' && <Finir personneId={personne.id} jour={jour} />}
        </div>
      )}
    </Card>
  );
}
