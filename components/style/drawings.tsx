import { DESSINS } from '@/components/pictogramme/dessins';
import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { BookletCover, BookletPage, Stamp } from '@/components/ui/booklet';
import { Path } from '@/components/ui/path';

const ETAPES = [
  { label: 'Vous avez dit « ça m’intéresse »', state: 'done', detail: 'mardi 3 mars' },
  { label: 'La coordination vous présente', state: 'done', detail: 'jeudi 5 mars' },
  { label: 'L’association vous répond', state: 'now', detail: 'Sous une semaine' },
  { label: 'Premier jour', state: 'next' },
] as const;

/** The three signatures: the path, the booklet, the pictograms. */
export function Drawings() {
  return (
    <>
      <h3 className="text-xl">Le chemin</h3>
      <Path steps={ETAPES} label="Votre demande" />
      <Path steps={ETAPES} orientation="horizontal" label="Votre demande, couchée" />
      <Path steps={ETAPES} orientation="compact" label="Votre demande, en bref" />
      <h3 className="text-xl">Le livret</h3>
      <div className="grid gap-6 md:grid-cols-2">
        <BookletCover title="Passeport bénévole" owner="Samira Durand">
          <p>3 missions, 42 heures données</p>
        </BookletCover>
        <BookletPage
          title="Aider au jardin partagé"
          number={1}
          stamp={<Stamp title="Attesté" lines={['Les Jardins de Bresse', '3 mars 2026']} />}
        >
          <p>À Bourg-en-Bresse, de janvier à mars 2026. 18 heures.</p>
          <p>Semer, arroser, accueillir les visiteurs.</p>
        </BookletPage>
      </div>
      <h3 className="text-xl">Les pictogrammes</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
        {Object.keys(DESSINS).map((nom) => (
          <li key={nom} className="grid justify-items-center gap-1 text-center text-sm">
            <span className="text-sapin">
              <Pictogramme nom={nom} taille={40} />
            </span>
            <span className="max-w-full">{nom.toLowerCase().replaceAll('_', ' ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
