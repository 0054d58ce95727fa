import { describe, expect, it } from 'vitest';
import { readHtml } from './readHtml.ts';

const text = `<h1>护渠记</h1><p>${'渠水从上游的闸口引来，沿途都用石块护岸。'.repeat(8)}</p>`;
const linesOf = (html: string): string[] =>
  readHtml(Buffer.from(html), 'a.html').lines.map((line) => line.text);
const own = linesOf(text);

describe('pageFurniture()', () => {
  it.each([
    ['navigation', '<nav><a href="/">总站</a> <a href="/w">水利</a></nav>'],
    ['breadcrumbs', '<div class="page-breadcrumb">当前位置：总站 &gt; 水利</div>'],
    ['a bar to share', '<ul id="share"><li>转发给好友</li></ul>'],
    ['links to elsewhere alone', '<div><a href="/in">登入</a> <a href="#">繁体</a></div>'],
    ['the foot of the page', '<footer>云河网版权</footer>'],
    ['a role', '<div role="contentinfo">备案号</div>'],
  ])('leaves out %s', (_, furniture) => {
    expect(linesOf(`${furniture}${text}`)).toEqual(own);
    expect(linesOf(`${text}${furniture}`)).toEqual(own);
  });

  it('keeps links to places of the page: they are its contents', () => {
    const contents = '<nav><a href="#a">护渠记</a><br><a href="#b">育苗记</a></nav>';
    expect(linesOf(`${contents}${text}`)).toEqual(['护渠记', '育苗记', ...own]);
  });

  it('keeps what holds much of the page, whatever it is called, and a footer inside an article', () => {
    expect(linesOf(`<div class="menu">${text}</div>`)).toEqual(own);
    expect(linesOf(`<article>${text}<footer>作者：水利站</footer></article>`)).toContain(
      '作者：水利站',
    );
  });
});
