import { Select } from '@/components/ui/choice';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import {
  MOTIFS_JAMAIS,
  SANS_USAGE_MOTIF,
  manqueDeChamps,
  type Colonne,
  type TableDeColonnes,
} from '@/lib/imports/colonne';
import { GENRES } from '@/lib/imports/genre';
import type { LieuImport } from '@/lib/imports/lieu';
import type { ImportVu } from '@/lib/imports/queries';
import { enumerer } from '@/lib/langage/phrase';
import { FormulaireFichier } from './envoi';

function Usage({ table, colonne, rang }: { table: TableDeColonnes; colonne: Colonne; rang: number }) {
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
      options={Object.entries(table.champs).map(([value, label]) => ({ value, label }))}
      emptyLabel="Ne pas garder"
      defaultValue={colonne.champ ?? ''}
    />
  );
}

/** What each heading says; the file is asked for again, since none of it was kept. */
export function DireColonnes({ i, lieu, erreur }: { i: ImportVu; lieu: LieuImport; erreur?: string }) {
  const table = GENRES[i.genre].colonnes;
  const manque = manqueDeChamps(table, i.colonnes);
  const inconnues = i.colonnes.filter((c) => !c.jamais && table.reconnaitre(c.titre) === undefined);
  return (
    <FormulaireFichier lieu={lieu} erreur={erreur} bouton="Lire le fichier" large>
      <input type="hidden" name="importId" value={i.id} />
      <input type="hidden" name="inconnues" value={i.creerInconnues ? 'creer' : 'compter'} />
      {manque.length > 0 && (
        <Notice tone="todo" title={`Aucune colonne ne dit : ${enumerer(manque).toLowerCase()}`}>
          Sans cela, aucune ligne n’est reconnue.
        </Notice>
      )}
      <Notice title="Dites une fois ce que veut dire chaque colonne">
        <p>
          {inconnues.length > 0
            ? `Tremplin ne connaît pas ${enumerer(inconnues.map((c) => `« ${c.titre} »`))}.`
            : 'Tremplin connaît toutes ces colonnes : changez ce qui ne va pas.'}{' '}
          C’est retenu pour {i.pour?.split(', ').at(-1) ?? 'les prochains fichiers'}. Rien du fichier n’a été
          gardé : choisissez-le de nouveau ci-dessous.
        </p>
      </Notice>
      <Table
        caption="Les colonnes du fichier"
        captionHidden
        head={['Colonne', 'Ce que Tremplin en fait']}
        rows={i.colonnes.map((colonne, rang) => ({
          key: `${rang}`,
          cells: [colonne.titre, <Usage key="usage" table={table} colonne={colonne} rang={rang} />],
        }))}
      />
    </FormulaireFichier>
  );
}

/** What was done with each column, and why some are not kept. */
export function ColonnesLues({ i: { genre, colonnes } }: { i: ImportVu }) {
  const { champs } = GENRES[genre].colonnes;
  const usage = (c: Colonne) =>
    c.champ ? champs[c.champ] : `Pas gardée. ${c.jamais ? MOTIFS_JAMAIS[c.jamais] : SANS_USAGE_MOTIF}`;
  return (
    <Table
      caption="Les colonnes du fichier"
      captionHidden
      head={['Colonne', 'Ce que Tremplin en fait']}
      rows={colonnes.map((c, rang) => ({ key: `${rang}`, cells: [c.titre, usage(c)] }))}
    />
  );
}
