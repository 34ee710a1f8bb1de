import type { Metadata } from 'next';
import { PageImport } from '@/components/imports/page-import';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouvrirImport } from '@/lib/imports/commands/ouverture';
import { ouIntrouvable } from '@/lib/introuvable';
import { lireVueImport } from '@/lib/imports/vue';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Un import' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const [{ id: importId }, p] = await Promise.all([params, searchParams]);
  const vue = lireVueImport(p);
  const ouvert = await ouIntrouvable(importId, () =>
    ouvrirImport(acteur, { importId, ...vue }, maintenant()),
  );
  return <PageImport {...vue} {...ouvert} lieu="referents" />;
}
