import { describe, expect, it } from 'vitest';
import { announcedCount } from './announcedCount.ts';

describe('announcedCount()', () => {
  it.each([
    ['学校把课间安全归纳为“五不准”：', 5, '五不准'],
    ['学期末评选“七彩星”，共设七种：', 7, '七种'],
    ['推出了“十个一”的学习活动载体。主要是：', 10, '十个一'],
    ['实行“七个一”学习制度，既：', 7, '七个一'],
    ['当事人按下列4步办理：', 4, '4步'],
    ['The team has four tasks: ', 4, 'four'],
    ['Filing takes these 3 short steps:', 3, '3'],
  ])('reads “%s”', (lead, count, words) => {
    expect(announcedCount(lead)).toEqual({ count, words });
  });

  it.each([
    ['a date', '2010年12月：'],
    ['hours', '每天学习八个小时：'],
    ['people', '有三个人参加：'],
    ['an ordinal', '第三项工作：'],
    ['what is said before the last clause', '新增两项制度，职工受到鼓舞：'],
    ['a plan', '编制“十二五”规划：'],
    ['amounts', 'The ferry takes forty minutes:'],
    ['nothing', ''],
  ])('reads no count in %s', (_, lead) => {
    expect(announcedCount(lead)).toBeNull();
  });
});
