import Testing

@testable import Deflate

/// The bytes that hexadecimal digits stand for; blanks and ends of lines do not count.
func bytes(_ hex: String) -> [UInt8] {
  let digits = hex.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}

/// Random numbers that are the same on each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Bits of a stream put together field by field.
struct Bits {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  /// A field whose lowest bit comes first, as in headers and extra bits.
  func field(_ value: Int, _ width: Int) -> Bits {
    var copy = self
    for bit in 0..<width { copy.append(value >> bit & 1) }
    return copy
  }

  /// A code, whose highest bit comes first.
  func code(_ digits: String) -> Bits {
    var copy = self
    for digit in digits { copy.append(digit == "1" ? 1 : 0) }
    return copy
  }

  private mutating func append(_ bit: Int) {
    if count % 8 == 0 { bytes.append(0) }
    bytes[count / 8] |= UInt8(bit << (count % 8))
    count += 1
  }
}

/// 40 short sentences, 904 bytes.
let sentences: [UInt8] = (0..<40).flatMap { number in
  Array("\(number % 3) Image no. \(number) of \(number * number); ".utf8)
}

/// A raw stream that zlib wrote, and what it stands for.
struct ZlibStream: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var stream: [UInt8]
  var content: [UInt8]

  init(_ name: String, _ hex: String, _ content: [UInt8]) {
    testDescription = name
    stream = bytes(hex)
    self.content = content
  }

  static let all = [
    ZlibStream("level 1", level1, sentences),
    ZlibStream("level 6", level6, sentences),
    ZlibStream("level 9", level9, sentences),
    ZlibStream("Huffman only", huffmanOnly, sentences),
    ZlibStream("fixed codes", fixed, sentences),
    ZlibStream("stored", stored, Array(sentences.prefix(30))),
  ]

  private static let level1 = """
    6592317604310843afe213e419b03d336f4e9063a4d8a4daddfb7741721120ad9e91f511bd7d3ebf7e1eedf5fe
    68bdbdbf5bbf9b044da0c9dd34680a6ddcfefe6fd6a05d79767076e5e10951679e5e10cd5fc6af0f88c33de3df
    27c4553ebf209e9e328e0b71a43b5034904da4fe3ae61742c970e764422e5925856cb4cb1327930d07ba64423c
    9d651342403ddd3b9910d1b42621a4adda05290728a38992728cb213ddd59dee1d77a2a49c5a922829e7517a51
    522e502613522ebc4e494879c03bee444979fc4bb2ab44ee6862a4bc40194d8c9457dd89ed2e3b56985c76991d
    1b4f36bb4da905194145ebb51a4945517ff221aa58bd1623abdf56cd435899b8c55f
    """
  private static let level6 = """
    6592cb4d45310c445b490528fec489752ba00c160f56f0fadf816d24ae87ed289ef878668ed7cfb78fc7f87abe
    8c399eef635e836e1a8546d7e09bc6a1e9f5f3fe4f93d0bccf6ace5a1f5e21f2ead316a2581fdff98df7f113a2
    c1e71ee221d83c7168ce6e4045c4d42d28a148154ca418600b2a34373029b8a06b2656cc70094a403e0e268928
    8c9b78dd08b3484a0dcabb0927a52adc842bbaa36092948b61134ecab521174e4a0bca669294b6e1269c949ba1
    1b9c94fbdf2615a5423a92943ea19c92948e3791ca723276b4c29c0776914a9330205955156cab58e90e879144
    25c1b6c8f9ed16ee93b0b4a28bdf
    """
  private static let level9 = """
    6592cb4d45310c445b490528fec489752ba00c160f56f0fadf816d24ae87ed289ef878668ed7cfb78fc7f87abe
    8c399eef635e836e1a8546d7e09bc6a1e9f5f3fe4f93d0bccf6ace5a1f5e21f2ead316a2581fdff98df7f113a2
    c1e71ee221d83c7168ce6e4045c4d42d28a148154ca418600b2a34373029b8a06b2656cc70094a403e0e268928
    8c9b78dd08b3484a0dcabb0927a52adc842bbaa36092948b61134ecab521174e4a0bca669294b6e1269c949ba1
    1b9c94fbdf2615a5423a92943ea19c92948e3791ca723276b4c29c0776914a9330205955156cab58e90e879144
    25c1b6c8f9ed16ee93b0b4a28bdf
    """
  private static let huffmanOnly = """
    05c1c115c4200840c1567e053e21269b3c2bb00c0fc209e8ffb6339d15db0f598d4e197d22acd87ec86a0865c8
    4459b1fd90d550ca1893ce8aed87acc64519df4458b1fd90d5189421cf4459b1fd90d5b82943ef4967c5f64356
    e3a18ceb99082bb61fb21a3fca18df4459b1fd90d57829e31993ce8aed87acc64719af4c8415db0f590de99421
    bd4f9415db0f590d11ca10954967c5f64356439432648c89b062fb21ab211765c8f34d9415db0f590d199421df
    33e9acd87ec86ac84d19aaf74458b1fd90d5908732f47e26ca8aed87ac86fc2843df6fd259b1fd90d59097322e
    1d1361c5f64356433ecab81e99282bb61fb21ada2963f43ee9acd87ec86aa850c6183211566c3f6435542963bc
    63a2acd87ec86ae84519b77e93ce8aed87ac860ecab87fcf4458b1fd90d5d09b321ebd27ca8aed87ac863e94f1
    fc9e4967c5f64356437f94f1d36f22acd87ec86ae84b19bf774c9415db0f590dfd28e31d32e9acd87ec86a5c9d
    32bede27c28aed87acc62594f13d3251566c3f64352ea50ce93a269d15db0f598deba20ce9ef3711566c3f6435
    ae411922f73351566c3f6435ae9b3244f59e74566c3f6435ae873244bf6722acd87ec86a5c3fca90ebf926ca8a
    ed87acc6f552868c31269d15db0f598deba30cb955267f
    """
  private static let fixed = """
    3350f0cc4d4c4f55c8cbd7533050c84f5330b056304412330489195a2b1821891981c44cac81ea1162c620314b
    54bd2660bd66a89a4d418246a6a8bacd4082c666a8dacdc1d658a26ab700099aa1596e0912b430447339d83b86
    0606a80618427c6464886a8421d85386262668861843fc80e60a4388d72ccdd00c81780ee43b1443cc207e460b
    0943b0078d2c2cd10c017bd1d808dd25969030428f0bb02f4d40be4436c408ec4b1313b4303182449d85099a21
    605f9a1aa1b9c408ec4b5373b4783102fbd20ce44b1443c0be3433470b1323b02fcd8dd0d28611d897e6182e81
    44a5095aec18837d69698096388dc1beb4440f1363485c1a18a1a75148641a58a0b9c518129b86e811646c0a49
    2ae8a9d5d80c226e891630c660af1a1aa3a716630b68da42770fd8b386a6a0b40800
    """
  private static let stored = """
    011e00e1ff3020496d616765206e6f2e2030206f6620303b203120496d616765206e6f
    """
}

func inflate(_ stream: [UInt8], limit: Int) -> Inflated {
  Inflate.inflate(stream.span, limit: limit)
}

func inflateSafely(_ stream: [UInt8], limit: Int) -> Inflated {
  Inflate.inflateSafely(stream.span, limit: limit)
}

func deflate(_ content: [UInt8], _ level: Deflate.Level) -> [UInt8] {
  Deflate.deflate(content.span, level: level)
}

func crc32(_ content: [UInt8]) -> UInt32 {
  var checksum = CRC32()
  checksum.update(content.span)
  return checksum.value
}

func adler32(_ content: [UInt8]) -> UInt32 {
  var checksum = Adler32()
  checksum.update(content.span)
  return checksum.value
}
