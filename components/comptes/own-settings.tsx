const LIENS = [
  { href: '/compte/notifications/choix', mot: 'Choisir comment me prévenir' },
  { href: '/compte/connexions', mot: 'Voir les appareils connectés' },
];

const FICHIERS = { href: '/compte/fichiers', mot: 'Retrouver les fichiers que j’ai demandés' };

/** What one sets for oneself, whatever one's role; and one's files, for who may ask for some. */
export function OwnSettings({ fichiers }: { fichiers: boolean }) {
  return (
    <ul>
      {[...LIENS, ...(fichiers ? [FICHIERS] : [])].map(({ href, mot }) => (
        <li key={href}>
          <a className="lien inline-flex min-h-11 items-center" href={href}>
            {mot}
          </a>
        </li>
      ))}
    </ul>
  );
}
