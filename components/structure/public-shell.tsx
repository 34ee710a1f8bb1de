'use client';
import type { ReactNode } from 'react';
import type { Contact } from '@/lib/contact/queries';
import { DemoBanner } from './demo-banner';
import { Footer } from './footer';
import { Header } from './header';
import { HelpBar } from './help-bar';
import { Readable } from './readable';
import { SkipLinks } from './skip-links';

/** The frame of a public page. It stands on the browser's side so that it travels once, as HTML: it repeats itself. */
export function PublicShell(props: {
  demo: boolean;
  /** Where a signed-in visitor goes back to. */
  espace: { href: string; nom: string } | null;
  contact: Contact;
  /** « de l’Ain » */
  departement: string;
  /** What goes with somebody from page to page. */
  banner: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      {props.demo && <DemoBanner />}
      {props.banner}
      <Header espace={props.espace} />
      <HelpBar contact={props.contact} />
      <main id="contenu" tabIndex={-1} className="w-full outline-none">
        <Readable>{props.children}</Readable>
      </main>
      <Footer departement={props.departement} />
    </div>
  );
}
