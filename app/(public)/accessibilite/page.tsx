import type { Metadata } from 'next';
import { Recourse } from '@/components/dispositif/recourse';
import { MailFact, PhoneFact } from '@/components/territoires/fact';
import { Narrow, PageTitle } from '@/components/ui/page';
import { departementCourant } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Accessibilité' };

export default async function Accessibilite() {
  const d = await departementCourant();
  return (
    <Narrow>
      <PageTitle title="Accessibilité" lead="Ce site est fait pour être lu et utilisé par tout le monde." />
      <div className="prose">
        <p>
          Le Département {d.nomAvecDe} s’engage à rendre ce site accessible. L’article 47 de la loi du 11
          février 2005 le demande. Cette déclaration concerne le site Tremplin.
        </p>
        <h2>Où nous en sommes</h2>
        <p>
          Tremplin est <strong>partiellement conforme</strong> au RGAA, version 4.1. Des tests automatiques
          vérifient chaque page. Un audit par des personnes extérieures reste à faire.
        </p>
        <h2>Ce que vous pouvez faire sur chaque page</h2>
        <ul>
          <li>naviguer au clavier, avec un repère visible ;</li>
          <li>agrandir le texte jusqu’à deux fois, ou lire sur un petit téléphone ;</li>
          <li>utiliser un lecteur d’écran ;</li>
          <li>vous servir du site sans JavaScript ;</li>
          <li>lire le jour ou la nuit : les couleurs suivent le réglage de votre appareil ;</li>
          <li>écouter le texte, avec le bouton « Écouter » des pages de votre espace.</li>
        </ul>
        <h2>Ce qui reste à améliorer</h2>
        <p>
          Les textes écrits par les associations ne sont pas toujours simples. Les missions venues d’autres
          sites gardent leurs mots d’origine.
        </p>
        <h2>Vous êtes bloqué ou bloquée ?</h2>
        <p>
          Dites-le nous : <a href="/contact?sujet=site">écrivez un message</a>. Nous vous donnons
          l’information d’une autre façon, et nous corrigeons le site.
        </p>
        <ul>
          <li>
            E-mail : <MailFact value={d.courrielAccessibilite} />
          </li>
          <li>
            Téléphone : <PhoneFact value={d.telephone} />
          </li>
        </ul>
        <Recourse />
      </div>
    </Narrow>
  );
}
