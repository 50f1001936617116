import Synchronization
import Testing

@testable import DICOM

@Suite("Work that is done on several threads")
struct ParallelTests {
  private struct Stop: Error, Equatable { var number: Int }

  @Test(
    "Results are taken in the order of the numbers, each once",
    arguments: [0, 1, 7, 8, 9, 1000], [1, 2, 3, 16])
  func order(count: Int, jobs: Int) {
    let work = OrderedWork(count, jobs: jobs) { $0 * $0 }
    var taken: [Int] = []
    work.run { number, result in
      #expect(result == number * number)
      taken.append(number)
    }
    #expect(taken == Array(0..<count))
  }

  @Test("Whoever takes results may stop; no work goes on behind its back", arguments: [1, 2, 4])
  func stops(jobs: Int) {
    let begun = Mutex(0)
    let work = OrderedWork(100_000, jobs: jobs) { number in
      begun.withLock { $0 += 1 }
      return number
    }
    #expect(throws: Stop(number: 100)) {
      try work.run { (number, _) throws(Stop) in
        if number == 100 { throw Stop(number: number) }
      }
    }
    let count = begun.withLock { $0 }
    // A few pieces ahead of what was taken, and no more.
    #expect((101...101 + 8 * (4 * jobs + 1)).contains(count))
    #expect(begun.withLock { $0 } == count)
  }

  @Test("Threads do not run far ahead of one that takes slowly")
  func lead() {
    let done = Atomic<Int>(0)
    let work = OrderedWork(400, jobs: 3) { number in
      done.wrappingAdd(1, ordering: .relaxed)
      return number
    }
    work.run { number, _ in
      #expect(done.load(ordering: .relaxed) <= number + 8 * (3 * 4 + 1))
    }
    #expect(done.load(ordering: .relaxed) == 400)
  }

  @Test("Work within work does not wait for threads that there are not")
  func nested() {
    let work = OrderedWork(64, jobs: 4) { outer in
      var sum = 0
      OrderedWork(64, jobs: 4) { outer * $0 }.run { _, product in sum += product }
      return sum
    }
    work.run { number, sum in #expect(sum == number * 64 * 63 / 2) }
  }

  @Test("Two things are done, whether at once or not", arguments: [1, 2])
  func both(jobs: Int) {
    let (text, number) = Parallel.both(jobs: jobs) {
      "one"
    } _: {
      2
    }
    #expect(text == "one")
    #expect(number == 2)
  }
}
