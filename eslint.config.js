import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { noImportCircles } from './scripts/lint/noImportCircles.js';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.casebook/', '.build-lexicon/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    plugins: { casebook: { rules: { 'no-import-circles': noImportCircles } } },
    rules: {
      'casebook/no-import-circles': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess: hot loops over typed arrays need it
      'no-irregular-whitespace': 'off', // full-width spaces are this project's material
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      complexity: ['error', 16],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint)$/] > SpreadElement.arguments',
          message:
            'A list spread into arguments ends in a RangeError from about 100,000 on: use a loop, or largest() and smallest().',
        },
        {
          selector: 'CallExpression[callee.property.name="apply"]',
          message:
            'A list applied as arguments ends in a RangeError from about 100,000 on: use a loop.',
        },
      ],
    },
  },
  {
    // what only types tell; the page and its tests have a tsconfig of their own, the service finds the one of each file
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.browser.ts', 'bench/**', 'scripts/**', 'src/testing/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'max-params': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
