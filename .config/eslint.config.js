import tseslint from 'typescript-eslint';

/** Strict rules, each with a reason to be there; which room may import which is a test of its own. */
export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Build nodes: no markup from data.' },
        { property: 'outerHTML', message: 'Build nodes: no markup from data.' },
        { property: 'insertAdjacentHTML', message: 'Build nodes: no markup from data.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An async function without await still turns a throw into a rejection, as an interface promises.
      '@typescript-eslint/require-await': 'off',
      // `evaluate<T>` and its like say what a caller expects of another context.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
);
