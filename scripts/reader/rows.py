"""Training rows of the reader: from the labelled pairs of data/training/reader and from public corpora.

usage: rows.py --pairs DIR [--lists DIR] [--follow-ups DIR] --held-out WRITER,… [--without WRITER,…] [--corpora DIR] [--refusals FILE] --out TRAIN.json --held OUT.json [--seed N]
               [--whole WRITER,… --others N]: all rows of these writers and so many of the rest
row: { q, ctx, s, e (offsets of the answer in ctx, in code points; null: ctx does not answer), src }
Before a passage stand its unit and heading, as the program puts them. Negatives beside those that were written: the passage of the same
book that is nearest to the question in words, and the passage itself without the sentences that hold the answer. A follow-up stands behind
the question it leans on, as the program reads the two.
"""
import argparse
import glob
import json
import random
import re

from opencc import OpenCC

ENDS = re.compile(r'[。！？!?；;]+["”’」』）)]*|\n+|(?<=[a-z0-9)"”])\.(?=\s+[A-Z"“])\s*')
simplified = OpenCC('t2s').convert


def sentences(text: str) -> list[str]:
    at, found = 0, []
    for match in ENDS.finditer(text):
        found.append(text[at : match.end()])
        at = match.end()
    return found + [text[at:]] if at < len(text) else found


def pairs_of(text: str) -> set[str]:
    plain = re.sub(r'\s+', '', text.lower())
    return {plain[i : i + 2] for i in range(len(plain) - 1)}


def by_book(blocks: list[dict]) -> dict[str, list[tuple[dict, set[str]]]]:
    """The passages of each book with their pairs of characters."""
    books: dict[str, list[tuple[dict, set[str]]]] = {}
    for block in blocks:
        books.setdefault(block['book'], []).append((block, pairs_of(block['passage'])))
    return books


def head(block: dict) -> str:
    return '\n'.join(part for part in (block['unit'], block['heading']) if part) + '\n'


def row(question: str, before: str, text: str, span: tuple[int, int] | None, src: str) -> dict:
    shift = len(before)
    start, end = (None, None) if span is None else (span[0] + shift, span[1] + shift)
    return {'q': question, 'ctx': before + text, 's': start, 'e': end, 'src': src}


def without(text: str, start: int, end: int) -> str | None:
    """The text without the sentences that the span touches; null where nothing is left."""
    at, left = 0, []
    for sentence in sentences(text):
        if at + len(sentence) <= start or at >= end:
            left.append(sentence)
        at += len(sentence)
    rest = ''.join(left).strip()
    return rest if len(rest) >= 30 and text[start:end] not in rest else None


def written_rows(blocks: list[dict], more_negatives: bool) -> list[dict]:
    """The questions of the writers with their passages, headings before nine of ten."""
    rows = []
    books = by_book(blocks)
    for block in blocks:
        text = block['passage']
        near = [(other, pairs) for other, pairs in books[block['book']] if other is not block]
        for question in block['questions']:
            before = head(block) if random.random() < 0.9 else ''
            src = f"{block['writer']}-{question['lang']}"
            if not question['answers']:
                rows.append(row(question['q'], before, text, None, f"{src}-{question['near']}"))
                continue
            span = question['span']
            start = text.index(span)
            rows.append(row(question['q'], before, text, (start, start + len(span)), src))
            if not more_negatives:
                continue
            if random.random() < 0.3 and (rest := without(text, start, start + len(span))):
                rows.append(row(question['q'], before, rest, None, f'{src}-cut'))
            if near and random.random() < 0.45:
                wanted = pairs_of(question['q'] + ' ' + span + text[:120])
                ranked = sorted(near, key=lambda other: -len(wanted & other[1]))[:4]
                other = random.choice(ranked)[0]
                if other['unit'] != block['unit'] and span not in other['passage']:
                    rows.append(row(question['q'], head(other), other['passage'], None, f'{src}-near'))
    return rows


