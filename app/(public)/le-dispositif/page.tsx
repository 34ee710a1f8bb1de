import type { Metadata } from 'next';
import { Figures } from '@/components/dispositif/figures';
import { Principles } from '@/components/dispositif/principles';
import { Who } from '@/components/dispositif/who';
import { ButtonLink } from '@/components/ui/button';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import { Path } from '@/components/ui/path';
import { jourDe } from '@/lib/dates';
import { etatPhase } from '@/lib/dispositif/phase';
import { dispositifPublie } from '@/lib/dispositif/queries';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Le dispositif' };

export default async function LeDispositif() {
  const { departement, phases, chiffres } = await dispositifPublie();
  const jour = jourDe(maintenant());
  return (
    <Narrow>
      <PageTitle
        title="Le dispositif"
        lead={`« ${departement.nomDispositif} », ${departement.nomAvecDans}.`}
      />
      <Principles />
      {phases.length > 0 && (
        <Section title="Les étapes">
          <Path
            label="Les étapes du dispositif"
            steps={phases.map((p) => ({
              label: p.titre,
              state: etatPhase(p, jour),
              detail: `${p.periode}. ${p.texte}`,
            }))}
          />
        </Section>
      )}
      <Section title="Qui fait quoi">
        <Who />
      </Section>
      {chiffres.length > 0 && (
        <Section title="Les chiffres publiés">
          <Figures chiffres={chiffres} />
          <p>
            <ButtonLink href="/indicateurs" variant="secondary" full>
              Voir les indicateurs à jour
            </ButtonLink>
          </p>
        </Section>
      )}
    </Narrow>
  );
}
