/* Names of the demo. Family names are trees, birds and landscapes: nobody should think that these people exist. */

export const PRENOMS =
  `Adèle Agathe Ahmed Aïcha Alain Alban Alice Amandine Amina Anaïs André Angèle Antoine Ariane
Awa Axel Baptiste Béatrice Bilal Blandine Brahim Brigitte Bruno Camille Carole Cédric Céline Chantal Christian Claire
Clément Colette Cyril Damien Daniel Delphine Denis Dounia Édith Élise Éloïse Emma Éric Estelle Fabien Fanny Farid
Fatou Florence Franck Gaëlle Georges Gérard Ghislaine Grégory Hamid Hélène Henri Hugo Ibrahim Inès Irène Isabelle
Jacky Jamila Jeanne Jérémy Joëlle Jules Julie Karim Khadija Laetitia Laurent Léa Leïla Lionel Lucie Lydie Maëva
Malik Manon Marc Margaux Marion Mathilde Maxime Mehdi Mélanie Michel Mireille Monique Nadège Nadia Nathalie Nicolas
Nora Odile Olivier Omar Pascal Patricia Paulette Pierre Quentin Rachid Raphaël Régine Rémi Rokia Rosa Salim Sandrine
Sarah Sébastien Simone Solène Sonia Stéphane Suzanne Sylvain Tania Théo Thierry Valérie Véronique Victor Virginie
Xavier Yamina Yann Yasmine Yvette Zoé`.split(/\s+/);

export const NOMS =
  `Alisier Alouette Amandier Aubépine Aulne Bergeronnette Bocage Bouleau Bouvreuil Bruyère Buisson
Campanule Cerisier Chardonneret Charme Châtaignier Clairière Colline Coquelicot Cormier Cornouiller Coteau Coudrier
Églantier Épervier Érable Étang Faucon Fauvette Fougère Framboisier Frêne Fusain Genêt Genévrier Grive Groseillier
Hêtre Héron Hirondelle Houx Iris Jonquille Lavande Lierre Lilas Liseron Loriot Marronnier Mélèze Merisier Merle
Mésange Mimosa Moineau Mûrier Muguet Myrtille Noisetier Noyer Olivier Orme Osier Passereau Peuplier Pervenche Pinson
Platane Poirier Pommier Primevère Prunier Renoncule Rivière Romarin Rossignol Rouvre Roseau Ruisseau Sapin Saule
Sarcelle Sittelle Sorbier Source Sureau Tilleul Tourterelle Trèfle Troène Vallon Verger Verdier Violette Viorne`.split(
    /\s+/,
  );
