import { jourCourt, jourDe } from '@/lib/dates';
import {
  decor,
  DOUCE,
  ecrire,
  ENCRE,
  enOctets,
  garder,
  largeurUtile,
  nouveauDocument,
  numeroter,
  type Document,
  type Element,
} from '@/lib/pdf/document';
import { CONTRATS } from '../contrat';
import { accordEnMots, enMots, marqueDe, uneAction, type PartieDuTexte } from '../version-contrat';
import type { TexteAImprimer } from '../queries/texte';
import { enListe, FEUILLE, sousTitre } from './feuille';

/** What has lines of its own under its name. */
const EN_LISTE: PartieDuTexte = 'actions';

/**
 * A text of a contract as a tagged PDF in French (PDF/UA): what it says, who agreed and when, room to sign by hand what is
 * not agreed to yet, and its mark, which says on paper which text was signed.
 */
export function contratPdf(texte: TexteAImprimer, now: Date): Promise<Buffer> {
  const titre = CONTRATS[texte.contenu.type].label;
  const doc = nouveauDocument({ ...FEUILLE, titre, createur: 'Tremplin' }, now);
  return enOctets(doc, (racine) => {
    doc.addPage();
    ecrire(doc, racine, 'H1', titre, { police: 'gras', taille: 22, apres: 6 });
    ecrire(doc, racine, 'P', `Entre ${texte.personne} et ${texte.referent}.`, { taille: 12, apres: 14 });
    for (const { partie, nom, mots } of enMots(texte.contenu)) {
      sousTitre(doc, racine, nom);
      if (partie === EN_LISTE && texte.contenu.actions.length > 0)
        enListe(doc, racine, texte.contenu.actions.map(uneAction));
      else ecrire(doc, racine, 'P', mots, { taille: 11, apres: 10 });
    }
    accords(doc, racine, texte);
    ecrire(
      doc,
      racine,
      'P',
      `Texte du ${jourCourt(jourDe(texte.creeLe))}. Sa marque : ${marqueDe(texte.empreinte)}`,
      {
        taille: 9,
        couleur: DOUCE,
      },
    );
    racine.end();
    numeroter(doc, false);
  });
}

/** One box for each party: the day of their agreement, or room to sign. */
function accords(doc: Document, racine: Element, texte: TexteAImprimer): void {
  garder(doc, 190);
  ecrire(doc, racine, 'H2', 'Qui est d’accord', { police: 'gras', taille: 12, apres: 6 });
  const largeur = (largeurUtile(doc) - 20) / 2;
  const haut = doc.y;
  const parties = [
    { partie: 'PERSONNE', nom: texte.personne },
    { partie: 'REFERENT', nom: texte.referent },
  ] as const;
  for (const [rang, { partie, nom }] of parties.entries()) {
    const x = doc.page.margins.left + rang * (largeur + 20);
    decor(doc, () => doc.roundedRect(x, haut, largeur, 120, 4).lineWidth(1).stroke(ENCRE));
    doc.y = haut + 10;
    const dit = accordEnMots(texte.accords.find((a) => a.partie === partie));
    ecrire(doc, racine, 'P', nom, { police: 'gras', taille: 11, x: x + 10, width: largeur - 20 });
    ecrire(doc, racine, 'P', dit, { taille: 10, x: x + 10, width: largeur - 20 });
  }
  doc.y = haut + 136;
}
