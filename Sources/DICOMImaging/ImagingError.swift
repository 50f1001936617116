import DICOM
import ImageCodecs

/// Why pixels could not be had. Frames are counted from 1, offsets from the first byte of the file.
public enum ImagingError: Error, Hashable, Sendable {
  /// The bytes could not be read.
  case read(ReadError)
  /// There is none of Pixel Data, Float Pixel Data and Double Float Pixel Data (PS3.3 §C.7.6.3).
  case noPixelData
  /// An element that the Image Pixel module needs is absent, empty, or no number.
  case missing(Tag)
  /// The value of an element breaks a rule of the Image Pixel module.
  case invalid(Tag, value: Int, rule: ImageRule)
  /// A frame, or all of them, would have more samples than the limit.
  case tooLarge(rows: Int, columns: Int, samplesPerPixel: Int, frames: Int, limit: Int)
  /// There are more frames than the limit.
  case tooManyFrames(Int, limit: Int)
  /// The time for the image ran out before a frame was decoded.
  case overdue(frame: Int)
  /// There is no frame of that number.
  case noFrame(Int, count: Int)
  /// The pixel data end inside of a frame.
  case truncatedFrame(Int, needed: Int, available: Int, offset: Int)
  /// No decoder for the coding of the pixels is part of this version.
  case notDecodable(TransferSyntax)
  /// The coded data of a frame are damaged.
  case codec(CodecError, frame: Int, offset: Int)
  /// A decoder gave another shape than the data set describes.
  case decodedShape(frame: Int, rows: Int, columns: Int, components: Int)
  /// A look-up table cannot be used.
  case lookUpTable(Tag, LookUpTableRule)
  /// There is no picture of pixels of that meaning and number of samples.
  case notRenderable(PhotometricInterpretation, samplesPerPixel: Int)
  /// The image has not so many windows and VOI LUTs.
  case noWindow(Int, count: Int)
  /// A window of no width.
  case badWindow(center: Double, width: Double)
}

/// Rules of the Image Pixel module (PS3.3 §C.7.6.3, PS3.5 §8.1.1).
public enum ImageRule: Hashable, Sendable {
  /// At least 1.
  case positive
  /// One of 1, 8, 16, 32 and 64.
  case bitsAllocated
  /// The number of bits of the float pixel data.
  case floatBitsAllocated(Int)
  /// From 1 to Bits Allocated.
  case bitsStored(allocated: Int)
  /// From Bits Stored - 1 to Bits Allocated - 1.
  case highBit(allocated: Int, stored: Int)
  /// 1, 3 or 4 samples, of which 4 are retired.
  case samplesPerPixel
  /// 0 or 1.
  case flag
  /// An even number of pixels, as two of them share their chrominance.
  case evenPixels
}

/// Rules of look-up tables (PS3.3 §C.11.1.1.1, §C.7.6.3.1.5, §C.7.9.2).
public enum LookUpTableRule: Hashable, Sendable {
  /// The descriptor has three values.
  case descriptor
  /// Entries have 8 to 16 bits.
  case bits(Int)
  /// There is at least one entry.
  case empty
  /// The three tables of a palette have as many entries and begin at the same value.
  case unequal
  /// A segmented table begins with a discrete segment, and has the opcodes 0, 1 and 2.
  case opcode(Int, word: Int)
  /// A segment lies inside of the table, and an indirect one leads to others that are not.
  case segment(word: Int)
}

extension ImageRule: CustomStringConvertible {
  /// The rule as the end of a sentence.
  public var description: String {
    switch self {
    case .positive: "it must be at least 1 (PS3.3 §C.7.6.3)"
    case .bitsAllocated: "it must be 1, 8, 16, 32 or 64 (PS3.5 §8.1.1)"
    case .floatBitsAllocated(let bits): "it must be \(bits) (PS3.3 §C.7.6.24)"
    case .bitsStored(let allocated): "it must be 1 to \(allocated) (PS3.5 §8.1.1)"
    case .highBit(let allocated, let stored):
      "it must be \(stored - 1) to \(allocated - 1) (PS3.5 §8.1.1)"
    case .samplesPerPixel: "it must be 1 or 3 (PS3.3 §C.7.6.3.1.1)"
    case .flag: "it must be 0 or 1 (PS3.3 §C.7.6.3)"
    case .evenPixels: "with YBR_FULL_422 it must be even (PS3.3 §C.7.6.3.1.2)"
    }
  }
}

extension LookUpTableRule: CustomStringConvertible {
  /// What is wrong, as the end of a sentence.
  public var description: String {
    switch self {
    case .descriptor: "its descriptor has not three values (PS3.3 §C.11.1.1)"
    case .bits(let bits): "entries of \(bits) bits; 8 to 16 are possible (PS3.3 §C.11.1.1)"
    case .empty: "it has no entries (PS3.3 §C.11.1.1)"
    case .unequal: "the tables for red, green and blue differ in size (PS3.3 §C.7.6.3.1.5)"
    case .opcode(let code, let word):
      "word \(word) of the segmented table is no segment that can stand there: opcode \(code) "
        + "(PS3.3 §C.7.9.2)"
    case .segment(let word):
      "the segment at word \(word) of the segmented table leads out of it or to another indirect "
        + "segment (PS3.3 §C.7.9.2)"
    }
  }
}

extension ImagingError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    switch self {
    case .read(let error): error.description
    case .noPixelData: "no pixel data (PS3.3 §C.7.6.3)"
    case .missing(let tag):
      "\(tag) \(tag.title) is missing or no number (PS3.3 §C.7.6.3)"
    case .invalid(let tag, let value, let rule):
      "\(tag) \(tag.title) is \(value); \(rule)"
    case .tooLarge(let rows, let columns, let samples, let frames, let limit):
      "\(rows) rows × \(columns) columns × \(samples) samples × \(frames) frames are more than the "
        + "limit of \(limit) samples; \(LimitOption.samples.advice)"
    case .tooManyFrames(let count, let limit):
      "\(count) frames are more than the limit of \(limit); \(LimitOption.frames.advice)"
    case .overdue(let frame): "the time ran out before frame \(frame) was decoded"
    case .noFrame(let frame, let count): "no frame \(frame); the image has \(count)"
    case .truncatedFrame(let frame, let needed, let available, let offset):
      "byte \(offset): frame \(frame) needs \(needed) bytes, \(available) are left: the pixel data "
        + "are cut off"
    case .notDecodable(let syntax): "\(syntax) (\(syntax.uid)) is not decoded yet"
    case .codec(let error, let frame, let offset):
      "frame \(frame), which begins at byte \(offset) of the file: \(error)"
        + (error.isOverLimit ? "; \(LimitOption.samples.advice)" : "")
    case .decodedShape(let frame, let rows, let columns, let components):
      "frame \(frame) is coded as \(rows) rows × \(columns) columns × \(components) components, "
        + "which is not what the data set says"
    case .lookUpTable(let tag, let rule):
      "\(tag) \(tag.title): \(rule)"
    case .notRenderable(let photometric, let samples):
      "there is no picture of \(photometric) with \(samples) samples a pixel (PS3.3 §C.7.6.3.1.2)"
    case .noWindow(let index, let count):
      "no window \(index); the image has \(count) windows and VOI LUTs"
    case .badWindow(let center, let width):
      "a window of center \(center) and width \(width); its width must be greater than 0 "
        + "(PS3.3 §C.11.2.1.2)"
    }
  }
}

extension Tag {
  /// The name of the element in the dictionary.
  fileprivate var title: String { DataDictionary.entry(for: self)?.name ?? "" }
}
