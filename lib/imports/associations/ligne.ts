import { PHRASE_RNA, rnaValide, sirenValide, siretValide } from '@/lib/comptes/identite';
import { lireCellules, type Contexte, type LigneLue } from '../cellule';
import type { Champ } from './colonne';

/** What is kept of a line. */
export type Donnees = {
  nom: string;
  rna: string | null;
  siren: string | null;
  siret: string | null;
  communeCode: string | null;
  adresse: string | null;
  telephone: string | null;
  email: string | null;
  siteUrl: string | null;
  contactPrenom: string | null;
  contactNom: string | null;
};

const PHRASE_SIRET = 'Le SIREN ou le SIRET n’est pas juste : 9 chiffres pour un SIREN, 14 pour un SIRET.';
/** A number of a register as it is compared; people cut it with spaces, dots or hyphens. */
const sansEspace = (v: string) => v.replace(/[\s.-]/g, '').toUpperCase();

/** « exemple.fr » is how people write a site. */
function lireSite(v: string): string | null {
  const adresse = /^https?:\/\//i.test(v) ? v : `https://${v}`;
  return URL.canParse(adresse) && new URL(adresse).hostname.includes('.') ? adresse : null;
}

/** One line of the file as what is kept of it, with what stands in its way: a number that is wrong is nobody's. */
export function lireLigne(cellules: readonly string[], contexte: Contexte<Champ>): LigneLue<Donnees> {
  const c = lireCellules(cellules, contexte);
  const court = (champ: Champ, max: number) => c.lire(champ).replace(/\s+/g, ' ').slice(0, max) || null;
  const [rna, siret, site] = [sansEspace(c.lire('rna')), sansEspace(c.lire('siret')), c.lire('siteUrl')];
  const nom = court('nom', 200);
  if (!nom) c.fautes.push('Il manque le nom de l’association.');
  else if (!/\p{L}/u.test(nom) || nom.startsWith('('))
    c.fautes.push('Le nom de l’association ne se lit pas.');
  if (rna && !rnaValide(rna)) c.fautes.push(PHRASE_RNA);
  if (siret && !sirenValide(siret) && !siretValide(siret)) c.fautes.push(PHRASE_SIRET);
  const siteUrl = site ? lireSite(site) : null;
  if (site && !siteUrl) c.remarques.push('L’adresse du site ne se lit pas : elle n’est pas gardée.');
  return c.rendre<Donnees>({
    nom: nom ?? '',
    rna: rnaValide(rna) ? rna : null,
    siren: siret.slice(0, 9) || null,
    siret: siret.length === 14 ? siret : null,
    adresse: court('adresse', 300),
    telephone: c.telephone('telephone'),
    email: c.email('email'),
    communeCode: c.commune('codePostal', 'ville'),
    siteUrl,
    contactPrenom: court('contactPrenom', 80),
    contactNom: court('contactNom', 80),
  });
}
