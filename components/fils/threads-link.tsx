import { Badge } from '@/components/ui/badge';

/** The way to one's threads, and how many hold something new. */
export function ThreadsLink({ href, label, nouveaux }: { href: string; label: string; nouveaux: number }) {
  return (
    <a href={href} className="lien inline-flex min-h-11 flex-wrap items-center gap-x-2">
      {label}
      {nouveaux > 0 && (
        <Badge tone="success">
          {nouveaux} {nouveaux === 1 ? 'nouveau' : 'nouveaux'}
        </Badge>
      )}
    </a>
  );
}
