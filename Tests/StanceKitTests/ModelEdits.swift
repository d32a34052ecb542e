/// A script of changes to a model file, made from bytes: whatever the bytes are, they are some script.
///
/// Bytes changed at random would hardly ever get past the checks of the header. A script changes parts, and the file is put
/// together again with its places and its checksum right, unless the script says otherwise.
struct ModelEdits {
  private var script: ArraySlice<UInt8>

  init(_ script: ArraySlice<UInt8>) { self.script = script }

  private mutating func next() -> Int { Int(script.popFirst() ?? 0) }
  private mutating func nextPair() -> Int { next() << 8 | next() }
  private mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(next()) } }

  /// - Complexity: At most 64 changes.
  mutating func apply(to file: inout ModelFileParts) {
    for _ in 0..<64 where !script.isEmpty && !file.tensors.isEmpty {
      let tensor = next() % file.tensors.count
      switch next() % 9 {
      case 0:
        let place = nextPair()
        for (offset, byte) in bytes(1 + next() % 8).enumerated() where !file.tensors[tensor].bytes.isEmpty {
          file.tensors[tensor].bytes[(place + offset) % file.tensors[tensor].bytes.count] = byte
        }
      case 1: resize(&file.tensors[tensor], by: next() - 128, fitsShape: next() % 4 > 0)
      case 2: file.tensors[tensor].shape = (0..<next() % 4).map { _ in integer() }
      case 3: file.tensors[tensor].type = ["U8", "U32", "U64", "F32", "F64"][next() % 5]
      case 4: file.tensors[tensor].name = ["", "weights", "pieces.weights", "extra"][next() % 4]
      case 5: file.metadata["format_version"] = ["1", "2", "3", "-1", ""][next() % 5]
      case 6: file.offsets[file.tensors[tensor].name] = [integer(), integer()]
      case 7: setFloat(of: &file.tensors[tensor])
      default: file.card = edited(file.card, depth: 0) as? [String: Any] ?? file.card
      }
    }
    if !script.isEmpty { file.hasRightDigest = next() % 8 > 0 }
  }

  private func resize(
    _ tensor: inout (name: String, type: String, shape: [Int], bytes: [UInt8]), by elements: Int, fitsShape: Bool
  ) {
    let size = ["U64": 8, "F32": 4, "U32": 4][tensor.type] ?? 1
    let columns = max(tensor.shape.dropFirst().reduce(1, &*), 1)
    let rows = max((tensor.shape.first ?? 0) &+ elements, 0)
    guard rows < 10_000, columns < 100 else { return }
    let count = rows * columns * size
    tensor.bytes = Array(tensor.bytes.prefix(count)) + [UInt8](repeating: 0, count: max(count - tensor.bytes.count, 0))
    if fitsShape, !tensor.shape.isEmpty { tensor.shape[0] = rows }
  }

  private mutating func setFloat(of tensor: inout (name: String, type: String, shape: [Int], bytes: [UInt8])) {
    let values: [Float] = [
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .infinity, .nan, .leastNonzeroMagnitude, 0, -1, 1e30, -1e18,
    ]
    let value = values[next() % values.count]
    let first = nextPair()
    let isEverywhere = next() % 4 == 0
    guard tensor.type == "F32", tensor.bytes.count >= 4 else { return }
    let places = isEverywhere ? Array(0..<tensor.bytes.count / 4) : [first % (tensor.bytes.count / 4)]
    for place in places {
      withUnsafeBytes(of: value.bitPattern.littleEndian) {
        tensor.bytes.replaceSubrange(4 * place..<4 * place + 4, with: $0)
      }
    }
  }

  private mutating func integer() -> Int {
    let values = [0, 1, -1, 4, 8, Int.max, Int.min, Int.max / 4, 1 << 32, 1 << 31]
    let choice = next()
    return choice < values.count ? values[choice] : nextPair()
  }

  /// One value somewhere in `value` replaced, or removed.
  private mutating func edited(_ value: Any, depth: Int) -> Any {
    if var object = value as? [String: Any], !object.isEmpty, depth == 0 || next() % 4 > 0 {
      let key = object.keys.sorted()[next() % object.count]
      if depth > 0, next() % 8 == 0 {
        object[key] = nil
      } else {
        object[key] = edited(object[key] ?? 0, depth: depth + 1)
      }
      return object
    }
    if var array = value as? [Any], !array.isEmpty, next() % 4 > 0 {
      let index = next() % array.count
      switch next() % 8 {
      case 0: array.remove(at: index)
      case 1: array.append(array[index])
      default: array[index] = edited(array[index], depth: depth + 1)
      }
      return array
    }
    let values: [Any] = [
      0, 1, -1, 2, 64, 65, 1e308, -1e308, 1e-300, 0.5, 1e18, Int.max, Int.min, 4_294_967_296, "", "stance", "set",
      "single", "naive-bayes", "tfidf", "counts", "binary", "nblr", true, false, [Any](), [String: Any](),
      ["shortest": 1, "longest": 64], ["a", "b"], String(repeating: "x", count: 1000), 0.1 as Double,
    ]
    return values[next() % values.count]
  }
}
