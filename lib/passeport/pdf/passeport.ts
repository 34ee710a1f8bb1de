import QRCode from 'qrcode';
import { jourCourt, jourDe } from '@/lib/dates';
import {
  decor,
  DOUCE,
  ecrire,
  enOctets,
  garder,
  numeroter,
  type Document,
  type Element,
} from '@/lib/pdf/document';
import { dureeEnLettres } from '@/lib/heures/duree';
import { COMPETENCES, NIVEAUX, type Niveau } from '../competence';
import { CHAMPS_FICHE } from '../fiche';
import { periode, type PageAttestee } from '../partage';
import { HAUTEUR, LARGEUR, MARGE, nouveauLivret, SAPIN, UTILE } from './mise-en-page';
import { tampon } from './tampon';
import { avecA } from '@/lib/langage/article';

type Contenu = { titulaire: string | null; expireLe: Date | null; pages: readonly PageAttestee[] };

/**
 * The passeport bénévole as a tagged PDF in French (PDF/UA): a cover, one page or more per mission, the stamp of the
 * association, and a QR code to `lien` where a stranger checks it. It holds what the holder chose to show, nothing else.
 */
export async function passeportPdf(contenu: Contenu, lien: string, now: Date): Promise<Buffer> {
  const doc = nouveauLivret('Passeport bénévole', now);
  const qr = await QRCode.toBuffer(lien, { margin: 2, width: 480, type: 'png' });
  return enOctets(doc, (racine) => {
    couverture(doc, racine, contenu, qr, lien, now);
    for (const page of contenu.pages) pageMission(doc, racine, page);
    racine.end();
    numeroter(doc, true);
  });
}

function couverture(
  doc: Document,
  racine: Element,
  contenu: Contenu,
  qr: Buffer,
  lien: string,
  now: Date,
): void {
  doc.addPage();
  decor(doc, () => {
    doc.rect(0, 0, LARGEUR, 250).fill(SAPIN);
    doc.moveTo(34, 0).lineTo(34, 250).lineWidth(1.4).dash(6, { space: 6 }).stroke('#FFFFFF');
    doc.undash().lineWidth(2);
    doc.path('M58 78 C100 78 100 58 140 58 C180 58 190 74 230 66').stroke('#FFFFFF');
    doc.circle(58, 78, 5).fill('#FFFFFF');
    doc.circle(140, 58, 5).fill('#FFFFFF');
    doc.circle(230, 66, 5).fillAndStroke(SAPIN, '#FFFFFF');
  });
  doc.y = 120;
  ecrire(doc, racine, 'H1', 'Passeport bénévole', {
    police: 'gras',
    taille: 26,
    couleur: '#FFFFFF',
    apres: 8,
  });
  if (contenu.titulaire)
    ecrire(doc, racine, 'P', contenu.titulaire, { taille: 16, couleur: '#FFFFFF', apres: 6 });
  const n = contenu.pages.length;
  ecrire(doc, racine, 'P', `${n} mission${n > 1 ? 's' : ''} attestée${n > 1 ? 's' : ''}`, {
    couleur: '#FFFFFF',
  });
  doc.y = 282;
  ecrire(doc, racine, 'H2', 'Vérifier ce passeport', { police: 'gras', taille: 13, couleur: SAPIN });
  ecrire(
    doc,
    racine,
    'P',
    'Ouvrez ce lien, ou scannez le code. Vous lirez ce que les associations ont attesté.',
    {
      apres: 8,
    },
  );
  const y = doc.y;
  racine.add(
    doc.struct('Figure', { alt: `Code QR qui ouvre la page de vérification : ${lien}` }, () => {
      doc.image(qr, MARGE.left, y, { width: 120 });
    }),
  );
  doc.y = y + 128;
  const paragraphe = doc.struct('P');
  racine.add(paragraphe);
  paragraphe.add(
    doc.struct('Link', { alt: 'Page de vérification de ce passeport' }, () => {
      doc.font('texte').fontSize(8.5).fillColor(SAPIN);
      doc.text(lien, MARGE.left, doc.y, { width: UTILE, link: lien, underline: true });
    }),
  );
  paragraphe.end();
  doc.y += 10;
  const fin = contenu.expireLe ? ` Le lien s’ouvre jusqu’au ${jourCourt(jourDe(contenu.expireLe))}.` : '';
  ecrire(doc, racine, 'P', `Imprimé le ${jourCourt(jourDe(now))}.${fin}`, { taille: 8.5, couleur: DOUCE });
  decor(doc, () => doc.rect(0, HAUTEUR - 8, LARGEUR, 8).fill(SAPIN));
}

function pageMission(doc: Document, racine: Element, page: PageAttestee): void {
  doc.addPage();
  const { mission } = page.affectation;
  const section = doc.struct('Sect', { title: mission.titre });
  racine.add(section);
  const haut = doc.y;
  ecrire(doc, section, 'H2', mission.titre, {
    police: 'gras',
    taille: 16,
    couleur: SAPIN,
    width: UTILE - 165,
  });
  ecrire(doc, section, 'P', `${page.association.nom}, ${avecA(mission.commune.nom)}`, { width: UTILE - 165 });
  ecrire(doc, section, 'P', periode(page), { couleur: DOUCE, width: UTILE - 165 });
  if (page.minutes !== null)
    ecrire(doc, section, 'P', `${dureeEnLettres(page.minutes)} de bénévolat`, {
      police: 'gras',
      width: UTILE - 165,
    });
  const suite = Math.max(doc.y, haut + 78);
  if (page.attesteeLe) {
    const lignes = [
      'Attesté',
      `le ${jourCourt(jourDe(page.attesteeLe))}`,
      `par ${page.attesteeParNom ?? ''}`,
    ];
    tampon(doc, section, MARGE.left + UTILE - 152, haut + 4, lignes);
  }
  doc.y = suite + 6;
  for (const { nom, label } of CHAMPS_FICHE) {
    if (!page[nom]) continue;
    garder(doc, 46);
    ecrire(doc, section, 'H3', label, { police: 'gras', taille: 11, couleur: SAPIN, apres: 1 });
    ecrire(doc, section, 'P', page[nom], { apres: 8 });
  }
  competences(doc, section, page);
  section.end();
}

function competences(doc: Document, section: Element, page: PageAttestee): void {
  if (page.competences.length === 0) return;
  garder(doc, 60);
  ecrire(doc, section, 'H3', 'Les compétences', { police: 'gras', taille: 11, couleur: SAPIN, apres: 2 });
  const liste = doc.struct('L');
  section.add(liste);
  for (const { competence, niveau } of page.competences) {
    const { label, phrase } = NIVEAUX[niveau as Niveau];
    garder(doc, 30);
    const y = doc.y;
    decor(doc, () => {
      for (let i = 0; i < 4; i++)
        doc
          .circle(MARGE.left + 4 + i * 10, y + 6, 3.2)
          .lineWidth(1)
          .fillAndStroke(i < niveau ? SAPIN : '#FFFFFF', SAPIN);
    });
    const element = doc.struct('LI');
    liste.add(element);
    ecrire(
      doc,
      element,
      'LBody',
      `${COMPETENCES[competence].label}, ${label.toLowerCase()} : ${phrase.toLowerCase()}`,
      {
        x: MARGE.left + 46,
        width: UTILE - 46,
        apres: 4,
      },
    );
    element.end();
  }
  liste.end();
}
