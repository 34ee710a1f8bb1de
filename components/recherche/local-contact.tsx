import type { Contact } from '@/lib/contact/queries';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** Whom to call about the missions around here. */
export function LocalContact({ contact }: { contact: Contact | null }) {
  if (!contact?.telephone) return null;
  return (
    <p className="a-l-ecran">
      Une question ? La coordination du territoire {contact.territoire} vous répond :{' '}
      <a className="lien py-2.5 font-semibold" href={`tel:${contact.telephone}`}>
        {telephoneAffiche(contact.telephone)}
      </a>
    </p>
  );
}
