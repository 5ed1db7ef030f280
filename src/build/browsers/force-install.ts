import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package that an administrator's policy installs, and the server that hands it out. */
export interface ForceInstall {
  /** The extension's id: that of the key it was packed with. */
  readonly id: string;
  /** What the browser's own policies have to say for it. */
  readonly policies: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/**
 * Packs an extension with a key of its own and serves it as an update server does.
 *
 * @throws Error when the browser can not pack it.
 * @see https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux for the update manifest.
 */
export async function serveForceInstall(
  executablePath: string,
  extensionFolder: string,
): Promise<ForceInstall> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  cpSync(extensionFolder, join(folder, 'extension'), { recursive: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const packed = spawnSync(executablePath, [
    '--headless=new',
    ...root,
    `--pack-extension=${join(folder, 'extension')}`,
  ]);
  if (!existsSync(join(folder, 'extension.crx'))) {
    throw new Error(
      `${executablePath} did not pack the extension: ${packed.stderr.toString().slice(0, 400)}`,
    );
  }
  const crx = readFileSync(join(folder, 'extension.crx'));
  const id = readKeyId(readFileSync(join(folder, 'extension.pem'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    readonly version: string;
  };
  rmSync(folder, { recursive: true, force: true });

  const server = createServer((request, response) => {
    const isPackage = request.url?.startsWith('/plimsoll.crx') === true;
    response.setHeader('content-type', isPackage ? 'application/x-chrome-extension' : 'text/xml');
    response.end(isPackage ? crx : writeUpdateManifest(id, version, portOf()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const portOf = () => (server.address() as AddressInfo).port;
  return {
    id,
    policies: {
      ExtensionInstallForcelist: [`${id};http://127.0.0.1:${portOf()}/update.xml`],
      // Else the debugging protocol does not reach what a policy installed.
      DeveloperToolsAvailability: 1,
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The id of an extension by its private key: the first 128 bits of the SHA-256 of the public key, in letters from a to p. */
function readKeyId(pem: string): string {
  const key = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return Array.from(digest, (hex) => String.fromCharCode(97 + Number.parseInt(hex, 16))).join('');
}

function writeUpdateManifest(id: string, version: string, port: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="http://127.0.0.1:${port}/plimsoll.crx" version="${version}"/></app>
</gupdate>`;
}
