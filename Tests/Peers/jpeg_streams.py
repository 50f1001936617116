"""Writes JPEG streams (ITU-T T.81) of all kinds that encoders at hand do not make: any sampling
factors, scans, restart intervals, DNL, 12 bits, progressions, lossless predictors.

Coefficients or samples are given; codes are optimal for each table, so that long ones occur.
"""
import heapq

ZIGZAG = [0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27,
          20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58,
          59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63]


def word(value):
    return bytes((value >> 8, value & 255))


def segment(marker, parameters):
    return bytes((0xFF, marker)) + word(len(parameters) + 2) + bytes(parameters)


def size(value):
    return abs(value).bit_length()


def extra(value, bits):
    return value if value >= 0 else value + (1 << bits) - 1


def lengths(counts):
    """Code lengths of symbols, at most 16 bits and none of all ones (T.81 §K.2)."""
    heap = [(count, number, (symbol,)) for number, (symbol, count) in enumerate(counts.items())]
    heap.append((0, -1, (256,)))
    heapq.heapify(heap)
    depth = {symbol: 0 for symbol in [*counts, 256]}
    while len(heap) > 1:
        first, second = heapq.heappop(heap), heapq.heappop(heap)
        for symbol in first[2] + second[2]:
            depth[symbol] += 1
        heapq.heappush(heap, (first[0] + second[0], first[1], first[2] + second[2]))
    bits = [0] * (max(depth.values()) + 17)
    for length in depth.values():
        bits[max(length, 1)] += 1
    for length in range(len(bits) - 1, 16, -1):
        while bits[length]:
            shorter = length - 2
            while not bits[shorter]:
                shorter -= 1
            bits[length] -= 2
            bits[length - 1] += 1
            bits[shorter + 1] += 2
            bits[shorter] -= 1
    last = max(length for length in range(17) if bits[length])
    bits[last] -= 1
    return bits[1:17], sorted(counts, key=lambda symbol: (depth[symbol], symbol))


class Codes:
    """A Huffman table for the symbols that were counted."""

    def __init__(self, counts):
        self.counts, self.symbols = lengths(counts or {0: 1})
        self.codes, code, at = {}, 0, 0
        for length, count in enumerate(self.counts, 1):
            for symbol in self.symbols[at:at + count]:
                self.codes[symbol] = (code, length)
                code += 1
            at += count
            code <<= 1

    def segment(self, kind, number):
        return segment(0xC4, bytes([kind << 4 | number, *self.counts, *self.symbols]))


class Bits:
    def __init__(self):
        self.value, self.count, self.bytes = 0, 0, bytearray()

    def put(self, value, count):
        self.value, self.count = self.value << count | value, self.count + count
        while self.count >= 8:
            self.count -= 8
            byte = self.value >> self.count & 255
            self.bytes.append(byte)
            if byte == 255:
                self.bytes.append(0)
        self.value &= (1 << self.count) - 1

    def flush(self):
        if self.count:
            self.put((1 << 8 - self.count) - 1, 8 - self.count)


def emit(events, tables, interval_marks=True):
    """Bytes of a scan from its events: (table, symbol, value, bits), or None for a restart."""
    bits, restart = Bits(), 0
    for event in events:
        if event is None:
            bits.flush()
            bits.bytes += bytes((0xFF, 0xD0 + restart % 8))
            restart += 1
            continue
        table, symbol, value, count = event
        if table is not None:
            bits.put(*tables[table].codes[symbol])
        if count:
            bits.put(value, count)
    bits.flush()
    return bytes(bits.bytes)


def tables(events):
    counts = {}
    for event in events:
        if event and event[0] is not None:
            table = counts.setdefault(event[0], {})
            table[event[1]] = table.get(event[1], 0) + 1
    return {table: Codes(count) for table, count in counts.items()}


def scan(events, selectors, parameters):
    """Tables and scan header and data; `selectors` has (identifier, DC table, AC table)."""
    codes = tables(events)
    out = b"".join(code.segment(kind, number) for (kind, number), code in codes.items())
    head = [len(selectors)]
    for identifier, dc, ac in selectors:
        head += [identifier, dc << 4 | ac]
    start, end, high, low = parameters
    return out + segment(0xDA, bytes(head + [start, end, high << 4 | low])) + emit(events, codes)


