const LIENS = [
  { href: '/compte/notifications/choix', mot: 'Choisir comment me prévenir' },
  { href: '/compte/connexions', mot: 'Voir les appareils connectés' },
];

/** What one sets for oneself, whatever one's role. */
export function OwnSettings() {
  return (
    <ul>
      {LIENS.map(({ href, mot }) => (
        <li key={href}>
          <a className="lien inline-flex min-h-11 items-center" href={href}>
            {mot}
          </a>
        </li>
      ))}
    </ul>
  );
}
