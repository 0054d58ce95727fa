"""Trains the reader on two cores.

usage: train.py --weights e5.npz --kept kept.npy --tokenizer tokenizer.json --train TRAIN.json --held HELD.json --out OUT.pt
                [--start OLD] [--epochs 1] [--rate 1e-4] [--frozen 4] [--steps N] [--stop N] [--bf16] [--threads 2]
"""
import argparse
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer
from torch import nn

from encoder import Reader

LONGEST, QUESTION = 224, 64  # tokens
TOKENS_A_STEP = 4_800
LONGEST_SPAN = 60  # tokens
BEGIN, PAD, END = 0, 1, 2


def featurise(item: dict, tokenizer: Tokenizer) -> dict | None:
    """Token ids with the span's place; a long passage is cut to a window that holds its span."""
    question = tokenizer.encode(item['q'], add_special_tokens=False).ids[:QUESTION]
    encoding = tokenizer.encode(item['ctx'], add_special_tokens=False)
    ids, offsets = encoding.ids, encoding.offsets
    room = LONGEST - len(question) - 4
    start = end = None
    if item['s'] is not None:
        inside = [i for i, (a, b) in enumerate(offsets) if b > item['s'] and a < item['e'] and b > a]
        if not inside or inside[-1] - inside[0] >= room:
            return None
        start, end = inside[0], inside[-1]
    low = 0
    if len(ids) > room:
        least, most = (0, len(ids) - room) if start is None else (max(0, end - room + 1), min(start, len(ids) - room))
        low = random.randint(least, max(least, most))
    before = [BEGIN, *question, END, END]
    at = lambda place: -1 if place is None else place - low + len(before)
    return {
        'ids': [*before, *ids[low : low + room], END],
        's': at(start),
        'e': at(end),
        'from': len(before),
        'y': float(start is not None),
        'src': item['src'],
    }


def batches(features: list[dict], shuffle: bool) -> list[list[dict]]:
    order = features[:]
    if shuffle:
        random.shuffle(order)
    found = []
    for at in range(0, len(order), 2_000):
        batch: list[dict] = []
        for feature in sorted(order[at : at + 2_000], key=lambda one: len(one['ids'])):
            if batch and (len(batch) + 1) * len(feature['ids']) > TOKENS_A_STEP:
                found.append(batch)
                batch = []
            batch.append(feature)
        if batch:
            found.append(batch)
    if shuffle:
        random.shuffle(found)
    return found


