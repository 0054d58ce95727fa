import { describe, expect, it } from 'vitest';
import { unitInTitle } from './unitInTitle.ts';

describe('unitInTitle()', () => {
  it.each([
    ['构建 E 平台 覆盖新领域 宁波立体化创建学习型党组织', '宁波'],
    ['河北磁县“学习超市”吸引干部选学', '河北磁县'],
    ['北京三里河一区社区党委建学习型党组织促和谐社区发展', '北京三里河一区社区党委'],
    ['齐齐哈尔大兴学习之风涵养发展动力', '齐齐哈尔'],
    ['宝清县七星泡镇实施“12345”工程凝聚乡镇党建内核', '宝清县七星泡镇'],
    ['苏州工业园区推行“首席技师”制度', '苏州工业园区'],
  ])('finds the unit of %s', (title, unit) => {
    expect(unitInTitle(title)).toBe(unit);
  });

  it('returns nothing for a title that names no place', () => {
    expect(unitInTitle('创新形式 丰富内容 推进工作')).toBe('');
  });
});
