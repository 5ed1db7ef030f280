import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { addPolicySchema, MANAGED_SCHEMA_PATH } from './src/build/policy-schema.ts';
import { addRulesetFiles } from './src/build/ruleset-files.ts';
import { addLocaleFiles } from './src/build/locale-files.ts';
import { addIconFiles, ICON_PATHS } from './src/build/icon-files.ts';
import { addContentScripts } from './src/build/content-scripts.ts';
import { addPageScripts } from './src/build/page-scripts.ts';
import { API_PERMISSIONS, HOST_PERMISSIONS } from './src/build/permissions.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  // Nothing is served to pages, so there is no folder of public files: the build emits what the package holds.
  publicDir: '.output/no-public-files',
  vite: () => ({
    plugins: [preact()],
    build: { modulePreload: false, sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Plimsoll',
    default_locale: 'en',
    description: '__MSG_app_description__',
    permissions: [...API_PERMISSIONS],
    host_permissions: [...HOST_PERMISSIONS],
    icons: ICON_PATHS.default,
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
    'build:publicAssets': async (_wxt, files) => {
      await addRulesetFiles(files);
      await addPageScripts(files);
      addPolicySchema(files);
      addLocaleFiles(files);
      await addIconFiles(files);
    },
    'build:manifestGenerated': async (_wxt, manifest) => {
      await addContentScripts(manifest);
    },
  },
});
