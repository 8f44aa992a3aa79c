import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from './program.ts';

/** On Windows npm is a script that only a shell finds. */
export const npmShell = process.platform === 'win32';

interface Package {
  name: string;
  version: string;
  dev?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The package as it would be published, and what it needs, by path; packages of other systems are not there. */
function everyPackage(): [path: string, Package][] {
  const locked = Object.entries<Package>(read('package-lock.json').packages)
    .filter(([path, { dev }]) => path && !dev)
    .map(([path, one]): [string, Package] => [path, { ...one, name: path.slice('node_modules/'.length) }]);
  return [['.', read('package.json')], ...locked];
}

function pack(path: string, folder: string): string {
  const args = ['pack', `./${path}`, '--ignore-scripts', '--json', '--pack-destination', folder];
  const printed = execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: npmShell, stdio: 'pipe' });
  return join(folder, JSON.parse(printed)[0].filename);
}

/** A registry on this computer that holds the package and what it needs, packed into `folder`; `packed` is the package itself. */
export async function startRegistry(folder: string) {
  const packages = everyPackage();
  const tarballs = new Map(
    packages
      .filter(([path]) => existsSync(join(root, path)))
      .map(([path, { name }]) => [name, pack(path, folder)]),
  );
  const server = createServer(({ url: asked = '' }, response) => {
    const [, name = '', isTarball] = /^\/(.+?)(\.tgz)?$/.exec(decodeURIComponent(asked)) ?? [];
    const [, found] = packages.find(([, one]) => one.name === name) ?? [];
    if (isTarball) response.end(readFileSync(tarballs.get(name)!));
    else if (found) response.end(JSON.stringify(describe(found)));
    else response.writeHead(404).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function describe(found: Package) {
    const { name, version } = found;
    const versions = { [version]: { ...found, dist: { tarball: `${url}/${name}.tgz` } } };
    return { name, 'dist-tags': { latest: version }, versions };
  }
  return { url, packed: tarballs.get(packages[0]![1].name)!, close: () => server.close() };
}
