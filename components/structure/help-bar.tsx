import { TELEPHONE } from '@/components/pictogramme/telephone';
import { Trait } from '@/components/pictogramme/trait';
import type { Contact } from '@/lib/contact/queries';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** Somebody to talk to, on every page: a number to call, or a form to be called. */
export function HelpBar({ contact }: { contact: Contact }) {
  return (
    <aside
      aria-label="Besoin d’aide"
      className="a-l-ecran flex flex-wrap items-center justify-center gap-x-6 border-b border-filet bg-mousse px-4 py-1 text-base"
    >
      {contact.telephone && (
        <a
          href={`tel:${contact.telephone}`}
          className="inline-flex min-h-11 items-center gap-2 font-semibold text-sapin hover:underline"
        >
          <Trait d={TELEPHONE} taille={20} />
          <span className="sr-only">
            Appeler la coordination{contact.territoire ? ` de ${contact.territoire}` : ''}&nbsp;:{' '}
          </span>
          {telephoneAffiche(contact.telephone)}
        </a>
      )}
      <a href="/je-participe" className="lien inline-flex min-h-11 items-center font-semibold">
        Rappelez-moi
      </a>
    </aside>
  );
}
