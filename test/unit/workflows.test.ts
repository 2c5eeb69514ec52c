import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = Object.keys(
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What is unsafe in a workflow, one sentence each. */
function faultsOf(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const triggers = Object.keys(workflow.on ?? {});
  const jobs = Object.entries(workflow.jobs);
  const runsPackages = (job: Job) =>
    job.steps?.some(({ run }) => /\b(npm|npx|node)\b/.test(run ?? '')) ?? false;
  const writes = (job: Job) => Object.values(job.permissions ?? {}).includes('write');
  const steps = jobs.flatMap(([name, job]) =>
    (job.steps ?? []).map((step) => ({ name, job, step })),
  );
  const pinned = /^actions\/[\w-]+@[0-9a-f]{40}$/;
  return [
    ...triggers
      .filter((one) => !['pull_request', 'push', 'schedule', 'workflow_dispatch'].includes(one))
      .map((one) => `it may be started by ${one}`),
    ...(JSON.stringify(workflow.permissions) === '{}'
      ? []
      : ['it does not begin with no permission at all']),
    ...jobs
      .filter(([, job]) => !job.permissions)
      .map(([name]) => `${name} does not say what it needs`),
    ...jobs
      .filter(([, job]) => !job['timeout-minutes'])
      .map(([name]) => `${name} may run for ever`),
    ...jobs
      .filter(([, job]) => writes(job) && runsPackages(job))
      .map(([name]) => `${name} may write and runs packages`),
    ...jobs
      .filter(([, job]) => writes(job) && triggers.includes('pull_request'))
      .map(([name]) => `${name} may write and runs what strangers send`),
    ...steps
      .filter(({ step }) => step.uses && !pinned.test(step.uses))
      .map(({ step }) => `${step.uses} is not pinned, or not by the host`),
    ...text
      .split('\n')
      .filter((line) => /\buses:/.test(line) && !/# v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `no version beside ${line.trim()}`),
    ...steps
      .filter(({ step }) => step.run?.includes('${{'))
      .map(({ name }) => `${name} puts a value into a script`),
    ...steps
      .filter(
        ({ job, step }) =>
          step.uses?.startsWith('actions/checkout@') &&
          step.with?.['persist-credentials'] !== false &&
          (!writes(job) || runsPackages(job)),
      )
      .map(({ name }) => `${name} leaves a credential where packages run`),
    ...steps
      .filter(
        ({ step }) =>
          step.uses?.startsWith('actions/setup-node@') &&
          step.with?.['package-manager-cache'] !== false,
      )
      .map(({ name }) => `${name} trusts a cache`),
    ...(/\bsecrets\b(?!\.\w)|secrets\./.test(text.replaceAll(/^\s*#.*$/gm, ''))
      ? ['it uses a secret']
      : []),
    ...steps
      .filter(({ job, step }) => runsPackages(job) && JSON.stringify(step).includes('github.token'))
      .map(({ name }) => `${name} hands its token to packages`),
    ...[...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)]
      .filter(([, name]) => !scripts.includes(name!))
      .map(([, name]) => `there is no npm run ${name}`),
    ...steps
      .filter(
        ({ step }) => step.with?.['path'] === 'dist' && step.with['include-hidden-files'] !== true,
      )
      .map(({ name }) => `${name} leaves hidden files of the site behind`),
    ...jobs
      .filter(
        ([, job]) =>
          job.steps?.some(({ with: given }) => given?.['path'] === 'dist') &&
          !job.steps.some(({ with: given }) => given?.['fetch-depth'] === 0),
      )
      .map(([name]) => `${name} builds the site without its history`),
    ...(/npm (install|i)\b/.test(text) ? ['it installs what the lock file does not name'] : []),
  ];
}

const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();

describe('the workflows', () => {
  test('are the five we know', () =>
    expect(workflows).toEqual(
      ['check', 'publish', 'release-tests', 'reports', 'supply-chain'].map(
        (name) => `.github/workflows/${name}.yml`,
      ),
    ));
  test.each(workflows)(
    '%s begins with no permission, pins every action, gives no secret and no right to write to what runs packages',
    (file) => {
      expect(faultsOf(read(file))).toEqual([]);
    },
  );
  test('an action has the same version everywhere', () => {
    const versions = new Map<string, Set<string>>();
    for (const [, name, rest] of workflows.flatMap((file) => [
      ...read(file).matchAll(/uses: ([\w/-]+)@(.*)/g),
    ])) {
      versions.set(name!, (versions.get(name!) ?? new Set()).add(rest!));
    }
    expect(versions.size).toBeGreaterThan(5);
    expect([...versions].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  test.each<[string, string, string | RegExp, string, string]>([
    [
      'a workflow that runs a stranger’s code with our rights',
      'check',
      'pull_request:',
      'pull_request_target:',
      'it may be started by pull_request_target',
    ],
    [
      'a workflow started by a comment',
      'check',
      'pull_request:',
      'issue_comment:',
      'it may be started by issue_comment',
    ],
    [
      'rights for every job',
      'check',
      'permissions: {}',
      'permissions:\n  contents: read',
      'it does not begin with no permission at all',
    ],
    [
      'no rule on rights',
      'check',
      'permissions: {}',
      '',
      'it does not begin with no permission at all',
    ],
    [
      'a job that does not say what it needs',
      'check',
      '    permissions:\n      contents: read\n',
      '',
      'content does not say what it needs',
    ],
    ['a job without end', 'check', '    timeout-minutes: 10\n', '', 'content may run for ever'],
    [
      'a right to write for what strangers send',
      'check',
      'contents: read',
      'contents: write',
      'content may write and runs what strangers send',
    ],
    [
      'a right to write for packages',
      'publish',
      'pages: read',
      'pages: write',
      'build may write and runs packages',
    ],
    [
      'an action by its tag',
      'check',
      /checkout@[0-9a-f]{40} # v7.0.1/,
      'checkout@v7',
      'actions/checkout@v7 is not pinned, or not by the host',
    ],
    [
      'an action of someone else',
      'check',
      'actions/setup-node@',
      'someone/setup-node@',
      'is not pinned, or not by the host',
    ],
    ['a pin without its version', 'check', ' # v7.0.1', '', 'no version beside'],
    [
      'a title put into a script',
      'check',
      'run: npm ci',
      'run: echo ${{ github.event.pull_request.title }}',
      'content puts a value into a script',
    ],
    [
      'a credential left in the checkout',
      'check',
      '          persist-credentials: false\n',
      '',
      'content leaves a credential where packages run',
    ],
    [
      'a cache a stranger may have filled',
      'publish',
      '          package-manager-cache: false\n',
      '',
      'build trusts a cache',
    ],
    [
      'a secret',
      'publish',
      "|| '/' }}",
      "|| '/' }}\n          TOKEN: ${{ secrets.TOKEN }}",
      'it uses a secret',
    ],
    [
      'our token handed to packages',
      'publish',
      "|| '/' }}",
      "|| '/' }}\n          TOKEN: ${{ github.token }}",
      'build hands its token to packages',
    ],
    [
      'a command that does not exist',
      'check',
      'npm run test:all',
      'npm run tset:all',
      'there is no npm run tset:all',
    ],
    [
      'a site without its hidden files',
      'publish',
      '          include-hidden-files: true\n',
      '',
      'build leaves hidden files of the site behind',
    ],
    [
      'a site whose feeds know no days',
      'publish',
      'fetch-depth: 0',
      'fetch-depth: 1',
      'build builds the site without its history',
    ],
    [
      'packages nobody locked',
      'check',
      'npm ci',
      'npm install',
      'it installs what the lock file does not name',
    ],
  ])('%s would be found', (_, name, from, to, fault) => {
    const text = read(`.github/workflows/${name}.yml`);
    const broken = text.replace(from, () => to);
    expect(broken).not.toBe(text);
    expect(faultsOf(broken).join('\n')).toContain(fault);
  });

  test('every proposed change is checked with annotations, told in words, tested, built and kept as a preview', () => {
    const text = read('.github/workflows/check.yml');
    for (const part of [
      'npm run --silent check -- --format github',
      'npm run --silent diff -- HEAD^1',
      'npm test',
      'npm run test:all',
      'npm run build',
      'name: preview',
    ])
      expect(text).toContain(part);
  });
  test('check, unit and content tests run on the three systems that editors and hosts have', () => {
    const { jobs } = parse(read('.github/workflows/check.yml')) as {
      jobs: { systems: { strategy: { matrix: { os: string[] } }; steps: { run?: string }[] } };
    };
    expect(jobs.systems.strategy.matrix.os.map((os) => os.split('-')[0])).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ]);
    expect(jobs.systems.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci',
      'npm run check',
      'npx vitest run --project unit --project content',
    ]);
  });
  test('what is published has the dates of the history, or is not published', () =>
    expect(read('.github/workflows/publish.yml')).toContain("STRICT: '1'"));
  test('what needs a server or a container engine is tried every night, and when what it tries changes', () => {
    const text = read('.github/workflows/release-tests.yml');
    expect(text).toContain('npm run test:release');
    for (const [, folder] of text.matchAll(/(?<=[[ ])([.\w/-]+)\/\*\*/g))
      expect([folder, existsSync(join(root, folder!))]).toEqual([folder, true]);
  });
  test('the site is rebuilt every day, the reports are written every week', () => {
    const cron = (name: string) =>
      (
        parse(read(`.github/workflows/${name}.yml`)) as { on: { schedule: { cron: string }[] } }
      ).on.schedule.map((one) => one.cron);
    expect(cron('publish')).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/)]);
    expect(cron('reports')).toEqual([expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/)]);
  });
  test('no look at the supply chain keeps another from looking: each runs though one before it failed', () => {
    const { jobs } = parse(read('.github/workflows/supply-chain.yml')) as {
      jobs: { look: { steps: { run?: string; if?: string }[] } };
    };
    const looks = jobs.look.steps.filter(({ run }) => run && run !== 'npm ci');
    expect(looks.map(({ run }) => run)).toEqual([
      'npm audit --audit-level=high',
      'npm audit signatures',
      'npm sbom --package-lock-only --sbom-format=cyclonedx --sbom-type=application > sbom.json',
    ]);
    expect(looks.slice(1).filter((look) => look.if !== '${{ !cancelled() }}')).toEqual([]);
  });
  test('outside links are asked after in the weekly report only, never for a proposed change', () => {
    expect(workflows.filter((file) => read(file).includes('npm run --silent links'))).toEqual([
      '.github/workflows/reports.yml',
    ]);
  });
});

