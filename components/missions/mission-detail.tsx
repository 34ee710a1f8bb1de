import type { ReactNode } from 'react';
import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Badge } from '@/components/ui/badge';
import { Marked } from '@/components/ui/marked';
import { Section } from '@/components/ui/page';
import { WeekGrid } from '@/components/ui/week-grid';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { DOMAINES } from '@/lib/missions/domaine';
import { bonASavoir, phraseCreneau, phraseFrais, phraseHeures, phrasePlaces } from '@/lib/missions/vue';
import type { MissionDetail as Mission } from '@/lib/missions/vue';
import { COMPETENCES } from '@/lib/passeport/competence';
import { surligner, type Motif } from '@/lib/vocabulaire/surlignage';
import { Reasons } from './reasons';

/**
 * A mission's page: what one does, when, where, what it costs, with whom, what one learns; for a known reader also
 * why it fits and what may not. `children` holds the action (« ça m’intéresse »), at the end.
 */
export function MissionDetail({
  mission,
  lieu,
  libre,
  reasons = [],
  gaps = [],
  motifs = [],
  children,
}: {
  mission: Mission;
  lieu?: string;
  /** Half-days when the reader is free. */
  libre?: readonly DemiJournee[];
  reasons?: readonly string[];
  gaps?: readonly string[];
  /** The words that were looked for, when it was found by them. */
  motifs?: readonly Motif[];
  children?: ReactNode;
}) {
  const dire = (texte: string) => <Marked parts={surligner(texte, motifs)} />;
  return (
    <article className="grid gap-8">
      <header className="grid gap-3">
        <p className="domaine">
          <Pictogramme nom={mission.domaine} />
          {dire(DOMAINES[mission.domaine].label)}
        </p>
        <h1 className="text-3xl">{dire(mission.titre)}</h1>
        <p className="flex flex-wrap items-center gap-3">
          <span>{dire(mission.association.nom)}</span>
          <Badge tone={mission.places > mission.placesPrises ? 'success' : 'neutral'}>
            {phrasePlaces(mission)}
          </Badge>
        </p>
      </header>
      {(reasons.length > 0 || gaps.length > 0) && (
        <div className="grid gap-4 rounded-card bg-mousse p-4">
          <h2 className="text-xl">Pourquoi cette mission ?</h2>
          {reasons.length > 0 && (
            <div>
              <h3 className="mb-2 text-lg">Pourquoi cela peut vous aller</h3>
              <Reasons reasons={reasons} />
            </div>
          )}
          {gaps.length > 0 && (
            <div>
              <h3 className="mb-2 text-lg">Ce qui peut ne pas aller</h3>
              <Reasons reasons={gaps} tone="against" />
            </div>
          )}
        </div>
      )}
      <Section title="Ce que vous ferez">
        {mission.activites.length > 0 && (
          <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
            {mission.activites.map((phrase) => (
              <li key={phrase}>{dire(phrase)}</li>
            ))}
          </ul>
        )}
        {mission.description && <p className="mt-3 whitespace-pre-line">{dire(mission.description)}</p>}
      </Section>
      <Quand mission={mission} libre={libre} />
      <Section title={mission.aDistance === 'TOTALE' ? 'Où' : 'Où, et comment venir'}>
        <p className="font-semibold">
          {mission.aDistance === 'TOTALE' ? 'Chez vous, à distance' : (lieu ?? mission.commune.nom)}
        </p>
        {mission.adresse && mission.aDistance !== 'TOTALE' && <p>{mission.adresse}</p>}
        {mission.aDistance === 'POSSIBLE' && <p>Une partie peut se faire de chez vous.</p>}
        {mission.commentVenir && <p className="mt-2 whitespace-pre-line">{mission.commentVenir}</p>}
        {mission.prochesTransports && mission.aDistance !== 'TOTALE' && (
          <p className="mt-2">Un bus, un car ou un train passe tout près.</p>
        )}
        <p className="mt-2">{phraseFrais(mission)}</p>
        {mission.aApporter && <p className="mt-2">À apporter : {mission.aApporter}</p>}
      </Section>
      <Section title="Avec qui">
        <p>
          {mission.tuteurPrenom
            ? `${mission.tuteurPrenom} vous accueille et vous aide.`
            : `${mission.association.nom} vous accueille.`}
        </p>
        {mission.association.description && <p className="mt-2">{mission.association.description}</p>}
      </Section>
      {mission.apprend.length > 0 && (
        <Section title="Ce que vous pouvez apprendre">
          <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
            {mission.apprend.map((c) => (
              <li key={c}>{COMPETENCES[c].label}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Bon à savoir">
        <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
          {bonASavoir(mission).map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      </Section>
      {mission.urlSource && (
        <p>
          <a href={mission.urlSource} rel="noopener nofollow" className="underline underline-offset-4">
            Lire l’annonce d’origine
          </a>
        </p>
      )}
      {children}
    </article>
  );
}

function Quand({ mission, libre }: { mission: Mission; libre?: readonly DemiJournee[] }) {
  const hebdo = mission.creneaux.filter((c) => c.date === null);
  const dates = mission.creneaux.filter((c) => c.date !== null);
  return (
    <Section title="Quand">
      {mission.creneaux.length === 0 && <p>Les horaires se choisissent ensemble.</p>}
      {hebdo.length > 0 && (
        <>
          <WeekGrid
            caption="Les demi-journées proposées dans la semaine"
            slots={hebdo}
            highlighted={libre}
            highlightLabel="vous êtes libre"
          />
          <p className="mt-3">Vous choisissez parmi ces moments :</p>
        </>
      )}
      <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
        {[...hebdo, ...dates].map((c) => (
          <li key={c.id} className="first-letter:uppercase">
            {phraseCreneau(c)}, {phraseHeures(c)}
          </li>
        ))}
      </ul>
      {mission.dureeSemaines && <p className="mt-2">Pendant {mission.dureeSemaines} semaines environ.</p>}
    </Section>
  );
}
