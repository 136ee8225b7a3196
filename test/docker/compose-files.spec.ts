import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configVariables } from '@ledger/platform';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['docker/compose.yaml', 'docker/compose.cluster.yaml'];

interface Service {
  readonly image: string;
  readonly user: string;
  readonly restart: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly disable?: boolean };
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly deploy?: { readonly replicas: number };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

async function load(file: string): Promise<Compose> {
  return parse(await readFile(join(ROOT, file), 'utf8'), { merge: true }) as Compose;
}

const OWN_IMAGE = 'task-accountability-ledger';

describe('npm run check:compose', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-compose-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  function check(...files: string[]) {
    const program = [join(ROOT, '.ci/check-compose.mjs'), ...files];
    const options = { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'] } } as const;
    const { status, stderr } = spawnSync(process.execPath, program, options);
    return { status, stderr };
  }

  it('passes the files as they are', () => {
    expect(check()).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['an unknown key', 'services: { a: { image: x, helthcheck: {} } }', 'helthcheck'],
    [
      'a value of the wrong kind',
      'services: { a: { image: 7 } }',
      '/services/a/image must be string',
    ],
    [
      'a condition there is not',
      'services: { a: { depends_on: { b: { condition: up } } } }',
      'condition',
    ],
    ['what is no YAML', 'services: { a: [', 'Flow'],
  ])('fails for %s, and names it', async (_, text, named) => {
    const file = join(folder, 'compose.wrong.yaml');
    await writeFile(file, text);
    const { status, stderr } = check(file);
    expect(status).toBe(1);
    expect(stderr).toContain(file);
    expect(stderr).toContain(named);
  });
});

describe.each(FILES)('%s', (file) => {
  let compose: Compose;
  let services: readonly (readonly [string, Service])[];
  beforeAll(async () => {
    compose = await load(file);
    services = Object.entries(compose.services);
  });

  it('depends on services and volumes that it declares', () => {
    for (const [, { depends_on = {}, volumes = [] }] of services) {
      for (const name of Object.keys(depends_on)) expect(compose.services).toHaveProperty(name);
      const named = volumes
        .map((volume) => volume.split(':')[0]!)
        .filter((name) => !name.startsWith('.'));
      for (const name of named) expect(Object.keys(compose.volumes)).toContain(name);
    }
  });

  it('runs nothing as root, and watches the health of whatever stays', () => {
    for (const [, { user, restart, healthcheck, image }] of services) {
      expect(user).toMatch(/^(node|postgres|nginx|1000:1000)$/);
      const stays = restart === 'unless-stopped';
      const isWatched =
        healthcheck === undefined ? image === OWN_IMAGE : healthcheck.disable !== true;
      expect(isWatched).toBe(stays);
    }
  });

  it('sets no variable that the product does not read', () => {
    const known = configVariables().map(({ name }) => name);
    const own = services.filter(([, { image }]) => image === OWN_IMAGE);
    expect(own.length).toBeGreaterThan(3);
    for (const [, { environment = {} }] of own) {
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('says that it has not been run', async () => {
    expect(await readFile(join(ROOT, file), 'utf8')).toContain('NOT YET RUN with Docker');
  });
});

describe('the cluster', () => {
  it('has three nodes that know each other and report to nobody else', async () => {
    const { services } = await load('docker/compose.cluster.yaml');
    const nodes = ['node1', 'node2', 'node3'];
    for (const node of nodes) {
      const { environment = {}, depends_on = {} } = services[node]!;
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: 3,
        EVENTSTORE_TELEMETRY_OPTOUT: 'true',
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: node,
        EVENTSTORE_CERTIFICATE_FILE: `/node-keys/${node}/node.crt`,
      });
      const others = nodes.filter((other) => other !== node).map((other) => `${other}:2113`);
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(others.join(','));
      expect(depends_on).toHaveProperty('certificates');
      expect(environment).not.toHaveProperty('EVENTSTORE_INSECURE');
    }
  });

  it('runs two of each process, and gives none of them the keys of the nodes', async () => {
    const { services } = await load('docker/compose.cluster.yaml');
    for (const name of ['command-api', 'query-api', 'projector']) {
      expect(services[name]!.deploy?.replicas).toBe(2);
      expect(services[name]!.volumes).toEqual(['authority:/authority:ro']);
    }
  });
});
