import { Form } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Hidden } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { jourCourt, jourDe, ajouterJours } from '@/lib/dates';
import { abandonnerUnImport, confirmerUnImport, defaireUnImport } from '@/lib/imports/actions';
import type { ImportOuvert } from '@/lib/imports/commands/ouverture';
import { JOURS_POUR_DEFAIRE } from '@/lib/imports/import';
import type { ImportSuivi } from '@/lib/imports/queries';
import { GENRES } from '@/lib/imports/genre';
import { LIEUX, type LieuImport } from '@/lib/imports/lieu';
import type { VueImport } from '@/lib/imports/vue';
import { ColonnesLues, DireColonnes } from './colonnes';
import { Lignes } from './lignes';
import { MOTS } from './mots';

type Props = ImportOuvert & Pick<VueImport, 'filtre' | 'erreur'> & { lieu: LieuImport };
const nombre = (n: number) => n.toLocaleString('fr-FR');

function Decision(props: {
  i: ImportSuivi;
  lieu: LieuImport;
  action: typeof confirmerUnImport;
  bouton: string;
  repli?: string;
  mot: string;
}) {
  return (
    <Form
      action={props.action}
      submit={props.bouton}
      submitVariant={props.repli ? 'danger' : 'primary'}
      fold={props.repli}
      full={false}
      intro={<p>{props.mot}</p>}
    >
      <Hidden name="importId" value={props.i.id} />
      <Hidden name="retour" value={props.lieu} />
    </Form>
  );
}

const Abandonner = ({ i, lieu }: Pick<Props, 'i' | 'lieu'>) => (
  <Decision
    {...{ i, lieu }}
    action={abandonnerUnImport}
    bouton="Oui, abandonner"
    repli="Abandonner cet import"
    mot="L’aperçu est effacé. Rien n’est écrit."
  />
);

/** What was thrown away as the file was read. */
function Enleve({ i }: { i: ImportSuivi }) {
  const nir = i.colonnes.filter((c) => c.jamais === 'NIR');
  if (nir.length === 0 && i.nirRetires === 0) return null;
  return (
    <Notice tone="todo" title="Des numéros de sécurité sociale ont été enlevés">
      {nir.map((c) => (
        <p key={c.titre}>La colonne « {c.titre} » a été enlevée dès la lecture, avant tout enregistrement.</p>
      ))}
      {i.nirRetires > 0 && (
        <p>
          {i.nirRetires === 1
            ? 'Une autre case en contenait un : elle est vide ici.'
            : `${nombre(i.nirRetires)} autres cases en contenaient un : elles sont vides ici.`}
        </p>
      )}
      <p>Tremplin ne les garde jamais. Le fichier lui-même n’est gardé nulle part.</p>
    </Notice>
  );
}

function Regles({ i }: { i: ImportSuivi }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{MOTS[i.genre].retrouver}</summary>
      <ol className="grid list-decimal gap-1 pl-6">
        {GENRES[i.genre].regles.map((regle) => (
          <li key={regle}>{regle}</li>
        ))}
      </ol>
      <p className="mt-2">{MOTS[i.genre].precision}</p>
    </details>
  );
}

function Colonnes({ i, lieu }: Pick<Props, 'i' | 'lieu'>) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">Les colonnes du fichier</summary>
      <div className="grid gap-3">
        <ColonnesLues i={i} />
        {i.statut === 'APERCU' && (
          <div>
            <ButtonLink href={`${LIEUX[lieu].chemin}/${i.id}?colonnes=oui`} variant="secondary">
              Changer ce que disent les colonnes
            </ButtonLink>
          </div>
        )}
      </div>
    </details>
  );
}

