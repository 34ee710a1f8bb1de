import type { ReactNode } from 'react';

type Failure = { error: Error & { digest?: string } };

function Failed({ children }: { children?: ReactNode }) {
  return (
    <div className="citoyen mx-auto grid max-w-[640px] gap-4 p-4">
      <h1 className="text-3xl">Quelque chose n’a pas marché</h1>
      <p>Ce n’est pas vous. Attendez un peu, puis essayez encore.</p>
      {children}
      <a className="lien min-h-11" href="">
        Essayer encore
      </a>
    </div>
  );
}

/** For who checks a passport: no way into the site. */
export function NeutralError() {
  return <Failed />;
}

/** 500, in the frame of its page: whom to call stands there. Kept tiny: every page carries it. */
export function ErrorContent({ error }: Failure) {
  return (
    <Failed>
      <p>Ce que vous avez enregistré est gardé.</p>
      {error.digest && <p>Référence à donner si vous appelez : {error.digest}</p>}
      <a className="lien min-h-11" href="/">
        Aller à l’accueil
      </a>
    </Failed>
  );
}

/** The same when the frame fails too. */
export function ErrorPage({ error }: Failure) {
  return (
    <main id="contenu">
      <ErrorContent error={error} />
      <p className="citoyen mx-auto max-w-[640px] px-4">
        <a className="lien min-h-11" href="/je-participe">
          Rappelez-moi
        </a>
      </p>
    </main>
  );
}
