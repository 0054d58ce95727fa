import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { boundedFetch } from './boundedFetch.ts';
import type { Chat } from './chat.ts';
import { defaultChatLimits } from './chatLimits.ts';
import { createLocalModel } from './localModel.ts';
import { guardChat, type GuardOptions, type StreamingModel } from './guardChat.ts';

type ChatSettings = Pick<Config, 'chatModel' | 'openaiApiKey' | 'openaiBaseUrl'>;

/** What may be put in place of the limits, and of the world. */
export interface ChatModelOptions extends GuardOptions {
  fetch?: typeof fetch;
}

/** OpenAI's reasoning models answer a temperature with status 400. */
const NO_TEMPERATURE = /^(?:o\d|gpt-5)/u;

/** Servers of one's own want no key, the client wants one that is not empty. */
const NO_KEY = 'none';

/** Named, so that the client looks for no other address in the environment. */
const OPENAI = 'https://api.openai.com/v1';

/**
 * The chat model of `CHAT_MODEL`, through LangChain's universal chat model; null where none is set. `openai:` speaks
 * to any OpenAI-compatible server at `OPENAI_BASE_URL`; `local:` is a file of this machine (`createLocalModel`).
 *
 * @throws CasebookError `invalid_input` where the provider's package, its key or its address is missing or wrong.
 */
export async function createChat(
  config: ChatSettings,
  options: ChatModelOptions = {},
): Promise<Chat | null> {
  const id = config.chatModel;
  if (id === null) return null;
  const at = id.indexOf(':');
  const [provider, name] = [id.slice(0, at), id.slice(at + 1)];
  if (provider === 'local') {
    const model = await createLocalModel(name);
    return guardChat({ ...options, model, id, saysFinish: false });
  }
  const settings =
    provider === 'openai' ? await openaiSettings(name, config, options) : { maxRetries: 0 };
  const { initChatModel } = await import('langchain/chat_models/universal');
  const model = await initChatModel(name, { modelProvider: provider, ...settings }).catch(
    (cause: unknown) => {
      const why = cause instanceof Error ? cause.message.replaceAll(/\s+/gu, ' ') : String(cause);
      const message = `CHAT_MODEL ${id} cannot be used: ${why}`;
      throw new CasebookError('invalid_input', message, { cause });
    },
  );
  // LangChain types a chunk's metadata more narrowly than the providers fill it
  const streaming = model as StreamingModel;
  return guardChat({ ...options, model: streaming, id, saysFinish: provider === 'openai' });
}

async function openaiSettings(
  model: string,
  { openaiApiKey, openaiBaseUrl }: ChatSettings,
  options: ChatModelOptions,
): Promise<Record<string, unknown>> {
  if (openaiApiKey === null && openaiBaseUrl === null) {
    const rule = 'CHAT_MODEL=openai:… needs OPENAI_API_KEY, or OPENAI_BASE_URL of a server';
    throw new CasebookError('invalid_input', `${rule} without keys: neither is set`);
  }
  const baseURL = openaiBaseUrl ?? OPENAI;
  if (new URL(baseURL).username !== '' || new URL(baseURL).password !== '') {
    const rule = 'OPENAI_BASE_URL must hold no user name and no password';
    throw new CasebookError('invalid_input', `${rule}: a key belongs into OPENAI_API_KEY`);
  }
  const bytes = options.limits?.bytes ?? defaultChatLimits.bytes;
  const settings = {
    apiKey: openaiApiKey ?? NO_KEY,
    maxRetries: 0, // the guard retries: it knows whether words were passed on
    streamUsage: false, // servers that do not know stream_options answer 400
    ...(NO_TEMPERATURE.test(model) ? {} : { temperature: 0 }),
    configuration: {
      baseURL,
      logLevel: 'off', // the client would print what it cannot parse
      fetch: boundedFetch(bytes, options.fetch ?? fetch),
    } as const,
  };
  const { PlainCompletions } = await import('./plainCompletions.ts');
  const completions = new PlainCompletions({ model, ...settings });
  // for both, or names with “codex” in them would be asked for at /responses, which few servers have
  return { ...settings, completions, responses: completions };
}
