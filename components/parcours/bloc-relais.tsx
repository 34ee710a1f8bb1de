import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { ReadVersion } from '@/components/form/version';
import { Card } from '@/components/ui/card';
import { Hidden, TextArea } from '@/components/ui/field';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import { ajouterJours, jourCourt, jourDe } from '@/lib/dates';
import { ecrireUnRelais } from '@/lib/parcours/actions/points';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { SuiviVu } from '@/lib/parcours/queries/parcours/suivis';
import { RelaisLu } from './relais-lu';

/** What the former référent writes while they may still read. */
function Ecrire({ suivi, personneId }: { suivi: SuiviVu; personneId: string }) {
  return (
    <Form
      fold={suivi.relais ? 'Changer le mot de relais' : 'Écrire le mot de relais'}
      action={ecrireUnRelais}
      submit="Enregistrer le mot de relais"
    >
      <Hidden name="suiviId" value={suivi.id} />
      <ReadVersion version={suivi.relaisVersion} relire={`/referent/personnes/${personneId}`} />
      <TextArea
        name="relais"
        label="Ce qui aide à prendre la suite"
        hint="La personne et son nouveau référent lisent ces mots. Rien de la santé, ni de numéro de sécurité sociale."
        maxLength={2000}
        rows={5}
        defaultValue={suivi.relais ?? undefined}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </Form>
  );
}

/** What a former référent hands over to the next one; who was told to go on writes it here. Nothing without either. */
export function BlocRelais({ parcours }: { parcours: Parcours }) {
  const { suivis, aRelayer, personne } = parcours;
  const ecrits = suivis.filter((s) => s.relais);
  if (ecrits.length === 0 && !aRelayer) return null;
  return (
    <Card as="section" id="relais">
      <h2 className="mb-3 text-xl">Mot de relais</h2>
      <ul className="grid gap-3">
        {ecrits.map((s) => (
          <li key={s.id}>
            <RelaisLu suivi={s} />
          </li>
        ))}
      </ul>
      {aRelayer?.finLe && (
        <div className="a-l-ecran mt-3 grid gap-2">
          <p className="text-encre-douce">
            Jusqu’au {jourCourt(ajouterJours(jourDe(aRelayer.finLe), JOURS_ANCIEN_REFERENT - 1))}, vous pouvez
            écrire ici ce qui aide à prendre la suite.
          </p>
          <Ecrire suivi={aRelayer} personneId={personne.id} />
        </div>
      )}
    </Card>
  );
}
