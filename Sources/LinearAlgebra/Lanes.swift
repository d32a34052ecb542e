/// The same entry of several vectors that are worked on together, one a lane.
///
/// Solving for eight regularization strengths at once costs little more than for one: the indices of the sparse matrix
/// are read once for all. A lone problem uses `Float` itself.
public protocol Lanes: BitwiseCopyable, Sendable {
  static var laneCount: Int { get }
  init(repeating value: Float)
  init(_ lanes: (Int) -> Float)
  func lane(_ index: Int) -> Float
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func += (a: inout Self, b: Self)
}

extension Float: Lanes {
  public static var laneCount: Int { 1 }
  public init(repeating value: Float) { self = value }
  public init(_ lanes: (Int) -> Float) { self = lanes(0) }
  @inline(__always)
  public func lane(_ index: Int) -> Float { self }
}

extension SIMD8<Float>: Lanes {
  public static var laneCount: Int { 8 }
  public init(_ lanes: (Int) -> Float) {
    self.init()
    for index in 0..<8 { self[index] = lanes(index) }
  }
  @inline(__always)
  public func lane(_ index: Int) -> Float { self[index] }
}

extension SIMD4<Float>: Lanes {
  public static var laneCount: Int { 4 }
  public init(_ lanes: (Int) -> Float) { self.init(lanes(0), lanes(1), lanes(2), lanes(3)) }
  @inline(__always)
  public func lane(_ index: Int) -> Float { self[index] }
}
