import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { jourCourt, jourDe } from '@/lib/dates';
import { revoquerMonPartage } from '@/lib/passeport/actions';
import type { PartageVue } from '@/lib/passeport/queries';

/** What a share shows, in one or two sentences. */
export function ShareWords({ partage }: { partage: PartageVue }) {
  const n = partage._count.fiches;
  const avec = [partage.montreNom && 'mon nom', partage.montreHeures && 'mes heures'].filter(Boolean);
  return (
    <p>
      {n} page{n > 1 ? 's' : ''}
      {avec.length ? `, avec ${avec.join(' et ')}` : ', sans mon nom'}.{' '}
      {partage.expireLe ? `Jusqu’au ${jourCourt(jourDe(partage.expireLe))}.` : 'Jusqu’à ce que je l’arrête.'}
    </p>
  );
}

/** Stop a share, in two taps. */
export function StopShare({ id }: { id: string }) {
  return (
    <Confirm label="Arrêter ce lien" variant="quiet">
      <p>Ce lien et les passeports imprimés avec lui ne s’ouvriront plus. Vous pourrez en faire un autre.</p>
      <InlineForm
        action={revoquerMonPartage}
        hidden={{ partageId: id }}
        label="Oui, l’arrêter"
        variant="danger"
        full
      />
    </Confirm>
  );
}

/** The shares in force. */
export function ShareList({ partages }: { partages: readonly PartageVue[] }) {
  return (
    <ul className="grid gap-4">
      {partages.map((p) => (
        <Card as="li" key={p.id}>
          <h3 className="font-semibold">{p.libelle || `Lien du ${jourCourt(jourDe(p.creeLe))}`}</h3>
          <ShareWords partage={p} />
          <div className="mt-3 flex flex-wrap gap-2">
            <ButtonLink href={`/beneficiaire/passeport/partages/${p.id}`} variant="secondary">
              Voir le lien et le code
            </ButtonLink>
            <StopShare id={p.id} />
          </div>
        </Card>
      ))}
    </ul>
  );
}
