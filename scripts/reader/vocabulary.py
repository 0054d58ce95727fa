"""Cuts a tokenizer of 250,000 pieces down to those that Chinese and English text uses.

usage: vocabulary.py TOKENIZER.json OUT_TOKENIZER.json OUT_KEPT.npy TEXT.jsonl…
       vocabulary.py TOKENIZER.json OUT_TOKENIZER.json OUT_KEPT.npy --as reader-tokenizer.json
With --as the pieces are those of a reader that was made before, so that its weights fit. Otherwise the pieces kept are the special ones, all of Han characters, digits and signs, and those into which the commonest English words and the
English of the given texts are cut. OUT_KEPT holds their old ids: row n of the new embedding is row kept[n] of the old one.
"""
import json
import re
import sys

import numpy as np
from tokenizers import Tokenizer
from wordfreq import top_n_list

SPECIAL = 4  # <s> <pad> </s> <unk>
WORDS, CAPITALISED, UPPER = 40_000, 15_000, 2_000  # of the commonest, in each form
SIGNS = re.compile(r'^[▁ -@\[-`{-~·°±×÷‐-‧‰-⁞₀-₎⃀-⃿℀-⅏⅐-↋①-⓿─-◿　-〿㈀-㏿㐀-鿿豈-﫿︰-﹏＀-￯]+$')


def kept_pieces(path: str, texts: list[str]) -> list[int]:
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    pieces = [piece for piece, _ in json.load(open(path))['model']['vocab']]
    kept = set(range(SPECIAL))
    kept.update(i for i, piece in enumerate(pieces) if SIGNS.match(piece))
    kept.update(i for i, piece in enumerate(pieces) if re.fullmatch(r'▁?[A-Za-z]{1,2}', piece))
    words = top_n_list('en', WORDS)
    for form, most in ((str, WORDS), (str.capitalize, CAPITALISED), (str.upper, UPPER)):
        for encoding in tokenizer.encode_batch([form(word) for word in words[:most]], add_special_tokens=False):
            kept.update(encoding.ids)
    for encoding in tokenizer.encode_batch(texts, add_special_tokens=False):
        kept.update(i for i in encoding.ids if re.fullmatch(r"[▁A-Za-z0-9'’.,\-]+", pieces[i]))
    return sorted(kept)


def pieces_of_reader(path: str, reader: str) -> list[int]:
    """The old ids of the pieces of a tokenizer as export.py writes it."""
    place = {piece: i for i, (piece, _) in enumerate(json.load(open(path))['model']['vocab'])}
    return [place[piece] for piece, _ in json.load(open(reader))['pieces']]


def trim(path: str, kept: list[int]) -> dict:
    tokenizer = json.load(open(path))
    vocabulary = tokenizer['model']['vocab']
    tokenizer['model']['vocab'] = [[piece, round(score, 4)] for piece, score in (vocabulary[i] for i in kept)]
    tokenizer['added_tokens'] = [token for token in tokenizer['added_tokens'] if token['id'] < SPECIAL]
    return tokenizer


if __name__ == '__main__':
    source, out, out_kept, *files = sys.argv[1:]
    if files[0] == '--as':
        kept = pieces_of_reader(source, files[1])
    else:
        texts = [value for file in files for line in open(file) for value in json.loads(line).values() if isinstance(value, str)]
        kept = kept_pieces(source, texts)
    json.dump(trim(source, kept), open(out, 'w'), ensure_ascii=False, separators=(',', ':'))
    np.save(out_kept, np.array(kept, np.int32))
    print(len(kept), 'pieces')
