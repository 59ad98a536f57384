/// A Markdown table, aligned so that its source is readable.
package struct Table {
    private let title: String
    private var rows: [[String]]

    package init(_ title: String, columns: [String]) {
        self.title = title
        rows = [columns]
    }

    package mutating func add(_ row: [String]) {
        rows.append(row)
    }

    package var text: String {
        let widths = rows[0].indices.map { column in max(3, rows.map { $0[column].count }.max() ?? 0) }
        var lines = rows.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + padding : padding + row[column]
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
        let rule = widths.indices.map { column in
            column == 0
                ? String(repeating: "-", count: widths[0]) : String(repeating: "-", count: widths[column] - 1) + ":"
        }
        lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
        return "### \(title)\n\n" + lines.joined(separator: "\n") + "\n"
    }
}
