import type { ReactNode } from 'react';
import { EspaceDesFormulaires } from '@/components/form/espace';
import { InlineForm } from '@/components/form/form';
import { Trait } from '@/components/pictogramme/trait';
import { sortir } from '@/lib/auth/actions';
import type { Contact } from '@/lib/contact/queries';
import { HelpBar } from './help-bar';
import { Readable } from './readable';
import { RoleNav, type Entree } from './role-nav';
import { Wordmark } from './wordmark';

type Lien = { href: string; nom: string };

/** The frame of a role's space, as it is drawn: scripts of a page weigh more than the few words that travel twice. */
export function EspaceShell(props: {
  role: string;
  espace: Lien;
  prenom: string;
  /** The other spaces of this account. */
  autres: readonly Lien[];
  /** The drawing of « Mes connexions ». */
  clef: string;
  entrees: readonly Entree[];
  contact: Contact;
  children: ReactNode;
}) {
  return (
    <>
      <header className="a-l-ecran border-b border-filet bg-papier">
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <div className="flex flex-wrap items-center gap-x-3">
            <Wordmark href={props.espace.href} />
            <span className="text-encre-douce max-sm:sr-only">{props.espace.nom}</span>
          </div>
          <div className="flex flex-wrap items-center gap-x-4">
            {props.autres.map((a) => (
              <a key={a.href} href={a.href} className="lien inline-flex min-h-11 items-center">
                {a.nom}
              </a>
            ))}
            <a href="/compte/connexions" className="lien inline-flex min-h-11 items-center gap-2">
              <Trait d={props.clef} taille={20} />
              <span>
                <span className="sr-only">{props.prenom} : </span>
                Mes connexions
              </span>
            </a>
            <div className="max-sm:hidden">
              <InlineForm action={sortir} label="Sortir" variant="quiet" />
            </div>
          </div>
        </div>
      </header>
      <div className="flex flex-1 flex-col md:grid md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <RoleNav entrees={props.entrees} />
        <div className="flex min-w-0 flex-col max-md:pb-20">
          <main id="contenu" tabIndex={-1} className="w-full flex-1 outline-none">
            <EspaceDesFormulaires role={props.role}>
              {props.role === 'BENEFICIAIRE' ? <Readable>{props.children}</Readable> : props.children}
            </EspaceDesFormulaires>
          </main>
          <div className="a-l-ecran border-t border-filet">
            <HelpBar contact={props.contact} />
          </div>
        </div>
      </div>
    </>
  );
}
