"""The encoder (BERT as multilingual-e5-small is: 12 layers of 384) and the reader's heads on it."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, INNER, HEADS, LAYERS, POSITIONS = 384, 1536, 12, 12, 512
VECTOR_LAYER = 8  # what leaves it tells best what a question asks for: further up all is about the passage
EPSILON = 1e-12


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.ao = nn.Linear(HIDDEN, HIDDEN)
        self.ln1 = nn.LayerNorm(HIDDEN, EPSILON)
        self.fi = nn.Linear(HIDDEN, INNER)
        self.fo = nn.Linear(INNER, HIDDEN)
        self.ln2 = nn.LayerNorm(HIDDEN, EPSILON)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.ln1(x + self.ao(seen.transpose(1, 2).reshape(rows, length, HIDDEN)))
        return self.ln2(x + self.fo(F.gelu(self.fi(x))))


class Encoder(nn.Module):
    """Token ids (rows, length) and their mask to vectors (rows, length, 384)."""

    def __init__(self, vocabulary: int):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.pos = nn.Embedding(POSITIONS, HIDDEN)
        self.typ = nn.Embedding(2, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def load(self, weights: dict[str, np.ndarray], kept: np.ndarray) -> 'Encoder':
        """Takes e5's weights, of its word vectors only the rows `kept`."""
        tensor = lambda name: torch.tensor(weights[name])
        self.word.weight.data = torch.tensor(weights['emb.word'][kept])
        self.pos.weight.data, self.typ.weight.data = tensor('emb.pos'), tensor('emb.type')
        self.ln.weight.data, self.ln.bias.data = tensor('emb.ln.w'), tensor('emb.ln.b')
        for i, layer in enumerate(self.layers):
            for part, names in (('w', 'weight'), ('b', 'bias')):
                of = lambda name: tensor(f'l{i}.{name}.{part}')
                setattr(layer.qkv, names, nn.Parameter(torch.cat([of('q'), of('k'), of('v')])))
                for module, name in ((layer.ao, 'ao'), (layer.ln1, 'aln'), (layer.fi, 'fi'), (layer.fo, 'fo'), (layer.ln2, 'oln')):
                    setattr(module, names, nn.Parameter(of(name)))
        return self

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, to: int = LAYERS) -> torch.Tensor:
        x = self.ln(self.word(ids) + self.pos.weight[: ids.shape[1]] + self.typ.weight[0])
        return self.through(self.layers[:to], x, mask)

    def upper(self, x: torch.Tensor, mask: torch.Tensor, start: int) -> torch.Tensor:
        return self.through(self.layers[start:], x, mask)

    def through(self, layers: nn.ModuleList, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        seen = mask[:, None, None, :].bool()
        for layer in layers:
            x = layer(x, seen)
        return x


class Reader(nn.Module):
    """Does the passage answer the question (one logit), and where (a start and an end logit a token)?"""

    def __init__(self, vocabulary: int):
        super().__init__()
        self.enc = Encoder(vocabulary)
        self.span = nn.Linear(HIDDEN, 2)
        self.ans = nn.Linear(HIDDEN, 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return self.heads(self.enc(ids, mask))

    def heads(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        span = self.span(x)
        return self.ans(x[:, 0])[:, 0], span[..., 0], span[..., 1]


class WithVector(nn.Module):
    """A reader that also gives a vector a row: the mean of what leaves a middle layer, which tells what a question by itself asks for."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.enc, self.reader = reader.enc, reader

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        middle = self.enc(ids, mask, to=VECTOR_LAYER)
        there = mask.to(middle.dtype)[..., None]
        vector = (middle * there).sum(1) / there.sum(1)
        return *self.reader.heads(self.enc.upper(middle, mask, VECTOR_LAYER)), vector