def tensors(batch: list[dict]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask of what is there, mask of the passage."""
    length = max(len(one['ids']) for one in batch)
    ids = torch.full((len(batch), length), PAD)
    there = torch.zeros((len(batch), length))
    passage = torch.zeros((len(batch), length), dtype=torch.bool)
    for i, one in enumerate(batch):
        n = len(one['ids'])
        ids[i, :n] = torch.tensor(one['ids'])
        there[i, :n] = 1
        passage[i, one['from'] : n - 1] = True
    return ids, there, passage


def evaluate(model: Reader, features: list[dict]) -> dict:
    """By source: AUC of `answers`, balanced accuracy at 0.5, share of spans that touch the right one."""
    model.eval()
    by: dict[str, list] = {}
    with torch.no_grad():
        for batch in batches(features, False):
            ids, there, passage = tensors(batch)
            answers, starts, ends = model(ids, there)
            starts, ends = starts.masked_fill(~passage, -1e9), ends.masked_fill(~passage, -1e9)
            for i, one in enumerate(batch):
                start = int(starts[i].argmax())
                end = start + int(ends[i, start : start + LONGEST_SPAN].argmax())
                touches = one['y'] > 0 and end >= one['s'] and start <= one['e']
                kind = '-'.join(one['src'].split('-')[:2])
                for group in ('all', kind, one['src'] if one['y'] == 0 else kind):
                    by.setdefault(group, []).append((float(answers[i]), one['y'], touches))
    model.train()
    return {group: figures(seen) for group, seen in sorted(by.items())}


def figures(seen: list[tuple[float, float, bool]]) -> dict:
    yes = [a > 0 for a, y, _ in seen if y > 0]
    no = [a <= 0 for a, y, _ in seen if y == 0]
    found = {'n': len(seen)}
    if yes and no:
        found['auc'] = round(float(roc_auc_score([y for _, y, _ in seen], [a for a, _, _ in seen])), 3)
        found['balanced'] = round((sum(yes) / len(yes) + sum(no) / len(no)) / 2, 3)
    elif no:
        found['refused'] = round(sum(no) / len(no), 3)
    if yes:
        found['span'] = round(sum(touches for _, _, touches in seen) / len(yes), 3)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ('weights', 'kept', 'tokenizer', 'train', 'held', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--start')
    parser.add_argument('--epochs', type=float, default=1)
    parser.add_argument('--rate', type=float, default=1e-4)
    parser.add_argument('--frozen', type=int, default=4, help='lower layers that stay as they are')
    parser.add_argument('--steps', type=int, help='at most so many')
    parser.add_argument('--stop', type=int, help='stop after so many of them; the rate falls as if all were made')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--bf16', action='store_true', help='products in bfloat16: where the processor has AMX one thread is five times as fast')
    parser.add_argument('--threads', type=int, default=2)
    given = parser.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    tokenizer = Tokenizer.from_file(given.tokenizer)
    read = lambda path: [one for item in json.load(open(path)) if (one := featurise(item, tokenizer))]
    train, held = read(given.train), read(given.held)
    sample = random.sample(held, min(300, len(held)))
    kept = np.load(given.kept)
    model = Reader(len(kept))
    model.enc.load(dict(np.load(given.weights)), kept)
    if given.start:
        old = load_file(given.start) if given.start.endswith('.safetensors') else torch.load(given.start)
        missing, _ = model.load_state_dict({name: value.float() for name, value in old.items()}, strict=False)
        print('not in --start:', missing, flush=True)
    still = [model.enc.word, model.enc.pos, model.enc.typ, model.enc.ln, *model.enc.layers[: given.frozen]]
    for module in still:
        module.requires_grad_(False)
    open_ = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {'params': [weight for weight in open_ if weight.ndim > 1], 'weight_decay': 0.01},
            {'params': [weight for weight in open_ if weight.ndim == 1], 'weight_decay': 0},
        ],
        lr=given.rate,
        betas=(0.9, 0.98),
    )
    total = min(given.steps or 10**9, int(len(batches(train, False)) * given.epochs))
    print(f'{len(train)} rows, {len(held)} held out, {total} steps', flush=True)
    model.train()
    began, step, losses = time.time(), 0, []
    last = min(total, given.stop or total)
    while step < last:
        for batch in batches(train, True):
            if step >= last:
                break
            for group in optimizer.param_groups:
                group['lr'] = given.rate * min(1, (step + 1) / 60) * max(0.02, 1 - step / total)
            losses.append(learn(model, batch, optimizer, given.bf16))
            step += 1
            if step % 25 == 0:
                a, s = (round(sum(part) / len(part), 3) for part in zip(*losses))
                losses = []
                print(f'{step} answers {a} span {s} steps/min {60 * step / (time.time() - began):.1f}', flush=True)
            if step % 150 == 0:
                print(evaluate(model, sample)['all'], flush=True)
                torch.save(model.state_dict(), given.out)
    for group, found in evaluate(model, held).items():
        print(group, found, flush=True)
    torch.save(model.state_dict(), given.out)


def learn(model: Reader, batch: list[dict], optimizer: torch.optim.Optimizer, bf16: bool) -> tuple[float, float]:
    ids, there, passage = tensors(batch)
    with torch.autocast('cpu', torch.bfloat16, enabled=bf16):
        answers, starts, ends = (logits.float() for logits in model(ids, there))
    y = torch.tensor([one['y'] for one in batch])
    loss = first = F.binary_cross_entropy_with_logits(answers, y)
    second = torch.tensor(0.0)
    yes = y > 0
    if yes.any():
        place = lambda name: torch.tensor([one[name] for one in batch])[yes]
        of = lambda logits, name: F.cross_entropy(logits.masked_fill(~passage, -1e4)[yes], place(name))
        second = (of(starts, 's') + of(ends, 'e')) / 2
        loss = first + second
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_([weight for group in optimizer.param_groups for weight in group['params']], 1.0)
    optimizer.step()
    return float(first.detach()), float(second.detach())


if __name__ == '__main__':
    main()
