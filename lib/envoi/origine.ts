/** Whether a form was sent from a page of this site: browsers write `Origin` on every POST, a foreign page cannot forge it. */
export function vientDIci(entetes: Headers): boolean {
  const origine = entetes.get('origin');
  if (!origine || !URL.canParse(origine)) return false;
  return new URL(origine).host === (entetes.get('x-forwarded-host') ?? entetes.get('host'));
}
