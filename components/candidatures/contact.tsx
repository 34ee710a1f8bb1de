import { EmailLink } from '@/components/ui/email';
import type { Contact } from '@/lib/candidatures/queries/association';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** The contact that the person chose to share; otherwise the coordination passes messages on. */
export function ContactChoisi({ contact }: { contact: Contact }) {
  if (!contact.telephone && !contact.email)
    return <span className="text-encre-douce">Par la coordination</span>;
  return (
    <span className="flex flex-wrap gap-x-4">
      {contact.telephone && (
        <a className="lien inline-flex min-h-11 items-center" href={`tel:${contact.telephone}`}>
          {telephoneAffiche(contact.telephone)}
        </a>
      )}
      {contact.email && <EmailLink value={contact.email} />}
    </span>
  );
}
