import { Table } from '@/components/ui/table';
import { contraste, PAIRES, type Jetons, type Theme } from '@/lib/apparence/jeton';

function Pastille({ dessus, fond }: { dessus: string; fond: string }) {
  return (
    <svg width="64" height="32" aria-hidden="true">
      <rect width="64" height="32" rx="6" fill={fond} />
      <text x="32" y="22" textAnchor="middle" fontSize="18" fontWeight="700" fill={dessus}>
        Aa
      </text>
    </svg>
  );
}

/** Every pair of colours with its contrast, measured from the style sheet. */
export function Colours({ jetons }: { jetons: Record<Theme, Jetons> }) {
  const mesure = (theme: Theme, p: (typeof PAIRES)[number]) => {
    const [dessus, fond] = [jetons[theme][p.dessus] ?? '', jetons[theme][p.fond] ?? ''];
    return (
      <span className="inline-flex items-center gap-2">
        <Pastille dessus={dessus} fond={fond} />
        {contraste(dessus, fond).toFixed(1).replace('.', ',')}
      </span>
    );
  };
  return (
    <Table
      caption="Contrastes mesurés"
      captionHidden
      head={['Couleur', 'Sur', 'Pour', 'Au moins', 'Clair', 'Sombre']}
      rows={PAIRES.map((p) => ({
        key: `${p.dessus}-${p.fond}`,
        cells: [
          p.dessus,
          p.fond,
          p.usage,
          String(p.minimum).replace('.', ','),
          mesure('clair', p),
          mesure('sombre', p),
        ],
      }))}
    />
  );
}
