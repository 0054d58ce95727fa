/**
 * Common family names of one character: the commonest hundred cover most of the population (公安部, 2019); the rarer ones
 * behind them are those that seldom stand as words of their own.
 */
export const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔牛赫' +
  '施戚邬佟倪冉裴祁骆翁俞柯柴辛耿詹焦柳甘葛祝纪庄卜冼缪霍殷阮欧司聂鲁岳翟温季庞樊兰尤路凌巩邢路娄';
