import next from '@next/eslint-plugin-next';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { espaces } from './tests/support/espaces.mjs';

export default tseslint.config(
  {
    ignores: [
      '.next/',
      'node_modules/',
      'lib/generated/',
      '.donnees/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { '@next/next': next, 'react-hooks': hooks },
    rules: {
      ...next.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Crossing from public (static CSP) to signed-in pages (nonce CSP) is a full page load, on purpose.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'off',
    },
  },
  {
    // What people read; a terminal is not typeset.
    files: ['app/**', 'components/**', 'lib/**', 'prisma/**', 'tests/**'],
    ignores: ['lib/demarrage/**', 'tests/lib/demarrage/**', 'tests/e2e/demarrage.spec.ts', 'tests/bench/**'],
    plugins: { francais: { rules: { espaces } } },
    rules: { 'francais/espaces': 'error' },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ForOfStatement MemberExpression[property.name="rejects"] > CallExpression[callee.name="expect"][arguments.0.type="Identifier"]',
          message:
            'A promise that waits its turn in a loop may be refused before anyone listens: call within expect(...), or wait for all with Promise.allSettled.',
        },
      ],
    },
  },
);
