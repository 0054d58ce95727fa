import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CasebookError } from './errors.ts';

/** The folder of package.json, from src/ as from dist/. */
const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOOPBACK = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|::1|\[::1\])$/u;

const text = z.string().trim().min(1);
/** Blanks at its end count; `none` is no prompt where a preset has one. */
const prompt = z.string().transform((value) => (value === 'none' ? '' : value));
/** Digits only: a blank must not count as 0, nor 0x10 as 16. */
const whole = z
  .string()
  .regex(/^[0-9]+$/u, 'must be a whole number')
  .transform(Number);
const wholeFrom = (least: number, most: number) =>
  whole.refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);
const yes = z.enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off']);
const flag = yes.transform((value) => ['1', 'true', 'yes', 'on'].includes(value));

const schema = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: wholeFrom(0, 65_535).default(3000),
  CASEBOOK_HOME: text.optional(),
  CASEBOOK_DATA: text.optional(),
  EMBEDDINGS: z.enum(['builtin', 'openai', 'transformers']).default('builtin'),
  EMBEDDINGS_MODEL: text.optional(),
  EMBEDDINGS_DIMENSIONS: wholeFrom(1, 8192).optional(),
  EMBEDDINGS_POOLING: z.enum(['mean', 'cls', 'last_token', 'model']).optional(),
  EMBEDDINGS_QUERY_PROMPT: prompt.optional(),
  EMBEDDINGS_PASSAGE_PROMPT: prompt.optional(),
  EMBEDDINGS_DTYPE: z
    .enum(['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'])
    .optional(),
  READER: text
    .regex(/^(?:builtin|off|.+\.onnx)$/u, 'must be builtin, off or the path of an .onnx file')
    .default('builtin'),
  CHAT_MODEL: text.regex(/^[a-z0-9_-]+:.+$/u, 'must be provider:model').optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/u }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u, hostname: /.+/u }).optional(),
  CASEBOOK_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  CASEBOOK_ALLOW_OPEN_BIND: flag.default(false),
  RATE_LIMIT: wholeFrom(0, 1_000_000).default(240),
  TRUST_PROXY: z
    .union([wholeFrom(0, 10), flag.transform(Number)], 'must be 0 to 10 proxies, or on or off')
    .default(0),
  ALLOWED_HOSTS: z
    .string()
    .regex(
      /^[A-Za-z0-9._-]+(?:\s*,\s*[A-Za-z0-9._-]+)*$/u,
      'must be names of hosts without ports, parted by commas',
    )
    .transform((names) => names.toLowerCase().split(/\s*,\s*/u))
    .default([]),
  USER_HEADER: text
    .regex(/^[A-Za-z0-9-]{1,64}$/u, 'must be the name of a header: letters, digits and -')
    .transform((name) => name.toLowerCase())
    .optional(),
  QUEUE: wholeFrom(1, 100_000).default(512),
  ANSWER_DEADLINE: wholeFrom(1, 3_600).default(20),
  UPLOADS: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The variables that are read, and no others. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** What is set of how a model is used. */
export interface EmbeddingsForm {
  pooling?: 'mean' | 'cls' | 'last_token' | 'model' | undefined;
  queryPrompt?: string | undefined;
  passagePrompt?: string | undefined;
  dtype?: 'fp32' | 'fp16' | 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'bnb4' | undefined;
}

/** Everything that can be set from outside. */
export interface Config {
  host: string;
  port: number;
  /** Indexes and conversations. */
  home: string;
  /** Books to ingest when no file is named. */
  data: string;
  /** Books that are copied to `data` where that does not exist yet; without it none are. */
  seed?: string;
  embeddings: 'builtin' | 'openai' | 'transformers';
  embeddingsModel: string | null;
  embeddingsDimensions: number | null;
  /** How a model of EMBEDDINGS=transformers is used, where that is not as the preset for its name has it. */
  embeddingsForm?: EmbeddingsForm;
  /** The local model that says whether a passage answers: the one that ships, none, or the path of one's own. */
  reader: string;
  chatModel: string | null;
  openaiApiKey: string | null;
  openaiBaseUrl: string | null;
  /** PostgreSQL with pgvector, for more than one machine. */
  databaseUrl: string | null;
  /** Required of every API request where set. */
  apiKey: string | null;
  /** Requests a minute for each address; 0 = no limit. */
  rateLimit: number;
  /** Proxies in front whose X-Forwarded-For counts; trusting every one would let clients choose their address. */
  trustProxy: number;
  /** Names of hosts, in lower case, that requests may be sent to beside this machine's, where no key is wanted. */
  allowedHosts: readonly string[];
  /** The header, in lower case, in which a login proxy in front names who asks; null where readers are told apart by a cookie. */
  userHeader: string | null;
  /** Questions that may wait for their turn. */
  queue: number;
  /** Seconds that finding an answer may take, the time a chat model writes not counted. */
  answerDeadline: number;
  /** Whether books can be put in and taken out over HTTP: by default on loopback, and elsewhere where a key is wanted. */
  uploads: boolean;
  logLevel: string;
}

/** Where the program lies, and where it was started. */
export interface Place {
  /** The folder of its package.json. */
  root: string;
  folder: string;
}

