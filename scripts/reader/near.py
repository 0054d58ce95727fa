"""Which passages of a book are nearest in meaning to each question put to it, and do not answer it: by the vectors of the base model.

usage: near.py --weights e5.npz --kept kept.npy --tokenizer tokenizer.json --pairs DIR --lists DIR [--most N] --out NEAR.json
NEAR.json: { question id: [passage id, …] }, the nearest first, ten at most. A passage that several writers asked over stands in the book once.
"""
import argparse
import json

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import train
from encoder import HIDDEN, Encoder
from rows import head, read_lines

KEPT = 10
AT_ONCE = 24  # texts


def seen_by_writers(questions: list[dict], passages: dict[str, dict]) -> dict[tuple[str, str], set[str]]:
    """Of whose passages a writer found answers in a book: the others of that book he may never have seen, and not labelled."""
    seen: dict[tuple[str, str], set[str]] = {}
    for question in questions:
        of = seen.setdefault((question['writer'], question['book']), set())
        of.update(passages[answer['passage']]['writer'] for answer in question['answers'])
    return seen


def vectors(encoder: Encoder, tokenizer: Tokenizer, texts: list[str]) -> torch.Tensor:
    """The mean of what leaves the last layer, of length 1."""
    ids = [[train.BEGIN, *tokenizer.encode(text, add_special_tokens=False).ids[: train.LONGEST], train.END] for text in texts]
    found = torch.zeros(len(texts), HIDDEN)
    order = sorted(range(len(texts)), key=lambda at: len(ids[at]))
    for low in range(0, len(order), AT_ONCE):
        some = order[low : low + AT_ONCE]
        length = max(len(ids[at]) for at in some)
        batch = torch.tensor([ids[at] + [train.PAD] * (length - len(ids[at])) for at in some])
        there = (batch != train.PAD).float()
        states = encoder(batch, there).float()
        found[some] = F.normalize((states * there[..., None]).sum(1) / there.sum(1, keepdim=True), dim=1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ('weights', 'kept', 'tokenizer', 'pairs', 'lists', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--most', type=int, help='questions, at most so many')
    given = parser.parse_args()
    tokenizer = Tokenizer.from_file(given.tokenizer)
    kept = np.load(given.kept)
    encoder = Encoder(len(kept)).load(dict(np.load(given.weights)), kept).eval()
    questions = read_lines(given.lists)[: given.most]
    books = {question['book'] for question in questions}
    blocks = [block for block in read_lines(given.pairs) if block['book'] in books]
    passages = {block['id']: block for block in blocks}
    seen = seen_by_writers(questions, passages)
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        asked = vectors(encoder, tokenizer, [f"query: {question['q']}" for question in questions])
        said = vectors(encoder, tokenizer, [f"passage: {head(block)}{block['passage']}" for block in blocks])
    place = {block['id']: at for at, block in enumerate(blocks)}
    found = {}
    for question, vector in zip(questions, asked):
        answering = {passages[answer['passage']]['passage'] for answer in question['answers']}
        writers = seen[question['writer'], question['book']]
        of = [one for one in blocks if one['book'] == question['book'] and one['writer'] in writers and one['passage'] not in answering]
        some = list({block['passage']: block for block in of}.values())
        nearest = (said[[place[block['id']] for block in some]] @ vector).argsort(descending=True)[:KEPT].tolist()
        found[question['id']] = [some[at]['id'] for at in nearest]
    json.dump(found, open(given.out, 'w'))
    print(f'{len(found)} questions')


if __name__ == '__main__':
    main()
