"""Finds the code tables of HT cleanup passes (T.814 Annex C, CxtVLC_table_0 and _1) by experiment.

Streams of one tiny code-block are put together so that a chosen context meets a chosen pattern of bits;
what a decoder makes of them tells which samples are significant and how their exponents are coded.
Two independent decoders, OpenJPH and OpenJPEG, must agree.

    python3 ht_tables.py > tables
"""
import struct
import sys

import imagecodecs
import numpy

BITS = 24  # of a sample
PLANES = 25


def codestream(width, height, block, style=0x40, planes=1, refinement=None):
    size = struct.pack(">HIIIIIIIIHBBB", 0x4000, width, height, 0, 0, width, height, 0, 0, 1,
                       0x80 | (BITS - 1), 1, 1)
    out = bytearray(b"\xff\x4f")
    for marker, body in ((0xFF51, size), (0xFF50, struct.pack(">IH", 0x00020000, 10)),
                         (0xFF52, bytes([0, 0, 0, 1, 0, 0, 4, 4, style, 1])),
                         (0xFF5C, bytes([0x20, PLANES << 3]))):
        out += struct.pack(">HH", marker, len(body) + 2) + body
    packet = header(len(block), planes, refinement) + block + (refinement or b"")
    out += struct.pack(">HHHIBB", 0xFF90, 10, 0, 14 + len(packet), 0, 1) + b"\xff\x93" + packet
    return bytes(out + b"\xff\xd9")


def header(length, planes, refinement):
    """The header of a packet with one code-block: of one pass, or of three with two lengths."""
    more = refinement is not None
    width = max(length.bit_length(), 3, len(refinement).bit_length() - 1 if more else 0)
    bits = [1, 1] + [0] * (PLANES - planes) + [1] + ([1, 1, 0, 0] if more else [0])
    bits += [1] * (width - 3) + [0]
    bits += [length >> i & 1 for i in reversed(range(width))]
    if more:
        bits += [len(refinement) >> i & 1 for i in reversed(range(width + 1))]
    out, current, room = bytearray(), 0, 8
    for bit in bits:
        current, room = current << 1 | bit, room - 1
        if not room:
            out.append(current)
            room = 7 if current == 0xFF else 8
            current = 0
    if room < 8:
        out.append(current << room)
    return bytes(out)


def block(vlc, mel, ones):
    """A cleanup segment: bits of VLC and MEL, and MagSgn bits that are all ones or all zeros."""
    vlc = list(vlc) + [1, 0] * 24
    take = lambda n: [vlc.pop(0) for _ in range(n)]
    number = lambda bits: sum(bit << i for i, bit in enumerate(bits))
    first = number(take(3))
    if first != 7:
        first |= take(1)[0] << 3
    back, last = [], first << 4 | 15
    while len(vlc) >= 8:
        byte = 0x7F if last > 0x8F and all(vlc[:7]) else None
        byte = number(take(7 if byte else 8))
        back.append(byte)
        last = byte
    mel = (list(mel) + [0] * 32)[:32]
    front = [int("".join(map(str, mel[i:i + 8])), 2) for i in range(0, 32, 8)]
    sizes = len(front) + len(back) + 2
    magnitudes = [0xFF, 0x7F] * 12 if ones else [0] * 24
    return bytes(magnitudes + front + back[::-1] + [first << 4 | sizes & 15, sizes >> 4])


def samples(width, height, vlc, mel, ones):
    data = codestream(width, height, block(vlc, mel, ones))
    results = []
    for decode in (imagecodecs.htj2k_decode, imagecodecs.jpeg2k_decode):
        try:
            results.append(numpy.asarray(decode(data)).reshape(height, width).astype(int))
        except Exception:
            results.append(None)
    # OpenJPH's binding returns what it has when it fails; so what one refuses counts for neither.
    return results if all(result is not None for result in results) else [None, None]


