"""The decoders by themselves, on raw streams: a module for each coding has its cases."""
import codec_jpeg

MODULES = [codec_jpeg]


def run(context):
    for module in MODULES:
        module.run(context)
