import { Stamp } from '@/components/ui/booklet';
import { jourCourt, jourDe } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import { periode } from '@/lib/passeport/partage';
import { avecA } from '@/lib/langage/article';

/** Where and when the mission of a page took place. */
export function PageFacts(props: {
  page: {
    attesteeLe: Date | null;
    association: { nom: string };
    affectation: { debutLe: Date; finLe: Date | null; mission: { commune: { nom: string } } };
  };
  minutes: number | null;
}) {
  const { page, minutes } = props;
  return (
    <div>
      <p>
        <strong>{page.association.nom}</strong>, {avecA(page.affectation.mission.commune.nom)}
      </p>
      <p className="text-encre-douce">{periode(page)}</p>
      {minutes !== null && <p>{dureeEnLettres(minutes)} de bénévolat</p>}
    </div>
  );
}

/** The stamp of the association, when it has attested. */
export function PageStamp({ page }: { page: { attesteeLe: Date | null; attesteeParNom: string | null } }) {
  if (!page.attesteeLe) return null;
  return (
    <Stamp
      title="Attesté"
      lines={[`le ${jourCourt(jourDe(page.attesteeLe))}`, `par ${page.attesteeParNom ?? ''}`]}
    />
  );
}
