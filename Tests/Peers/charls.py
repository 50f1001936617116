"""CharLS by its C interface: all parameters of JPEG-LS that it knows (apt install libcharls2)."""
import ctypes
import ctypes.util

MODES = {"none": 0, "line": 1, "sample": 2}


class FrameInfo(ctypes.Structure):
    _fields_ = [("columns", ctypes.c_uint32), ("rows", ctypes.c_uint32),
                ("bits", ctypes.c_int32), ("components", ctypes.c_int32)]


class Preset(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int32) for name in ("maximum", "t1", "t2", "t3", "reset")]


def library():
    name = ctypes.util.find_library("charls")
    if name is None:
        return None
    charls = ctypes.CDLL(name)
    charls.charls_jpegls_encoder_create.restype = ctypes.c_void_p
    charls.charls_jpegls_decoder_create.restype = ctypes.c_void_p
    return charls


def call(charls, name, coder, *arguments):
    code = getattr(charls, f"charls_jpegls_{name}")(ctypes.c_void_p(coder), *arguments)
    if code:
        raise ValueError(f"{name}: CharLS says {code}")


def encoded(charls, planes, bits, near=0, mode="none", preset=None, transform=0):
    """The stream of an array (component, row, column)."""
    import numpy
    components, rows, columns = planes.shape
    data = planes if mode == "none" or components == 1 else planes.transpose(1, 2, 0)
    data = numpy.ascontiguousarray(data.astype(numpy.uint8 if bits <= 8 else "<u2")).tobytes()
    buffer = ctypes.create_string_buffer(2 * len(data) * components + 2000)
    coder = charls.charls_jpegls_encoder_create()
    try:
        def set_(name, *arguments):
            call(charls, f"encoder_{name}", coder, *arguments)
        set_("set_frame_info", ctypes.byref(FrameInfo(columns, rows, bits, components)))
        set_("set_near_lossless", near)
        set_("set_interleave_mode", MODES[mode] if components > 1 else 0)
        if preset:
            set_("set_preset_coding_parameters", ctypes.byref(Preset(*preset)))
        if transform:
            set_("set_color_transformation", transform)
        set_("set_destination_buffer", buffer, ctypes.c_size_t(len(buffer)))
        set_("encode_from_buffer", data, ctypes.c_size_t(len(data)), 0)
        size = ctypes.c_size_t()
        set_("get_bytes_written", ctypes.byref(size))
        return buffer.raw[:size.value]
    finally:
        charls.charls_jpegls_encoder_destroy(ctypes.c_void_p(coder))


def decoded(charls, stream):
    """The array (component, row, column) of a stream."""
    import numpy
    coder = charls.charls_jpegls_decoder_create()
    try:
        def get(name, *arguments):
            call(charls, f"decoder_{name}", coder, *arguments)
        info, size, mode = FrameInfo(), ctypes.c_size_t(), ctypes.c_int()
        get("set_source_buffer", stream, ctypes.c_size_t(len(stream)))
        get("read_header")
        get("get_frame_info", ctypes.byref(info))
        get("get_interleave_mode", ctypes.byref(mode))
        get("get_destination_size", 0, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        get("decode_to_buffer", buffer, size, 0)
        array = numpy.frombuffer(buffer.raw, numpy.uint8 if info.bits <= 8 else "<u2")
        if mode.value:
            return array.reshape(info.rows, info.columns, info.components).transpose(2, 0, 1)
        return array.reshape(info.components, info.rows, info.columns)
    finally:
        charls.charls_jpegls_decoder_destroy(ctypes.c_void_p(coder))
