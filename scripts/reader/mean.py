"""The mean of the weights of several rounds: mean.py OUT.pt ROUND.pt ROUND.pt …"""
import sys

import torch


def main() -> None:
    out, *paths = sys.argv[1:]
    rounds = [torch.load(path) for path in paths]
    torch.save({name: sum(one[name] for one in rounds) / len(rounds) for name in rounds[0]}, out)


if __name__ == '__main__':
    main()
