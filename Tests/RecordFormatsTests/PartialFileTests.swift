import Foundation
import RecordFormats
import Testing

struct PartialFileTests {
  private func file(_ path: String, _ text: String) throws {
    let file = try PartialFile(path: path)
    try file.write(Array(text.utf8))
  }

  @Test func growsBesideAndStaysUntilItIsCommitted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out", Array("old".utf8))
    try file(path, "one ")
    #expect(try folder.names == ["out", "out.partial"])
    let second = try PartialFile(path: path)
    #expect(second.count == 4)
    try second.write(Array("two three".utf8))
    try second.truncate(to: 7)
    try second.write(Array("!".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try second.commit()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two!")
    #expect(try folder.names == ["out"])
  }

  @Test func hasOneWriterAtATime() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out"
    let first = try PartialFile(path: path)
    #expect { try PartialFile(path: path) } throws: { error in
      (error as? FileError)?.operation == .lock
        && "\(error)"
          == "\(path).partial: another program is writing this file; wait for it to end, or name another output"
    }
    try first.commit()
    _ = try PartialFile(path: path)
  }

  @Test func keepsALinkAndPermissions() throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("target", Array("old".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
    let file = try PartialFile(path: link)
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o640)
  }

  @Test func refusesAFolderAndAForeignLink() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(operation: .create, path: folder.path, code: EISDIR)) {
      try PartialFile(path: folder.path)
    }
    let other = try folder.file("other", Array("other".utf8))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/out.partial", withDestinationPath: other)
    #expect(throws: FileError(operation: .create, path: folder.path + "/out", code: ELOOP)) {
      try PartialFile(path: folder.path + "/out")
    }
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "other")
  }

  @Test func aJournalIsCutAndGrows() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("journal", Array("one\ntw".utf8))
    let journal = try AppendedFile(path: path, keeping: 4)
    try journal.append(Array("three\n".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\nthree\n")
    journal.remove()
    #expect(try folder.names.isEmpty)
  }
}
