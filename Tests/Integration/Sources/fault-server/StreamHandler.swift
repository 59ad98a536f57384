import NIOCore
import NIOHTTP1

/// Logs and accepts the request of one HTTP/2 stream.
final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let log: RequestLog
    private let faults: Faults
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(log: RequestLog, faults: Faults) {
        self.log = log
        self.faults = faults
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body(let buffer): body += buffer.readableBytesView
        case .end: respond(context)
        }
    }

    private func respond(_ context: ChannelHandlerContext) {
        guard let head else { return }
        let path = head.uri[...]
        let token = head.headers.first(name: "access-token") ?? ""
        let reply = faults.reply(to: path, body: body, token: token)
        log.record(reply.verdict, tag: path.split(separator: "/").first ?? "-", body: body, token: token)
        let bytes = reply.bytes.suffix(from: reply.bytes.firstIndex(of: UInt8(ascii: "{")) ?? 0)
        context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http2, status: .ok))), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
