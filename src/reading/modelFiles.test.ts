import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { READER_VERSION, readReaderFiles } from './modelFiles.ts';
import { openReader } from './openReader.ts';

const root = mkdtempSync(join(tmpdir(), 'casebook-reader-'));
afterAll(() => rmSync(root, { recursive: true }));

const path = join(root, 'reader.onnx');
const tokenizer = JSON.stringify({ pieces: [['<s>', 0]] });
const digest = (content: string): string => createHash('sha256').update(content).digest('hex');

function write({ version = READER_VERSION, model = 'weights' } = {}): void {
  writeFileSync(path, model);
  writeFileSync(join(root, 'reader-tokenizer.json'), tokenizer);
  const files = { 'reader.onnx': digest('weights'), 'reader-tokenizer.json': digest(tokenizer) };
  const calibration = { slope: 1, shift: 0 };
  writeFileSync(join(root, 'reader.json'), JSON.stringify({ version, calibration, files }));
}

beforeEach(() => write());

describe('readReaderFiles()', () => {
  it('gives the model, its tokenizer and its calibration', () => {
    const { id, tokenizer: cut, calibration } = readReaderFiles(path);
    expect({ id, tokens: cut.tokens(''), calibration }).toEqual({
      id: digest('weights').slice(0, 12),
      tokens: [],
      calibration: { slope: 1, shift: 0 },
    });
  });

  it('names a model that was cut or changed', () => {
    write({ model: 'weigh' });
    expect(() => readReaderFiles(path)).toThrow(
      /reader\.onnx is not the file that was made.*sha256/u,
    );
  });

  it('names another version', () => {
    write({ version: 99 });
    expect(() => readReaderFiles(path)).toThrow(/version 99: this program reads version 2/u);
  });

  it('names what is missing and what is no manifest', () => {
    expect(() => readReaderFiles(join(root, 'none.onnx'))).toThrow(/none\.json cannot be read/u);
    writeFileSync(join(root, 'reader.json'), '{');
    expect(() => readReaderFiles(path)).toThrow(/reader\.json is not what the scripts/u);
  });
});

describe('openReader()', () => {
  it('goes without where it is off, and says nothing', () => {
    const { read, encode, notice } = openReader({ reader: 'off' });
    expect([read, encode, notice()]).toEqual([null, null, null]);
  });

  it('goes without where a file is damaged, and says why', () => {
    write({ model: 'weigh' });
    const { read, id, notice } = openReader({ reader: path });
    expect([read, id]).toEqual([null, null]);
    expect(notice()).toMatch(/without the reader: .* is not the file that was made/u);
  });

  it('says why where the file is whole and no model', async () => {
    const reader = openReader({ reader: path });
    await expect(reader.read!('多少？', [{ heading: '', text: '每天' }])).rejects.toMatchObject({
      code: 'model_failed',
    });
    expect(reader.notice()).toMatch(/without the reader: the reader cannot be loaded/u);
    await reader.close();
  });
});
