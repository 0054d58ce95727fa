import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Html, html } from './html.ts';

describe('html``', () => {
  it('escapes what is put in, keeps markup, joins lists, leaves null out', () => {
    const item = html`<i>${'<b>&"\''}</i>`;
    const escaped = '<i>&lt;b&gt;&amp;&quot;&#39;</i>';
    expect(html`${[item, item]}${null}${7}`.markup).toBe(`${escaped}${escaped}7`);
    expect(html`${new Html('<hr>')}`.markup).toBe('<hr>');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/u.test(html`${text}`.markup)));
  });
});
