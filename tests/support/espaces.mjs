/* French puts a no-break space before ; : ! ? » and after «: otherwise a phone starts a line with a lone « ? ». */

const INSECABLE = '\u00a0';
const AVANT = /(?<![-=(\s]) (?=»|[;:!?](?![\w=&|?:.]))/g;
const APRES = /« (?! )/g;

/** The same text with the spaces that must not break. */
export const avecInsecables = (texte) => texte.replace(AVANT, INSECABLE).replace(APRES, `«${INSECABLE}`);

/** ESLint's rule, which mends by itself (`eslint --fix`): texts only, neither queries nor patterns. */
export const espaces = {
  meta: {
    type: 'layout',
    fixable: 'whitespace',
    messages: { insecable: 'Espace insécable avant ; : ! ? » et après « (eslint --fix le met).' },
    schema: [],
  },
  create(context) {
    const verifier = (noeud, [debut, fin]) => {
      const brut = context.sourceCode.text.slice(debut, fin);
      const juste = avecInsecables(brut);
      if (juste !== brut)
        context.report({
          node: noeud,
          messageId: 'insecable',
          fix: (fixer) => fixer.replaceTextRange([debut, fin], juste),
        });
    };
    return {
      Literal(noeud) {
        if (typeof noeud.value === 'string') verifier(noeud, noeud.range);
      },
      JSXText(noeud) {
        verifier(noeud, noeud.range);
      },
      TemplateLiteral(noeud) {
        if (noeud.parent.type === 'TaggedTemplateExpression') return;
        for (const morceau of noeud.quasis)
          verifier(morceau, [morceau.range[0] + 1, morceau.range[1] - (morceau.tail ? 1 : 2)]);
      },
    };
  },
};
