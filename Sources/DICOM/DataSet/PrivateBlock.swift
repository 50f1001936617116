/// A block of 256 private elements that a creator has reserved in a data set (PS3.5 §7.8.1).
public struct PrivateBlock: Hashable, Sendable {
  /// The element that reserves it, (gggg,0010) to (gggg,00FF).
  public let creatorTag: Tag
  /// Whose elements they are.
  public let creator: String

  /// The tag of an element of the block, such as (0029,1001) for 01H in the block 10H.
  public func tag(_ element: UInt8) -> Tag {
    Tag(creatorTag.group, creatorTag.element << 8 | UInt16(element))
  }
}

extension DataSet {
  /// The block that a creator has reserved in a group; `nil` if there is none.
  public func privateBlock(group: UInt16, creator: String) -> PrivateBlock? {
    for element in elements where element.tag.group == group && element.tag.isPrivateCreator {
      let vr = element.vr == .UN ? VR.LO : element.vr
      guard element.value.count <= 256, let name = strings(of: element, as: vr).first else {
        continue
      }
      if name == creator { return PrivateBlock(creatorTag: element.tag, creator: creator) }
    }
    return nil
  }

  /// The block of a creator in a group; the first free one is reserved if it has none.
  ///
  /// - Throws: ``ValueError/notPrivate(group:)`` or ``ValueError/noFreeBlock(group:)``, or what is
  ///   wrong with the creator's name.
  public mutating func reservePrivateBlock(
    group: UInt16, creator: String
  ) throws(ValueError) -> PrivateBlock {
    guard group % 2 == 1, group > 8, group != 0xFFFF else { throw .notPrivate(group: group) }
    if let block = privateBlock(group: group, creator: creator) { return block }
    for number in UInt16(0x10)...0xFF {
      let tag = Tag(group, number)
      let first = index(of: Tag(group, number << 8))
      let isUsed = first < elements.count && elements[first].tag <= Tag(group, number << 8 | 0xFF)
      guard !contains(tag), !isUsed else { continue }
      try set(tag, .LO, to: .texts([creator]))
      return PrivateBlock(creatorTag: tag, creator: creator)
    }
    throw .noFreeBlock(group: group)
  }
}
