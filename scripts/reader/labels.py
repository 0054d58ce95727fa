"""What the heads beside `answers`, `start` and `end` say: of a claim and a passage, and of a question by itself.

Both read labelled lines of data/training: claims/*.jsonl (with the passages of reader/*.jsonl) and questions/*.jsonl.
"""
import glob
import json
import random

import torch
import torch.nn.functional as F
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer

INTENTS = 'fact list count compare summary overview contents pages aboutBook check courtesy form'.split()
WANTED = 'any number money time person title members reason yesNo'.split()
SHAPES = 'none table points oneSentence shorter'.split()
# The question head's logits, in this order: intents, wanted types, shapes, then perUnit and followUp (one each).
CHOICES = {'intent': INTENTS, 'wanted': WANTED, 'shape': SHAPES}
YES_NO = ['perUnit', 'followUp']
WIDTH = sum(map(len, CHOICES.values())) + len(YES_NO)
BEGIN, PAD, END = 0, 1, 2
LONGEST, QUESTION = 224, 64  # tokens
QUESTIONS_A_STEP, CLAIM_TOKENS_A_STEP = 96, 4_800


def lines_of(folder: str) -> list[dict]:
    return [json.loads(line) for path in sorted(glob.glob(f'{folder}/*.jsonl')) for line in open(path) if line.strip()]


def questions_of(folder: str, tokenizer: Tokenizer) -> list[dict]:
    """A row a question: `ids`, the index of each choice, yes or no of the rest, `writer`, `lang`."""
    rows = []
    for item in lines_of(folder):
        shape = (item.get('form') or {}).get('shape') or 'none'
        told = {'intent': item['intent'], 'wanted': item['wanted'], 'shape': shape}
        rows.append(
            {
                'ids': [BEGIN, *tokenizer.encode(item['q'], add_special_tokens=False).ids[:QUESTION], END],
                **{name: CHOICES[name].index(value) for name, value in told.items()},
                **{name: float(bool(item[name])) for name in YES_NO},
                'writer': item['writer'],
                'lang': item['lang'],
            }
        )
    return rows


def claims_of(folder: str, pairs: str, tokenizer: Tokenizer) -> list[dict]:
    """A row a claim: `ids` of claim and passage (unit and heading before it), `y` 1 where it is supported, `kind`, `writer`, `lang`."""
    passages = {block['id']: block for block in lines_of(pairs)}
    encode = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    rows = []
    for item in lines_of(folder):
        block = passages[item['id']]
        before = '\n'.join(part for part in (block['unit'], block['heading']) if part)
        passage = encode(f"{before}\n{block['passage']}")
        for claim in item['claims']:
            asked = encode(claim['c'])[:QUESTION]
            rows.append(
                {
                    'ids': [BEGIN, *asked, END, END, *passage[: LONGEST - len(asked) - 4], END],
                    'y': float(claim['support']),
                    'kind': claim['kind'],
                    'writer': item['writer'],
                    'lang': claim['lang'],
                }
            )
    return rows


def padded(rows: list[dict]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and the mask of what is there."""
    length = max(len(one['ids']) for one in rows)
    ids = torch.full((len(rows), length), PAD)
    there = torch.zeros((len(rows), length))
    for i, one in enumerate(rows):
        ids[i, : len(one['ids'])] = torch.tensor(one['ids'])
        there[i, : len(one['ids'])] = 1
    return ids, there


def parts(logits: torch.Tensor) -> dict[str, torch.Tensor]:
    """The question head's logits by name."""
    found, at = {}, 0
    for name, names in CHOICES.items():
        found[name] = logits[:, at : at + len(names)]
        at += len(names)
    for name in YES_NO:
        found[name] = logits[:, at]
        at += 1
    return found


def question_loss(logits: torch.Tensor, rows: list[dict]) -> torch.Tensor:
    by = parts(logits)
    of = lambda name: torch.tensor([one[name] for one in rows])
    loss = sum(F.cross_entropy(by[name], of(name), label_smoothing=0.03) * (1 if name != 'shape' else 0.5) for name in CHOICES)
    return loss + sum(0.5 * F.binary_cross_entropy_with_logits(by[name], of(name)) for name in YES_NO)


class Draw:
    """Batches of rows for ever, each row once a round."""

    def __init__(self, rows: list[dict], *, most: int, tokens: int):
        self.rows, self.most, self.tokens, self.left = rows, most, tokens, []

    def next(self) -> list[dict]:
        if len(self.left) < self.most:
            fresh = self.rows[:]
            random.shuffle(fresh)
            self.left = fresh + self.left
        batch: list[dict] = []
        longest = 0
        while self.left and len(batch) < self.most:
            longest = max(longest, len(self.left[-1]['ids']))
            if batch and longest * (len(batch) + 1) > self.tokens:
                break
            batch.append(self.left.pop())
        return batch


def question_figures(model, rows: list[dict]) -> dict:
    """Share right of each part, over all and by language; of intents also by class."""
    if not rows:
        return {}
    seen = []
    with torch.no_grad():
        for at in range(0, len(rows), 128):
            some = rows[at : at + 128]
            by = parts(model.of_question(*padded(some)))
            for i, one in enumerate(some):
                said = {name: int(by[name][i].argmax()) == one[name] for name in CHOICES}
                said |= {name: (float(by[name][i]) > 0) == (one[name] > 0) for name in YES_NO}
                seen.append((one, said))
    share = lambda some, name: round(sum(said[name] for _, said in some) / max(1, len(some)), 3)
    found = {name: share(seen, name) for name in [*CHOICES, *YES_NO]}
    for lang in ('zh', 'en'):
        some = [pair for pair in seen if pair[0]['lang'] == lang]
        found[lang] = {name: share(some, name) for name in ('intent', 'wanted')}
    found['intents'] = {name: share([pair for pair in seen if pair[0]['intent'] == i], 'intent') for i, name in enumerate(INTENTS)}
    return found


def claim_figures(model, rows: list[dict]) -> dict:
    """AUC, balanced accuracy at 0.5, and the share right of each kind."""
    if not rows:
        return {}
    seen = []
    with torch.no_grad():
        for at in range(0, len(rows), 24):
            some = rows[at : at + 24]
            logits = model.supports(*padded(some))
            seen += [(float(logit), one) for logit, one in zip(logits, some)]
    right = lambda some: round(sum((logit > 0) == (one['y'] > 0) for logit, one in some) / max(1, len(some)), 3)
    labels = [one['y'] for _, one in seen]
    found = {
        'n': len(seen),
        'auc': round(float(roc_auc_score(labels, [logit for logit, _ in seen])), 3),
        'balanced': round((right([p for p in seen if p[1]['y'] > 0]) + right([p for p in seen if p[1]['y'] == 0])) / 2, 3),
    }
    for name in ('lang', 'kind'):
        found |= {value: right([p for p in seen if p[1][name] == value]) for value in sorted({one[name] for _, one in seen})}
    return found
