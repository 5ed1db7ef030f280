/** Whether a window can be shown: on Linux a display server must say so, elsewhere a session over the network has none. */
export function hasDisplay({
  platform,
  env,
}: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
} = process): boolean {
  if (env['CI'] !== undefined && env['CI'] !== '') return false;
  if (platform === 'linux') return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  return env['SSH_CONNECTION'] === undefined;
}
