import { Select } from '@/components/ui/choice';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import {
  CHAMPS,
  MOTIFS_JAMAIS,
  SANS_USAGE_MOTIF,
  TOUS_LES_CHAMPS,
  manqueDeChamps,
  reconnaitre,
  type Colonne,
} from '@/lib/imports/colonne';
import type { ImportVu } from '@/lib/imports/queries';
import { enumerer } from '@/lib/langage/phrase';
import { FormulaireFichier, type Espace } from './envoi';

const OPTIONS = TOUS_LES_CHAMPS.map((champ) => ({ value: champ, label: CHAMPS[champ] }));

function Usage({ colonne, rang }: { colonne: Colonne; rang: number }) {
  if (colonne.jamais)
    return (
      <p>
        <strong>Pas gardée.</strong> {MOTIFS_JAMAIS[colonne.jamais]}
      </p>
    );
  return (
    <Select
      name={`colonne-${rang}`}
      label={`Ce que dit « ${colonne.titre} »`}
      options={OPTIONS}
      emptyLabel="Ne pas garder"
      defaultValue={colonne.champ ?? ''}
    />
  );
}

/** What each heading says; the file is asked for again, since none of it was kept. */
export function DireColonnes({ i, espace, erreur }: { i: ImportVu; espace: Espace; erreur?: string }) {
  const manque = manqueDeChamps(i.colonnes);
  const inconnues = i.colonnes.filter((c) => !c.jamais && reconnaitre(c.titre) === undefined);
  return (
    <FormulaireFichier espace={espace} erreur={erreur} bouton="Lire le fichier" large>
      <input type="hidden" name="importId" value={i.id} />
      <input type="hidden" name="inconnues" value={i.creerInconnues ? 'creer' : 'compter'} />
      {manque.length > 0 && (
        <Notice tone="todo" title={`Aucune colonne ne dit : ${enumerer(manque).toLowerCase()}`}>
          Sans le prénom et le nom, personne n’est reconnu.
        </Notice>
      )}
      <Notice title="Dites une fois ce que veut dire chaque colonne">
        <p>
          {inconnues.length > 0
            ? `Tremplin ne connaît pas ${enumerer(inconnues.map((c) => `« ${c.titre} »`))}.`
            : 'Tremplin connaît toutes ces colonnes : changez ce qui ne va pas.'}{' '}
          C’est retenu pour {i.pour.split(', ').at(-1)}. Rien du fichier n’a été gardé : choisissez-le de
          nouveau ci-dessous.
        </p>
      </Notice>
      <Table
        caption="Les colonnes du fichier"
        captionHidden
        head={['Colonne', 'Ce que Tremplin en fait']}
        rows={i.colonnes.map((colonne, rang) => ({
          key: `${rang}`,
          cells: [colonne.titre, <Usage key="usage" colonne={colonne} rang={rang} />],
        }))}
      />
    </FormulaireFichier>
  );
}

/** What was done with each column, and why some are not kept. */
export function ColonnesLues({ colonnes }: { colonnes: readonly Colonne[] }) {
  const usage = (c: Colonne) =>
    c.champ ? CHAMPS[c.champ] : `Pas gardée. ${c.jamais ? MOTIFS_JAMAIS[c.jamais] : SANS_USAGE_MOTIF}`;
  return (
    <Table
      caption="Les colonnes du fichier"
      captionHidden
      head={['Colonne', 'Ce que Tremplin en fait']}
      rows={colonnes.map((c, rang) => ({ key: `${rang}`, cells: [c.titre, usage(c)] }))}
    />
  );
}
