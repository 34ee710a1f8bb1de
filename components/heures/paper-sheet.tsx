import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { jourEnLettres, jourIso } from '@/lib/dates';
import { saisirFeuilleAction } from '@/lib/heures/actions';
import { dureeEnLettres } from '@/lib/heures/duree';
import type { LigneDeFeuille } from '@/lib/heures/queries/association';

type Props = { jour: Date; aujourdHui: Date; lignes: readonly LigneDeFeuille[] };

/** A paper sheet of one day: choose the day, then one duration per volunteer. Empty boxes are skipped. */
export function PaperSheet({ jour, aujourdHui, lignes }: Props) {
  const aEcrire = lignes.filter((l) => l.minutes === null);
  const missions = [...new Set(aEcrire.map((l) => l.mission))];
  const ecrites = lignes.filter((l) => l.minutes !== null);
  return (
    <div className="grid gap-6">
      <form action="/association/heures/feuille" className="flex flex-wrap items-end gap-4">
        <DateField
          name="jour"
          label="Jour de la feuille"
          defaultValue={jourIso(jour)}
          max={jourIso(aujourdHui)}
        />
        <Button type="submit" variant="secondary">
          Choisir ce jour
        </Button>
      </form>
      {aEcrire.length === 0 ? (
        <EmptyState title="Rien à écrire pour ce jour">
          Aucun bénévole n’a de mission ce jour-là, ou ses heures sont déjà écrites.
        </EmptyState>
      ) : (
        <Card>
          <Form
            action={saisirFeuilleAction}
            submit="Enregistrer la feuille"
            intro={
              <h2 className="text-xl">
                {jourEnLettres(jour)}
                <span className="block text-base font-normal text-encre-douce">
                  Écrivez 2, 1,5 ou 2 h 30. Laissez vide si la personne n’est pas sur la feuille.
                </span>
              </h2>
            }
          >
            <Hidden name="date" value={jourIso(jour)} />
            {missions.map((mission) => (
              <fieldset key={mission} className="min-w-0 border-t border-filet pt-4">
                <legend className="pr-3 font-bold wrap-anywhere">{mission}</legend>
                <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
                  {aEcrire
                    .filter((l) => l.mission === mission)
                    .map((l) => (
                      <div key={l.affectationId}>
                        <Hidden name="affectationIds" value={l.affectationId} />
                        <TextField name={`duree-${l.affectationId}`} label={l.prenom} />
                      </div>
                    ))}
                </div>
              </fieldset>
            ))}
          </Form>
        </Card>
      )}
      {ecrites.length > 0 && (
        <p className="text-encre-douce">
          Déjà écrit ce jour : {ecrites.map((l) => `${l.prenom} (${dureeEnLettres(l.minutes!)})`).join(', ')}.
        </p>
      )}
    </div>
  );
}
