import Foundation

/// What the system knows about an open file.
struct FileStatus: Equatable {
    let isRegular: Bool
    let isDirectory: Bool
    let size: Int
    /// The user who owns it.
    let owner: UInt32
    /// The number of its names.
    let linkCount: Int
    /// Whether users other than its owner may read or write it.
    let isOpenToOthers: Bool
    private let device: UInt64
    private let number: UInt64

    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Follows links.
    init?(ofPath path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        size = Int(clamping: status.st_size)
        owner = status.st_uid
        linkCount = Int(clamping: status.st_nlink)
        isOpenToOthers = status.st_mode & 0o077 != 0
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }

    /// Whether both are the same file, whatever their names.
    func isSameFile(as other: Self) -> Bool {
        device == other.device && number == other.number
    }
}