function Avancement({ i, lieu }: Pick<Props, 'i' | 'lieu'>) {
  const defait = i.statut === 'ANNULATION';
  return (
    <Section title={defait ? 'L’import se défait' : 'L’import est en cours'}>
      <progress
        aria-label={defait ? 'Lignes défaites' : 'Lignes écrites'}
        className="h-3 w-full max-w-[640px] appearance-none overflow-hidden rounded-full bg-filet [&::-moz-progress-bar]:bg-sapin [&::-webkit-progress-bar]:bg-filet [&::-webkit-progress-value]:bg-sapin"
        value={i.faites}
        max={i.aFaire || 1}
      >
        {nombre(i.faites)}
      </progress>
      <p>
        {nombre(i.faites)} lignes sur {nombre(i.aFaire)}. Vous pouvez fermer cette page : le travail continue.
      </p>
      <div>
        <ButtonLink href={`${LIEUX[lieu].chemin}/${i.id}`}>Voir où on en est</ButtonLink>
      </div>
    </Section>
  );
}

function Nombres({ i, ecrites }: { i: ImportSuivi; ecrites: boolean }) {
  const items = [
    { term: ecrites ? MOTS[i.genre].creees : MOTS[i.genre].aCreer, description: nombre(i.creees) },
    { term: ecrites ? 'Mises à jour' : 'À mettre à jour', description: nombre(i.modifiees) },
    { term: 'Sans changement', description: nombre(i.inchangees) },
    { term: 'Erreurs, laissées de côté', description: nombre(i.erreurs) },
    ...(i.creerInconnues
      ? i.pour
        ? [{ term: 'Confiées à', description: i.pour }]
        : []
      : [{ term: 'Inconnues, comptées seulement', description: nombre(i.inconnues) }]),
    ...(i.statut === 'ANNULE'
      ? [
          { term: 'Lignes défaites', description: nombre(i.defaites) },
          { term: 'Lignes qui restent', description: nombre(i.gardees) },
        ]
      : []),
  ];
  return <DefinitionList items={items} />;
}

const TITRES: Partial<Record<ImportSuivi['statut'], string>> = {
  APERCU: 'Ce que fera cet import',
  FAIT: 'Ce que cet import a fait',
  ANNULE: 'Cet import a été défait',
  ABANDONNE: 'Cet import a été abandonné',
};

/** An import, wherever it is in its life. */
export function EcranImport(props: Props) {
  const { i, lieu, lignes, filtre, defaisable } = props;
  if (props.dire)
    return (
      <>
        <Enleve i={i} />
        <Section title="Ce que disent les colonnes">
          <DireColonnes i={i} lieu={lieu} erreur={props.erreur} />
        </Section>
        <Abandonner i={i} lieu={lieu} />
      </>
    );
  if (i.statut === 'EN_COURS' || i.statut === 'ANNULATION') return <Avancement i={i} lieu={lieu} />;
  const ecrites = i.statut !== 'APERCU';
  const change = i.creees + i.modifiees;
  const jusquAu = i.faitLe && jourCourt(jourDe(ajouterJours(i.faitLe, JOURS_POUR_DEFAIRE)));
  return (
    <>
      <Enleve i={i} />
      <Section title={TITRES[i.statut] ?? 'Import'}>
        <Nombres i={i} ecrites={ecrites} />
        {i.statut === 'APERCU' && change > 0 && (
          <Decision
            {...{ i, lieu }}
            action={confirmerUnImport}
            bouton={`Confirmer : ${change === 1 ? '1 ligne' : `${nombre(change)} lignes`}`}
            mot={MOTS[i.genre].confirmer}
          />
        )}
        {i.statut === 'APERCU' && change === 0 && <p>Ce fichier ne change rien.</p>}
        {i.statut === 'APERCU' && <Abandonner i={i} lieu={lieu} />}
        {defaisable && change > 0 && (
          <Decision
            {...{ i, lieu }}
            action={defaireUnImport}
            bouton="Oui, tout défaire"
            repli={`Défaire cet import (jusqu’au ${jusquAu})`}
            mot={MOTS[i.genre].defaire}
          />
        )}
      </Section>
      <div className="grid gap-1">
        <Regles i={i} />
        <Colonnes i={i} lieu={lieu} />
      </div>
      {i.gardes ? (
        <Section id="lignes" title="Ligne par ligne">
          <Lignes {...{ i, lignes, lieu, filtre, ecrites }} />
        </Section>
      ) : (
        i.statut !== 'APERCU' && <p>Les lignes ne sont plus gardées : elles portent des noms.</p>
      )}
    </>
  );
}
