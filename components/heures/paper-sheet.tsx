import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { jourCourt, jourEnLettres, jourIso } from '@/lib/dates';
import { saisirFeuilleAction } from '@/lib/heures/actions';
import { dureeEnLettres } from '@/lib/heures/duree';
import { majuscule } from '@/lib/langage/phrase';
import type { LigneDeFeuille } from '@/lib/heures/queries/association';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

const CHEMIN = '/association/heures/feuille';

type Props = {
  jour: Date;
  aujourdHui: Date;
  missions: readonly { id: string; titre: string }[];
  choix: { mission?: string; prenom?: string };
  benevoles: PageDe<LigneDeFeuille>;
};

/** Which sheet: a day, and when there are many people, one mission or a first name. */
function Choisir({ jour, aujourdHui, missions, choix, benevoles }: Props) {
  const longue = benevoles.pages > 1 || choix.prenom !== undefined;
  return (
    <form action={CHEMIN} role="search" className="flex flex-wrap items-end gap-4">
      <DateField
        name="jour"
        label="Jour de la feuille"
        defaultValue={jourIso(jour)}
        max={jourIso(aujourdHui)}
      />
      {missions.length > 1 && (
        <div className="min-w-0 flex-1 basis-60">
          <Select
            name="mission"
            label="Mission"
            emptyLabel="Toutes"
            defaultValue={choix.mission}
            options={missions.map((m) => ({ value: m.id, label: m.titre }))}
          />
        </div>
      )}
      {longue && (
        <div className="min-w-0 flex-1 basis-40">
          <TextField name="prenom" label="Prénom" type="search" defaultValue={choix.prenom} />
        </div>
      )}
      <Button type="submit" variant="secondary">
        Voir cette feuille
      </Button>
    </form>
  );
}

/** One volunteer: the time to write, or the one that is written. Two of the same first name are told apart. */
function Ligne({ ligne: l, homonyme }: { ligne: LigneDeFeuille; homonyme: boolean }) {
  const depuis = homonyme ? `Depuis le ${jourCourt(l.depuisLe)}` : undefined;
  if (l.minutes === null)
    return <TextField name={`duree-${l.affectationId}`} label={l.prenom} hint={depuis} />;
  return (
    <div className="grid content-start gap-1.5">
      <p className="font-semibold">{l.prenom}</p>
      {depuis && <p className="text-sm text-encre-douce">{depuis}</p>}
      <p className="py-2 text-encre-douce">{dureeEnLettres(l.minutes)}, déjà écrit</p>
    </div>
  );
}

function Mission({ titre, lignes }: { titre: string; lignes: readonly LigneDeFeuille[] }) {
  return (
    <fieldset className="min-w-0 border-t border-filet pt-4">
      <legend className="pr-3 font-bold wrap-anywhere">{titre}</legend>
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {lignes.map((l) => (
          <Ligne
            key={l.affectationId}
            ligne={l}
            homonyme={lignes.some((a) => a !== l && a.prenom === l.prenom)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A paper sheet of one day: choose it, then one duration per volunteer. Empty boxes are skipped. */
export function PaperSheet(props: Props) {
  const { jour, choix, benevoles } = props;
  const missions = [...new Map(benevoles.lignes.map((l) => [l.mission.id, l.mission])).values()];
  const aEcrire = benevoles.lignes.some((l) => l.minutes === null);
  return (
    <div className="grid gap-6">
      <Choisir {...props} />
      {benevoles.total === 0 ? (
        <EmptyState title="Rien à écrire ici">
          {choix.prenom
            ? 'Aucun bénévole de ce prénom n’a de mission ce jour-là.'
            : 'Aucun bénévole n’a de mission ce jour-là.'}
        </EmptyState>
      ) : (
        <Card>
          <Form
            action={saisirFeuilleAction}
            submit={aEcrire ? 'Enregistrer la feuille' : undefined}
            intro={
              <h2 className="text-xl">
                {majuscule(jourEnLettres(jour))}
                {benevoles.pages > 1 && `, ${benevoles.total.toLocaleString('fr-FR')} bénévoles`}
                <span className="block text-base font-normal text-encre-douce">
                  {aEcrire
                    ? 'Écrivez 2, 1,5 ou 2 h 30. Laissez vide si la personne n’est pas sur la feuille.'
                    : 'Ces heures sont déjà écrites.'}
                  {benevoles.pages > 1 && aEcrire && ' Enregistrez avant de changer de page.'}
                </span>
              </h2>
            }
          >
            <Hidden name="date" value={jourIso(jour)} />
            {benevoles.pages > 1 && (
              <>
                <Hidden name="mission" value={choix.mission ?? ''} />
                <Hidden name="prenom" value={choix.prenom ?? ''} />
                <Hidden name="page" value={String(benevoles.page)} />
              </>
            )}
            {missions.map((m) => (
              <Mission
                key={m.id}
                titre={m.titre}
                lignes={benevoles.lignes.filter((l) => l.mission.id === m.id)}
              />
            ))}
          </Form>
        </Card>
      )}
      <Pagination
        {...benevoles}
        label="Pages de la feuille"
        href={(page) => adresse(CHEMIN, { jour: jourIso(jour), ...choix, page })}
      />
    </div>
  );
}
