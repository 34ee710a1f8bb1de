import { LIGNES_MAX, LIGNES_TOUT_DE_SUITE, TROP_LONGUE } from '@/lib/exports/liste';
import { plusParametre } from '@/lib/requete';
import { FORMATS, NOMS_FORMATS } from '@/lib/tableur/format';

type Props = {
  /** Completes « Télécharger … », for who hears the links alone. */
  quoi: string;
  chemin: string;
  /** How many lines it has, when they may be many. */
  total?: number;
};

/** A list as a file, in each format: plain links. */
export function TakeAway({ quoi, chemin, total = 0 }: Props) {
  if (total > LIGNES_MAX) return <p className="a-l-ecran">{TROP_LONGUE}</p>;
  return (
    <p className="a-l-ecran flex flex-wrap items-baseline gap-x-4">
      <span>Télécharger {quoi} :</span>
      {NOMS_FORMATS.map((format) => (
        <a
          key={format}
          href={plusParametre(chemin, 'format', format)}
          className="lien inline-flex min-h-11 min-w-11 items-center"
        >
          {FORMATS[format].label}
          <span className="sr-only"> : {quoi}</span>
        </a>
      ))}
      {total > LIGNES_TOUT_DE_SUITE && <span>Ce fichier est long : il se prépare en quelques minutes.</span>}
    </p>
  );
}
