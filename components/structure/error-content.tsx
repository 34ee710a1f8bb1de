/** 500, or 503 while the database is away. Kept tiny: every page carries it. */
export function ErrorContent({ digest }: { digest?: string }) {
  return (
    <main id="contenu" className="citoyen mx-auto grid max-w-[640px] gap-4 p-4">
      <h1 className="text-3xl">Quelque chose n’a pas marché</h1>
      <p>Ce n’est pas vous. Ce que vous avez enregistré est gardé. Attendez un peu, puis essayez encore.</p>
      {digest && <p>Référence à donner si vous appelez : {digest}</p>}
      <a className="lien min-h-11" href="">
        Essayer encore
      </a>
      <a className="lien min-h-11" href="/">
        Aller à l’accueil
      </a>
    </main>
  );
}
