import CLibPQ
import Foundation

/// A connection to PostgreSQL, configured by the `PG...` environment variables. Its calls block, so use one per task.
final class PostgresConnection {
    private let connection: OpaquePointer
    private var isInTransaction = false

    /// What went wrong. PostgreSQL's messages quote the values of rows, so only the SQLSTATE is kept.
    struct Failure: Error, CustomStringConvertible {
        let sqlState: String
        var description: String { "PostgreSQL failed with SQLSTATE \(sqlState)" }
    }

    init() throws(Failure) {
        // A claim or a settlement that takes longer comes too late anyway. Without bitmaps, a claim reads its index in
        // order, however long the backlog. With them, PostgreSQL may sort all of it each time.
        let settings = """
            connect_timeout=5 tcp_user_timeout=10000
            options='-c statement_timeout=10s -c enable_bitmapscan=off'
            """
        guard let connection = PQconnectdb(settings) else { throw Failure(sqlState: "08000") }
        guard PQstatus(connection) == CONNECTION_OK else {
            PQfinish(connection)
            throw Failure(sqlState: "08001 (no connection; are PGHOST, PGPORT, PGUSER and PGDATABASE right?)")
        }
        self.connection = connection
    }

    deinit {
        PQfinish(connection)
    }

    /// Runs one statement, and reconnects first if the connection was lost. Values are parameters `$1`, `$2`, ...,
    /// never inside the SQL.
    @discardableResult
    func run(_ sql: String, _ parameters: String?...) throws(Failure) -> [[String?]] {
        if PQstatus(connection) != CONNECTION_OK, !isInTransaction {
            PQreset(connection)
        }
        let copies = parameters.map { $0.flatMap { strdup($0) } }
        defer { copies.forEach { free($0) } }
        let values = copies.map { $0.map { UnsafePointer($0) } }
        let result = PQexecParams(connection, sql, Int32(values.count), nil, values, nil, nil, 0)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C")))  // PG_DIAG_SQLSTATE
            throw Failure(sqlState: state.map { String(cString: $0) } ?? "08006")
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1 ? nil : String(cString: PQgetvalue(result, row, column))
            }
        }
    }

    /// Runs statements in one transaction, which an error rolls back.
    func transaction(_ body: () throws -> Void) throws {
        try run("BEGIN")
        isInTransaction = true
        defer { isInTransaction = false }
        do {
            try body()
            try run("COMMIT")
        } catch {
            _ = try? run("ROLLBACK")
            throw error
        }
    }
}