def quad(array, x, y):
    return [int(array[2 * y + n % 2, 2 * x + n // 2]) for n in range(4)]


LIMIT = 22


def outcome(place, vlc, mel, width, height):
    """Significance, implicit bits and lengths of the magnitudes of a quad; None if not decodable."""
    zeros, ones = samples(width, height, vlc, mel, False), samples(width, height, vlc, mel, True)
    answers = []
    for zero, one in zip(zeros, ones):
        if zero is None or one is None:
            answers.append(None)
            continue
        zero, one = quad(zero, *place), quad(one, *place)
        rho = sum((value != 0) << n for n, value in enumerate(zero))
        first = sum((abs(value) > 1) << n for n, value in enumerate(zero))
        lengths = tuple(
            (abs(value).bit_length() - (first >> n & 1)) if value else None
            for n, value in enumerate(one))
        answers.append((rho, first, lengths))
    return answers


def u_value(bits):
    """The value of an unsigned residual, and how many bits it took (T.814 Table 3)."""
    if bits[0]:
        return 1
    if bits[1]:
        return 2
    if bits[2]:
        return 3 + bits[3]
    suffix = sum(bit << i for i, bit in enumerate(bits[3:8]))
    if suffix >= 28:
        return 99
    return 5 + suffix


def expected(hypothesis, rest):
    rho, u_off, known, first = hypothesis
    u = 1 + (u_value(rest) if u_off else 0)
    if u > 18:
        return None
    # with ones, the magnitude is 2^(length - 1) or, with an implicit bit, 2^length
    lengths = tuple((u - (known >> n & 1)) if rho >> n & 1 else None for n in range(4))
    return (rho, first, lengths)


# The longest word has 7 bits; those behind tell whether a residual follows.
WIDTH = 10
PADDING = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0]


def learn(prefix, place, mel, width, height):
    """The code of a context: {word: (rho, u_off, e_k, e_1)}."""
    seen = {}
    for value in range(1 << WIDTH):
        word = tuple(value >> i & 1 for i in range(WIDTH))
        seen[word] = outcome(place, list(prefix) + list(word) + PADDING, mel, width, height)

    def fits(word, hypothesis):
        for full, answers in seen.items():
            if full[:len(word)] != word:
                continue
            want = expected(hypothesis, list(full[len(word):]) + PADDING)
            for answer in answers:
                if want is None or answer is None:
                    continue
                if answer[:2] != want[:2] or answer[2] != want[2]:
                    return False
        return True

    code = {}

    def explore(word):
        if word:
            full = next(f for f in seen if f[:len(word)] == word
                        and all(b == 1 for b in f[len(word):]))
            answer = next((a for a in seen[full] if a), None)
            if answer:
                rho, first, lengths = answer
                for u_off in (0, 1):
                    u = 1 + u_off * u_value(list(full[len(word):]) + PADDING)
                    known = sum(((u - length) << n) for n, length in enumerate(lengths)
                                if length is not None and u - length == 1)
                    guess = (rho, u_off, known, first)
                    if fits(word, guess):
                        code[word] = guess
                        return
        if len(word) == 7:
            raise SystemExit(f"no leaf at {word}")
        explore(word + (0,))
        explore(word + (1,))

    explore(())
    return code


def find(code, **wanted):
    """A codeword without a residual for a significance pattern that satisfies all conditions."""
    for word, (rho, u_off, known, first) in sorted(code.items(), key=lambda item: len(item[0])):
        if u_off:
            continue
        bits = {n: rho >> n & 1 for n in range(4)}
        if all(bits[int(key[1])] == value for key, value in wanted.items()):
            return word, rho
    raise SystemExit(f"no codeword for {wanted}")


def first_row_context(rho):
    return (rho & 1 | rho >> 1 & 1) | (rho >> 2 & 1) << 1 | (rho >> 3 & 1) << 2


def main():
    first = {0: learn([], (0, 0), [0], 2, 2)}
    for context in range(1, 8):
        for word, (rho, u_off, _, _) in sorted(first[0].items(), key=lambda item: len(item[0])):
            if not u_off and rho and first_row_context(rho) == context:
                first[context] = learn(word, (1, 0), [0], 4, 2)
                break
        print(f"first row, context {context}: {len(first[context])}", file=sys.stderr)
    other = {}
    # MEL bits of 0 are events; the quad of context 0 in the first row takes one.
    for context in (0, 1, 4, 5):
        word, rho = find(first[0], s1=context & 1, s3=context >> 2)
        if rho == 0:
            word, rho = find(first[0], s0=1, s1=0, s3=0, s2=0)
        other[context] = learn(word, (0, 1), [0], 2, 4)
        print(f"other rows, context {context}: {len(other[context])}", file=sys.stderr)
    for context in (2, 3, 6, 7):
        word, rho = find(first[0], s1=0, s3=context & 1, s0=1)
        beside, right = find(first[first_row_context(rho)], s1=0, s3=context >> 2)
        left = rho >> 1 & 1 | (rho >> 3 & 1 | right >> 1 & 1) << 2
        below, _ = find(other[left], s2=1)
        other[context] = learn(word + beside + below, (1, 1), [0], 4, 4)
        print(f"other rows, context {context}: {len(other[context])}", file=sys.stderr)
    for number, table in enumerate((first, other)):
        for context in range(8):
            for word, (rho, u_off, known, one) in sorted(table[context].items()):
                print(number, context, "".join(map(str, word)), f"{rho:x} {u_off} {known:x} {one:x}")


if __name__ == "__main__":
    main()