def mcus(picture, members):
    """For each MCU of a scan, its units: (component, row, column) of blocks or samples."""
    components = picture["components"]
    if len(members) == 1:
        rows, columns = components[members[0]]["units"]
        for row in range(rows):
            for column in range(columns):
                yield [(members[0], row, column)]
        return
    rows, columns = picture["mcus"]
    for row in range(rows):
        for column in range(columns):
            yield [(m, row * components[m]["v"] + y, column * components[m]["h"] + x)
                   for m in members for y in range(components[m]["v"])
                   for x in range(components[m]["h"])]


def picture(columns, rows, factors, unit, identifiers=None):
    """The geometry of a frame (T.81 §A.1, §A.2)."""
    single = len(factors) == 1
    widest = 1 if single else max(h for h, _ in factors)
    highest = 1 if single else max(v for _, v in factors)
    across, down = -(-columns // (unit * widest)), -(-rows // (unit * highest))
    components = []
    for number, (h, v) in enumerate(factors):
        used = (1, 1) if single else (h, v)
        width, height = -(-columns * used[0] // widest), -(-rows * used[1] // highest)
        components.append({
            "id": identifiers[number] if identifiers else number + 1, "h": used[0], "v": used[1],
            "stated": h << 4 | v, "units": (-(-height // unit), -(-width // unit)),
            "padded": (down * used[1], across * used[0]), "size": (height, width)})
    return {"columns": columns, "rows": rows, "mcus": (down, across), "components": components}


def frame(marker, shape, precision, rows=None):
    head = [precision, *word(shape["rows"] if rows is None else rows), *word(shape["columns"]),
            len(shape["components"])]
    for number, component in enumerate(shape["components"]):
        head += [component["id"], component["stated"], min(number, 1)]
    return segment(marker, bytes(head))


def steps(number, values):
    wide = max(values) > 255
    body = b"".join(word(values[k]) if wide else bytes([values[k]]) for k in ZIGZAG)
    return segment(0xDB, bytes([wide << 4 | number]) + body)


def dc_events(shape, blocks, members, interval, high, low):
    """DC coefficients, whole, their first bits, or one bit more (T.81 §F.1.2.1, §G.1.2.1)."""
    prediction = {}
    for count, units in enumerate(mcus(shape, members)):
        if interval and count and count % interval == 0:
            yield None
            prediction = {}
        for m, row, column in units:
            value = int(blocks[m][row][column][0])
            if high:
                yield (None, 0, value >> low & 1, 1)
            else:
                value >>= low
                difference = value - prediction.get(m, 0)
                prediction[m] = value
                bits = size(difference)
                yield ((0, min(m, 1)), bits, extra(difference, bits), bits)
            yield (m, row, column)


def sequential_events(shape, blocks, members, interval):
    for event in dc_events(shape, blocks, members, interval, 0, 0):
        if event is None or len(event) == 4:
            yield event
            continue
        m, row, column = event
        block, run = blocks[m][row][column], 0
        for k in range(1, 64):
            value = int(block[ZIGZAG[k]])
            if not value:
                run += 1
                continue
            while run > 15:
                yield ((1, min(m, 1)), 0xF0, 0, 0)
                run -= 16
            bits = size(value)
            yield ((1, min(m, 1)), run << 4 | bits, extra(value, bits), bits)
            run = 0
        if run:
            yield ((1, min(m, 1)), 0, 0, 0)


def band_events(shape, blocks, member, interval, start, end, high, low):
    """A band of a progressive scan (T.81 §G.1.2.2, §G.1.2.3)."""
    table, run, pending = (1, min(member, 1)), 0, []

    def flush():
        nonlocal run, pending
        if run:
            bits = run.bit_length() - 1
            yield (table, bits << 4, run - (1 << bits), bits)
            run = 0
        yield from pending
        pending = []

    for count, [(m, row, column)] in enumerate(mcus(shape, [member])):
        if interval and count and count % interval == 0:
            yield from flush()
            yield None
        block = [int(v) for v in blocks[m][row][column]]
        shifted = [abs(block[ZIGZAG[k]]) >> low for k in range(64)]
        new = [k for k in range(start, end + 1) if shifted[k] and (not high or shifted[k] == 1)]
        last, zeros, later = max(new, default=-1), 0, []
        for k in range(start, end + 1):
            value = shifted[k]
            if not value:
                zeros += 1
                continue
            while zeros > 15 and k <= last:
                yield from flush()
                yield (table, 0xF0, 0, 0)
                yield from later
                zeros, later = zeros - 16, []
            if high and value > 1:
                later.append((None, 0, value & 1, 1))
                continue
            yield from flush()
            positive = block[ZIGZAG[k]] > 0
            if high:
                yield (table, zeros << 4 | 1, int(positive), 1)
                yield from later
            else:
                bits = size(value)
                yield (table, zeros << 4 | bits, extra(value if positive else -value, bits), bits)
            zeros, later = 0, []
        if zeros or later:
            run += 1
            pending += later
            if run == 0x7FFF or len(pending) > 900:
                yield from flush()
    yield from flush()


def stream(parts):
    return b"\xff\xd8" + b"".join(parts) + b"\xff\xd9"


def restart(interval):
    return segment(0xDD, word(interval)) if interval else b""


def sequential(shape, blocks, quantisation, precision=8, scans=None, interval=0, dnl=False, app=b"",
               marker=None):
    members = scans or [list(range(len(shape["components"])))]
    marker = marker or (0xC1 if precision > 8 else 0xC0)
    parts = [app, *(steps(n, q) for n, q in enumerate(quantisation)),
             frame(marker, shape, precision, 0 if dnl else None), restart(interval)]
    for number, scanned in enumerate(members):
        events = [e for e in sequential_events(shape, blocks, scanned, interval)
                  if e is None or len(e) == 4]
        selectors = [(shape["components"][m]["id"], min(m, 1), min(m, 1)) for m in scanned]
        parts.append(scan(events, selectors, (0, 63, 0, 0)))
        if dnl and number == 0:
            parts.append(segment(0xDC, word(shape["rows"])))
    return stream(parts)


def progressive(shape, blocks, quantisation, script, precision=8, interval=0):
    """`script` has (components, start, end, high, low)."""
    parts = [*(steps(n, q) for n, q in enumerate(quantisation)), frame(0xC2, shape, precision),
             restart(interval)]
    for members, start, end, high, low in script:
        if start == 0:
            events = dc_events(shape, blocks, members, interval, high, low)
            events = [e for e in events if e is None or len(e) == 4]
        else:
            events = list(band_events(shape, blocks, members[0], interval, start, end, high, low))
        selectors = [(shape["components"][m]["id"], min(m, 1), min(m, 1)) for m in members]
        parts.append(scan(events, selectors, (start, end, high, low)))
    return stream(parts)


def predicted(plane, row, column, selection, first, precision):
    if first:
        return plane[row][column - 1] if column else 1 << precision - 1
    if not column:
        return plane[row - 1][0]
    left, above, corner = plane[row][column - 1], plane[row - 1][column], plane[row - 1][column - 1]
    return (None, left, above, corner, left + above - corner, left + (above - corner >> 1),
            above + (left - corner >> 1), left + above >> 1)[selection]


def lossless(shape, planes, precision, selection=1, low=0, scans=None, interval_lines=0):
    """`planes` are lists of lists of samples, of the padded size of each component."""
    members = scans or [list(range(len(shape["components"])))]
    parts = [frame(0xC3, shape, precision)]
    shifted = [[[int(v) >> low for v in line] for line in plane] for plane in planes]
    for scanned in members:
        components = shape["components"]
        across = shape["mcus"][1] if len(scanned) > 1 else components[scanned[0]]["units"][1]
        interval, events = interval_lines * across, []
        first_line = {}
        for count, units in enumerate(mcus(shape, scanned)):
            if count == 0 or interval and count % interval == 0:
                if count:
                    events.append(None)
                first_line = {m: units[[u[0] for u in units].index(m)][1] for m in scanned}
            for m, row, column in units:
                guess = predicted(shifted[m], row, column, selection, row == first_line[m],
                                  precision - low)
                difference = (shifted[m][row][column] - guess + 32768) % 65536 - 32768
                bits = size(difference)
                if difference == -32768:
                    events.append(((0, min(m, 1)), 16, 0, 0))
                else:
                    events.append(((0, min(m, 1)), bits, extra(difference, bits), bits))
        parts.append(restart(interval))
        selectors = [(components[m]["id"], min(m, 1), 0) for m in scanned]
        parts.append(scan(events, selectors, (selection, 0, 0, low)))
    return stream(parts)
