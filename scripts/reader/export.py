"""Writes the trained reader as int8 ONNX beside its tokenizer and a manifest.

usage: export.py --model OUT.pt --tokenizer tokenizer.json --held HELD.json --out data/models [--version 2]
Writes reader.onnx, reader-tokenizer.json and reader.json (version, digests, calibration). Inputs: ids, mask (rows, length), int64. Outputs: answers (rows), start, end
(rows, length): logits; vector (rows, 384): what the question asks for, where it stands alone. Weights are int8 by channel, activations are quantised as they come; where that costs most, only the weights are. Prints how far the int8 model is from the fp32
one, and the line that turns the logit of `answers` into a probability, fitted on the rows held out.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

from encoder import Reader, WithVector
from train import batches, featurise, tensors


def to_onnx(model: Reader, path: str) -> None:
    ids = torch.tensor([[0, 5, 2, 2, 6, 7, 2], [0, 5, 2, 2, 6, 2, 1]])
    dynamic = {0: 'rows', 1: 'length'}
    torch.onnx.export(
        WithVector(model),
        (ids, (ids != 1).long()),
        path,
        input_names=['ids', 'mask'],
        output_names=['answers', 'start', 'end', 'vector'],
        dynamic_axes={'ids': dynamic, 'mask': dynamic, 'answers': {0: 'rows'}, 'start': dynamic, 'end': dynamic, 'vector': {0: 'rows'}},
        opset_version=17,
        dynamo=False,
    )


# What leaves the middle layers' GELU has outliers that a common scale for a whole activation drowns in: there the product is taken in fp32. The
# mean change of the logit halves (0.28 to 0.15), the file stays as small.
IN_FULL = [f'/enc/layers.{layer}/fo/MatMul' for layer in range(2, 7)]


def quantise(full: str, small: str) -> None:
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=IN_FULL)
    model = onnx.load(small)
    arrays = {one.name: one for one in model.graph.initializer}
    missing = set(IN_FULL) - {node.name for node in model.graph.node}
    if missing:
        raise SystemExit(f'no such node: {sorted(missing)}')
    nodes = []
    for node in model.graph.node:
        if node.name in IN_FULL:
            name = next(one for one in node.input if one in arrays)
            weights = numpy_helper.to_array(arrays[name])
            scale = np.abs(weights).max(0) / 127
            model.graph.initializer.remove(arrays[name])
            parts = {'q': np.round(weights / scale).astype(np.int8), 's': scale.astype(np.float32), 'z': np.zeros(len(scale), np.int8)}
            model.graph.initializer.extend(numpy_helper.from_array(part, f'{name}_{key}') for key, part in parts.items())
            nodes.append(helper.make_node('DequantizeLinear', [f'{name}_{key}' for key in parts], [f'{name}_d'], axis=1, name=f'{name}_full'))
            for at, one in enumerate(node.input):
                if one == name:
                    node.input[at] = f'{name}_d'
        nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, small)


def scores(session: onnxruntime.InferenceSession, features: list[dict]) -> list[tuple[float, float]]:
    """The logit of `answers` and the label of every row."""
    found = []
    for batch in batches(features, False):
        ids, there, _ = tensors(batch)
        (answers,) = session.run(['answers'], {'ids': ids.numpy(), 'mask': there.long().numpy()})
        found += [(float(answer), one['y']) for answer, one in zip(answers, batch)]
    return found


def digest(path: str) -> str:
    return hashlib.sha256(open(path, 'rb').read()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ('model', 'tokenizer', 'held', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--version', type=int, default=2)
    given = parser.parse_args()
    weights = torch.load(given.model)
    model = Reader(weights['enc.word.weight'].shape[0])
    model.load_state_dict(weights)
    model.eval()
    os.makedirs(given.out, exist_ok=True)
    full, small = f'{given.out}/reader.fp32.onnx', f'{given.out}/reader.onnx'
    to_onnx(model, full)
    quantise(full, small)
    onnx.checker.check_model(small)
    tokenizer = Tokenizer.from_file(given.tokenizer)
    features = [one for item in json.load(open(given.held)) if (one := featurise(item, tokenizer))]
    options = {'providers': ['CPUExecutionProvider']}
    exact = scores(onnxruntime.InferenceSession(full, **options), features)
    rounded = scores(onnxruntime.InferenceSession(small, **options), features)
    apart = np.abs(np.array([a for a, _ in exact]) - np.array([a for a, _ in rounded]))
    print(f'int8 moves the logit by {apart.mean():.3f} on average, {apart.max():.3f} at most')
    os.remove(full)
    line = LogisticRegression(C=1e6).fit([[a] for a, _ in rounded], [y for _, y in rounded])
    slope, shift = float(line.coef_[0][0]), float(line.intercept_[0])
    out_tokenizer = f'{given.out}/reader-tokenizer.json'
    raw = json.load(open(given.tokenizer))
    json.dump({'pieces': raw['model']['vocab']}, open(out_tokenizer, 'w'), ensure_ascii=False, separators=(',', ':'))
    manifest = {
        'version': given.version,
        'calibration': {'slope': round(slope, 4), 'shift': round(shift, 4)},
        'files': {os.path.basename(path): digest(path) for path in (small, out_tokenizer)},
    }
    json.dump(manifest, open(f'{given.out}/reader.json', 'w'), indent=2)
    print(json.dumps(manifest))


if __name__ == '__main__':
    main()
