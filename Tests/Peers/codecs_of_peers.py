"""The decoders by themselves, on raw streams: a module for each coding has its cases."""
import codec_jpeg
import codec_jpeg2000
import codec_jpegls

MODULES = [codec_jpeg, codec_jpegls, codec_jpeg2000]


def run(context):
    for module in MODULES:
        module.run(context)
