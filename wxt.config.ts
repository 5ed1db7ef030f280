import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { addPolicySamples } from './src/build/policy-samples.ts';
import { addPolicySchema, MANAGED_SCHEMA_PATH } from './src/build/policy-schema.ts';
import { addRulesetFiles } from './src/build/ruleset-files.ts';
import { addMapFile } from './src/build/map/map-file.ts';
import { addLocaleFiles } from './src/build/locale-files.ts';
import { addIconFiles, ICON_PATHS } from './src/build/icon-files.ts';
import { addContentScripts } from './src/build/content-scripts.ts';
import { addPageScripts } from './src/build/page-scripts.ts';
import { BundleRecord } from './src/build/packages/bundled-packages.ts';
import { addLicenseFiles } from './src/build/packages/license-files.ts';
import { QUIET_CONTENT_SCRIPTS } from './src/build/quiet-content-scripts.ts';
import { API_PERMISSIONS, HOST_PERMISSIONS } from './src/build/permissions.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// A value that a shell or a test runner left behind would change what is built.
process.env['NODE_ENV'] = 'production';

const bundled = new BundleRecord();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  // Nothing is served to pages, so there is no folder of public files: the build emits what the package holds.
  publicDir: '.output/no-public-files',
  vite: () => ({
    plugins: [preact(), bundled.plugin()],
    resolve: { alias: QUIET_CONTENT_SCRIPTS },
    build: { modulePreload: false, sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Plimsoll',
    default_locale: 'en',
    description: '__MSG_app_description__',
    permissions: [...API_PERMISSIONS],
    host_permissions: [...HOST_PERMISSIONS],
    icons: ICON_PATHS.default,
    omnibox: { keyword: 'plimsoll' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_quick_command__' },
    },
    action: { default_icon: ICON_PATHS.default, default_title: 'Plimsoll' },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plimsoll@plimsoll.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '121',
          incognito: 'split',
          storage: { managed_schema: MANAGED_SCHEMA_PATH },
        }),
  }),
  hooks: {
    'config:resolved': ({ config }) => {
      // With `imports: false` WXT still imports what it takes for undeclared, and put a storage library into the popup.
      Object.assign(config.imports, { autoImport: false });
    },
    'build:publicAssets': async ({ config }, files) => {
      bundled.save(config.browser);
      addLicenseFiles(files, bundled.list());
      await addRulesetFiles(files);
      await addPageScripts(files);
      addPolicySchema(files);
      addPolicySamples(files);
      addLocaleFiles(files);
      addMapFile(files);
      await addIconFiles(files);
    },
    'build:manifestGenerated': async (_wxt, manifest) => {
      await addContentScripts(manifest);
    },
  },
});