describe('the bot that proposes updates', () => {
  const { version, updates } = parse(read('.github/dependabot.yml')) as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; schedule: { interval: string } }[];
  };
  /** The file in which each kind of update lies. */
  const places: Record<string, string> = {
    npm: 'package-lock.json',
    'github-actions': '.github/workflows/check.yml',
    docker: 'Dockerfile',
  };

  test('looks once a month after packages, actions and images, where they are named', () => {
    expect(version).toBe(2);
    expect(updates.map((one) => one['package-ecosystem']).sort()).toEqual(
      Object.keys(places).sort(),
    );
    expect(
      updates.filter(
        (one) => !existsSync(join(root, one.directory, places[one['package-ecosystem']]!)),
      ),
    ).toEqual([]);
    expect(updates.map(({ schedule }) => schedule.interval)).toEqual(updates.map(() => 'monthly'));
  });
});

const id = z.string().regex(/^[a-z][a-z-]*$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const words = { label: z.string().min(3), description: z.string().min(3).optional() };
/** The parts of an issue form we use, as the hosting site documents them. */
const issueForm = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('markdown'),
          attributes: z.strictObject({ value: z.string().min(3) }),
        }),
        z.strictObject({
          type: z.literal('input'),
          id,
          attributes: z.strictObject({ ...words, placeholder: z.string().optional() }),
          validations,
        }),
        z.strictObject({
          type: z.literal('textarea'),
          id,
          attributes: z.strictObject({ ...words, placeholder: z.string().optional() }),
          validations,
        }),
        z.strictObject({
          type: z.literal('dropdown'),
          id,
          attributes: z.strictObject({ ...words, options: z.array(z.string()).min(2) }),
          validations,
        }),
      ]),
    )
    .refine((body) => body.some((part) => part.type !== 'markdown'), 'asks nothing')
    .refine(
      (body) =>
        new Set(body.flatMap((part) => ('id' in part ? [part.id] : []))).size ===
        body.filter((part) => 'id' in part).length,
      'has an id twice',
    ),
});

