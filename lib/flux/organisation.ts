import { rnaValide, sirenValide, siretValide } from '@/lib/comptes/identite';
import { enSlug, texteDe, type Element } from './element';

/** Who publishes a mission, as the feed says. */
export type Organisation = {
  /** Its key in this feed: organizationClientId, else RNA, else SIRET, else SIREN, else a slug of the name. */
  clientId: string;
  nom: string;
  rna: string | null;
  siret: string | null;
  siren: string | null;
  description: string;
  adresse: string;
  siteUrl: string | null;
};

/** The organisation of a mission, or a French reason; numbers that cannot be true are left out. */
export function lireOrganisation(mission: Element): Organisation | { motif: string } {
  const nom = texteDe(mission, 'organizationName').slice(0, 200);
  if (!nom) return { motif: 'Le nom de l’association manque.' };
  const lire = (...noms: string[]) => texteDe(mission, ...noms).replace(/\s/g, '');
  const ecrit = lire('organizationRNA', 'organizationRna').toUpperCase();
  const rna = rnaValide(ecrit) ? ecrit : null;
  const numero = lire('organizationSiret') || lire('organizationSiren');
  const siret = siretValide(numero) ? numero : null;
  const siren = siret ? siret.slice(0, 9) : sirenValide(numero) ? numero : null;
  const site = texteDe(mission, 'organizationUrl', 'organizationWebsite');
  return {
    clientId:
      texteDe(mission, 'organizationClientId', 'organizationId') || (rna ?? siret ?? siren ?? enSlug(nom)),
    nom,
    rna,
    siret,
    siren,
    description: texteDe(mission, 'organizationDescription').slice(0, 2000),
    adresse: texteDe(mission, 'organizationFullAddress').slice(0, 300),
    siteUrl: /^https?:\/\//i.test(site) && URL.canParse(site) ? site : null,
  };
}
