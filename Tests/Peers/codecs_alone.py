"""The codecs by themselves, on streams of the peers' encoders over all their parameters."""
import codec_jpegls


def run(context):
    codec_jpegls.run(context)