describe('the issue forms', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root })
    .filter((file) => !file.endsWith('config.yml'))
    .sort();
  test('are three', () =>
    expect(forms).toEqual(
      ['correct-a-fact', 'new-call', 'new-group'].map(
        (name) => `.github/ISSUE_TEMPLATE/${name}.yml`,
      ),
    ));
  test.each(forms)('%s is a form the hosting site accepts, and asks for the source', (file) => {
    const form = issueForm.parse(parse(read(file), { uniqueKeys: true }));
    expect(form.body.find((part) => 'id' in part && part.id === 'source')).toMatchObject({
      validations: { required: true },
    });
  });
  test.each([
    ['a part of an unknown type', 'type: input', 'type: inptu'],
    ['two questions with one id', 'id: wrong', 'id: page'],
    ['a question without words', '      label: What does it say?\n', ''],
    ['a misspelt field', 'validations:', 'validation:'],
  ])('%s would be found', (_, from, to) => {
    const text = read('.github/ISSUE_TEMPLATE/correct-a-fact.yml');
    expect(text).toContain(from);
    expect(issueForm.safeParse(parse(text.replace(from, to))).success).toBe(false);
  });
});

describe('CODEOWNERS', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  test('names folders and files that exist, and nobody who is not an account', () => {
    const patterns = lines.map((line) => line.split(/\s+/)[0]!.slice(1));
    expect(patterns.filter((pattern) => globSync(pattern, { cwd: root }).length === 0)).toEqual([]);
    expect(
      lines
        .flatMap((line) => line.split(/\s+/).slice(1))
        .filter((owner) => !/^@[\w-]+(\/[\w-]+)?$/.test(owner)),
    ).toEqual([]);
  });
  test('tells facts, rules, pages and what can change publishing apart', () => {
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(
      expect.arrayContaining([
        '/content/',
        '/src/model/',
        '/src/',
        '/.github/',
        '/package-lock.json',
      ]),
    );
  });
});
