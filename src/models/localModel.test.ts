import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { StreamingModel } from './guardChat.ts';
import { createLocalModel, type LlamaModule } from './localModel.ts';

const file = fileURLToPath(import.meta.url);

describe('createLocalModel()', () => {
  it('opens the file with llama.cpp, without chance and with an end', async () => {
    const model = {} as StreamingModel;
    const asked: unknown[] = [];
    const llama: LlamaModule = {
      ChatLlamaCpp: {
        initialize: (settings) => {
          asked.push(settings);
          return Promise.resolve(model);
        },
      },
    };
    expect(await createLocalModel(file, () => Promise.resolve(llama))).toBe(model);
    expect(asked).toEqual([{ modelPath: file, temperature: 0, maxTokens: 1024 }]);
  });

  it.each(['model.gguf', '/nowhere/model.gguf'])('takes no %s', async (path) => {
    const rule = `takes the absolute path of a .gguf file: current value is ${path}`;
    await expect(createLocalModel(path)).rejects.toThrow(rule);
  });

  it('says what to install, and why a file is no model', async () => {
    await expect(createLocalModel(file)).rejects.toThrow('run `npm install node-llama-cpp`');
    const broken: LlamaModule = {
      ChatLlamaCpp: { initialize: () => Promise.reject(new Error('not a GGUF file')) },
    };
    await expect(createLocalModel(file, () => Promise.resolve(broken))).rejects.toMatchObject({
      code: 'invalid_input',
      message: `CHAT_MODEL local:${file} cannot be used: not a GGUF file`,
    });
  });
});
