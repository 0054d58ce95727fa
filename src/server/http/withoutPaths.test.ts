import { describe, expect, it } from 'vitest';
import { withoutPaths } from './withoutPaths.ts';

describe('withoutPaths()', () => {
  it.each([
    [
      'lost when casebook stops: /srv/a/conversations.db: unable to open',
      'lost when casebook stops: …/conversations.db: unable to open',
    ],
    ['ENOENT: no such file, open "/home/a/.x/y.onnx"', 'ENOENT: no such file, open "…/y.onnx"'],
    ['C:\\Users\\a\\index is damaged', '…/index is damaged'],
    ['看（/srv/数据/书.txt）', '看（…/书.txt）'],
    [
      'run `npm run ingest`: https://host/v1/models answers 1/2, text/event-stream',
      'run `npm run ingest`: https://host/v1/models answers 1/2, text/event-stream',
    ],
  ])('of %s leaves names', (text, told) => {
    expect(withoutPaths(text)).toBe(told);
  });

  it('tells known folders by their settings, blanks in them or not', () => {
    const folders = { CASEBOOK_HOME: '/my books/home', CASEBOOK_DATA: '/my books' };
    expect(withoutPaths('/my books/home/index/3 and /my books/a.txt', folders)).toBe(
      'CASEBOOK_HOME/index/3 and CASEBOOK_DATA/a.txt',
    );
  });
});