def list_rows(lists: list[dict], blocks: list[dict], near_in_meaning: dict[str, list[str]]) -> list[dict]:
    """
    Questions put to every unit of a book: passages that answer, and of the others two more than these: the nearest in words, or half of them
    and half of those nearest in meaning.
    """
    passages = {block['id']: block for block in blocks}
    books = by_book(blocks)
    rows = []
    for question in lists:
        src = f"{question['writer']}-{question['lang']}"
        found = {answer['passage']: answer['span'] for answer in question['answers']}
        for name, span in found.items():
            block = passages[name]
            start = block['passage'].index(span)
            rows.append(row(question['q'], head(block), block['passage'], (start, start + len(span)), src))
        wanted = pairs_of(question['q'] + ''.join(found.values()))
        # Some writers ask over passages of others: a passage that answers stands there under several ids.
        answering = {passages[name]['passage'] for name in found}
        others = {block['passage']: (block, pairs) for block, pairs in books[question['book']] if block['passage'] not in answering}.values()
        others = sorted(others, key=lambda other: -len(wanted & other[1]))
        number = len(found) + 2
        near = {block['passage']: block for block, _ in others[:number]}
        if names := near_in_meaning.get(question['id']):
            some = [block for block, _ in others[: number // 2]] + [passages[name] for name in random.sample(names, min((number + 1) // 2, len(names)))]
            near = {block['passage']: block for block in some}
        rows += [row(question['q'], head(block), block['passage'], None, f'{src}-other') for block in near.values()]
    return rows


def follow_up_blocks(pairs: list[dict], blocks: list[dict]) -> list[dict]:
    """Blocks like those of the writers, whose questions are follow-ups together with the question they lean on."""
    passages = {block['id']: block for block in blocks}
    found: dict[tuple[str, str], dict] = {}
    for pair in pairs:
        block = passages[pair['passage']]
        own = found.setdefault((pair['writer'], block['id']), {**block, 'writer': pair['writer'], 'questions': []})
        own['questions'].append({**pair, 'q': joined(pair['prev'], pair['q'])})
    return list(found.values())


def joined(before: str, follow_up: str) -> str:
    stem = before.strip()
    if not re.search(r'[?？!！。.…；;]$', stem):
        stem += '？' if re.search(r'[\u4e00-\u9fff]', stem[-4:]) else '?'
    spaced = re.match(r'[A-Za-z]', follow_up) or re.search(r'[.?!]$', stem)
    return f"{stem}{' ' if spaced else ''}{follow_up.strip()}"


def corpus_rows(path: str, src: str, *, keep: float, most: int | None, asked: str | None = None, convert=lambda text: text) -> list[dict]:
    """Questions of a file in SQuAD's form (or of a parallel one) over its passages, of `most` articles at most."""
    data = json.load(open(path))['data'][:most]
    questions = json.load(open(asked))['data'] if asked else data
    rows = []
    for a, article in enumerate(data):
        title = convert(article.get('title', '')).replace('_', ' ')
        for p, paragraph in enumerate(article['paragraphs']):
            raw = paragraph['context']
            text = convert(raw)
            before = title + '\n' if title and random.random() < 0.5 else ''
            for i, qa in enumerate(paragraph['qas']):
                if random.random() > keep:
                    continue
                question = convert(questions[a]['paragraphs'][p]['qas'][i]['question'])
                if qa.get('is_impossible') or not qa['answers']:
                    rows.append(row(question, before, text, None, f'{src}-no'))
                    continue
                answer = qa['answers'][0]
                words = convert(answer['text'])
                start = len(convert(raw[: answer['answer_start']]))
                if text[start : start + len(words)] != words:
                    continue
                rows.append(row(question, before, text, (start, start + len(words)), src))
                if random.random() < 0.25 and (rest := without(text, start, start + len(words))):
                    rows.append(row(question, before, rest, None, f'{src}-cut'))
    return rows


def all_corpora(folder: str, most: int | None) -> list[dict]:
    of = lambda name: f'{folder}/{name}.json'
    zh, en = of('xquad_half_zh'), of('xquad_half_en')
    rows = corpus_rows(of('drcd_dev'), 'drcd', keep=0.22, most=most, convert=simplified)
    rows += corpus_rows(of('drcd_test'), 'drcd', keep=0.22, most=most, convert=simplified)
    rows += corpus_rows(of('cmrc2018_trial'), 'cmrc', keep=0.5, most=most)
    rows += corpus_rows(of('squad2_part'), 'squad', keep=0.35, most=most)
    rows += corpus_rows(zh, 'x-en-zh', keep=1, most=most, asked=en)
    rows += corpus_rows(zh, 'x-zh-zh', keep=0.3, most=most)
    for language in ('de', 'es', 'ru', 'vi', 'ro'):
        rows += corpus_rows(zh, f'x-{language}-zh', keep=0.15, most=most, asked=of(f'xquad_half_{language}'))
    return rows


def refusal_rows(path: str) -> list[dict]:
    rows = []
    for line in open(path):
        item = json.loads(line)
        if not item['answerable']:
            some = random.sample(item['passages'], min(4, len(item['passages'])))
            rows += [row(item['question'], '', text, None, 'nomiracl') for text in some]
    return rows


def read_lines(folder: str | None) -> list[dict]:
    files = sorted(glob.glob(f'{folder}/*.jsonl')) if folder else []
    return [json.loads(line) for file in files for line in open(file) if line.strip()]


def refuse_contradictions(rows: list[dict]) -> None:
    """A passage that answers a question in one row and does not in another teaches nothing: none is let through."""
    said: dict[tuple[str, str], bool] = {}
    for one in rows:
        answers = one['s'] is not None
        if said.setdefault((one['q'], one['ctx']), answers) != answers:
            raise SystemExit(f"labelled both ways: {one['q']!r} for {one['ctx'][:60]!r} ({one['src']})")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ('pairs', 'held-out', 'out', 'held'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--lists')
    parser.add_argument('--near', help='of near.py')
    parser.add_argument('--follow-ups')
    parser.add_argument('--without', default='', help='writers neither trained on nor held out')
    parser.add_argument('--corpora')
    parser.add_argument('--corpora-share', type=float, default=1, help='of the corpora, 0 to 1')
    parser.add_argument('--articles', type=int, help='of each corpus, at most so many')
    parser.add_argument('--refusals')
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--whole')
    parser.add_argument('--others', type=int)
    parser.add_argument('--most', type=int, help='rows to train on, at most so many')
    parser.add_argument('--held-most', type=int, help='of the rows held out, at most so many')
    given = parser.parse_args()
    random.seed(given.seed)
    held_out = set(given.held_out.split(','))
    without = set(given.without.split(','))
    read = lambda folder: [one for one in read_lines(folder) if one['writer'] not in without]
    blocks = read(given.pairs)
    kept = [block for block in blocks if block['writer'] not in held_out]
    lists = read(given.lists)
    follow_ups = follow_up_blocks(read(given.follow_ups), blocks)
    near = json.load(open(given.near)) if given.near else {}
    apart = lambda out: list_rows([one for one in lists if (one['writer'] in held_out) == out], blocks, {} if out else near)
    rows = written_rows(kept, True) + apart(False)
    rows += written_rows([one for one in follow_ups if one['writer'] not in held_out], True)
    if given.corpora:
        rows += [one for one in all_corpora(given.corpora, given.articles) if random.random() < given.corpora_share]
    if given.refusals:
        rows += refusal_rows(given.refusals)
    if given.whole:
        whole = set(given.whole.split(','))
        is_whole = lambda one: one['src'].split('-')[0] in whole
        others = [one for one in rows if not is_whole(one)]
        rows = [one for one in rows if is_whole(one)] + random.sample(others, min(given.others or 0, len(others)))
    refuse_contradictions(rows)
    random.shuffle(rows)
    rows = rows[:given.most]
    json.dump(rows, open(given.out, 'w'), ensure_ascii=False)
    held = written_rows([block for block in blocks if block['writer'] in held_out], False)
    held += written_rows([one for one in follow_ups if one['writer'] in held_out], False)
    held += apart(True)
    held = held[:given.held_most]
    json.dump(held, open(given.held, 'w'), ensure_ascii=False)
    print(f'{len(rows)} rows to train on, {len(held)} held out')


if __name__ == '__main__':
    main()
