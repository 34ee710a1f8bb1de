import { Figure } from '@/components/ui/figure';
import { CODES_INDICATEURS, enChiffres, INDICATEURS } from '@/lib/indicateurs/indicateur';
import type { Valeurs } from '@/lib/indicateurs/tableau';

/** The six figures, each with its definition one click away. */
export function Figures({ valeurs }: { valeurs: Valeurs }) {
  return (
    <div className="grid gap-4 grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))]">
      {CODES_INDICATEURS.map((code) => {
        const { label, definition, formule, territoire } = INDICATEURS[code];
        return (
          <Figure
            key={code}
            value={enChiffres(code, valeurs[code])}
            label={label}
            definition={
              <>
                <p>{definition}</p>
                <p className="mt-2">Calcul : {formule}</p>
                <p className="mt-2">Territoire : {territoire}</p>
              </>
            }
          />
        );
      })}
    </div>
  );
}