/**
 * Reads the settings; nothing else in casebook reads the environment. Empty variables count as not set.
 *
 * @throws CasebookError `invalid_input` that lists every variable that breaks a rule, with its value.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  place: Place = { root: PACKAGE_ROOT, folder: process.cwd() },
): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = schema.safeParse(set);
  const broken = (read.error?.issues ?? []).map(({ path, message }) =>
    problem(String(path[0]), message, env),
  );
  const problems = [
    ...new Set([
      ...broken,
      ...openBindProblem(set),
      ...proxyProblem(set),
      ...userHeaderProblem(set),
    ]),
  ];
  if (!read.success || problems.length > 0) {
    throw new CasebookError('invalid_input', problems.join('\n'));
  }
  const values = read.data;
  return {
    host: values.HOST,
    port: values.PORT,
    ...folders(values.CASEBOOK_HOME, values.CASEBOOK_DATA, place),
    embeddings: values.EMBEDDINGS,
    embeddingsModel: values.EMBEDDINGS_MODEL ?? null,
    embeddingsDimensions: values.EMBEDDINGS_DIMENSIONS ?? null,
    embeddingsForm: {
      pooling: values.EMBEDDINGS_POOLING,
      queryPrompt: values.EMBEDDINGS_QUERY_PROMPT,
      passagePrompt: values.EMBEDDINGS_PASSAGE_PROMPT,
      dtype: values.EMBEDDINGS_DTYPE,
    },
    reader: values.READER,
    chatModel: values.CHAT_MODEL ?? null,
    openaiApiKey: values.OPENAI_API_KEY ?? null,
    openaiBaseUrl: values.OPENAI_BASE_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    apiKey: values.CASEBOOK_API_KEY ?? null,
    rateLimit: values.RATE_LIMIT,
    trustProxy: values.TRUST_PROXY,
    allowedHosts: values.ALLOWED_HOSTS,
    userHeader: values.USER_HEADER ?? null,
    queue: values.QUEUE,
    answerDeadline: values.ANSWER_DEADLINE,
    uploads:
      values.UPLOADS ?? (LOOPBACK.test(values.HOST) || values.CASEBOOK_API_KEY !== undefined),
    logLevel: values.LOG_LEVEL,
  };
}

/**
 * Beside the program in a clone. Where it is installed as a package nothing may be kept there, the next installation removes it:
 * indexes go to the folder it was started in, and the books that ship are copied there.
 */
function folders(
  home: string | undefined,
  data: string | undefined,
  { root, folder }: Place,
): Pick<Config, 'home' | 'data' | 'seed'> {
  const shipped = join(root, 'data');
  if (!isInstalled(root)) return { home: home ?? join(root, '.casebook'), data: data ?? shipped };
  const own = home ?? resolve(folder, '.casebook');
  return data === undefined
    ? { home: own, data: resolve(own, 'books'), seed: shipped }
    : { home: own, data };
}

/** Whether a folder belongs to a package that was installed, not to a clone. */
export function isInstalled(folder: string): boolean {
  return /(?:^|[\\/])node_modules(?:[\\/]|$)/u.test(folder);
}

/** Whoever reaches the port may read the books: beyond this machine that needs a key, or a wish stated by name. */
function openBindProblem(set: Record<string, string | undefined>): string[] {
  const host = set.HOST?.trim() ?? '127.0.0.1';
  const isWished = flag.safeParse(set.CASEBOOK_ALLOW_OPEN_BIND).data === true;
  if (LOOPBACK.test(host) || set.CASEBOOK_API_KEY !== undefined || isWished) return [];
  return [
    `HOST: another address than loopback needs CASEBOOK_API_KEY (or CASEBOOK_ALLOW_OPEN_BIND=1 to serve without one): current value is ${host}`,
  ];
}

/** Who reaches the port past the proxy could call himself anybody: only this machine may, or who has the key of the proxy. */
function userHeaderProblem(set: Record<string, string | undefined>): string[] {
  if (set.USER_HEADER === undefined) return [];
  const isAlone = LOOPBACK.test(set.HOST?.trim() ?? '127.0.0.1');
  if (isBehindProxy(set) && (isAlone || set.CASEBOOK_API_KEY !== undefined)) return [];
  return [
    `USER_HEADER: needs TRUST_PROXY, and HOST on loopback or a CASEBOOK_API_KEY that the proxy adds: current value is ${set.USER_HEADER}`,
  ];
}

/** Behind a proxy the address a request comes from says nothing: a key, or the names of the proxy, keep foreign pages out. */
function proxyProblem(set: Record<string, string | undefined>): string[] {
  if (!isBehindProxy(set) || set.CASEBOOK_API_KEY !== undefined || set.ALLOWED_HOSTS !== undefined)
    return [];
  return [
    `TRUST_PROXY: needs CASEBOOK_API_KEY or ALLOWED_HOSTS (the names under which the proxy is asked and asks): current value is ${set.TRUST_PROXY}`,
  ];
}

function isBehindProxy({ TRUST_PROXY = '0' }: Record<string, string | undefined>): boolean {
  return !['0', 'false', 'no', 'off'].includes(TRUST_PROXY);
}

/** Keys, and the password in an address, are secrets: never repeated. */
function problem(
  name: string,
  message: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const value = /_(?:KEY|URL)$/u.test(name) ? 'not shown' : (env[name] ?? 'not set');
  return `${name}: ${message}: current value is ${value}`;
}
