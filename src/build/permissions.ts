/** The extension's API permissions, each explained in `docs/permissions.md`; a test compares them with the built manifest. */
export const API_PERMISSIONS = [
  'alarms',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'storage',
  'webNavigation',
] as const;

/** Every web site: a list of AI hosts would widen with each new tool, and each widening switches the extension off until the person consents. */
export const HOST_PERMISSIONS = ['*://*/*'] as const;
