/** Particles, pronouns, prepositions, question words and the verbs of asking: they name nothing to search for. */
const STOP_WORDS = new Set(
  (
    '的 了 是 在 和 与 及 或 或者 并 并且 而 而且 但 但是 也 都 就 还 又 再 很 最 更 太 不 没 没有 无 有 被 把 将 让 使 对 对于 关于 ' +
    '从 向 到 由 为 为了 因 因为 所以 以 以及 于 其 其中 此 这 那 该 各 每 某 个 些 种 类 次 这个 那个 这些 那些 这样 那样 这里 那里 ' +
    '我 我们 你 你们 他 他们 她 它 它们 自己 大家 什么 怎么 怎样 怎么样 如何 为什么 为何 哪 哪些 哪个 哪里 哪儿 哪家 哪几 谁 几 几个 多少 ' +
    '吗 呢 吧 啊 呀 么 嘛 之 之一 着 过 地 得 所 者 等 等等 请 请问 能 能够 可以 会 应 应该 要 想 是否 有没有 是不是 吗 一个 一些 一下 ' +
    '介绍 说 讲 告诉 列出 列举 说明 分别 包括 包含 哪年 何时 何 何种 多久 多大 多长 中 上 下 里 内 外 前 后 时 时候 当 如 若 如果 则 即 ' +
    '来 共 几次 几期 哪天 哪月 哪一天 哪一年 几点 几时 谁 哪所 哪位 总共 一共 进行 通过 方面 情况 具体 详细 例子 举例 比如 例如 一页 到底 有关 相关 以上 以下 之间 两 一'
  ).split(/\s+/u),
);

/** Whether a Chinese word is a function word or a word of asking. */
export function isChineseStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
