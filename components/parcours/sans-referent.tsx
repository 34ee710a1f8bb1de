import { Notice } from '@/components/ui/notice';

/** What waits at the Département: people whom nobody accompanies. Nothing when there is nobody. */
export function SansReferent({ nombre }: { nombre: number }) {
  if (nombre === 0) return null;
  return (
    <Notice tone="todo">
      <p>
        <a
          className="lien inline-flex min-h-11 items-center font-semibold wrap-anywhere"
          href="/departement/personnes"
        >
          {nombre.toLocaleString('fr-FR')} {nombre > 1 ? 'personnes' : 'personne'} sans référent
        </a>
      </p>
    </Notice>
  );
}
